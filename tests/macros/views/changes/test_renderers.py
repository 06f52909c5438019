"""What changed, said in every format: golden cases, and no hostile text as markup in any of them.

A case in ``tests/cases/changes`` says what to change in the base agenda. Under ``expected`` is
the plain text, then what the other formats say, from the line that counts the changes.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from agenda import load_agenda
from agenda.compare import ChangeKind, Comparison, compare
from agenda.compare.entries import kinds
from agenda.model import Agenda
from agenda.model.kinds import KINDS
from macros.views.changes.kind_words import in_words
from macros.views.changes.renderers import ChangeFormat, tell
from tests.support.cases import read_case
from tests.support.folders import BASE, CASES
from tests.support.golden import Golden

PATHS = sorted((CASES / "changes").glob("*.case"))


@pytest.fixture(scope="module")
def base() -> Agenda:
    return load_agenda(BASE)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path, base: Agenda, golden: Golden) -> None:
    head = load_agenda(read_case(path).write(tmp_path))
    found = compare(base, head)
    said = {
        "expected": told(tell(found, base, head, ChangeFormat.text), "Det är "),
        "markdown": told(tell(found, base, head, ChangeFormat.markdown), "Det är "),
        "html": told(tell(found, base, head, ChangeFormat.html), '<p class="lead">'),
        "json": [json.dumps(row, ensure_ascii=False) for row in rows(found)],
    }
    golden.holds(path, said)


def told(text: str, start: str) -> list[str]:
    """Give what is told from the line that counts the changes on, without empty lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    first = next(number for number, line in enumerate(lines) if line.startswith(start))
    return [line for line in lines[first:] if line not in ("</main>", "</body>", "</html>")]


def rows(found: Comparison) -> list[list[Any]]:
    """Give what the JSON says of each change, in short; the texts are in the other formats."""
    undecided = found.undecided
    return [
        [
            change.kind,
            change.node.kind,
            change.node.id,
            ".".join(change.path),
            "official" if change.official else "",
            "undecided" if change in undecided else "",
        ]
        for change in found.changes
    ]


def test_there_is_a_case_for_every_kind_of_change(tmp_path: Path) -> None:
    told = {json.loads(line)[0] for path in PATHS for line in read_case(path).lines("json")}
    assert told == set(ChangeKind)


def test_every_kind_of_entry_has_its_words() -> None:
    assert set(kinds(Agenda)) <= set(KINDS)


@pytest.mark.parametrize(
    ("items", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")],
)
def test_lists_are_said_in_words(items: list[str], words: str) -> None:
    assert in_words(items) == words


def test_an_agenda_that_does_not_differ_is_said_not_to(base: Agenda) -> None:
    nothing = compare(base, base)
    assert "Inget skiljer." in tell(nothing, base, base, ChangeFormat.text)
    assert "Inget i agendan ändras." in tell(nothing, base, base, ChangeFormat.markdown)
    assert "Inget skiljer." in tell(nothing, base, base, ChangeFormat.html)


def test_no_two_groups_have_the_same_place(base: Agenda) -> None:
    """A focus area may be called what our own groups are called."""
    named = base.model_dump_json().replace('"larande"', '"agenda"').replace('"natet"', '"around"')
    before = Agenda.model_validate_json(named)
    after = Agenda.model_validate_json(named.replace('"title":"', '"title":"Ny: '))
    html = tell(compare(before, after), before, after, ChangeFormat.html)
    places = re.findall(r' id="([^"]+)"', html)
    assert {"_andringar-agenda_", "_andringar-agenda-_", "_andringar-around-_"} <= {*places}
    assert len(places) == len(set(places))


def test_it_says_first_whether_the_agenda_wants_something_else(base: Agenda) -> None:
    text = base.model_dump_json()
    around = Agenda.model_validate_json(text.replace("En karta visar", "En ny karta visar"))
    reworded = Agenda.model_validate_json(text.replace("Bygg ut nätet.", "Bygg mer nät."))
    for form in ChangeFormat:
        told_of_it = tell(compare(base, reworded), base, reworded, form)
        assert "Det som agendan vill har ändrats. Det gäller prioriteringen natet-1" in told_of_it
        quiet = tell(compare(base, around), base, around, form)
        assert "Det som agendan vill är oförändrat" in quiet
        assert quiet.index("oförändrat") < quiet.index("1 ändrad text")
        assert "agendan vill" not in tell(compare(base, base), base, base, form)


def test_entries_beyond_ten_are_folded_on_a_page(base: Agenda) -> None:
    many = json.loads(base.model_dump_json())
    model = many["actors"][0]
    many["actors"] += [{**model, "id": f"ny-{n}", "name": f"Ny {n}"} for n in range(1, 14)]
    after = Agenda.model_validate_json(json.dumps(many))
    html = tell(compare(base, after), base, after, ChangeFormat.html)
    assert "<summary>Visa 3 till</summary>" in html
    assert html.index("”Ny 2”") < html.index("”Ny 10”") < html.index("Visa 3 till")
    few = json.loads(base.model_dump_json())
    few["actors"] += [{**model, "id": f"ny-{n}", "name": f"Ny {n}"} for n in range(1, 11)]
    short = Agenda.model_validate_json(json.dumps(few))
    assert "till</summary>" not in tell(compare(base, short), base, short, ChangeFormat.html)
