"""Other words on a page of prose: found as a reader sees them, and changed word by word.

What a macro brings comes from the data, and is changed there; the answer says in which entry.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

from agenda.index import Index
from agenda.model import Agenda
from agenda.model.shape import shapes, walk
from agenda.rules.person_signs import ways_to_a_person
from agenda.rules.persons import ADVICE
from macros.prose.calls import blanked
from macros.prose.front_matter import head_end
from review.proposals.document import PageWords
from review.proposals.ground import Ground
from review.proposals.outcome import Remarked
from review.proposals.progress import Progress

_MARK: Final = r"(?:\*\*?|_|`|\[|\]\([^()\s]*\))*"
"""What Markdown has between letters and no reader sees: emphasis, code, the parts of a link."""
_MARKS: Final = re.compile(r"\*|`|\[|\]\(|(?<!\w)_|_(?!\w)")
_GAP: Final = rf"{_MARK}\s+(?:(?:[-*>]|\d+\.) +)?{_MARK}"
_PARAGRAPH: Final = "\n\n"
_TOKENS: Final = re.compile(r"\n\s*\n|\S+")
_SENTENCE: Final = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ])")
_TELLING: Final = 3
"""So many words that stand on a page are no chance."""
_NOT_PLAIN: Final = re.compile(
    r"[{}<>*`\[\]|\\#]|^[-+>] |^\d+[.)] |_|[=~]{2}|---|!!!|\?\?\?|^:", re.MULTILINE
)
"""What is markup on a page: whoever means that has a person put it in."""


def page_file(docs: Path, page: str) -> str | None:
    """Give the name in the folder of prose of a page's file; None where there is no such page."""
    name = f"{page}index.md"
    beside = f"{page.rstrip('/')}.md"
    return next((one for one in (name, beside) if one and (docs / one).is_file()), None)


def change_page(change: PageWords, docs: Path, ground: Ground, progress: Progress) -> None:
    """Change some words of a page, or say where they stand instead."""
    name = page_file(docs, change.page)
    if name is None:
        advice = "Skriv sidans adress som den står i webbläsaren, utan webbplatsens namn."
        progress.lack(f"Det finns ingen sida ”/{change.page}” med egen text.", advice)
        return
    text = progress.pages.get(name) or (docs / name).read_bytes().decode().replace("\r\n", "\n")
    new = (change.becomes or "").strip()
    found = list(ways_to_a_person(new))
    if found:
        message = f"Sidan /{change.page}: texten verkar ha {', '.join(found)}."
        progress.lack(message, ADVICE)
        return
    places, there = (_places(words, text) for words in (change.was, new))
    if _is_so(places, there):
        progress.already_there(f"/{change.page}", f"/{change.page}")
        return
    if len(places) != 1:
        _told(change, len(places), ground, progress)
        return
    changed = None if _NOT_PLAIN.search(new) else _changed(text, places[0], change.was, new)
    progress.posts.append(change.page or "startsidan")
    if changed is None:
        remark = f"Föreslår i stället: {new}" if new else "Föreslår att orden tas bort."
        progress.remarks.append(Remarked(f"/{change.page}", change.was, remark))
        return
    progress.pages[name] = changed
    progress.told.append(f"ändring av sidan {change.page or 'start'}")


def entries_saying(words: str, agenda: Agenda) -> list[str]:
    """Give the entries of the agenda that have some words in a text of theirs."""
    wanted, index = " ".join(words.split()), Index(agenda)
    return list(dict.fromkeys(index.around(path) for path, text in _said(agenda) if wanted in text))


def _said(agenda: Agenda) -> Iterator[tuple[Any, str]]:
    for path, record in walk(agenda):
        for name, shape in shapes(type(record)).items():
            value = record.__dict__.get(name)
            if shape.worded and isinstance(value, str):
                yield (*path, name), " ".join(value.split())


def _places(words: str, text: str) -> list[re.Match[str]]:
    """Give where some words stand among what a page says itself."""
    return list(_pattern(words).finditer(blanked(text), head_end(text)))


def _is_so(places: list[re.Match[str]], there: list[re.Match[str]]) -> bool:
    """Say whether a page says already what is wished, with what it said before nowhere else.

    The wish may hold the words that it is to replace: these are then no place of their own.
    """
    if not places:
        return any(len(wish.groups()) >= _TELLING for wish in there)
    return all(any(_holds(wish, one) for wish in there) for one in places)


def _holds(wish: re.Match[str], one: re.Match[str]) -> bool:
    return wish.start() <= one.start() and one.end() <= wish.end()


def _told(change: PageWords, times: int, ground: Ground, progress: Progress) -> None:
    label = f"Sidan /{change.page}"
    if times:
        message = f"{label}: orden finns på {times} ställen."
        progress.lack(message, "Ta med några ord före och efter, så att det bara finns ett ställe.")
        return
    known = entries_saying(change.was, ground.agenda)
    if len(known) == 1:
        message = f"{label}: orden kommer från {ground.word(known[0])} ({known[0]})."
        progress.lack(message, "Föreslå ändringen av den posten.")
        return
    progress.lack(f"{label}: orden finns inte där.", "Kopiera orden precis som de står på sidan.")


def _pattern(words: str) -> re.Pattern[str]:
    """Find words with each of them as a group, whatever marks and line breaks stand between."""
    tokens = _TOKENS.findall(words.strip())
    found = ""
    for token in tokens:
        gap = _GAP if found else _MARK
        found += gap if token.strip() else ""
        found += f"({_MARK.join(map(re.escape, token))})" if token.strip() else ""
    return re.compile(found or r"(?!)")


def _changed(text: str, place: re.Match[str], was: str, new: str) -> str | None:
    """Put other words in a place of a page, and leave the marks around those that stay.

    None where a mark stands among the words that go: nobody can say where it should be then.
    """
    old, wished = [t for t in was.split() if t], _TOKENS.findall(new)
    wished = [token if token.strip() else _PARAGRAPH for token in wished]
    for sign, i1, i2, j1, j2 in reversed(
        SequenceMatcher(None, old, wished, autojunk=False).get_opcodes()
    ):
        if sign == "equal":
            continue
        start, end = _span(place, i1, i2, len(old))
        if _MARKS.search(text[start:end]):
            return None
        text = text[:start] + _joined(wished[j1:j2], text, start, end) + text[end:]
    return text


def _span(place: re.Match[str], first: int, last: int, count: int) -> tuple[int, int]:
    """Give where some words stand; with nothing between them, where they would."""
    if first < last:
        return place.start(first + 1), place.end(last)
    at = place.end(first) if first else place.start(1)
    return (at, at) if first <= count else (place.end(), place.end())


def _joined(words: list[str], text: str, start: int, end: int) -> str:
    """Give words as they are written on a page, a sentence a line, with spaces where needed."""
    new = re.sub(r" ?\n\n ?", _PARAGRAPH, " ".join(words))
    new = _SENTENCE.sub("\n", new)
    if not new:
        return ""
    edges = (text[start - 1 : start] + new[:1], new[-1:] + text[end : end + 1])
    first, last = (start == end and not any(map(str.isspace, edge)) for edge in edges)
    before = " " if first and start else ""
    after = " " if last and not before else ""
    return before + new + after
