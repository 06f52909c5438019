"""Printed agendas: the document of each agenda to export, and what a reader of PDF finds in it."""

import io
import re
from collections.abc import Callable
from functools import cache
from typing import cast

import pikepdf
import pypdfium2

from agenda import Agenda
from agenda.exports.pdf import create_pdf
from agenda.load import Loaded, Places
from macros.context.agenda_context import AgendaContext
from macros.engine.pdf_export import icons
from macros.views.whole.printed_agenda import Document, document
from tests.support.exports import base, published, real, rich
from tests.support.rewrite import values_of, with_texts

LIVE = (
    '#panic() #{sys} $x^2$ *b* _i_ @ref <l> `r` ``` // /* */ \\ = - + "q" </ [ ] { } ( ) ~ -- '
    "... \u05d0\u05d1 \u0627\u0628 \u202etxt.exe \u6f22\u5b57 \ue000 \u0001\ufffe \u2028 "
    "\U0001f600 a\u030a " + "x" * 60
)
"""What Typst takes for more than text in markup, text that runs the other way, no sign, no end."""
MADE = 1795515630


@cache
def hostile() -> Agenda:
    """Give a small sample with such text in every field that holds text."""
    changed = with_texts(Agenda, values_of(rich(6)), lambda spot, _: f"{LIVE} {spot}")
    return Agenda.model_validate(changed)


PRINTED: dict[str, Callable[[], Agenda]] = {
    "real": real,
    "base": base,
    "rich": lambda: rich(12),
    "hostile": hostile,
}


def document_of(agenda: Agenda) -> Document:
    return document(AgendaContext(Loaded(agenda, cast(Places, None))), published(agenda))


@cache
def printed(name: str) -> bytes:
    return create_pdf(document_of(PRINTED[name]()), icons(), MADE)


@cache
def opened(name: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(printed(name)))


@cache
def page_texts(name: str) -> tuple[str, ...]:
    """Give the text of each page as a reader's program takes it out."""
    pages = pypdfium2.PdfDocument(printed(name))
    return tuple(page.get_textpage().get_text_bounded() for page in pages)


def bare(text: str) -> str:
    """Give the letters and signs of a text alone: how it was broken into lines is forgotten."""
    return re.sub(r"[\s\u00ad\u200b\u2010\u0002\ufffe-]", "", text)


@cache
def words_of(name: str) -> str:
    """Give all that the pages say, without what stands on each of them."""
    middle = (text.strip().splitlines()[1:-1] for text in page_texts(name))
    return bare("\n".join("\n".join(lines) for lines in middle))
