"""Put a comment on an issue or a proposal, in place of the last one of the same kind."""

import argparse

from cli import full_path, perform, startup, whole_number

with startup():
    from review.forge.api import Api
    from review.forge.comments import put_comment


def main() -> int:
    """Put the comment and return 0; tell what stands in the way and return 1."""
    parser = argparse.ArgumentParser(
        description="Skriver en kommentar, i stället för den förra av samma slag."
    )
    parser.add_argument("number", type=whole_number, help="ärendets eller förslagets nummer")
    parser.add_argument("file", type=full_path, help="fil med texten; första raden är dess märke")
    options = parser.parse_args()
    put_comment(Api.here(), options.number, options.file.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    perform(main)
