"""A page as its reader sees it: what words say once marks, links and references are gone.

Words may stand split by emphasis or a link, or be written as references to characters. So pages
are searched twice: as they are written, and as they are read.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

import markdown

from agenda.editions.redact import head_lines
from agenda.editions.search_phrases import Words
from agenda.load.yaml_tree import Mapping, Node, Scalar, parse
from agenda.problems import Problem

_EXTENSIONS: Final = ("tables", "fenced_code")
_WITHIN: Final = {
    *("a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small"),
    *("span", "strong", "sub", "sup", "u", "wbr"),
}
"""Elements that part no words."""
_SAID: Final = ("alt", "title")
_DEFINED: Final = re.compile(r" {0,3}\[[^\]]+\]:")
_MOST_KEPT: Final = 1000


def said_at(text: str, first: int, last: int) -> str:
    """Give what some lines of a page say, counted from 1."""
    lines = text.split("\n")
    head = head_lines(lines)
    if first - 1 < head:
        found = (value for at, _, value in _head(lines[:head]) if first <= at <= last)
        return "\n".join([*found, seen("\n".join(lines[head + 1 : last]))]).strip()
    return seen("\n".join(lines[first - 1 : last])).strip()


def lines_saying(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Give the first and last line, from 1, of each place where a page says the words."""
    if not words.phrases:
        return
    found = set(words.lines_in(text))
    lines = text.split("\n")
    head = head_lines(lines)
    for at, end, value in _head(lines[:head]):
        if words.are_in(value) and not any(at <= one <= end for one, _ in found):
            found.add((at, end))
    _empty(lines, [(1, head), *found])
    defined = [line for line in lines if _DEFINED.match(line)]

    def has(some: Sequence[str]) -> bool:
        return words.are_in(seen("\n".join([*some, "", *defined])))

    while has(lines):
        window = _smallest(lines, has)
        if not any(line.strip() for line in lines[window[0] - 1 : window[1]]):
            window = (head + 1, len(lines))
        found.add(window)
        _empty(lines, [window])
        defined = [line for line in defined if line in lines]
    yield from sorted(found)


def _empty(lines: list[str], windows: Sequence[tuple[int, int]]) -> None:
    for first, last in windows:
        lines[first - 1 : last] = [""] * (last - first + 1)


def _smallest(lines: Sequence[str], has: Callable[[Sequence[str]], bool]) -> tuple[int, int]:
    """Give the lines that words stand on: as few as hold them."""
    last = _least(len(lines), lambda end: has(lines[:end]))
    less = _least(last, lambda kept: has(lines[last - kept : last]))
    return last - less + 1, last


def _least(most: int, is_enough: Callable[[int], bool]) -> int:
    """Give the smallest number that is enough, of those up to one that is."""
    least = 0
    while least < most:
        middle = (least + most) // 2
        if is_enough(middle):
            most = middle
        else:
            least = middle + 1
    return most


@lru_cache(maxsize=_MOST_KEPT)
def seen(text: str) -> str:
    """Give the text that Markdown shows, with the words of pictures and of hints beside it."""
    try:
        html = markdown.Markdown(extensions=list(_EXTENSIONS)).convert(text)
    except RecursionError:  # nested by a machine: no page of it can be built either
        return text
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts)


class _Reader(HTMLParser):
    """Keeps what is read, and a gap where one block ends and another begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = [f"\n{value}\n" for name, value in attrs if name in _SAID and value]
        self.parts += said if tag == "img" else []
        if tag not in _WITHIN:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _WITHIN:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _head(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Give each value of a head, with the first and last line of its key."""
    if not lines:
        return
    problems: list[Problem] = []
    node = parse("\n" + "\n".join(lines[1:]) + "\n", "", problems)
    if not isinstance(node, Mapping):
        return
    keys = [place.line for place, _ in node.items.values()]
    for (start, value), after in zip(node.items.values(), [*keys[1:], len(lines) + 1], strict=True):
        yield from ((start.line, after - 1, text) for text in _texts(value))


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text or ""
    elif isinstance(node, Mapping):
        yield from (text for _, value in node.items.values() for text in _texts(value))
    else:
        yield from (text for item in node.items for text in _texts(item))
