"""Macros that show one record whole, as on its own page."""

from agenda.model import Actor, Audience, FocusArea, Initiative, Priority, Section
from macros.pages.base_macros import Macros
from macros.pages.page_specs import (
    PageSpec,
    actor_spec,
    audience_spec,
    focus_area_spec,
    initiative_spec,
    priority_spec,
    section_spec,
)


class RecordMacros(Macros):
    """Macros that take an id and show the whole record.

    Each raises ``KeyError`` for an id of no record and ``WrongKindError`` for one of another
    kind; ``macros/prose/macro_call.py`` puts both into Swedish.
    """

    def _spec(self, spec: PageSpec) -> str:
        return spec.content(self._site.renderer, self._page_url())

    def focus_area_page(self, focus_area_id: str) -> str:
        """Ett helt fokusområde, som på dess egen sida."""
        area = self._context.index.get(focus_area_id, FocusArea)
        return self._spec(focus_area_spec(self._context, area))

    def priority_page(self, priority_id: str) -> str:
        """En hel prioritering, som på dess egen sida."""
        priority = self._context.index.get(priority_id, Priority)
        return self._spec(priority_spec(self._context, priority))

    def initiative_page(self, initiative_id: str) -> str:
        """Ett helt initiativ, som på dess egen sida."""
        initiative = self._context.index.get(initiative_id, Initiative)
        return self._spec(initiative_spec(self._context, initiative))

    def actor_page(self, actor_id: str) -> str:
        """En hel aktör, som på dess egen sida."""
        actor = self._context.index.get(actor_id, Actor)
        return self._spec(actor_spec(self._context, actor))

    def section_page(self, section_id: str) -> str:
        """Ett helt bakgrundsavsnitt, som på dess egen sida."""
        section = self._context.index.get(section_id, Section)
        return self._spec(section_spec(self._context, section))

    def audience_page(self, audience_id: str) -> str:
        """Vad agendan betyder för en målgrupp, som på dess egen sida."""
        audience = self._context.index.get(audience_id, Audience)
        return self._spec(audience_spec(self._context, audience))
