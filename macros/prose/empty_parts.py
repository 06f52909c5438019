"""What goes from a page when its macros have nothing to show: the heading, and all said below it.

A page is written once, for agendas that have much and for those that have nothing of a kind. So
words over nothing go with what they are about: a part of a page is what stands from one heading
to the next, and where it calls macros and none gives anything, nobody reads that part.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from macros.prose.safe_html import MacroResults

_HEADING: Final = re.compile(
    r"^(?P<signs>#{1,6})[ \t][^\n]*$|^(?! *[-=]+ *$)\S[^\n]*\n(?P<line>=+|-+) *$", re.MULTILINE
)
_FENCED: Final = re.compile(r"^(```+|~~~+)[^\n]*\n.*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
NOTHING: Final = "Agendan har inget som hör hit ännu."
"""What a page says in the place of its own words, where all that they lead to is nothing."""


@dataclass(frozen=True)
class _Part:
    """A heading with what stands below it, up to the next."""

    level: int
    heading: str
    below: str


def without_empty(body: str, results: MacroResults) -> str:
    """Give a page, with signs for its calls, without the parts in which no call gave anything.

    Below the page's own heading one sentence takes the place of the words. A part that has others
    within it stays for as long as one of them does.
    """
    kept: list[str] = []
    after = 0
    for part in reversed(list(_parts(body))):
        below = part.below
        if (part.level == 1 or after <= part.level) and _is_empty(below, results):
            results.leave_out(below)
            if part.level > 1:
                results.leave_out(part.heading)
                continue
            below = f"\n\n{NOTHING}\n\n"
        kept.append(part.heading + below)
        after = part.level
    return "".join(reversed(kept))


def _parts(body: str) -> Iterator[_Part]:
    fenced = [found.span() for found in _FENCED.finditer(body)]
    headings = [
        found
        for found in _HEADING.finditer(body)
        if not any(start <= found.start() < end for start, end in fenced)
    ]
    yield _Part(0, "", body[: headings[0].start()] if headings else body)
    ends = [*(found.start() for found in headings[1:]), len(body)]
    for found, end in zip(headings, ends, strict=False):
        level = len(found["signs"] or "") or (1 if found["line"][0] == "=" else 2)
        yield _Part(level, found.group(), body[found.end() : end])


def _is_empty(text: str, results: MacroResults) -> bool:
    numbers = results.numbers(text)
    return bool(numbers) and not any(results.given[one].strip() for one in numbers)
