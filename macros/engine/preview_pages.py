"""What a preview adds to a site: a line above every page, a page of changes, notes and marks.

Without a preview each of these gives nothing, so that an ordinary page is as it was.
"""

from collections.abc import Callable, Iterator

from macros.context.addresses import CHANGES_PAGE
from macros.pages.page_specs import PageSpec
from macros.pages.site import Site
from macros.text.preview_marks import marked

_FOLDER = CHANGES_PAGE.rstrip("/")


def preview_specs(site: Site) -> Iterator[PageSpec]:
    """Give the page that says what changes."""
    preview = site.preview
    if preview:
        yield PageSpec(
            folder=_FOLDER,
            record_id="index",
            title="Vad ändras",
            description="Det som förslaget ändrar, i ord.",
            parent="index.md",
            template="what_changes.html",
            make=lambda: preview,
            updated_on=None,
            in_nav=True,
        )


def banner(site: Site, render: Callable[..., str], seen_from: str) -> str:
    """Give the line that says that nothing here is published, for the top of a page."""
    if site.preview is None:
        return ""
    return render(
        "preview/banner.html",
        seen_from,
        preview=site.preview.preview,
        is_there=seen_from == CHANGES_PAGE,
    )


def note(site: Site, page_url: str) -> str:
    """Give what changes on one page, in words, for the top of its text."""
    if site.preview is None:
        return ""
    found = site.preview.note(page_url)
    return site.renderer.render("preview/note.html", page_url, view=found) if found else ""


def with_marks(site: Site, page_url: str, html: str) -> str:
    """Mark what is new or changed wherever a page names it or leads to it."""
    if site.preview is None or page_url == CHANGES_PAGE:
        return html
    templates = {
        address: site.renderer.render("preview/mark.html", page_url, label=label)
        for address, label in site.preview.marks.items()
    }
    return marked(html, page_url, templates)
