"""Laws that are data: each is said once, as a row of the registry, and read on both sides.

A law has what it asks and the Swedish words for whoever breaks it. It goes into the schema
(``x-rules``), where ``theme/form/laws.js`` reads it the same way. Words may name values in
braces, such as fields of the record: ``Perioden slutar ({end}) …``.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar

from agenda.model import Record
from agenda.model.shape import Path
from agenda.rules.conditions import When, holds
from agenda.rules.finding import Finding, has

Members = list[tuple[Path, Record]]
"""All records of a kind, each with its path from the agenda."""


@dataclass(frozen=True)
class Words:
    """What is wrong, and what to do; ``in_form`` says the latter where nobody sees a key."""

    message: str
    advice: str
    in_form: str = ""

    def finding(self, path: Path, values: Mapping[str, object], see: Path | None = None) -> Finding:
        """Give the finding at a path, with the values that the words name."""
        message, advice = self.message.format_map(values), self.advice.format_map(values)
        return Finding(path, message, advice, see)


@dataclass(frozen=True)
class Never:
    """Not all of this holds of one record: what is needed is there, in order, never both."""

    law: ClassVar = "never"
    at: str
    when: tuple[When, ...]
    message: str
    advice: str
    in_form: str = ""

    def broken(self, record: Record) -> Iterator[Finding]:
        """Give the fault of a record, if it has one."""
        if all(holds(one, record) for one in self.when):
            yield Words(self.message, self.advice).finding((self.at,), record.__dict__)


@dataclass(frozen=True)
class Rising:
    """The records of a list stand in the order of a field, and none has the value of another."""

    law: ClassVar = "rising"
    field: str
    by: str
    same: Words
    falls: Words

    def broken(self, record: Record) -> Iterator[Finding]:
        """Give each that stands wrong; one whose value is missing as faulty is passed over."""
        for number, (before, after) in enumerate(pairwise(getattr(record, self.field)), start=1):
            if not has(before, self.by) or not has(after, self.by):
                continue
            one, other = getattr(before, self.by), getattr(after, self.by)
            if other <= one:
                words = self.same if other == one else self.falls
                yield words.finding((self.field, number, self.by), {"before": one, "after": other})


@dataclass(frozen=True)
class Dense:
    """The numbers of a kind are 1, 2, 3 without holes or doubles, within each group if any."""

    law: ClassVar = "dense"
    field: str
    taken: Words
    outside: Words
    within: str = ""

    def broken(self, members: Members) -> Iterator[Finding]:
        """Give each number that is outside or taken; nothing where one is missing as faulty."""
        groups: dict[Any, Members] = defaultdict(list)
        for path, record in members:
            groups[record.__dict__.get(self.within)].append((path, record))
        for group in groups.values():
            yield from self._group(group)

    def _group(self, group: Members) -> Iterator[Finding]:
        numbers = [record.__dict__.get(self.field) for _, record in group]
        free = sorted({*range(1, len(group) + 1)}.difference(numbers))
        if None in numbers or not free:
            return
        for place, (path, _) in enumerate(group):
            number = numbers[place]
            is_taken = number in numbers[:place]
            if is_taken or number not in range(1, len(group) + 1):
                values = {"number": number, "count": len(group), "free": ", ".join(map(str, free))}
                words = self.taken if is_taken else self.outside
                yield words.finding((*path, self.field), values)


@dataclass(frozen=True)
class Once:
    """A word stands in one place among all records of a kind, however it is capitalised."""

    law: ClassVar = "once"
    field: str
    words: Words

    def broken(self, members: Members) -> Iterator[Finding]:
        """Give each word that stands somewhere before, and where."""
        seen: dict[str, Path] = {}
        for path, record in members:
            for place, word in enumerate(record.__dict__.get(self.field, ())):
                spot = (*path, self.field, place)
                first = seen.setdefault(folded(word), spot) if word else spot
                if first != spot:
                    yield self.words.finding(spot, {"word": word}, first)


def folded(word: str) -> str:
    """Give a word as it is compared: ``ß`` and ``SS`` are one; the form does the same."""
    return word.upper().lower()


OfRecord = Never | Rising
"""Laws about one record at a time."""
OfKind = Dense | Once
"""Laws about all records of a kind, beside each other."""
