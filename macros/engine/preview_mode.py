"""How a build is a preview, and keeps apart from the published site.

A preview shows a proposal as the site would look with it. It stands at an address of its own,
asks search engines to stay away, and every page of it says what it is.
"""

from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from macros.context.addresses import CHANGES_PAGE
from macros.views.changes.preview import Preview

_KEY: Final = "preview"
_SITEMAP: Final = "sitemap.xml"


def give(config: MkDocsConfig, preview: Preview) -> None:
    """Let a build be a preview."""
    config.extra[_KEY] = preview


def given(config: MkDocsConfig) -> Preview | None:
    """Give what a build previews, if anything."""
    found = config.extra.get(_KEY)
    return found if isinstance(found, Preview) else None


def keep_apart(config: MkDocsConfig, preview: Preview) -> None:
    """Forget the published address and the sitemap.

    There is no robots.txt: a page that search engines may not fetch can't tell them noindex.
    """
    config.site_url = preview.address
    config.theme.static_templates.discard(_SITEMAP)


def changes_first(nav: list[Any]) -> list[Any]:
    """Give the navigation with the page that says what changes before all others."""
    return [f"{CHANGES_PAGE}index.md", *nav]


def is_preview(site: Path) -> bool:
    """Say whether a folder holds an earlier preview, and nothing that was published."""
    return (site / CHANGES_PAGE / "index.html").is_file() and not is_published(site)


def is_published(site: Path) -> bool:
    """Say whether a folder holds an ordinary site."""
    return (site / _SITEMAP).is_file()
