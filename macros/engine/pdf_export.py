"""The printed agenda's place among the exports: what stands in it, and which pictures."""

from datetime import datetime
from typing import Final

from agenda.exports.pdf import create_pdf
from agenda.model import Agenda
from agenda.problems import Place, Problem
from macros.context.render import TEMPLATES
from macros.pages.site import Site
from macros.search.soft_hyphens import softened
from macros.settings.errors import RefusedBuildError
from macros.views.whole.printed_agenda import document

MOST_INITIATIVES: Final = 200
"""With more, a document is some hundreds of pages that nobody prints, and takes minutes to set."""
RIBBON: Final = "ribbon"
_ICONS: Final = TEMPLATES / "icons"


def is_printed(agenda: Agenda, most: object, place: Place) -> bool:
    """Say whether the agenda is set as a document: it is, up to so many initiatives.

    ``most`` comes from the settings; None is :data:`MOST_INITIATIVES`, and a negative number
    is never. Raises RefusedBuildError for what is no number.
    """
    try:
        limit = MOST_INITIATIVES if most is None else int(str(most))
    except ValueError:
        message = f"pdf (AGENDA_PDF) är ”{most}”, och det är inget tal."
        advice = "Ange hur många initiativ som får finnas i ett dokument, eller -1 för inget."
        raise RefusedBuildError((Problem(place, message, advice),)) from None
    return len(agenda.initiatives) <= limit


def create_site_pdf(site: Site) -> bytes:
    """Give the whole agenda as PDF/UA-1, with the time of the commit as its date."""
    made = site.publication.generated_at
    seconds = int(datetime.fromisoformat(made).timestamp()) if made else None
    pictures = icons() | ribbon(site.ribbon)
    return create_pdf(document(site.context, site.publication), pictures, seconds, softened)


def ribbon(drawing: str) -> dict[str, str]:
    """Give the drawing of the place by its name in the templates, where there is one."""
    return {RIBBON: drawing} if drawing else {}


def icons() -> dict[str, str]:
    """Give the line icons of the focus areas by name, as SVG."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(_ICONS.glob("*.svg"))}
