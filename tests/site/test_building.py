"""Where a site is built: where somebody says and nowhere else, whole, or not at all."""

import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from agenda.atomic_write import beside
from agenda.problems import Problem
from macros.engine import build as building
from macros.engine.build import build_site
from macros.settings.folders import data_folder
from tests.support.documents import Document
from tests.support.here import Done, run_here
from tests.support.region import small_region
from tests.support.site import ROOT

SIGN = b'{\n  "$schema": "https://x.example/data/schema/export/agenda.schema.json",\n'
SETTINGS = ROOT / "mkdocs.yml"
ALVMARK = ROOT / "tests" / "regions" / "alvmark"
Build = Callable[[MkDocsConfig], None]


def write(folder: Path, name: str, content: bytes = b"x") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def earlier(site: Path, word: bytes = b"gammal") -> Path:
    """Put what a build leaves in a folder: as little of it as tells that it is one."""
    write(site, "index.html", word)
    write(site, "sitemap.xml")
    write(site, "data/agenda.json", SIGN)
    return site


def short(config: MkDocsConfig) -> None:
    earlier(Path(config.site_dir), b"ny")


def nothing(config: MkDocsConfig) -> None:
    pass


def refused(config: MkDocsConfig) -> None:
    short(config)
    raise Abort("Aborted with 2 warnings in strict mode!")


def full(config: MkDocsConfig) -> None:
    short(config)
    raise OSError(28, "No space left on device", config.site_dir)


@pytest.fixture(autouse=True)
def builder(monkeypatch: pytest.MonkeyPatch) -> Callable[[Build], None]:
    """Let a build be a few files, made in no time; what is tried here is what is around it."""

    def set_builder(build: Build) -> None:
        monkeypatch.setattr(building, "build", build)

    set_builder(short)
    return set_builder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def build_from(folder: Path, *arguments: str | Path, script: str = "build") -> Done:
    """Run a script of this checkout while standing in another folder."""
    return run_here(f"scripts/{script}.py", *arguments, folder=folder)


@pytest.mark.parametrize("name", ["pictures", "docs", "data", "kallor", "ny/och/djup"])
def test_a_relative_folder_is_below_where_one_stands(name: str, tmp_path: Path) -> None:
    before = {part: contents(ROOT / part) for part in ("pictures", "docs")}
    done = build_from(tmp_path, "--site", name)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / name / "index.html").read_bytes() == b"ny"
    assert {part: contents(ROOT / part) for part in before} == before


def test_relative_settings_and_folders_are_below_where_one_stands(tmp_path: Path) -> None:
    before = contents(ALVMARK)
    arguments = ("--config", os.path.relpath(ALVMARK / "mkdocs.yml", tmp_path), "--site", "kallor")
    assert build_from(tmp_path, *arguments).returncode == 0
    assert (tmp_path / "kallor" / "index.html").is_file()
    assert contents(ALVMARK) == before


def test_the_command_in_readme_builds_where_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = re.findall(
        r"^\.venv/bin/python (scripts/build\.py .*)$", Document("README.md").text, re.M
    )
    asked: list[tuple[MkDocsConfig, Path]] = []

    def noted(config: MkDocsConfig, site: Path, _: bool) -> tuple[Problem, ...]:
        asked.append((config, site))
        return ()

    monkeypatch.setattr(building, "_build_beside", noted)
    script, *arguments = shlex.split(line)
    assert run_here(script, *arguments).returncode == 0
    ((config, site),) = asked
    assert site == ROOT / "build" / "alvmark"
    assert Path(config.docs_dir) == ALVMARK / "docs"
    assert data_folder(config) == ALVMARK / "data"


def test_no_page_made_is_a_failure(tmp_path: Path, builder: Callable[[Build], None]) -> None:
    builder(nothing)
    site = earlier(tmp_path / "site")
    done = build_from(tmp_path, "--site", "site")
    assert done.returncode == 1
    assert "Bygget gav inga sidor." in done.stderr
    assert "Klart" not in done.stderr
    assert (site / "index.html").read_bytes() == b"gammal"


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (refused, "Bygget stannade: 2 varningar, som står ovanför."),
        (full, "Disken är full"),
    ],
)
def test_what_stops_at_the_last_leaves_what_was_there(
    build: Build, said: str, tmp_path: Path, builder: Callable[[Build], None]
) -> None:
    builder(build)
    site = earlier(tmp_path / "site")
    before = contents(tmp_path)
    done = build_from(tmp_path, "--site", "site")
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(tmp_path) == before
    assert site.is_dir()
    assert build_from(tmp_path, "--site", "annan/plats").returncode == 1
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    "name", ["", "..", "data", "docs/ny", "theme", "tests/x", ".git/x", "pictures", "/", "~"]
)
def test_some_places_are_refused_by_name(name: str) -> None:
    place = Path.home() if name == "~" else ROOT / name
    (problem,) = build_site(SETTINGS, place)
    assert "Mappen är till för annat än en byggd webbplats" in problem.message


def test_places_that_a_site_is_made_of_are_refused(tmp_path: Path) -> None:
    data, docs = tmp_path / "a" / "data", tmp_path / "a" / "docs"
    for place in (data, docs / "x", tmp_path / "a", tmp_path):
        (problem,) = build_site(SETTINGS, place, data=data, docs=docs)
        assert "Mappen är till för annat" in problem.message
    (tmp_path / "lank").symlink_to(ROOT / "docs")
    (problem,) = build_site(SETTINGS, tmp_path / "lank" / "x")
    assert "Mappen är till för annat" in problem.message


@pytest.mark.parametrize("names", [["brev.txt"], ["index.html"], ["index.html", "sitemap.xml"]])
def test_a_site_of_somebody_else_is_left_alone(names: list[str], tmp_path: Path) -> None:
    for name in names:
        write(tmp_path / "site", name)
    before = contents(tmp_path)
    (problem,) = build_site(SETTINGS, tmp_path / "site")
    assert problem.message == "Mappen är inte tom och innehåller ingen byggd webbplats."
    assert contents(tmp_path) == before


def test_what_somebody_puts_there_meanwhile_is_left_alone(
    tmp_path: Path, builder: Callable[[Build], None]
) -> None:
    def meanwhile(config: MkDocsConfig) -> None:
        short(config)
        write(tmp_path / "site", "brev.txt")

    builder(meanwhile)
    (problem,) = build_site(SETTINGS, tmp_path / "site")
    assert "Mappen är inte tom" in problem.message
    assert contents(tmp_path) == {"site/brev.txt": b"x"}


def test_an_earlier_build_gives_way_and_hidden_files_stay(tmp_path: Path) -> None:
    site = earlier(tmp_path / "site")
    write(site, "borta/index.html")
    write(site, ".git/HEAD", b"ref")
    write(site, ".nojekyll", b"")
    assert build_site(SETTINGS, site) == ()
    assert contents(site) == {
        ".git/HEAD": b"ref",
        ".nojekyll": b"",
        "data/agenda.json": SIGN,
        "index.html": b"ny",
        "sitemap.xml": b"x",
    }


def test_two_builds_at_once_and_the_second_says_so(tmp_path: Path) -> None:
    with beside(tmp_path / "site"):
        (problem,) = build_site(SETTINGS, tmp_path / "site")
    assert "Ett annat kommando skriver till" in problem.message


def test_a_check_of_other_settings_reads_their_data_and_texts(tmp_path: Path) -> None:
    region = small_region(tmp_path / "region")
    write(region, "data/agenda.yaml", b"id: x\n")
    write(region, "docs/ny.md", b"# Ny\n")
    done = build_from(tmp_path, "--config", "region/mkdocs.yml", script="check")
    assert done.returncode == 1
    assert "data/agenda.yaml:1:" in done.stdout
    assert "docs/ny.md:1:1: Sidan står inte i navigationen." in done.stdout
