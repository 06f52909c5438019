"""What may be published as an edition, and what comes of it."""

from pathlib import Path

import pytest

from agenda import load_agenda
from agenda.editions import create_snapshot
from agenda.editions.freeze import Release, ReleaseRefusedError, freeze
from agenda.editions.restore import create_edition_files
from agenda.editions.snapshot import UnreadableSnapshotError, read_snapshot
from agenda.model import Agenda
from agenda.model.choices import State
from tests.support.editions import SETTINGS, base_agenda, released, reworded, two_editions
from tests.support.folders import BASE
from tests.support.site import ROOT


def asked(agenda: Agenda, name: str | None = None, day: str = "2027-01-01") -> Release:
    return Release(name or agenda.edition, agenda, {"index.md": ""}, SETTINGS, day)


ADOPTED = base_agenda("antagen", State.adopted)
LESS = base_agenda("andra").model_copy(update={"initiatives": base_agenda().initiatives[:1]})
REFUSED = {
    "Borttaget utan rad i tombstones.yaml": asked(LESS),
    "är redan utgiven": asked(base_agenda("forsta")),
    "heter ”forsta”, inte ”andra”": asked(base_agenda("forsta"), "andra"),
    "är en adress på webbplatsen": asked(base_agenda("remiss")),
    "Agendan har läget ”utkast”": asked(base_agenda("ny", State.draft)),
    "har inget beslut": asked(ADOPTED.model_copy(update={"decision": None})),
    "Utgåvor ges ut i ordning": asked(base_agenda("andra"), day="2026-01-01"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_may_not_be_published_is_refused_in_a_sentence(why: str) -> None:
    before = (released(base_agenda(), "2026-11-24"),)
    with pytest.raises(ReleaseRefusedError, match=why):
        freeze(REFUSED[why], before, {"remiss"})


def test_an_adopted_agenda_is_not_reworded_without_a_new_decision() -> None:
    before = two_editions()
    changed = reworded(base_agenda("ny", State.adopted), 0, "Helt andra ord än de beslutade.")
    with pytest.raises(ReleaseRefusedError, match="kräver ett nytt beslut"):
        freeze(asked(changed, day="2028-01-01"), before)


def test_the_same_agenda_gives_the_same_bytes_whatever_the_order_of_pages() -> None:
    agenda, pages = base_agenda(), {"index.md": "a", "om/index.md": "b"}
    backwards = dict(reversed(pages.items()))
    assert create_snapshot(agenda, pages, SETTINGS) == create_snapshot(agenda, backwards, SETTINGS)


@pytest.mark.parametrize("folder", [BASE, ROOT / "data", ROOT / "tests/regions/alvmark/data"])
def test_a_snapshot_gives_the_agenda_back_whole(folder: Path) -> None:
    agenda = load_agenda(folder)
    assert read_snapshot(create_snapshot(agenda, {}, SETTINGS).encode()).agenda == agenda


@pytest.mark.parametrize("folder", [BASE, ROOT / "data", ROOT / "tests/regions/alvmark/data"])
def test_the_files_of_an_edition_make_the_same_agenda(folder: Path, tmp_path: Path) -> None:
    agenda = load_agenda(folder)
    one = freeze(asked(agenda.model_copy(update={"state": State.consultation})), ())
    for name, raw in create_edition_files((one,), one.edition.id).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(raw)
    assert load_agenda(tmp_path / "data") == one.agenda


def test_an_edition_knows_of_none_that_came_later() -> None:
    files = create_edition_files(two_editions(), "forsta")
    assert "data/editions/forsta/snapshot.json" in files
    assert not [name for name in files if "antagen" in name]
    with pytest.raises(KeyError):
        create_edition_files(two_editions(), "finns-inte")


def test_what_can_not_be_read_back_is_not_published() -> None:
    release = Release("forsta", base_agenda(), {"om/vanliga_fragor.md": ""}, SETTINGS, "2027-01-01")
    with pytest.raises(ReleaseRefusedError, match=r"frysas: docs/om/vanliga_fragor\.md\. Använd"):
        freeze(release, ())


@pytest.mark.parametrize("page", ["../x.md", "/x.md", "a/../../x.md", ".x.md", "x.html", ""])
def test_a_page_of_a_snapshot_never_leads_out_of_its_folder(page: str) -> None:
    raw = create_snapshot(base_agenda(), {page: "x"}, SETTINGS).encode()
    with pytest.raises(UnreadableSnapshotError):
        read_snapshot(raw)


@pytest.mark.parametrize("raw", [b"", b"{}", b"\xff", b"[1]", b'{"format": 2}'])
def test_what_is_no_snapshot_is_said_so(raw: bytes) -> None:
    with pytest.raises(UnreadableSnapshotError):
        read_snapshot(raw)
