"""What stands around every page: the state above, the page's own facts below, the site's last."""

from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from agenda.model import Actor
from macros.assets import POLICY
from macros.pages import DataPage
from macros.preview import CHANGES_PAGE
from macros.preview_pages import banner, note
from macros.site import Site
from macros.text import swedish_date
from macros.views.citing import Citing, citing
from macros.views.ways import Propose, propose_entry, propose_page


@dataclass(frozen=True)
class Frame:
    """Finished HTML for the theme to place."""

    top: str
    page_foot: str
    bottom: str
    banner: str = ""
    note: str = ""
    policy: str = POLICY


def page_frame(site: Site, page: Page, config: MkDocsConfig) -> Frame:
    """Give the frame of a page, with links as seen from it."""
    render, seen_from = site.renderer.render, page.url
    updated = page.meta.get("updated_on")
    shown = swedish_date(str(updated)) if updated else None
    foot = render(
        "parts/page_foot.html",
        seen_from,
        updated=shown,
        edit_url=None if site.preview else page.edit_url,
        edit_file=_edit_file(site, page),
        address=None if site.preview else page.canonical_url,
        citing=_citing(site, page, shown),
        propose=None if site.preview else _propose(site, page),
    )
    return Frame(
        render("parts/frame_top.html", seen_from),
        "" if seen_from == CHANGES_PAGE else foot,
        render("parts/frame_bottom.html", seen_from, **_names(site)),
        banner(site, site.renderer.render, seen_from),
        note(site, seen_from),
    )


def root_frame(site: Site, base_url: str) -> Frame:
    """Give the frame of a page that may be shown at any address."""
    base = base_url.rstrip("/") + "/"
    absolute = site.renderer.absolute
    return Frame(
        absolute("parts/frame_top.html", base),
        "",
        absolute("parts/frame_bottom.html", base, **_names(site)),
        banner(site, absolute, base),
    )


def _names(site: Site) -> dict[str, Any]:
    book = site.book
    return {
        "owner": book.index.get(book.agenda.about, Actor),
        "publisher": book.index.get(book.agenda.publisher, Actor),
    }


def _citing(site: Site, page: Page, updated: str | None) -> Citing:
    """Say how to refer to the page; the start page is the site as a whole."""
    if isinstance(page, DataPage):
        return citing(site.book, page.sheet.record_id, page.sheet.title, updated)
    title = site.book.agenda.title if page.is_homepage else str(page.title)
    return citing(site.book, None, title, updated)


def _propose(site: Site, page: Page) -> Propose:
    """Say where a change of the page is proposed."""
    if isinstance(page, DataPage) and page.sheet.record_id in site.book.index:
        return propose_entry(site.forge, page.sheet.record_id)
    return propose_page(site.forge, page.url)


def _edit_file(site: Site, page: Page) -> str:
    """Say which file the page comes from, and the line for what shares a file."""
    if not isinstance(page, DataPage) or page.sheet.record_id not in site.book.index:
        return f"docs/{page.file.src_uri}"
    place = site.book.place(page.sheet.record_id)
    return place.file if place.line == 1 else f"{place.file}, rad {place.line}"
