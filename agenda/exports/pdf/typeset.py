"""Calling Typst: templates, fonts and content in, a PDF out. The same bytes each time."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from agenda.exports.pdf.characters import FONTS
from agenda.exports.pdf.plain import create_content

NAME: Final = "agenda.pdf"
STANDARD: Final = "ua-1"
TEMPLATES: Final = Path(__file__).parent / "templates"


class TypesettingError(ValueError):
    """Typst refused the document: a fault of ours, in a template, never of the data."""


@cache
def fonts() -> Any:
    """Give our own fonts and no others: the document looks the same on every machine."""
    import typst  # noqa: PLC0415 - only who sets a document needs it

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


def create_pdf(view: object, pictures: Mapping[str, str], seconds: int | None = None) -> bytes:
    """Set a document as PDF/UA-1.

    ``view`` is what the templates print: dataclasses, records, tuples, texts and numbers.
    ``pictures`` are drawings in SVG by name: files of ours, with no text from data in them.
    ``seconds`` is the time that the file says it was
    made, in seconds since 1970; without it the file says 1970, for the clock is never asked.
    Raises TypesettingError, also for a warning of Typst's.
    """
    import typst  # noqa: PLC0415

    content = {"content": create_content(view), "pictures": json.dumps(dict(pictures))}
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
