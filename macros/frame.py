"""What stands around every page: the state above, the page's own facts below, the site's last."""

from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from agenda.model import Actor
from macros.addresses import FORM_PAGE
from macros.assets import POLICY
from macros.exports import linked_data
from macros.feed import feed_address
from macros.pages import DataPage
from macros.preview import CHANGES_PAGE
from macros.preview_pages import banner, note
from macros.shelf import DRAFT
from macros.site import Site
from macros.text import swedish_date
from macros.views.citing import Citing, citing
from macros.views.editions import changed_on, entry_history, review_due
from macros.views.versions import Spot, version_bar
from macros.views.ways import QUESTION, Propose, propose_entry, propose_page
from macros.views.withdrawn import withdrawn_here


@dataclass(frozen=True)
class Frame:
    """Finished HTML for the theme to place."""

    top: str
    page_foot: str
    bottom: str
    banner: str = ""
    note: str = ""
    versions: str = ""
    feed: str | None = None
    linked: str = ""
    policy: str = POLICY
    question: str | None = None
    """Where whoever searched in vain asks a question; None without a forge."""


def page_frame(site: Site, page: Page, config: MkDocsConfig) -> Frame:
    """Give the frame of a page, with links as seen from it."""
    render, seen_from = site.renderer.render, page.url
    up = "../" * (page.url.count("/") + 1)
    return Frame(
        render("parts/frame_top.html", seen_from),
        "" if seen_from == CHANGES_PAGE else _foot(site, page, up),
        render("parts/frame_bottom.html", seen_from, **_names(site)),
        banner=banner(site, render, seen_from),
        note=note(site, seen_from) or _withdrawn(site, page),
        versions=render(
            "parts/versions.html", seen_from, bar=version_bar(site.book, _spot(page), up)
        ),
        feed=None
        if site.preview or not site.book.shelf.editions
        else feed_address(site.book, seen_from),
        linked="" if site.preview else linked_data(site, page),
        question=site.forge.issue(QUESTION) if site.forge else None,
    )


def _withdrawn(site: Site, page: Page) -> str:
    """Give what has been taken out of a page of an edition since it came out."""
    found = withdrawn_here(site.book, page.url, page.file.src_uri)
    return site.renderer.render("parts/withdrawn.html", page.url, acts=found) if found else ""


def _foot(site: Site, page: Page, up: str) -> str:
    """Give what a page says of itself. A preview has no address to cite, and is no way in."""
    record_id = _record_id(page)
    updated = page.meta.get("updated_on") or changed_on(site.book, record_id)
    shown = swedish_date(str(updated)) if updated else None
    return site.renderer.render(
        "parts/page_foot.html",
        page.url,
        updated=shown,
        computed=isinstance(page, DataPage) and not record_id,
        edit_url=None if site.preview else page.edit_url,
        edit_file=_edit_file(site, page),
        address=None if site.preview else page.canonical_url,
        citing=_citing(site, page, shown),
        history=entry_history(site.book, record_id),
        review=review_due(site.book, record_id),
        propose=None if site.preview else _propose(site, page),
        form=_form(site, page, up),
    )


def root_frame(site: Site, base_url: str) -> Frame:
    """Give the frame of a page that may be shown at any address."""
    base = base_url.rstrip("/") + "/"
    absolute = site.renderer.absolute
    bar = version_bar(site.book, Spot(""), f"{base.rstrip('/').rpartition('/')[0]}/")
    return Frame(
        absolute("parts/frame_top.html", base),
        "",
        absolute("parts/frame_bottom.html", base, **_names(site)),
        banner=banner(site, absolute, base),
        versions=absolute("parts/versions.html", base, bar=bar),
        question=site.forge.issue(QUESTION) if site.forge else None,
    )


def _record_id(page: Page) -> str | None:
    return page.sheet.record_id or None if isinstance(page, DataPage) else None


def _spot(page: Page) -> Spot:
    """Say what a page shows; what compares versions is in no other version for sure."""
    if isinstance(page, DataPage):
        return Spot(page.url, record_id=page.sheet.record_id or None)
    return Spot(page.url, prose=page.file.src_uri)


def _names(site: Site) -> dict[str, Any]:
    book = site.book
    return {
        "pdf": site.pdf,
        "owner": book.index.get(book.agenda.about, Actor),
        "publisher": book.index.get(book.agenda.publisher, Actor),
    }


def _citing(site: Site, page: Page, updated: str | None) -> Citing:
    """Say how to refer to the page; the start page is the site as a whole."""
    if isinstance(page, DataPage):
        return citing(site.book, page.sheet.record_id, page.sheet.title, updated)
    title = site.book.agenda.title if page.is_homepage else str(page.title)
    return citing(site.book, None, title, updated)


def _form(site: Site, page: Page, up: str) -> str:
    """Give the address of the form: an edition is not changed, so it leads to the draft's."""
    if site.book.shelf.is_draft:
        return get_relative_url(FORM_PAGE, page.url)
    return f"{up}{DRAFT}/{FORM_PAGE}"


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
    exact = site.book.shelf.is_draft and place.line > 1
    return f"{place.file}, rad {place.line}" if exact else place.file
