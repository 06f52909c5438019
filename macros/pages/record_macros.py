"""Macros that show one record whole, as on its own page."""

from agenda.model import Actor, Audience, Entry, FocusArea, Initiative, Priority, Section
from macros.kinds import PAGE_FOLDERS
from macros.pages.base_macros import Macros
from macros.pages.page_specs import record_spec
from macros.views.records import kind_part


class RecordMacros(Macros):
    """Macros that take an id and show the whole record.

    Each raises ``KeyError`` for an id of no record and ``WrongKindError`` for one of another
    kind; ``macros/prose/macro_call.py`` puts both into Swedish.
    """

    def _page(self, record_id: str, model: type[Entry]) -> str:
        """Give a whole record. Raises KeyError, or WrongKindError for an id of another kind."""
        spec = record_spec(self._context, self._context.index.get(record_id, model))
        return spec.content(self._site.renderer, self._page_url())

    def focus_area_page(self, focus_area_id: str) -> str:
        """Ett helt fokusområde, som på dess egen sida."""
        return self._page(focus_area_id, FocusArea)

    def priority_page(self, priority_id: str) -> str:
        """En hel prioritering, som på dess egen sida."""
        return self._page(priority_id, Priority)

    def initiative_page(self, initiative_id: str) -> str:
        """Ett helt initiativ, som på dess egen sida."""
        return self._page(initiative_id, Initiative)

    def actor_page(self, actor_id: str) -> str:
        """En hel aktör, som på dess egen sida."""
        return self._page(actor_id, Actor)

    def section_page(self, section_id: str) -> str:
        """Ett helt bakgrundsavsnitt, som på dess egen sida."""
        return self._page(section_id, Section)

    def audience_page(self, audience_id: str) -> str:
        """Vad agendan betyder för en målgrupp, som på dess egen sida."""
        return self._page(audience_id, Audience)

    def record_list(self, kind: str) -> str:
        """Alla poster av ett slag, för slag som inte har en egen lista."""
        part = kind_part(self._context, kind)
        return self._show("records", mark=True, part=part, paged=kind in PAGE_FOLDERS)
