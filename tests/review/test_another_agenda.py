"""A repository that becomes another agenda's: what the first one published is no history of it."""

import shutil
from pathlib import Path

import pytest

from agenda.editions import load_editions
from agenda.editions.freeze import ReleaseRefusedError
from macros.engine.check import examine
from review.acts.release import Wish, release
from review.edition_guard import changed_since
from tests.support.editions import two_editions, write_editions
from tests.support.region import small_region
from tests.support.repository import commit, repository

EDITIONS = Path("data/editions")
SNAPSHOT = EDITIONS / "forsta/snapshot.json"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """The repository of an agenda with two editions and a log of one that was taken back."""
    folder = small_region(tmp_path / "platsen")
    write_editions(folder / "data", two_editions())
    (folder / EDITIONS / "rollbacks.yaml").write_text("rollbacks: []\n", encoding="utf-8")
    return repository(folder)


@pytest.fixture
def second(first: Path) -> Path:
    """The same, with the data of another agenda: another id, and one initiative less."""
    path = first / "data" / "agenda.yaml"
    text = path.read_text(encoding="utf-8")
    assert "\nid: exempelagendan\n" in f"\n{text}"
    path.write_text(text.replace("id: exempelagendan\n", "id: kalix-plan\n", 1), encoding="utf-8")
    (first / "data/initiatives/natets-karta.yaml").unlink()
    return first


def faults(folder: Path) -> list[str]:
    return [f"{one.place.file}: {one.message}" for one in changed_since(folder, "main")]


def test_kept_they_are_not_shown_and_the_check_says_so(second: Path) -> None:
    assert load_editions(second / "data", "exempelagendan")
    assert load_editions(second / "data") == ()
    checked = examine(second / "data", second / "docs", second / "mkdocs.yml")
    assert checked.problems == ()
    assert checked.site
    assert checked.site.context.versions.editions == ()
    told = [str(one) for one in checked.all_problems if "hör till" in one.message]
    assert len(told) == 2
    assert told[1].startswith(
        "data/editions/forsta/edition.yaml:1:1: varning: Utgåvan ”forsta” hör till agendan "
        "”exempelagendan” och inte till ”kalix-plan”."
    )
    assert faults(second) == []


def test_taken_away_they_are_no_fault(first: Path, second: Path) -> None:
    agenda = (first / "data/agenda.yaml").read_text(encoding="utf-8")
    shutil.rmtree(second / EDITIONS)
    assert faults(second) == []
    own = agenda.replace("id: kalix-plan", "id: exempelagendan", 1)
    (second / "data/agenda.yaml").write_text(own, encoding="utf-8")
    assert f"{SNAPSHOT}: Filen hör till en utgåva och är borttagen." in faults(second)
    assert any("tas bort utan en rad" in one for one in faults(second))


def test_what_another_agenda_published_is_not_changed_and_not_halved(second: Path) -> None:
    (second / SNAPSHOT).write_bytes((second / SNAPSHOT).read_bytes() + b"\n")
    (second / EDITIONS / "antagen/notes.md").unlink()
    assert faults(second) == [
        f"{EDITIONS}/antagen/notes.md: Filen hör till en utgåva och är borttagen.",
        f"{SNAPSHOT}: Filen hör till en utgåva och är ändrad.",
    ]


def test_a_changed_snapshot_is_no_other_agendas(first: Path) -> None:
    raw = (first / SNAPSHOT).read_text(encoding="utf-8")
    (first / SNAPSHOT).write_text(raw.replace('"exempelagendan"', '"annan"'), encoding="utf-8")
    checked = examine(first / "data", first / "docs", first / "mkdocs.yml")
    assert any("är ändrad sedan den gavs ut" in one.message for one in checked.problems)


def test_the_second_agenda_begins_a_line_of_its_own(second: Path) -> None:
    commit(second, "Byt agenda")
    wish = Wish("ny", second / "data", second / "docs", second / "mkdocs.yml", "2028-01-02")
    path = second / "data/agenda.yaml"
    text = path.read_text(encoding="utf-8").replace("edition: forsta", "edition: ny", 1)
    path.write_text(text, encoding="utf-8")
    commit(second, "Ge utgåvan ett namn")
    made = release(wish)
    assert (made.edition.order, made.edition.previous) == (1, None)
    assert [one.edition.id for one in load_editions(second / "data")] == ["ny"]


def test_a_folder_of_another_agenda_is_not_written_over(second: Path) -> None:
    commit(second, "Byt agenda")
    wish = Wish("forsta", second / "data", second / "docs", second / "mkdocs.yml", "2028-01-02")
    with pytest.raises(ReleaseRefusedError, match="hör till agendan ”exempelagendan”"):
        release(wish)
