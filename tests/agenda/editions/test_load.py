"""What is published stays: whatever is done to it afterwards is told, with the file."""

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from agenda.editions import load_editions
from tests.support.editions import base_with_editions, problems_after, two_editions

Change = Callable[[Path], None]


def edit(file: str, old: str, new: str) -> Change:
    def change(editions: Path) -> None:
        text = (editions / file).read_text(encoding="utf-8")
        assert text.count(old) >= 1, old
        (editions / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def remove(name: str) -> Change:
    return lambda editions: shutil.rmtree(editions / name)


def one_byte(editions: Path) -> None:
    path = editions / "forsta" / "snapshot.json"
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def add_file(editions: Path) -> None:
    (editions / "forsta" / "mer.txt").write_text("x")


def link(editions: Path) -> None:
    (editions / "forsta" / "snapshot.json").unlink()
    (editions / "forsta" / "snapshot.json").symlink_to("/etc/passwd")


def without_decision(editions: Path) -> None:
    card = editions / "antagen" / "edition.yaml"
    start, _, rest = card.read_text(encoding="utf-8").partition("decision:")
    card.write_text(f"{start}sha256: {rest.split('sha256: ')[1]}", encoding="utf-8")


BACK = "Hämta tillbaka edition.yaml som den var."
CASES: dict[str, tuple[Change, str]] = {
    "en byte": (
        one_byte,
        "data/editions/forsta/snapshot.json:1:1: Ögonblicksbilden av utgåvan ”forsta” är ändrad "
        "sedan den gavs ut. Det som är utgivet ändras aldrig. Hämta tillbaka filen som den var.",
    ),
    "borttagen": (
        remove("forsta"),
        "data/editions/antagen/edition.yaml:3:8: Utgåvan ”antagen” har nummer 2, men 1 väntades. "
        "En utgåva är borttagen eller har fått fel nummer. Hämta tillbaka den.",
    ),
    "ingen ögonblicksbild": (
        link,
        "data/editions/forsta/snapshot.json:1:1: Utgåvans ögonblicksbild saknas. "
        "Det som är utgivet ligger kvar. Hämta tillbaka filen.",
    ),
    "främmande fil": (
        add_file,
        "data/editions/forsta/mer.txt:1:1: Filen är okänd. Ta bort den.",
    ),
    "utan beslut": (
        without_decision,
        f"data/editions/antagen/edition.yaml:5:8: Utgåvan ”antagen” är antagen men har inget "
        f"beslut. {BACK}",
    ),
    "annat läge": (
        edit("forsta/edition.yaml", "state: consultation", "state: superseded"),
        "data/editions/forsta/edition.yaml:5:8: ”state” i edition.yaml stämmer inte med "
        f"ögonblicksbilden. {BACK}",
    ),
    "i fel ordning": (
        edit("antagen/edition.yaml", "2027-03-05", "2026-03-05"),
        "data/editions/antagen/edition.yaml:6:14: Utgåvan ”antagen” är utgiven före ”forsta”. "
        "Rätta ordningen eller datumet.",
    ),
    "okänd nyckel": (
        edit("forsta/edition.yaml", "order:", "nummer:"),
        "data/editions/forsta/edition.yaml:3:1: Nyckeln ”nummer” är okänd i utgåva. "
        "Menade du ”order”?",
    ),
    "annat id": (
        edit("forsta/edition.yaml", "id: forsta", "id: tredje"),
        "data/editions/forsta/edition.yaml:2:5: Mappen heter ”forsta” men id är ”tredje”. "
        "Mappen ska heta tredje.",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_published_may_not_change(name: str, tmp_path: Path) -> None:
    change, expected = CASES[name]
    assert expected in problems_after(base_with_editions(tmp_path), change)


def test_a_summed_anew_snapshot_breaks_the_chain(tmp_path: Path) -> None:
    """Whoever changes a snapshot and its sum still has the next edition against them."""
    data = base_with_editions(tmp_path)
    first = two_editions()[0].edition.sha256

    def change(editions: Path) -> None:
        path = editions / "forsta" / "snapshot.json"
        path.write_bytes(path.read_bytes() + b"\n")
        edit("forsta/edition.yaml", first, sha256(path.read_bytes()).hexdigest())(editions)

    (problem,) = problems_after(data, change)
    assert "följer inte på ”forsta” som den ligger här" in problem
    assert problem.startswith("data/editions/antagen/edition.yaml:")


def test_sound_editions_come_oldest_first(tmp_path: Path) -> None:
    found = load_editions(base_with_editions(tmp_path))
    assert [one.edition.id for one in found] == ["forsta", "antagen"]
    assert [one.agenda for one in found] == [one.agenda for one in two_editions()]


def test_a_folder_without_editions_has_none(tmp_path: Path) -> None:
    assert load_editions(tmp_path) == ()
