"""Say on an issue what came of its proposal, when that is closed."""

import argparse

from cli import perform, startup, whole_number

with startup():
    from review.forge.api import Api
    from review.forge.outcome import tell


def main() -> int:
    """Say it, print the issue's number if there is one, and return 0."""
    parser = argparse.ArgumentParser(
        description="Skriver på ärendet hur det gick för ett stängt förslag."
    )
    parser.add_argument("number", type=whole_number, help="förslagets nummer")
    options = parser.parse_args()
    issue = tell(Api.here(), options.number)
    if issue is not None:
        print(issue)
    return 0


if __name__ == "__main__":
    perform(main)
