"""What a preview is, and how it keeps apart from the published site.

A preview shows a proposal as the site would look with it. It stands at an address of its own,
asks search engines to stay away, and every page of it says what it is.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from agenda.compare import Stretch
from macros.views.changes.overview import ChangesView

CHANGES_PAGE: Final = "vad-andras/"
"""Where a preview says what changes; no published site has it."""

_KEY: Final = "preview"
_SITEMAP: Final = "sitemap.xml"


@dataclass(frozen=True)
class PageChange:
    """A prose page with other words: its file in docs/ and what differs word by word."""

    source: str
    words: tuple[Stretch, ...]
    is_gone: bool = False


@dataclass(frozen=True)
class Preview:
    """A proposal: what it is compared with, what it changes, and what of it is not shown.

    ``changes`` is None when one of the two agendas can't be read; ``address`` is where the
    preview will stand, with a slash last; ``not_built`` names the files that the proposal
    changes but that no preview is built from.
    """

    base: str
    number: int | None = None
    changes: ChangesView | None = None
    pages: tuple[PageChange, ...] = ()
    not_built: tuple[str, ...] = ()
    address: str | None = None


def give(config: MkDocsConfig, preview: Preview) -> None:
    """Let a build be a preview."""
    config.extra[_KEY] = preview


def given(config: MkDocsConfig) -> Preview | None:
    """Give what a build previews, if anything."""
    found = config.extra.get(_KEY)
    return found if isinstance(found, Preview) else None


def keep_apart(config: MkDocsConfig, preview: Preview, nav: list[Any]) -> list[Any]:
    """Forget the published address and the sitemap; give the navigation with the changes first.

    There is no robots.txt: a page that search engines may not fetch can't tell them noindex.
    """
    config.site_url = preview.address
    config.theme.static_templates.discard(_SITEMAP)
    return [f"{CHANGES_PAGE}index.md", *nav]


def is_preview(site: Path) -> bool:
    """Say whether a folder holds an earlier preview, and nothing that was published."""
    return (site / CHANGES_PAGE / "index.html").is_file() and not is_published(site)


def is_published(site: Path) -> bool:
    """Say whether a folder holds an ordinary site."""
    return (site / _SITEMAP).is_file()
