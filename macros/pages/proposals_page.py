"""The page of what has been proposed and how it went, made when the forge has been asked."""

from macros.context.addresses import FORM_PAGE, PROPOSALS_PAGE
from macros.context.agenda_context import AgendaContext
from macros.context.forge import Forge
from macros.context.proposal_log import ProposalLog
from macros.pages.page_specs import ChangesSpec
from macros.views.proposals import proposals_view


def proposals_spec(
    context: AgendaContext, log: ProposalLog | None, forge: Forge | None
) -> ChangesSpec:
    """Give the page of what has been proposed and how it went."""
    return ChangesSpec(
        folder=PROPOSALS_PAGE.rstrip("/"),
        record_id="",
        title="Förslag och svar",
        description="Vad som är föreslaget, hur det gick, och varför något inte togs in.",
        parent=f"{FORM_PAGE}index.md",
        template="proposals.html",
        make=lambda: proposals_view(context, log, forge),
        updated_on=None,
        name="index",
    )
