"""Put an edition into a BagIt bag for the archive, and check the bag."""

import argparse
import datetime
import logging
from pathlib import Path

from cli import checkout, full_path, perform, repository_address, site_address, startup

with startup():
    from macros.engine.write_guard import insist, refused_output
    from macros.settings.load import read_settings
    from publishing.archive import Deposit, create_bag
    from review.date_arguments import day


ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Make the bag and return 0, or say why not and return 1."""
    found = parser()
    options = found.parse_args()
    if not options.edition:
        found.error("ange utgåva, till exempel EDITION=remissversion")
    insist(refused_output(options.out / options.edition, options.root, "--out"))
    logging.getLogger("bagit").setLevel(logging.ERROR)
    folder: Path = options.out / f"{options.edition}-{options.day}"
    root: Path = options.root
    address = str(read_settings(root / "mkdocs.yml").site_url)
    address = options.site_url or address
    address = f"{address.rstrip('/')}/"
    deposit = Deposit(root, options.edition, address, options.day, options.git)
    bag = create_bag(deposit, folder)
    print(f"Paketet {bag} är helt och kontrollerat.")
    return 0


def parser() -> argparse.ArgumentParser:
    today = datetime.date.today().isoformat()
    found = argparse.ArgumentParser(description="Lägger en utgåva i ett BagIt-paket för arkivet.")
    found.add_argument("edition", metavar="UTGÅVA", nargs="?", help="utgåvans id")
    found.add_argument(
        "--out", type=full_path, default=ROOT / "dist" / "arkiv", help="mapp för paketet"
    )
    found.add_argument(
        "--root", type=checkout, default=ROOT, help="mapp med data/, docs/, mkdocs.yml"
    )
    found.add_argument(
        "--git",
        metavar="ADRESS",
        type=repository_address,
        help="ta webbplatsen därifrån, som den är",
    )
    found.add_argument(
        "--site-url", metavar="ADRESS", type=site_address, help="webbplatsens adress"
    )
    found.add_argument(
        "--day", metavar="ÅÅÅÅ-MM-DD", type=day, default=today, help="dagen (annars i dag)"
    )
    return found


if __name__ == "__main__":
    perform(main)
