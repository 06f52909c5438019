"""Publish the site: every edition that is not out yet and the draft, or one version."""

import argparse
import datetime
from contextlib import suppress
from pathlib import Path

from cli import (
    checkout,
    full_path,
    perform,
    repository_address,
    site_address,
    some_text,
    startup,
)

with startup():
    from mkdocs.config.defaults import MkDocsConfig

    from macros.context.versions import DRAFT
    from macros.engine.write_guard import insist, refused_output
    from macros.settings.load import read_settings
    from macros.settings.proposals import proposals_file
    from publishing.follow_acts import follow
    from publishing.publish import Order, publish, unpublished
    from publishing.renewals import to_renew
    from publishing.repository import PublishError
    from publishing.store.bucket import Place, opened, read_place
    from publishing.store.target import StoreTarget
    from publishing.targets import FolderTarget, GitTarget, Target
    from review.date_arguments import moment

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Publish and return 0, or say why not and return 1."""
    found = parser()
    options = found.parse_args()
    if options.republish and not options.version:
        found.error("--republish behöver en utgåvas id, till exempel remissversion")
    if not options.git and not options.folder and not options.store:
        found.error("ange vart, till exempel TO=/srv/agenda (--folder /srv/agenda)")
    if options.folder:
        insist(refused_output(options.folder, options.root, "--folder"))
    say_what_is_missing(read_settings(options.root / "mkdocs.yml"))  # before anything is built
    now = options.moment or datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    target = target_of(options, now)
    root = options.root
    followed = follow(root, target, now, options.site_url, forget=options.forget)
    for line in followed.told if followed else ():
        print(line, flush=True)
    versions = [options.version] if options.version else unpublished(root, target, now)
    if followed and followed.with_draft and versions == [DRAFT]:
        print(f"{DRAFT} är publicerad ({followed.commit[:12]}).", flush=True)
        versions = []  # in the same step as what it follows
    for version in versions:
        order = Order(root, version, now, options.republish, options.site_url, options.forget)
        commit = publish(order, target)
        print(f"{version} är publicerad ({commit[:12]}).", flush=True)
    with suppress(PublishError):  # what is out is out, whether or not it can be read once more
        for line in to_renew(target, now):
            print(line, flush=True)
    return 0


def say_what_is_missing(settings: MkDocsConfig) -> None:
    """Say that nothing is told of proposals, where the settings name a list that is not there."""
    listed = proposals_file(settings)
    if listed and not listed.is_file():
        print(f"{listed.name} saknas, så sidan om förslag visar ingen lista.", flush=True)


def target_of(options: argparse.Namespace, now: str) -> Target:
    if options.store:
        return StoreTarget(opened(options.store), now)
    return GitTarget(options.git) if options.git else FolderTarget(options.folder, now)


def store(text: str) -> Place:
    try:
        return read_place(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Publicerar webbplatsen: allt nytt blir synligt på en gång, eller inget."
    )
    found.add_argument(
        "version",
        nargs="?",
        type=some_text,
        help="utkast eller en utgåvas id (annars allt som är nytt)",
    )
    add_places(found.add_mutually_exclusive_group())
    found.add_argument(
        "--root", type=checkout, default=ROOT, help="mapp med data/, docs/, mkdocs.yml"
    )
    found.add_argument(
        "--republish",
        metavar="SKÄL",
        type=some_text,
        help="bygg om en utgåva; texten får inte ändras",
    )
    found.add_argument(
        "--site-url", metavar="ADRESS", type=site_address, help="webbplatsens adress"
    )
    found.add_argument(
        "--forget",
        action="store_true",
        help="låt grenen börja om, så att återtagen text inte ligger kvar i dess historia",
    )
    found.add_argument("--moment", metavar="TID", type=moment, help="tiden som loggas (annars nu)")
    return found


def add_places(where: argparse._MutuallyExclusiveGroup) -> None:
    where.add_argument(
        "--git", metavar="ADRESS", type=repository_address, help="git: grenen pages i ett förråd"
    )
    where.add_argument("--folder", metavar="MAPP", type=full_path, help="en mapp på en webbserver")
    where.add_argument(
        "--store",
        metavar="s3://HINK/MAPP",
        type=store,
        help="ett objektlager av S3:s slag, med adress och nyckel som boto3 läser dem: "
        "AWS_ENDPOINT_URL, AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID och AWS_SECRET_ACCESS_KEY, "
        "eller AWS_PROFILE",
    )


if __name__ == "__main__":
    perform(main)
