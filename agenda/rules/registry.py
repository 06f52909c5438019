"""Every rule: one row with its name, what it is about, its law, and where it holds.

A law is data where data can say it (:mod:`agenda.rules.laws`), with its Swedish words; else it
is code: a function here, and one of the same name in the table of ``theme/form/rules.js``.
A rule holds in the form too, unless its row says why only the checker holds it.
"""

from typing import Final

from agenda.model import (
    Citation,
    Correction,
    FocusArea,
    Priority,
    Record,
    Reply,
    Section,
    Synonym,
    Tombstone,
)
from agenda.rules.citations import citations_lie_within_their_file
from agenda.rules.corrections import corrections_name_a_field
from agenda.rules.ids import (
    every_reference_exists,
    ids_are_unique,
    tombstoned_ids_stay_gone,
    tombstones_stand_once,
)
from agenda.rules.laws import Dense, Once, Words
from agenda.rules.record_rows import IN_RECORD
from agenda.rules.replies import those_who_reply_are_organisations
from agenda.rules.rule import InWhole, Rule

_TAKEN: Final = Words("Ordningen {number} är redan upptagen.", "Lediga tal: {free}.")
_OUTSIDE: Final = Words("Ordningen {number} ligger utanför 1–{count}.", "Lediga tal: {free}.")
_NUMBERS: Final = "1, 2, 3 without holes or doubles, so that ”prioritering 2” means one thing."

IN_WHOLE: Final = (
    Rule("ids_are_unique", Record, InWhole(ids_are_unique)),
    Rule("tombstoned_ids_stay_gone", Record, InWhole(tombstoned_ids_stay_gone)),
    Rule(
        "tombstones_stand_once",
        Tombstone,
        InWhole(tombstones_stand_once),
        only_checker="The form makes no tombstone: what removes an entry does.",
    ),
    Rule("every_reference_exists", Record, InWhole(every_reference_exists)),
    Rule("focus_areas_are_numbered", FocusArea, Dense("order", _TAKEN, _OUTSIDE), _NUMBERS),
    Rule("sections_are_numbered", Section, Dense("order", _TAKEN, _OUTSIDE), _NUMBERS),
    Rule(
        "priorities_are_numbered",
        Priority,
        Dense("order", _TAKEN, _OUTSIDE, within="focus_area"),
        _NUMBERS,
    ),
    Rule(
        "citations_lie_within_their_file",
        Citation,
        InWhole(citations_lie_within_their_file),
    ),
    Rule("corrections_name_a_field", Correction, InWhole(corrections_name_a_field)),
    Rule(
        "search_words_stand_once",
        Synonym,
        Once(
            "words",
            Words(
                "Sökordet ”{word}” står redan i en annan grupp eller två gånger.",
                "Behåll det ena.",
            ),
        ),
        "Two meanings in two places: whoever changes the one does not see the other.",
    ),
    Rule(
        "those_who_reply_are_organisations",
        Reply,
        InWhole(those_who_reply_are_organisations),
    ),
)
"""Rules that need more than one record."""

RULES: Final = (*IN_WHOLE, *IN_RECORD)
