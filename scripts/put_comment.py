"""Put a comment on an issue or a proposal, in place of the last one of the same kind."""

import argparse
import sys
from pathlib import Path

from review.forge import ForgeError, put_comment


def main() -> int:
    """Put the comment and return 0; tell what stands in the way and return 1."""
    parser = argparse.ArgumentParser(
        description="Skriver en kommentar, i stället för den förra av samma slag."
    )
    parser.add_argument("number", type=int, help="ärendets eller förslagets nummer")
    parser.add_argument("file", type=Path, help="fil med texten; första raden är dess märke")
    options = parser.parse_args()
    try:
        put_comment(options.number, options.file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        print(
            f"{options.file}: Texten går inte att läsa ({type(error).__name__}).", file=sys.stderr
        )
        return 1
    except ForgeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
