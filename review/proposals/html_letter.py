"""The words of a letter that came as HTML alone, line by line as somebody saw them.

Only where lines begin is asked of the markup. Nothing in it is run, fetched or shown.
"""

import re
from html.parser import HTMLParser
from typing import Final

_LINES: Final = re.compile(
    "address|article|blockquote|body|d[dlt]|div|footer|h[1-6r]|header|html|li|[ou]l|p|pre|section|"
    "table|t[dhr]"
)
"""What begins on a line of its own, and ends one."""
_UNSEEN: Final = frozenset(("head", "script", "style", "title"))
_SPACES: Final = re.compile("[ \t\n\r\f]+")


def lines_of(html: str) -> str:
    """Give the text of a letter in HTML; hard spaces, which indent there, as usual ones."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._unseen = self._as_it_is = 0

    def text(self) -> str:
        return "\n".join([*self._lines, self._line]).replace("\u00a0", " ")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        self._as_it_is += tag == "pre"
        if tag == "br":
            self._break()
        elif _LINES.fullmatch(tag):
            self._own_line()

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self._as_it_is = max(0, self._as_it_is - (tag == "pre"))
        if _LINES.fullmatch(tag):
            self._own_line()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._as_it_is:
            first, *rest = data.replace("\r\n", "\n").split("\n")
            self._line += first
            for line in rest:
                self._break()
                self._line = line
            return
        data = _SPACES.sub(" ", data)
        self._line += data if self._line and self._line[-1] != " " else data.lstrip(" ")

    def _own_line(self) -> None:
        if self._line:
            self._break()

    def _break(self) -> None:
        self._lines.append(self._line.rstrip(" "))
        self._line = ""
