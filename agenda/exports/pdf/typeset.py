"""Calling Typst: templates, fonts and content in, a PDF out. The same bytes each time."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from agenda.exports.pdf.characters import FONTS
from agenda.exports.pdf.plain import create_content

NAME: Final = "agenda.pdf"
STANDARD: Final = "ua-1"
TEMPLATES: Final = Path(__file__).parent / "templates"
_LONG: Final = re.compile(r"[^\W\d_]{16,}")
"""A word that may be broken; ``letters`` in look.typ looks for the same."""


class TypesettingError(ValueError):
    """Typst refused the document: a fault of ours, in a template, never of the data."""


@cache
def fonts() -> Any:
    """Give our own fonts and no others: the document looks the same on every machine."""
    import typst  # noqa: PLC0415 - only who sets a document needs it

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


def create_pdf(
    view: object,
    pictures: Mapping[str, str],
    seconds: int | None = None,
    softened: Callable[[str], str] = str,
) -> bytes:
    """Set a document as PDF/UA-1.

    ``view`` is what the templates print: dataclasses, records, tuples, texts and numbers.
    ``pictures`` are drawings in SVG by name: files of ours, with no text from data in them.
    ``seconds`` is the time that the file says it was
    made, in seconds since 1970; without it the file says 1970, for the clock is never asked.
    ``softened`` gives a long word with soft hyphens where it may be broken; no other word is.
    Raises TypesettingError, also for a warning of Typst's.
    """
    import typst  # noqa: PLC0415

    told = create_content(view)
    content = {"content": told, "pictures": json.dumps(dict(pictures))}
    content["breaks"] = json.dumps({one: softened(one) for one in sorted({*_LONG.findall(told)})})
    made, warnings = typst.compile_with_warnings(
        str(TEMPLATES / "main.typ"),
        root=str(TEMPLATES),
        font_paths=fonts(),
        sys_inputs=content,
        pdf_standards=[STANDARD],
        timestamp=seconds or 0,
        format="pdf",
    )
    if warnings:
        raise TypesettingError("; ".join(str(warning) for warning in warnings))
    assert isinstance(made, bytes)
    return made
