"""libyaml's complaints in plain Swedish, each with what usually mends it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import yaml

from agenda.load.confusable_signs import odd_layout

_INDENT: Final = "Kontrollera att raden har rätt indrag och att raden ovanför är hel."
_QUOTE: Final = "Sätt hela texten inom citattecken."
_PERCENT: Final = "Rader som börjar med % är inte tillåtna."

_WORDS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "mapping values are not allowed",
        "Här står ett kolon som inte får stå där.",
        "Sätt texten inom citattecken, eller skriv den på nästa rad efter >-",
    ),
    (
        "cannot start any token",
        "Här står ett tecken som YAML inte tillåter (ofta en tabb, @, % eller `).",
        "Använd mellanslag som indrag, eller sätt texten inom citattecken.",
    ),
    ("found a tab", "Raden börjar med en tabb.", "Använd mellanslag som indrag."),
    ("could not find expected ':'", "Här saknas ett kolon efter nyckeln.", "Skriv nyckel: värde."),
    ("did not find expected key", "Raden passar inte in bland nycklarna omkring den.", _INDENT),
    ("did not find expected '-'", "Raden passar inte in i listan omkring den.", _INDENT),
    ("block sequence entries", "En lista får inte börja här.", _INDENT),
    (
        "expected comment or line break",
        "Efter > eller | får inget mer stå på raden.",
        "Skriv texten på raderna under, med indrag, eller inom citattecken.",
    ),
    (
        "mapping keys are not allowed",
        "Här står ett frågetecken, som YAML inte läser som text.",
        _QUOTE,
    ),
    ("expected <document start>", "Raden passar inte in efter det som står ovanför.", _INDENT),
    ("unexpected end of stream", "Citattecknet som börjar här stängs aldrig.", "Stäng det."),
    ("unexpected document indicator", "Citattecknet som börjar här stängs aldrig.", "Stäng det."),
    ("expected ',' or ']'", "Listan som börjar med [ här stängs aldrig.", "Lägg till ] efter den."),
    ("expected ',' or '}'", "Det som börjar med { här stängs aldrig.", "Lägg till } efter det."),
    ("expected node content", "Här saknas ett värde, eller så är ett tecken för mycket.", _QUOTE),
    (
        "escape",
        "Ett omvänt snedstreck (\\) står inom raka citattecken.",
        "Skriv två omvända snedstreck i stället.",
    ),
    (
        "hexdecimal",
        "Ett omvänt snedstreck (\\) står inom raka citattecken.",
        "Skriv två omvända snedstreck i stället.",
    ),
    ("expected alphabetic or numeric", "Ett värde får inte börja med * eller &.", _QUOTE),
    ("undefined tag handle", "Taggar (!) är inte tillåtna.", _QUOTE),
    ("incompatible YAML document", _PERCENT, "Ta bort raden."),
    ("directive", _PERCENT, "Ta bort raden."),
    ("unexpected non-alphabetical", _PERCENT, "Ta bort raden."),
)

_OPENED: Final = (
    "could not find expected ':'",
    "unexpected end of stream",
    "unexpected document indicator",
    "expected ',' or",
    "directive",
    "unexpected non-alphabetical",
)
"""Complaints about what is never closed: noticed far below where somebody has to mend it."""


class Complaint(NamedTuple):
    """Where a file stops being YAML, and what to tell whoever wrote it."""

    line: int
    column: int
    message: str
    advice: str


def in_swedish(error: yaml.MarkedYAMLError, text: str) -> Complaint:
    """Give place and words for a complaint; general words where it is unknown."""
    problem = error.problem or ""
    opened = any(part in problem for part in _OPENED)
    mark = (error.context_mark if opened else error.problem_mark) or error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.rstrip("\n").split("\n")
    if line >= len(lines):  # at the end of the file, on a line that is not there
        line, column = len(lines) - 1, len(lines[-1])
    for number in _lines_about(error, line, len(lines)):
        laid = odd_layout(lines[number])
        if laid:
            return Complaint(number + 1, laid[0] + 1, *laid[1:])
    swallowed = lines[line].find(" #", column)
    if "expected ',' or" in problem and swallowed >= 0:
        message = "Det som börjar med # är en kommentar, så det som öppnades före stängs aldrig."
        return Complaint(line + 1, swallowed + 2, message, _QUOTE)
    if "expected key" in problem and lines[line][:column].strip():
        message = "Texten tar slut här, men raden fortsätter."
        return Complaint(line + 1, column + 1, message, _QUOTE)
    return Complaint(line + 1, column + 1, *_words(problem))


def _lines_about(error: yaml.MarkedYAMLError, line: int, most: int) -> Iterator[int]:
    """Give the lines in which what was complained of may stand, the likeliest first."""
    marks = (error.problem_mark, error.context_mark)
    told = [line, *(mark.line for mark in marks if mark), line - 1]
    return (number for number in dict.fromkeys(told) if 0 <= number < most)


def _words(problem: str) -> tuple[str, str]:
    for part, message, advice in _WORDS:
        if part in problem:
            return message, advice
    return "Filen går inte att läsa som YAML från den här raden.", _INDENT
