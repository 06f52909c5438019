"""The exports' place in the build: where and when, what a page says to machines, the files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from agenda.exports.files import create_exports
from agenda.exports.pdf import NAME as PDF_NAME
from agenda.exports.publication import Publication
from agenda.problems import Place, Problem
from macros.context.addresses import WHOLE_PAGE
from macros.context.agenda_context import AgendaContext, load_context
from macros.engine.pdf_export import create_site_pdf, is_printed
from macros.kinds import PAGE_FOLDERS
from macros.pages.data_page import DataPage
from macros.pages.site import Site, new_site, publication
from macros.settings.errors import RefusedBuildError
from macros.settings.folders import data_folder
from macros.settings.load import read_settings
from macros.settings.ribbon import ribbon_drawing
from macros.settings.rules import setting_faults
from macros.text.escape import Html


def where_and_when(context: AgendaContext, config: MkDocsConfig) -> Publication:
    """Give the address and the time that an agenda is published with. Raises RefusedBuildError.

    An edition's time is the day that it was released on, so that it is the same whenever it is
    built anew; where only its month or year is known it has none. Anything else has the time
    of its commit.
    """
    place = Place(Path(config.config_file_path or "mkdocs.yml").name)
    if not config.site_url:
        message, advice = "Webbplatsens adress saknas.", "Skriv den under site_url."
        raise RefusedBuildError((Problem(place, message, advice),))
    here = context.versions.here
    if here and here.edition:
        time = _midnight(here.edition.released_on)
    else:
        time = _time(config.extra.get("generated_at"), place)
    printed = is_printed(context.agenda, config.extra.get("pdf"), place)
    return publication(context, config.site_url, time, printed=printed)


def _midnight(day: str) -> str | None:
    return f"{day}T00:00:00Z" if len(day) == len("2021-03-04") else None


def _time(seconds: object, place: Place) -> str | None:
    """Give a time in seconds since 1970 as ISO 8601, in UTC wherever it is built."""
    if seconds is None:
        return None
    try:
        time = datetime.fromtimestamp(int(str(seconds)), UTC)
        return time.isoformat().replace("+00:00", "Z")
    except (ValueError, OverflowError, OSError):
        message = f"generated_at (SOURCE_DATE_EPOCH) är ”{seconds}”, och det är ingen tid."
        advice = "Ange ett heltal: sekunder sedan 1970."
        raise RefusedBuildError((Problem(place, message, advice),)) from None


def site_to_export(data: Path | None, config_file: Path) -> Site:
    """Open a data folder, else that of the settings, for exports without pages.

    Raises RefusedError or RefusedBuildError with every problem of the data or the settings.
    """
    config = read_settings(config_file)
    faults = setting_faults(config)
    if faults:
        raise RefusedBuildError(faults)
    site = new_site(load_context(data or data_folder(config)))
    published = where_and_when(site.context, config)
    return replace(site, publication=published, ribbon=ribbon_drawing(config))


def linked_data(site: Site, page: Page) -> Html:
    """Give what a page says to machines: JSON-LD that is safe in HTML."""
    title = page.spec.title if isinstance(page, DataPage) else str(page.title)
    updated = page.meta.get("updated_on")
    changed = str(updated) if updated else None
    whole = page.is_homepage or page.url == WHOLE_PAGE
    listed = _listed(site, page.url)
    return Html(site.linked.on_page(page.url, title, changed, listed, whole=whole))


def _listed(site: Site, url: str) -> tuple[str, ...]:
    """Give the ids of the records that a page lists, if it is the page of a list."""
    kind = next((kind for kind, folder in PAGE_FOLDERS.items() if url == f"{folder}/"), None)
    return tuple(record.id for record in site.context.records(kind)) if kind else ()


def write_exports(site: Site, data: Path) -> int:
    """Write every file for machines into a folder, ``data/`` of a site; give how many."""
    made: set[Path] = set()
    number = 0
    for name, content in _files(site):
        path = data / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(content)
        number += 1
    return number


def _files(site: Site) -> Iterator[tuple[str, bytes]]:
    yield from create_exports(site.linked)
    if site.publication.printed:
        yield PDF_NAME, create_site_pdf(site)
