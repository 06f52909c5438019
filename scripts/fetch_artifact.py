"""Fetch what an earlier job of the same run has saved."""

import argparse

from cli import full_path, perform, some_text, startup

with startup():
    from review.forge.api import Api
    from review.forge.artifact import fetch_artifact


def main() -> int:
    """Unpack it and return 0; tell what stands in the way and return 1."""
    parser = argparse.ArgumentParser(description="Hämtar det som körningen har sparat.")
    parser.add_argument("name", type=some_text, help="vad det sparades som")
    parser.add_argument("folder", type=full_path, help="mapp att packa upp det i")
    options = parser.parse_args()
    fetch_artifact(Api.here(), options.name, options.folder)
    return 0


if __name__ == "__main__":
    perform(main)
