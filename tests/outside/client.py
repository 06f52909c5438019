"""What somebody else writes who has installed the library: it knows nothing of this checkout.

Run by ``test_installed.py`` in an environment that has the wheel, and held to ``mypy --strict``
there. Its first argument is a folder of data, its second where the files are to lie.
"""

import sys
from pathlib import Path

import agenda
from agenda import Agenda, Problem, RefusedError, check_agenda, load_agenda
from agenda.exports import Publication, agenda_from_json
from agenda.exports.cards.draw import Card, create_pictures
from agenda.exports.files import create_exports
from agenda.exports.linked.graph import Linked
from agenda.exports.pdf.typeset import fonts
from agenda.index import Index
from agenda.readability import measure


def priorities_by_area(plan: Agenda) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {area.id: [] for area in plan.focus_areas}
    for priority in plan.priorities:
        found[priority.focus_area].append(priority.id)
    return found


def export(plan: Agenda, to: Path) -> None:
    published = Publication(
        Index(plan), "https://agenda.example/", None, lambda record: f"{record}/", "om-data/"
    )
    for name, content in create_exports(Linked(published)):
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def faults(folder: Path) -> tuple[Problem, ...]:
    try:
        load_agenda(folder)
    except RefusedError as refused:
        return refused.problems
    return ()


def main(data: Path, to: Path) -> None:
    plan = load_agenda(data)
    export(plan, to)
    assert agenda_from_json((to / "agenda.json").read_bytes()) == plan
    assert check_agenda(data) == ()
    (fault,) = faults(to)
    (picture,) = create_pictures([Card(plan.title, "Plan", "agenda.example")])
    assert picture.startswith(b"\x89PNG")
    fonts()
    print(agenda.__file__)
    print(fault)
    print(priorities_by_area(plan))
    print(measure(plan.focus_areas[0].summary).sentences)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
