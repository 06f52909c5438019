"""File an issue, or write the robot's own open one with the same title anew."""

import argparse

from cli import full_path, perform, some_text, startup

with startup():
    from review.forge.api import Api
    from review.forge.comments import put_issue


def main() -> int:
    """File it, print its number and return 0; tell what stands in the way and return 1."""
    parser = argparse.ArgumentParser(
        description="Skriver ett ärende, eller skriver om det som redan är öppet."
    )
    parser.add_argument("title", type=some_text, help="ärendets rubrik")
    parser.add_argument("file", type=full_path, help="fil med texten")
    options = parser.parse_args()
    print(put_issue(Api.here(), options.title, options.file.read_text(encoding="utf-8")))
    return 0


if __name__ == "__main__":
    perform(main)
