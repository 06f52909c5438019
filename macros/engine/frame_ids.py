"""The names of places in what stands around every page: nothing on a page may bear one."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from macros.context.render import TEMPLATES

_THEME: Final = Path(__file__).parents[2] / "theme"
_PARTS: Final = ("parts/frame_*.html", "parts/versions.html", "parts/page_foot.html")
_ID: Final = re.compile(r"""\bid="([^"{}]+)\"""")


@cache
def frame_ids() -> frozenset[str]:
    """Give every id that the theme and the frame write, whichever page it is."""
    files = [*_THEME.rglob("*.html"), *(path for part in _PARTS for path in TEMPLATES.glob(part))]
    return frozenset(
        found for path in files for found in _ID.findall(path.read_text(encoding="utf-8"))
    )
