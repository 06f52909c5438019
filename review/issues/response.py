"""What is said to whoever filled in a form, as Markdown for the forge.

What somebody wrote comes back only within the faults, and these stand in a fence: nothing in
it is markup, and every line of it begins with words of ours, so that none can close it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from agenda.rules.person_signs import signs_of_a_person
from review.issues.outcome import Change, Lack, Notes
from review.proposals.outcome import Question, Remarked, Spoken

MARKER: Final = "<!-- agenda:arende -->"
"""First in every reply, so that the next one can take its place."""

_THANKS: Final = "Tack för förslaget!"
_MORE: Final = (
    "Något saknas innan det kan bli en ändring. Redigera ärendet högst upp, så prövas det på nytt."
)


_QUOTED: Final = re.compile("”([^”]+)”")
_NOT_SAID: Final = "Det som pekar ut någon upprepas inte här."
_A_PERSON: Final = (
    "Det ändrar inget av sig självt. En förvaltare läser det och svarar här i ärendet."
)
_NOT_NOW: Final = (
    "Just nu går det inte att göra en ändring av det: agendans egna data har ett fel. "
    "Det beror inte på dig. En förvaltare rättar felet. "
    "Redigera sedan ärendet högst upp, så prövas det på nytt."
)
_FAILED: Final = (
    "Det gick inte att göra en ändring av det. Det beror på ett fel i vårt program. "
    "Ditt ärende är kvar, och en förvaltare läser det och svarar här. "
    "Du kan också redigera ärendet högst upp, så prövas det på nytt."
)


def not_now() -> str:
    """Say that the data must be mended first."""
    return "\n".join([MARKER, _THANKS, _NOT_NOW, ""])


def failed() -> str:
    """Say that a fault of ours stands in the way, and that somebody will answer."""
    return "\n".join([MARKER, _THANKS, _FAILED, ""])


def lacking(lacks: tuple[Lack, ...]) -> str:
    """Give a polite list of all that is missing or wrong, and what to do."""
    lines = [f"- {lack.field}: {_unsaid(_on_a_line(lack))}" for lack in lacks]
    return "\n".join([MARKER, _THANKS, _MORE, "", "~~~text", *lines, "~~~", ""])


def _unsaid(line: str) -> str:
    """Give a fault without what it quotes that points somebody out: the answer is public."""
    told = _QUOTED.sub(lambda one: "”…”" if any(signs_of_a_person(one[1])) else one[0], line)
    return line if told == line else f"{told} {_NOT_SAID}"


def read_by_a_person(notes: Notes) -> str:
    """Say that what was written changes no file, and that a person reads it."""
    said = [f"- {' '.join(_about(one).split())}" for one in notes.remarks]
    return "\n".join([MARKER, _THANKS, _A_PERSON, "", "~~~text", *said, "~~~", ""])


def made(change: Change) -> str:
    """Give the text of the pull request that a change becomes: whence, and what happens now.

    What somebody wrote stands within a fence, as in an answer.
    """
    files = [f"- `data/{name}`{_gone(text)}" for name, text in change.files.items()]
    pages = [f"- `docs/{name}`" for name in change.pages]
    number, notes = change.branch.rpartition("-")[2], [*_notes(change.notes)]
    told = "" if change.notes.why else " Där står varför."
    return "\n".join(
        [
            f"Kommer från ärende #{number}.{told}",
            "",
            "Ändrar:",
            "",
            *files,
            *pages,
            "",
            *notes,
            *(["### Vad som händer nu", ""] if notes else []),
            "Ett program har gjort ändringen av det ifyllda formuläret.",
            "En förvaltare läser. Att ta in är inte att besluta.",
            "",
        ]
    )


def _gone(text: str | None) -> str:
    return " (tas bort)" if text is None else ""


def _notes(notes: Notes) -> Iterator[str]:
    """Give what a reviewer must know, each under words of ours."""
    yield from _fenced("Varför", notes.why.splitlines())
    yield from _fenced("Från organisationen", notes.sender.splitlines())
    yield from _fenced(
        "Har ändrats sedan förslaget skrevs. Det som står nu står kvar; fråga den som föreslog",
        [line for one in notes.questions for line in _asked(one)],
    )
    yield from _fenced("Stod redan så", [_place(one) for one in notes.already])
    yield from _fenced("Anmärkningar att läsa och svara på", map(_about, notes.remarks))
    if notes.whole:
        yield from [
            "### Ärendet bar hela posten",
            "",
            "Det säger inte vad som stod när det skrevs.",
            "",
        ]


def _asked(one: Question) -> list[str]:
    return [
        f"{_place(one.field)}:",
        f"  nu: {one.now or '(inget)'}",
        f"  föreslaget: {one.becomes or '(inget)'}",
    ]


def _place(one: Spoken) -> str:
    return ", ".join(filter(None, (one.title, one.label)))


def _about(one: Remarked) -> str:
    words = f" ”{one.words}”" if one.words else ""
    return f"{one.about}{words}: {one.remark}"


def _fenced(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Give lines in a fence that none of them can close, under a title."""
    found = [" ".join(line.split()) if line.strip() else "" for line in lines]
    if found:
        yield from [
            f"{title}:",
            "",
            "~~~text",
            *(f"| {line}".rstrip() for line in found),
            "~~~",
            "",
        ]


def _on_a_line(lack: Lack) -> str:
    return " ".join(f"{lack.message} {lack.advice}".split())
