"""The ribbon: one drawing of the place that the agenda is about, for pages, document and pictures.

``theme.ribbon`` in the settings names a file of the theme in SVG: lines and marks in one colour,
on nothing. Where the settings name none there is none. Only its shape counts on a page, which
gives it the colour of the scheme.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

SETTING: Final = "ribbon"
_COMMENT: Final = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_SVG: Final = re.compile(r"\s*<svg\b[^>]*\bviewBox=")


def ribbon_name(config: MkDocsConfig) -> str | None:
    """Give the name of the drawing in the theme, as the settings say it."""
    return str(config.theme.get(SETTING) or "") or None


def ribbon_drawing(config: MkDocsConfig) -> str:
    """Give the drawing, without comments; nothing where there is none, or no such file."""
    name = ribbon_name(config)
    if not name:
        return ""
    for folder in config.theme.dirs:
        file = Path(folder) / name
        if file.is_file():
            return _COMMENT.sub("", file.read_text(encoding="utf-8")).strip()
    return ""


def ribbon_faults(config: MkDocsConfig) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Tell of a name that leads to no drawing."""
    name, drawing = ribbon_name(config), ribbon_drawing(config)
    if name and not _SVG.match(drawing):
        message = f"theme.ribbon är {name}, och där finns ingen teckning i SVG med viewBox."
        yield ("theme", SETTING), message, "Lägg teckningen under theme/, eller ta bort raden."
