"""Plain text on its way to a page: the only place that decides what is safe in HTML.

What leaves here is inert in HTML and also in Markdown and Jinja, because a macro's result
passes through both on a prose page: every sign that either could read as its own is written
as a character reference.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_MONTHS: Final = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_ACTIVE: Final = re.compile(r"[^0-9A-Za-z\s.,;?()/%–—’”“åäöÅÄÖéÉüÜ-]|--+")
_WHITE: Final = re.compile(r"\s+")
_NOT_INERT: Final = re.compile(rf"{_ACTIVE.pattern}|[\n\t]")
_REPEATED: Final = 1 << 14


class Html(str):
    """Finished HTML: the only kind of value that is printed as it stands.

    What is made of it by cutting and joining is a plain text again, and is escaped.
    """

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


@lru_cache(_REPEATED)  # a site says few different things: names, dates, addresses of the frame
def inert(text: str) -> Html:
    """Escape a text for HTML content or a quoted attribute, on one line.

    Letters, digits, common punctuation and white space stay; all else becomes a numeric
    character reference, which neither HTML, Markdown nor Jinja acts on.
    """
    if not _NOT_INERT.search(text):
        return Html(text)
    escaped = _ACTIVE.sub(lambda m: "".join(f"&#{ord(c)};" for c in m.group()), _one_line(text))
    return Html(escaped)


def _one_line(text: str) -> str:
    return _WHITE.sub(lambda m: " " if "\n" in m.group() or "\t" in m.group() else m.group(), text)


def paragraphs(text: str) -> tuple[str, ...]:
    """Split at blank lines; line breaks within a paragraph are only where somebody wrapped."""
    return tuple(" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip())


def swedish_date(value: str, *, approximate: bool = False) -> str:
    """Write a partial date the Swedish way.

    >>> swedish_date("2021-03-04"), swedish_date("2021-03"), swedish_date("2021")
    ('4 mars 2021', 'mars 2021', '2021')
    """
    year, *rest = value.split("-")
    words = [str(int(rest[1]))] if len(rest) > 1 else []
    words += [_MONTHS[int(rest[0]) - 1]] if rest else []
    return ("omkring " if approximate else "") + " ".join([*words, year])


def swedish_number(value: float) -> str:
    """Write a number the Swedish way: decimal comma, a space between thousands.

    >>> swedish_number(12500.5)
    '12 500,5'
    """
    return f"{value:,.10g}".replace(",", "\u00a0").replace(".", ",")


def line_span(lines: tuple[int, int]) -> str:
    """Name lines of a source: ``rad 468`` or ``rad 468–470``."""
    first, last = lines
    return f"rad {first}" if first == last else f"rad {first}–{last}"


def shortened(text: str, limit: int = 155) -> str:
    """Cut a text at a word, to ``limit`` signs at most, for what search engines show of a page."""
    whole = " ".join(text.split())
    if len(whole) <= limit:
        return whole
    return whole[: whole.rfind(" ", 0, limit)].rstrip(".,;:") + " …"


def swedish_order(text: str) -> str:
    """Give a key that sorts the Swedish way: å, ä, ö after z, capitals among small letters."""
    return text.lower().translate(str.maketrans("åäöé", "{|}e"))


def initial(text: str) -> str:
    """Give the letter that a text is sorted under: *É* is an *E* there.

    >>> initial("Édouard"), initial("ängar")
    ('E', 'Ä')
    """
    return swedish_order(text)[:1].translate(str.maketrans("{|}", "åäö")).upper()


def heading_id(text: str, separator: str) -> str:
    """Make the anchor of a heading in prose: ``_vad-ar-det_``.

    The underscores keep it apart from ids in data, which never hold one.
    """
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    words = re.findall(r"[a-z0-9]+", folded.lower())
    return f"_{separator.join(words)}_"
