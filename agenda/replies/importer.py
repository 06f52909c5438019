"""Replies to a consultation from a spreadsheet: a row a reply, every faulty row named.

Pure: text in, records and problems out. The places of problems are the rows and columns of
the spreadsheet, counted from 1 with the row of headings as the first.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from pydantic import ValidationError

from agenda.index import Index
from agenda.load.display import quoted
from agenda.load.positions import Places, plain
from agenda.load.pydantic_messages import problem
from agenda.load.suggestions import did_you_mean
from agenda.load.yaml_tree import Mapping as Keys
from agenda.load.yaml_tree import Scalar, Sequence
from agenda.model import Actor, Agenda, Consultation, Record, Reply
from agenda.model.choices import Choice, Outcome, Position
from agenda.model.consulting import REPLIED_TO
from agenda.problems import Place, Problem
from agenda.replies.headings import label
from agenda.replies.spreadsheet import Row, faulty_rows, read_rows, read_table
from agenda.rules import broken_by_record, broken_by_whole

_LONGEST_ID: Final = 60
_CHOICES: Final[Mapping[str, type[Choice]]] = {"position": Position, "outcome": Outcome}


@dataclass(frozen=True)
class Imported:
    """What came of a spreadsheet.

    ``known`` counts the rows that were there already, ``faulty`` those that have a fault; it is
    None where no row was read, because the file or its headings must be mended first.
    """

    replies: tuple[Reply, ...]
    known: int
    problems: tuple[Problem, ...]
    faulty: int | None


def read_replies(raw: bytes, name: str, agenda: Agenda, consultation: str) -> Imported:
    """Read a spreadsheet (CSV, .xlsx, .ods) into replies to a consultation that the agenda has.

    Columns are named by the fields of a reply, in English or by their Swedish labels. Reading
    the same again gives no reply twice.
    """
    problems: list[Problem] = []
    known = {reply.id: reply for reply in agenda.replies}
    reader = _Reader(Index(agenda), name, consultation)
    taken: dict[str, int] = {}
    found: list[tuple[Reply, Places]] = []
    again = 0
    table = read_table(raw, name, problems)
    for row in list(read_rows(table, problems)) if table else ():
        read = reader.reply(row, problems)
        if read is None:
            continue
        reply, places = read
        if reply.id in taken:
            message = f"Samma svar står redan på rad {taken[reply.id]}."
            advice = "Ta bort den ena, eller ge dem olika id."
            problems.append(Problem(places.of(()), message, advice))
        elif reply.id in known and not _same(known[reply.id], reply):
            message = f"Svaret ”{reply.id}” finns redan, med annat innehåll."
            problems.append(Problem(places.of(()), message, "Ändra i svarets egen fil i stället."))
        elif reply.id in known:
            again += 1
        else:
            found.append(read)
        taken.setdefault(reply.id, row.line)
    sound = _without_broken(agenda, found, problems)
    return Imported(sound, again, tuple(problems), faulty_rows(table, problems))


def _same(known: Reply, reply: Reply) -> bool:
    """Say whether a reply adds nothing: what was filled in afterwards is no difference."""
    values = reply.model_dump(exclude_defaults=True)
    return all(getattr(known, name) == getattr(reply, name) for name in values)


class _Reader:
    """Makes a reply of a row, or says at which cell it can't."""

    def __init__(self, index: Index, name: str, consultation: str) -> None:
        self.index = index
        self.name = name
        self.consultation = consultation
        self._names = _by_name(index)
        self._gone = {tombstone.id for tombstone in index.agenda.tombstones}

    def reply(self, row: Row, problems: list[Problem]) -> tuple[Reply, Places] | None:
        """Give the reply with the cells that its values stand in."""
        before = len(problems)
        node = self._node(row, problems)
        places = Places(node)
        values: Any = plain(node, Reply)
        try:
            reply = Reply.model_validate(values)
        except ValidationError as error:
            faults = error.errors(include_url=False)
            problems += [problem(fault, Reply, places) for fault in faults]
            return None
        problems += _rules(reply, places)
        problems += self._taken(reply, places)
        return (reply, places) if len(problems) == before else None

    def _taken(self, reply: Reply, places: Places) -> Iterator[Problem]:
        """An id is the name of a file and an address: it never comes to mean another record."""
        message = ""
        if reply.id == Consultation.of_kind:
            message = f"Id ”{reply.id}” är namnet på remissens egen fil."
        elif reply.id in self._gone:
            message = f"Id ”{reply.id}” tillhör en borttagen post och får inte återanvändas."
        elif reply.id in self.index and self.index.kind(reply.id) != Reply.of_kind:
            message = f"Id ”{reply.id}” är upptaget av en annan post."
        if message:
            yield Problem(places.of(("id",)), message, "Välj ett annat id.")

    def _node(self, row: Row, problems: list[Problem]) -> Keys:
        """Give the row as a tree whose places are cells."""
        here = Place(self.name, row.line)
        items: dict[str, tuple[Place, Any]] = {}
        for field, (column, cell) in row.cells.items():
            place = Place(self.name, row.line, column)
            if field == "changes":
                words = [word for word in re.split(r"[,;\s]+", cell) if word]
                ids = [self._id(field, word, place, problems) for word in words]
                items[field] = place, Sequence(place, tuple(Scalar(place, one) for one in ids))
            elif field in _FITTING:
                items[field] = place, Scalar(place, self._id(field, cell, place, problems))
            elif field in _CHOICES:
                items[field] = place, Scalar(place, _choice(field, cell, place, problems))
            else:
                items[field] = place, Scalar(place, cell)
        items["consultation"] = here, Scalar(here, self.consultation)
        if "id" not in items:
            items["id"] = here, Scalar(here, _reply_id(items))
        return Keys(here, items)

    def _id(self, field: str, word: str, place: Place, problems: list[Problem]) -> str:
        """Give the id that a word is or stands for; say so when the agenda has none."""
        kinds = _FITTING[field]
        found = word if word in self.index else self._names.get(word.lower(), word)
        if found in self.index and self.index.kind(found) in kinds:
            return found
        fitting = [one for one in self.index.ids if self.index.kind(one) in kinds]
        advice = did_you_mean(word, fitting) or _HELP[field]
        problems.append(Problem(place, f"{quoted(word)} finns inte i agendan.", advice))
        return "okand"  # told already, and nothing more is to be said of it


def _choice(field: str, cell: str, place: Place, problems: list[Problem]) -> str:
    """Give the value that a cell means, by its label or its code; say which there are."""
    members = tuple(_CHOICES[field])
    word = cell.rstrip(" .").lower()
    found = next((one for one in members if word in (one.label.lower(), one.value)), None)
    if found is None:
        labels = [one.label for one in members]
        advice = did_you_mean(cell, labels)
        said = f"”{label(field)}” är {quoted(cell)}, men ska vara något av: {', '.join(labels)}."
        problems.append(Problem(place, said, advice))
    return (found or members[0]).value  # a stand-in: told already, and nothing more is to be said


_FITTING: Final = {"actor": (Actor.of_kind,), "about": REPLIED_TO, "changes": REPLIED_TO}
_HELP: Final = {
    "actor": "Lägg till organisationen i data/actors.yaml. En privatperson namnges aldrig.",
    "about": "Ange id för det som svaret handlar om.",
    "changes": "Ange id för det som ändrades.",
}


def _by_name(index: Index) -> dict[str, str]:
    """Give the id that a name stands for, where only one record has it."""
    found: dict[str, list[str]] = {}
    for record_id in index.ids:
        record = index.get(record_id, Record)
        for field in ("name", "title", "short_title"):
            name = record.__dict__.get(field)
            if name and record.of_kind in (Actor.of_kind, *REPLIED_TO):
                found.setdefault(str(name).lower(), []).append(record_id)
    return {name: ids[0] for name, ids in found.items() if len({*ids}) == 1}


def _reply_id(items: Mapping[str, tuple[Place, Any]]) -> str:
    """Make the id that the same row always gets: of who replies about what."""
    actor, about = (items[field][1].text if field in items else "" for field in ("actor", "about"))
    whole = f"svar-{actor}-om-{about}"
    if len(whole) <= _LONGEST_ID:
        return whole
    return f"svar-{sha256(whole.encode()).hexdigest()[:16]}"


def _rules(reply: Reply, places: Places) -> Iterator[Problem]:
    for finding in broken_by_record(reply):
        yield Problem(places.of(finding.path), finding.message, finding.advice)


def _without_broken(
    agenda: Agenda, found: list[tuple[Reply, Places]], problems: list[Problem]
) -> tuple[Reply, ...]:
    """Give the replies that the whole agenda stands with; name the rows of the others."""
    replies = (*agenda.replies, *(reply for reply, _ in found))
    index = Index(agenda.model_copy(update={"replies": replies}))
    broken: set[int] = set()
    for finding in broken_by_whole(index):
        field, number, *rest = finding.path
        at = int(number) - len(agenda.replies) if field == "replies" else -1
        if at >= 0:
            broken.add(at)
            place = found[at][1].of(tuple(rest))
            problems.append(Problem(place, finding.message, finding.advice))
    return tuple(reply for at, (reply, _) in enumerate(found) if at not in broken)
