"""The outcome of a check is told again only where nothing that a check reads has changed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest

from agenda.step_cache import kept_in
from macros.engine import check, kept_check
from macros.engine.check import examine
from macros.engine.kept_check import ROOT, digest_of_folder, outcome
from tests.support.folders import BASE

SETTINGS = ROOT / "mkdocs.yml"


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """A sound agenda with its texts, checked once and kept."""
    data = Path(copytree(BASE, tmp_path / "data"))
    docs = Path(copytree(ROOT / "docs", tmp_path / "docs"))
    with kept_in(tmp_path / "cache"):
        outcome(data, docs, SETTINGS)
        yield data, docs


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts the checks that are really made."""
    made: list[int] = []

    def counted(*given: Path | None) -> check.Checked:
        made.append(1)
        return examine(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(check, "examine", counted)
    return made


def test_what_is_told_again_is_what_a_check_tells(
    folders: tuple[Path, Path], checks: list[int]
) -> None:
    data, docs = folders
    (data / "initiatives" / "natets-karta.yaml").write_text("id: natets-karta\ntitel: Å\n")
    (docs / "om" / "index.md").write_text("# Om\n\n[bort](../finns/inte.md)\n")
    for _ in range(2):
        told, fresh = outcome(*folders, SETTINGS), examine(*folders, SETTINGS)
        assert told.problems == fresh.problems != ()
        assert told.all_problems == fresh.all_problems
        assert told.data == str(data)
    assert len(checks) == 1


def test_warnings_and_measures_are_told_again(
    folders: tuple[Path, Path], checks: list[int]
) -> None:
    told, fresh = outcome(*folders, SETTINGS), examine(*folders, SETTINGS)
    assert told.all_problems == fresh.all_problems
    assert told.measures == tuple((one.file, one.measure) for one in fresh.readings) != ()
    assert not checks


def in_data(data: Path, _: Path) -> None:
    path = data / "agenda.yaml"
    path.write_bytes(path.read_bytes() + b"# mer\n")


def in_docs(_: Path, docs: Path) -> None:
    path = docs / "om" / "index.md"
    path.write_bytes(path.read_bytes() + b"\nMer.\n")


def a_new_file(data: Path, _: Path) -> None:
    (data / "ny.yaml").touch()


def a_link(data: Path, _: Path) -> None:
    (data / "ny.yaml").symlink_to("agenda.yaml")


def another_name(data: Path, _: Path) -> None:
    (data / "actors.yaml").rename(data / "aktorer.yaml")


@pytest.mark.parametrize("change", [in_data, in_docs, a_new_file, a_link, another_name])
def test_whatever_changes_is_checked(
    change: Callable[[Path, Path], None], folders: tuple[Path, Path], checks: list[int]
) -> None:
    change(*folders)
    told, fresh = outcome(*folders, SETTINGS), examine(*folders, SETTINGS)
    assert told.all_problems == fresh.all_problems
    assert len(checks) == 1


def test_what_the_settings_take_from_outside_counts(
    folders: tuple[Path, Path], checks: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "http://exempel.se/utan-lås")
    told = outcome(*folders, SETTINGS)
    assert told.all_problems == examine(*folders, SETTINGS).all_problems
    assert len(checks) == 1


def test_other_settings_are_always_read(
    folders: tuple[Path, Path], checks: list[int], tmp_path: Path
) -> None:
    other = tmp_path / "mkdocs.yml"
    other.write_text(SETTINGS.read_text())
    for _ in range(2):
        outcome(*folders, other)
    assert len(checks) == 2


def test_texts_behind_a_link_are_always_read(folders: tuple[Path, Path], checks: list[int]) -> None:
    data, docs = folders
    link = docs.with_name("lank")
    link.symlink_to(docs)
    for _ in range(2):
        outcome(data, link, SETTINGS)
    assert len(checks) == 2


@pytest.mark.parametrize(
    "line",
    [
        'site_url: !ENV ["PROV_ADRESS", "https://a.example/"]',
        "x: !ENV\n  - PROV_ADRESS",
        "INHERIT: a",
    ],
)
def test_what_comes_from_outside_counts_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(f"{line}\n")
    monkeypatch.setattr(kept_check, "_SETTINGS", settings)
    found = []
    for value in ("https://b.example/", "https://c.example/"):
        monkeypatch.setenv("PROV_ADRESS", value)
        found.append(kept_check._settings(settings))
    assert found == [(), ()] if line.startswith("INHERIT") else found[0] != found[1]


def test_a_link_that_leads_elsewhere_is_another(tmp_path: Path) -> None:
    link = tmp_path / "here" / "link"
    link.parent.mkdir()
    link.symlink_to("a")
    before = digest_of_folder(link.parent)
    link.unlink()
    link.symlink_to("b")
    assert digest_of_folder(link.parent) != before
