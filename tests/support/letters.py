"""What mail programs do to a text on its way: they wrap, quote, sign and end its lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from review.proposals.letter import documents_in


@dataclass(frozen=True)
class Program:
    """A mail program's habits; ``after`` it wraps what it has already quoted."""

    width: int = 72
    flowed: bool = False
    marks: str = ""
    wraps_quoted: bool = False
    ends: str = "\n"
    signed: bool = False


def sent(text: str, program: Program) -> str:
    """Give a text as it comes out of a program."""
    lines = text.rstrip("\n").split("\n")
    if not program.wraps_quoted:
        lines = [part for line in lines for part in wrapped(line, program)]
    lines = [program.marks + line for line in lines]
    if program.wraps_quoted:
        lines = [part for line in lines for part in wrapped(line, program)]
    before = ["Hej!", "", "Här kommer ett förslag.", ""]
    after = ["-- ", "Nämnden", "proposal: nej"] if program.signed else []
    return "".join(line + program.ends for line in [*before, *lines, *after])


def wrapped(line: str, program: Program) -> Iterator[str]:
    """Break a line at spaces, as late as it fits; what is broken off begins at the margin."""
    while len(line) > program.width:
        at = line.rfind(" ", 1, program.width + 1)
        if not line[: max(at, 0)].strip("> |-"):
            break
        yield line[:at] + (" " if program.flowed else "")
        line = line[at + 1 :]
    yield line


def document_in(letter: str) -> str:
    """Give the only document in a letter."""
    (found,) = documents_in(letter)
    return found.text
