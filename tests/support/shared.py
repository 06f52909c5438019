"""What several workers need is made by the first of them, and read by all.

A worker of pytest-xdist has a folder of its own below one that all of a run share. A lock there
lets one make a thing while the others wait for it; what is half made is never taken for whole.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from filelock import FileLock

from agenda import load_agenda
from agenda.model import Agenda
from agenda.sample import create_sample
from tests.support.checkout import REGION
from tests.support.files import write_files
from tests.support.folders import BASE
from tests.support.proposals import preview_of_much
from tests.support.rewrite import values_of, with_texts, write_folder
from tests.support.site import BuiltSite, build

PROSE: Final = REGION / "docs"
"""The pages between the data: never this checkout's own, which another region writes anew."""


def shared(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Give the folder of that name, which ``make`` has filled once in this run of the tests.

    Nobody changes what lies in it. A maker that fails fails in each test that asks.
    """
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared" / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(f"{name}.lock")):
        if not folder.exists():
            make(half := factory.mktemp(name) / "made")
            half.rename(folder)
    return folder


def real_site(factory: pytest.TempPathFactory) -> BuiltSite:
    """Give the site of this checkout."""
    return BuiltSite(shared(factory, "real", lambda folder: build(folder, pdf=True)))


def region_site(factory: pytest.TempPathFactory) -> BuiltSite:
    """Give the site of the fictional region, whose names and ids the tests know."""
    config = REGION / "mkdocs.yml"
    return BuiltSite(shared(factory, "region", lambda folder: build(folder, config=config)))


def base_site(factory: pytest.TempPathFactory) -> BuiltSite:
    """Give the site of the small sound agenda of the cases."""
    return BuiltSite(shared(factory, "base", lambda folder: build(folder, data=BASE, docs=PROSE)))


def sample_data(factory: pytest.TempPathFactory, initiatives: int) -> Path:
    """Give the data folder of a fictional agenda."""
    files = create_sample(initiatives)
    return shared(factory, f"data-{initiatives}", lambda folder: write_files(files, folder))


def sample_site(factory: pytest.TempPathFactory, initiatives: int) -> BuiltSite:
    """Give the site of a fictional agenda."""
    data = sample_data(factory, initiatives)
    name = f"site-{initiatives}"
    made = shared(factory, name, lambda folder: build(folder, data=data, docs=PROSE))
    return BuiltSite(made)


def preview_site(factory: pytest.TempPathFactory, address: str | None) -> BuiltSite:
    """Give the preview of a proposal that changes one of each."""

    def make(folder: Path) -> None:
        outcome, _ = preview_of_much(folder, address=address)
        assert outcome.built, outcome.problems

    name = "preview-somewhere" if address else "preview"
    return BuiltSite(shared(factory, name, make) / "site")


def rewritten_site(
    factory: pytest.TempPathFactory, name: str, initiatives: int, text: Callable[[str, str], str]
) -> BuiltSite:
    """Give the site of a fictional agenda in which each text is what ``text`` makes of it."""

    def make(folder: Path) -> None:
        values = values_of(load_agenda(sample_data(factory, initiatives)))
        data = write_folder(with_texts(Agenda, values, text), folder / "data")
        build(folder / "site", data=data, docs=PROSE)

    return BuiltSite(shared(factory, name, make) / "site")
