"""Put a built preview in the place for previews, or take it away when its proposal is closed."""

import argparse
import os
import sys

from cli import full_path, perform, repository_address, startup, whole_number

with startup():
    from review.forge.api import Api
    from review.forge.outcome import is_open
    from review.preview_storage import put_preview, remove_preview


def main() -> int:
    """Change the place and return 0; tell what stands in the way and return 1."""
    parser = argparse.ArgumentParser(
        description="Lägger en byggd förhandsvisning på sin plats, eller tar bort den."
    )
    parser.add_argument("number", type=whole_number, help="förslagets nummer")
    parser.add_argument(
        "--site", type=full_path, help="mappen med den byggda; utan den tas den bort"
    )
    parser.add_argument(
        "--if-open", action="store_true", help="fråga platsen först; är det stängt tas den bort"
    )
    options = parser.parse_args()
    place, own = os.environ.get("PREVIEW_REMOTE", ""), os.environ.get("OWN_REMOTE", "")
    if not place or not own:
        print("PREVIEW_REMOTE och OWN_REMOTE ska vara arkivens adresser.", file=sys.stderr)
        return 1
    place = repository_address(place)
    if options.site and (not options.if_open or is_open(Api.here(), options.number)):
        put_preview(place, own, options.number, options.site)
    else:
        remove_preview(place, own, options.number)
    return 0


if __name__ == "__main__":
    perform(main)
