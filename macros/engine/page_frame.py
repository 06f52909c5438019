"""What stands around every page: the state above, the page's own facts below, the site's last."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from agenda.model import Actor
from agenda.model.levels import LevelName
from macros.context.addresses import CHANGES_PAGE, FORM_PAGE, PROPOSALS_PAGE
from macros.context.assets import POLICY, policy
from macros.engine.export_files import linked_data
from macros.engine.preview_pages import banner, note
from macros.pages.data_page import DataPage
from macros.pages.site import Site
from macros.text.escape import swedish_date
from macros.views.changes.editions import changed_on, entry_history, review_due
from macros.views.changes.feed import feed_address
from macros.views.changes.version_bar import Spot, version_bar
from macros.views.changes.withdrawn import withdrawn_here
from macros.views.citation import Citing, citing
from macros.views.proposals import open_here, where_to_follow
from macros.views.state_line import state_line
from macros.views.ways_to_propose import QUESTION, Propose, propose_entry, propose_page


@dataclass(frozen=True)
class Frame:
    """Finished HTML for the theme to place; what pages share is made when it is asked for."""

    top: Callable[[], str]
    page_foot: str
    bottom: Callable[[], str]
    levels: Mapping[str, LevelName]
    """What the levels are called."""
    banner: str = ""
    note: str = ""
    versions: str = ""
    feed: str | None = None
    linked: str = ""
    policy: str = POLICY
    form_page: str = FORM_PAGE
    """Where a change is proposed, from the root: the menu shows it as a button."""
    question: str | None = None
    """Where whoever searched in vain asks a question; None without a forge."""


def page_frame(site: Site, page: Page, config: MkDocsConfig) -> Frame:
    """Give the frame of a page, with links as seen from it."""
    render, seen_from = site.renderer.render, page.url
    up = "../" * (page.url.count("/") + 1)
    bar = version_bar(site.context, _spot(page), up)
    return Frame(
        partial(
            render,
            "parts/frame_top.html",
            seen_from,
            state=state_line(site.context),
            whole=page.is_homepage,
        ),
        "" if seen_from == CHANGES_PAGE else _foot(site, page),
        partial(render, "parts/frame_bottom.html", seen_from, **_names(site)),
        site.context.levels,
        banner=banner(site, render, seen_from),
        note=note(site, seen_from) or _withdrawn(site, page),
        versions=render("parts/versions.html", seen_from, bar=bar) if bar else "",
        feed=None
        if site.preview or not site.context.versions.editions
        else feed_address(site.context, seen_from),
        linked="" if site.preview else linked_data(site, page),
        question=site.forge.issue(QUESTION) if site.forge else None,
        policy=policy(site.relay if seen_from == FORM_PAGE else ""),
    )


def _withdrawn(site: Site, page: Page) -> str:
    """Give what has been taken out of a page of an edition since it came out."""
    found = withdrawn_here(site.context, page.url, page.file.src_uri)
    return site.renderer.render("parts/withdrawn.html", page.url, acts=found) if found else ""


def _foot(site: Site, page: Page) -> str:
    """Give what a page says of itself. A preview has no address to cite, and is no way in."""
    record_id = _record_id(page)
    proposals = site.renderer.draft_from(page.url, PROPOSALS_PAGE)
    updated = page.meta.get("updated_on") or changed_on(site.context, record_id)
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
        history=entry_history(site.context, record_id),
        review=review_due(site.context, record_id),
        propose=None if site.preview else _propose(site, page),
        form=site.renderer.form_from(page.url),
        proposals=proposals,
        follow=where_to_follow(proposals, site.proposals, site.forge),
        open_here=open_here(site.proposals, record_id),
    )


def root_frame(site: Site, base_url: str) -> Frame:
    """Give the frame of a page that may be shown at any address."""
    base = base_url.rstrip("/") + "/"
    absolute = site.renderer.absolute
    bar = version_bar(site.context, Spot(""), f"{base.rstrip('/').rpartition('/')[0]}/")
    return Frame(
        partial(
            absolute,
            "parts/frame_top.html",
            base,
            state=state_line(site.context),
            whole=False,
        ),
        "",
        partial(absolute, "parts/frame_bottom.html", base, **_names(site)),
        site.context.levels,
        banner=banner(site, absolute, base),
        versions=absolute("parts/versions.html", base, bar=bar),
        question=site.forge.issue(QUESTION) if site.forge else None,
    )


def _record_id(page: Page) -> str | None:
    return page.spec.record_id or None if isinstance(page, DataPage) else None


def _spot(page: Page) -> Spot:
    """Say what a page shows; what compares versions is in no other version for sure."""
    if isinstance(page, DataPage):
        return Spot(page.url, record_id=page.spec.record_id or None)
    return Spot(page.url, prose=page.file.src_uri)


def _names(site: Site) -> dict[str, Any]:
    context = site.context
    return {
        "pdf": site.pdf,
        "owner": context.index.get(context.agenda.about, Actor),
        "publisher": context.index.get(context.agenda.publisher, Actor),
    }


def _citing(site: Site, page: Page, updated: str | None) -> Citing:
    """Say how to refer to the page; the start page is the site as a whole."""
    if isinstance(page, DataPage):
        return citing(site.context, page.spec.record_id, page.spec.title, updated)
    title = site.context.agenda.title if page.is_homepage else str(page.title)
    return citing(site.context, None, title, updated)


def _propose(site: Site, page: Page) -> Propose:
    """Say where a change of the page is proposed."""
    if isinstance(page, DataPage) and page.spec.record_id in site.context.index:
        record_id = page.spec.record_id
        return propose_entry(record_id, site.context.record(record_id))
    return propose_page(site.forge, page.url)


def _edit_file(site: Site, page: Page) -> str:
    """Say which file the page comes from, and the line for what shares a file."""
    if not isinstance(page, DataPage) or page.spec.record_id not in site.context.index:
        return f"docs/{page.file.src_uri}"
    place = site.context.place(page.spec.record_id)
    exact = site.context.versions.is_draft and place.line > 1
    return f"{place.file}, rad {place.line}" if exact else place.file
