"""The Atom feed of changes (RFC 4287): an edition an entry, and each entry that it changed.

The XML is made by the standard library, which escapes every text; no text is put together
into markup here.
"""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from agenda.addresses import configured
from agenda.problems import visible
from macros.context.addresses import changes_address
from macros.context.agenda_context import AgendaContext
from macros.context.render import environment
from macros.context.versions import Version, VersionDifference
from macros.text.escape import swedish_date
from macros.views.changes.overview import changes_view
from macros.views.changes.sentences import Told

FEED: Final = "feed.xml"
_ATOM: Final = "http://www.w3.org/2005/Atom"
_MOST: Final = 200
"""Entries in the feed: a reader fetches the whole of it each time."""


def create_feed(context: AgendaContext, site_url: str) -> str | None:
    """Give the feed of a site at ``site_url``; None while no edition has been published.

    Where there are versions the feed is the one at the root, which tells of later ones too.
    """
    editions = context.versions.editions
    if not editions:
        return None
    feed = ET.Element("feed", xmlns=_ATOM)
    feed.set("xml:lang", context.agenda.language.value)
    ids = _root(site_url, context.versions.version)
    _text(feed, "id", f"{ids}{FEED}")
    _text(feed, "title", f"Ändringar: {context.agenda.title}")
    _text(feed, "updated", _moment(editions[-1]))
    ET.SubElement(feed, "link", rel="self", href=configured(f"{ids}{FEED}"))
    ET.SubElement(
        feed, "link", rel="alternate", href=configured(f"{ids}andringar/"), type="text/html"
    )
    _text(
        ET.SubElement(feed, "author"),
        "name",
        context.title(context.record(context.agenda.publisher)),
    )
    for entry in list(_entries(context, ids, site_url))[:_MOST]:
        feed.append(entry)
    ET.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def feed_address(context: AgendaContext, page_url: str) -> str:
    """Give where the feed is, as seen from a page: at the root that all versions share."""
    return "../" * (page_url.count("/") + bool(context.versions.version)) + FEED


def _root(site_url: str, version: str) -> str:
    """Give the address that all versions share: an entry is one, in whatever version it is read."""
    return site_url.removesuffix(f"{version}/") if version else site_url


def _moment(side: Version) -> str:
    """Atom wants a moment: an edition has a day, so it is the day's beginning."""
    day = side.released_on or "1970"
    return f"{(day + '-01-01')[:10]}T00:00:00Z"


def _entries(context: AgendaContext, ids: str, site_url: str) -> Iterator[ET.Element]:
    """Give the newest first: the edition itself, then what changed in it."""
    steps = {step.head.id: step for step in context.versions.steps}
    for side in reversed(context.versions.editions):
        step = steps.get(side.id)
        address = changes_address(step.base.id, side.id) if step else "andringar/"
        entry = _entry(side, f"{ids}{side.id}/", f"{site_url}{address}")
        _text(entry, "title", f"Ny utgåva: {side.title}")
        note = side.edition.note if side.edition and side.edition.note else ""
        told = f"Utgiven {swedish_date(side.released_on or '')}. {note}".strip()
        _text(entry, "summary", told)
        yield entry
        if step:
            yield from _changes(step, ids, site_url)


def _changes(step: VersionDifference, ids: str, site_url: str) -> Iterator[ET.Element]:
    """Give an entry of the feed for each entry of the agenda that differs."""
    speak = environment(visible).get_template("changes/feed.txt")
    view = changes_view(step.comparison, step.base.agenda, step.head.agenda)
    told: dict[str, list[Told]] = {}
    for one in (one for group in view.groups for one in group.changes):
        told.setdefault(one.change.node.id, []).append(one)
    address = changes_address(step.base.id, step.head.id)
    for node_id, these in told.items():
        entry = _entry(step.head, f"{ids}{address}#{node_id}", f"{site_url}{address}")
        _text(entry, "title", these[0].subject)
        _text(entry, "summary", speak.render(changes=these).strip())
        yield entry


def _entry(side: Version, entry_id: str, link: str) -> ET.Element:
    entry = ET.Element("entry")
    _text(entry, "id", entry_id)
    _text(entry, "updated", _moment(side))
    ET.SubElement(entry, "link", rel="alternate", href=configured(link), type="text/html")
    return entry


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
