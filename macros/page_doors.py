"""The macros that show one record whole, as on its own page, and what every macro stands on."""

from collections.abc import Callable
from typing import Any

from agenda.model import Actor, Audience, FocusArea, Initiative, Priority, Section
from macros.sheets import (
    Sheet,
    actor_sheet,
    audience_sheet,
    focus_area_sheet,
    initiative_sheet,
    priority_sheet,
    section_sheet,
)
from macros.site import Site


class PageDoors:
    """Doors to whole records.

    ``page_url`` tells which page is asking, so that links lead right from there.
    """

    def __init__(self, site: Site, page_url: Callable[[], str]) -> None:
        self._site = site
        self._page_url = page_url

    def _show(self, template: str, *, mark: bool = False, **view: Any) -> str:
        render = self._site.renderer.render
        return render(f"lists/{template}.html", self._page_url(), mark=mark, **view)

    def _sheet(self, sheet: Sheet) -> str:
        return sheet.content(self._site.renderer, self._page_url())

    def focus_area_page(self, focus_area_id: str) -> str:
        """Ett helt fokusområde, som på dess egen sida."""
        area = self._site.book.index.get(focus_area_id, FocusArea)
        return self._sheet(focus_area_sheet(self._site.book, area))

    def priority_page(self, priority_id: str) -> str:
        """En hel prioritering, som på dess egen sida."""
        priority = self._site.book.index.get(priority_id, Priority)
        return self._sheet(priority_sheet(self._site.book, priority))

    def initiative_page(self, initiative_id: str) -> str:
        """Ett helt initiativ, som på dess egen sida."""
        initiative = self._site.book.index.get(initiative_id, Initiative)
        return self._sheet(initiative_sheet(self._site.book, initiative))

    def actor_page(self, actor_id: str) -> str:
        """En hel aktör, som på dess egen sida."""
        actor = self._site.book.index.get(actor_id, Actor)
        return self._sheet(actor_sheet(self._site.book, actor))

    def section_page(self, section_id: str) -> str:
        """Ett helt bakgrundsavsnitt, som på dess egen sida."""
        section = self._site.book.index.get(section_id, Section)
        return self._sheet(section_sheet(self._site.book, section))

    def audience_page(self, audience_id: str) -> str:
        """Vad agendan betyder för en målgrupp, som på dess egen sida."""
        audience = self._site.book.index.get(audience_id, Audience)
        return self._sheet(audience_sheet(self._site.book, audience))
