"""What a page says to those who show a link to it: a title, a description and a picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from agenda.exports.cards import HEIGHT, WIDTH, Card, create_pictures
from macros.context.agenda_context import AgendaContext
from macros.engine.pdf_export import icons
from macros.pages.page_specs import PageSpec
from macros.pages.site import Site
from macros.settings.share import most_pictures
from macros.views.parts.base import target

HOME: Final = "index.md"
FOLDER: Final = "assets/delas"
CHIEF: Final = frozenset({"focus_area", "priority", "audience", "section"})
"""The kinds whose pages have a picture of their own however large the agenda is."""
_LOCALES: Final = {"sv": "sv_SE"}
_SIGNS: Final = 8


@dataclass(frozen=True)
class Shared:
    """What is said of a page in the words of Open Graph. Addresses are whole."""

    title: str
    description: str
    kind: str
    site: str
    address: str
    locale: str | None
    picture: str | None
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


def cards(site: Site, config: MkDocsConfig) -> Mapping[str, Card]:
    """Give the card of each page that has one, by the page's source address.

    A preview is shown to few, and a site that is made page by page to one; neither has any.
    """
    most = most_pictures(config)
    if most < 0 or site.preview or config.extra.get("live"):
        return {}
    name, ribbon = str(config.site_name), site.ribbon
    drawn, all_of_them = icons(), len(site.specs) + len(site.prose) <= most
    found = {HOME: Card(site.context.agenda.title, "", "", ribbon=ribbon)}
    for source, prose in site.prose.items():
        if source != HOME:
            found[source] = Card(prose.head.title or source, "", name, ribbon=ribbon)
    for spec in site.specs:
        if spec.record_id in site.context.index and (all_of_them or _is_chief(site, spec)):
            over, colour, icon = _kind_and_look(site.context, spec.record_id)
            found[spec.src_uri] = Card(
                spec.title, over, name, colour, drawn.get(icon or "", ""), ribbon
            )
    return found


def _is_chief(site: Site, spec: PageSpec) -> bool:
    return site.context.record(spec.record_id).of_kind in CHIEF


def _kind_and_look(context: AgendaContext, record_id: str) -> tuple[str, int, str | None]:
    """Say what kind of thing a record is and in which area, with that one's colour and icon."""
    it = target(context, context.record(record_id))
    if it.area is None:
        return it.kind, 0, None
    over = it.kind if it.area.id == record_id else f"{it.kind} · {it.area.title}"
    return over, it.area.colour, it.area.icon


def add_pictures(site: Site, files: Files, config: MkDocsConfig) -> Mapping[str, str]:
    """Add the pictures to the site's files; give their addresses from the root, by page."""
    asked = cards(site, config)
    found = {}
    for (source, _), picture in zip(
        asked.items(), create_pictures(tuple(asked.values())), strict=True
    ):
        found[source] = f"{FOLDER}/{sha256(picture).hexdigest()[:_SIGNS]}.png"
        if files.get_file_from_path(found[source]) is None:
            files.append(File.generated(config, found[source], content=picture))
    return found


def shared(
    site: Site, page: Page, pictures: Mapping[str, str], config: MkDocsConfig
) -> Shared | None:
    """Say what a page tells those who show a link to it; nothing in a preview."""
    if site.preview or not page.canonical_url:
        return None
    home, agenda = page.is_homepage, site.context.agenda
    title = agenda.title if home else str(page.meta.get("title") or page.title)
    own = pictures.get(page.file.src_uri)
    picture = own or pictures.get(HOME)
    root = str(config.site_url or "").rstrip("/")
    return Shared(
        title,
        str(page.meta.get("description") or config.site_description or ""),
        "website" if home else "article",
        str(config.site_name),
        page.canonical_url,
        _LOCALES.get(agenda.language),
        f"{root}/{picture}" if picture else None,
        " ".join(_said(title if own else agenda.title, bool(site.ribbon))),
    )


def _said(title: str, drawn: bool) -> Iterator[str]:
    yield f"En bild med orden ”{title}”."
    if drawn:
        yield "Under dem en teckning av platsen som agendan gäller."
