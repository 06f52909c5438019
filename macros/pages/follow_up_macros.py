"""Macros that show how the work goes."""

import re
from typing import Any, Final

from macros.pages.base_macros import Macros
from macros.text.escape import Html, heading_id
from macros.views.follow_up import progress
from macros.views.follow_up.concerns import concerns, day_told
from macros.views.follow_up.costs import costs
from macros.views.follow_up.gaps import gaps_view
from macros.views.follow_up.indicators import measured_view
from macros.views.follow_up.timeline import timeline

_HEADING: Final = re.compile(r"^## +(.+?)[ #]*$", re.MULTILINE)


class FollowUpMacros(Macros):
    """Parts of the page that follows the work up."""

    def follow_up(self) -> str:
        """Det som avviker, vad agendan inte säger, och initiativen i siffror."""
        return self._part(
            "follow_up",
            view=progress.follow_up(self._context),
            concerns=concerns(self._context),
            day=day_told(self._context),
            costs=costs(self._context),
            unsaid=gaps_view(self._context).sentence,
        )

    def timeline(self) -> str:
        """När initiativen pågår, på en tidslinje."""
        return self._part("timeline", view=timeline(self._context))

    def priority_plot(self) -> str:
        """Hur många initiativ varje prioritering har, och vilka som saknar."""
        return self._part("priority_plot", view=progress.priority_plot(self._context))

    def measured(self) -> str:
        """Det som mäts: indikatorer med utgångsvärde, mätvärden och målvärde."""
        return self._part("measured", view=measured_view(self._context))

    def gaps(self) -> str:
        """Det som agendan inte säger, räknat."""
        return self._part("gaps", view=gaps_view(self._context))

    def scales(self) -> str:
        """Vad varje fas och varje status betyder."""
        return self._show("scales", scales=progress.scales(self._context))

    def _part(self, template: str, **view: Any) -> Html:
        """Fill a template without the headings that the page has of its own.

        The pages of editions that came out before the parts brought headings have them.
        """
        url, prose = self._page_url(), self._site.prose
        page = prose.get(f"{url}index.md") or prose.get(f"{url.rstrip('/')}.md")
        titles = _HEADING.findall(page.without_calls) if page else ()
        own = frozenset(heading_id(title, "-") for title in titles)
        return self._show(template, own=own, **view)
