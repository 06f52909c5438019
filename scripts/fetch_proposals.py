"""Fetch what has been proposed and how it went, into a file that the build reads."""

import argparse
from datetime import UTC, datetime

from cli import full_path, perform, startup

with startup():
    from agenda.atomic_write import write_file
    from macros.context.proposal_log import UnreadableLogError, create_log, read_log
    from review.forge.api import Api, ForgeError
    from review.forge.proposal_log import fetch_log

NO_LIST = "Det finns ingen gammal lista, så sidan om förslag visar ingen."


def main() -> int:
    """Write the file and return 0; leave the old one and return 1 when the forge says no."""
    parser = argparse.ArgumentParser(
        description="Hämtar vad som är föreslaget och hur det gick, till sidan /forslag/.",
        epilog="Svarar platsen inte är den gamla filen kvar. Filen anges som extra.proposals.",
    )
    parser.add_argument(
        "file", type=full_path, help="fil att skriva, till exempel build/forslag.json"
    )
    options = parser.parse_args()
    try:
        known = read_log(options.file)
    except UnreadableLogError:
        known = None
    try:
        log = fetch_log(Api.here(), datetime.now(UTC).date().isoformat(), known)
    except ForgeError as error:
        left = "Den gamla listan är kvar." if known else NO_LIST
        raise ForgeError(f"{error} {left}", error.status) from None
    options.file.parent.mkdir(parents=True, exist_ok=True)
    write_file(options.file, create_log(log).encode())
    print(f"{len(log.proposals)} förslag står i {options.file.name}.")
    return 0


if __name__ == "__main__":
    perform(main)
