"""An edition for the archive: one BagIt bag (RFC 8493) with all that it was and is made of."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, Final

from agenda.atomic_write import beside
from agenda.data_files import create_record
from agenda.editions import Released, load_editions
from agenda.editions.acts import WITHDRAWALS
from agenda.editions.load import CARD, NOTES_FILE, SNAPSHOT_FILE
from agenda.editions.restore import create_edition_files
from agenda.exports import DATA
from agenda.index import Index
from agenda.load.layout import EDITIONS
from agenda.model import Actor
from macros.text.escape import swedish_date
from publishing.repository import PublishError, new_repository
from publishing.sbom import NAME as SBOM
from publishing.sbom import create_sbom, has_lock
from publishing.single_file import create_alone
from publishing.targets import fetch
from publishing.version_build import build_version, surroundings

ALONE: Final = "agendan.html"
PDF: Final = "agenda.pdf"
SITE: Final = "webbplats"
DECISION: Final = "beslut.yaml"
CONTENTS: Final = "innehall.txt"
_TOLD: Final = (
    (ALONE, "Hela agendan i en fil. Den öppnas i en webbläsare och behöver inget annat."),
    (PDF, "Hela agendan som PDF."),
    (f"{SITE}/", "Webbplatsen så som den publicerades."),
    (f"{SITE}/{DATA}", "Agendan som öppna data: JSON, CSV, länkade data, StratML och katalog."),
    (f"{SITE}/{DATA}dcat.rdf", "Katalogen: vad varje fil med öppna data är."),
    ("kallfiler/", "Filerna som utgåvan är gjord av."),
    (SNAPSHOT_FILE, "Hela utgåvan som den frystes. Kontrollsumman står i edition.yaml."),
    (CARD, "Utgåvans uppgifter: namn, dag, läge, kontrollsumma."),
    (WITHDRAWALS, "Vad som har återtagits ur utgåvan sedan den gavs ut, när och varför."),
    (NOTES_FILE, "Vad som var nytt i utgåvan."),
    (DECISION, "Beslutet bakom utgåvan."),
    (SBOM, "Programvaran som paketet är gjort med (CycloneDX), med versioner och kontrollsummor."),
)
"""What lies where; a line is left out where its file is."""


@dataclass(frozen=True)
class Deposit:
    """What to archive: an edition of ``root``, for the site at ``site_url``, on a day.

    ``published`` is the repository that the site is published in; without one the site is
    built from the snapshot, which says the same.
    """

    root: Path
    edition_id: str
    site_url: str
    day: str
    published: str | None = None


def create_bag(deposit: Deposit, folder: Path) -> Path:
    """Make the bag in a new folder and give it. Raises :class:`PublishError`."""
    editions = load_editions(deposit.root / "data")
    found = [one for one in editions if one.edition.id == deposit.edition_id]
    if not found:
        known = ", ".join(one.edition.id for one in editions) or "ingen"
        raise PublishError(f"Utgåvan ”{deposit.edition_id}” är inte utgiven. Utgivna: {known}.")
    if folder.exists():
        raise PublishError(f"{folder} finns redan. Ange en ny mapp.")
    with beside(folder) as made:
        _fill(deposit, found[0], create_edition_files(editions, deposit.edition_id), made.folder)
        bagit().make_bag(str(made.folder), _about(deposit, found[0]), checksums=["sha256"])
        faults = faults_in_bag(made.folder)
        if faults:
            raise PublishError(f"Paketet blev felaktigt: {faults}. Kör samma kommando igen.")
        made.settle()
    return folder


def faults_in_bag(folder: Path) -> str | None:
    """Give what the library says is wrong with a bag; None when it is valid."""
    library = bagit()
    try:
        library.Bag(str(folder)).validate()
    except library.BagError as error:
        return str(error)
    return None


def _fill(deposit: Deposit, released: Released, files: Mapping[str, bytes], folder: Path) -> None:
    """Put the site, the files that it is made of, and what is said of it into a folder."""
    _site(deposit, folder / SITE)
    for name, raw in files.items():
        _write(folder / "kallfiler" / name, raw)
    home = deposit.root / "data" / EDITIONS / deposit.edition_id
    for path in sorted(home.iterdir()):
        _write(folder / path.name, path.read_bytes())
    decision = released.edition.decision
    if decision:
        _write(folder / DECISION, create_record(decision, "Beslutet bakom utgåvan.").encode())
    day = swedish_date(released.edition.released_on)
    said = f"Utgåvan {released.edition.title}, utgiven {day}, i en fil för arkivet."
    page = create_alone(folder / SITE, f"{deposit.site_url}{deposit.edition_id}/", said)
    _write(folder / ALONE, page.encode())
    if has_lock():
        _write(folder / SBOM, create_sbom(seconds=_seconds(deposit.day)).encode())
    document = folder / SITE / DATA / PDF
    if document.is_file():
        shutil.copy(document, folder / PDF)
    _write(folder / CONTENTS, _contents(released, folder).encode())


def _seconds(day: str) -> int:
    """Give the midnight of a day in seconds since 1970."""
    return int(datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp())


def _contents(released: Released, folder: Path) -> str:
    """Tell whoever opens the bag what lies where."""
    edition = f"{released.edition.title}, utgåva {released.edition.id}"
    found = [f"{name}\n  {what}" for name, what in _TOLD if (folder / name).exists()]
    return "\n".join([released.agenda.title, edition, "", *found, ""])


def _write(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def _site(deposit: Deposit, folder: Path) -> None:
    """Take the edition as it is published, or build it."""
    if deposit.published is None:
        _built(deposit, folder)
        return
    with TemporaryDirectory(prefix="arkivera-") as scratch:
        repository = new_repository(Path(scratch), f"{deposit.day}T00:00:00Z")
        commit = fetch(repository, deposit.published)
        if commit is None or not repository.tree(commit, deposit.edition_id):
            raise PublishError(f"Utgåvan ”{deposit.edition_id}” är inte publicerad där.")
        folder.mkdir()
        repository.unpack(f"{commit}:{deposit.edition_id}", folder)


def _built(deposit: Deposit, folder: Path) -> None:
    root = deposit.root.resolve()
    own = {"AGENDA_DATA": str(root / "data"), "SITE_DIR": str(folder.resolve())}
    asked = {"SITE_URL": deposit.site_url, "AGENDA_EDITION": deposit.edition_id}
    with surroundings({**os.environ, **own, **asked}, Path.cwd()):
        build_version(root / "mkdocs.yml")


def _about(deposit: Deposit, released: Released) -> dict[str, str]:
    """Give what the bag says of itself, in the words that the standard keeps for it."""
    agenda, edition = released.agenda, released.edition
    publisher = Index(agenda).get(agenda.publisher, Actor)
    return {
        "Source-Organization": publisher.name,
        "External-Description": f"{agenda.title}, {edition.title.lower()}, utgåva {edition.id}",
        "External-Identifier": f"{deposit.site_url}{edition.id}/",
        "Bagging-Date": deposit.day,
        "Bag-Count": "1 of 1",
    }


def bagit() -> Any:
    """Give the library. Its last wheel asks a module that setuptools has dropped for a version."""
    if "pkg_resources" not in sys.modules:
        asked = ModuleType("pkg_resources")
        asked.DistributionNotFound = PackageNotFoundError  # type: ignore[attr-defined]
        asked.get_distribution = lambda name: _Distribution(version(name))  # type: ignore[attr-defined]
        sys.modules["pkg_resources"] = asked
        try:
            return import_module("bagit")
        finally:
            del sys.modules["pkg_resources"]
    return import_module("bagit")


@dataclass(frozen=True)
class _Distribution:
    version: str
