"""Macros that show how the work goes."""

from macros.pages.base_macros import Macros
from macros.views.follow_up import progress
from macros.views.follow_up.concerns import concerns
from macros.views.follow_up.gaps import gaps_view
from macros.views.follow_up.indicators import measured_view
from macros.views.follow_up.timeline import timeline


class FollowUpMacros(Macros):
    """Parts of the page that follows the work up."""

    def follow_up(self) -> str:
        """Det som avviker, vad agendan inte säger, och initiativen i siffror."""
        return self._show(
            "follow_up",
            view=progress.follow_up(self._context),
            concerns=concerns(self._context),
            unsaid=gaps_view(self._context).sentence,
        )

    def timeline(self) -> str:
        """När initiativen pågår, på en tidslinje."""
        return self._show("timeline", view=timeline(self._context))

    def priority_plot(self) -> str:
        """Hur många initiativ varje prioritering har, och vilka som saknar."""
        return self._show("priority_plot", view=progress.priority_plot(self._context))

    def measured(self) -> str:
        """Det som mäts: indikatorer med utgångsvärde, mätvärden och målvärde."""
        return self._show("measured", view=measured_view(self._context))

    def gaps(self) -> str:
        """Det som agendan inte säger, räknat."""
        return self._show("gaps", view=gaps_view(self._context))

    def scales(self) -> str:
        """Vad varje fas och varje status betyder."""
        return self._show("scales", scales=progress.scales())
