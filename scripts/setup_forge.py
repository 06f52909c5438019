"""Look over how the forge is set up, make its labels, and say what a person must do."""

import argparse
import os
from dataclasses import replace

from cli import perform, some_text, startup

with startup():
    from review.forge.api import Api
    from review.forge.look_over import look_over


def main() -> int:
    """Tell all of it and return 0, or 1 when something is left to do."""
    parser = argparse.ArgumentParser(
        description="Ser efter hur platsen för filer och förslag är inställd. Ändrar inget, "
        "om det inte ombeds. Läser token ur GH_TOKEN."
    )
    parser.add_argument(
        "--repository", type=some_text, help="ägare/namn (annars GITHUB_REPOSITORY)"
    )
    parser.add_argument("--make", action="store_true", help="gör de etiketter som saknas")
    options = parser.parse_args()
    if options.repository:
        os.environ.setdefault("GITHUB_REPOSITORY", options.repository)
    api = Api.here()
    if options.repository:
        api = replace(api, repository=options.repository)
    left = 0
    for finding in look_over(api, make=options.make):
        left += bool(finding.advice)
        print(f"{'Gör' if finding.advice else 'Bra'}: {finding.told} {finding.advice}".rstrip())
    remains = "En sak" if left == 1 else f"{left} saker"
    print(f"{remains} är kvar att göra." if left else "Allt är som det ska.")
    return 1 if left else 0


if __name__ == "__main__":
    perform(main)
