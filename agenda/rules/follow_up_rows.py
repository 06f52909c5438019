"""The rows of the registry about how the work goes: milestones, earlier statuses, money."""

from typing import Final

from agenda.model import Initiative, Milestone, Money
from agenda.model.choices import MilestoneState
from agenda.rules.laws import Never, Rising, Words
from agenda.rules.rule import Rule

OF_FOLLOW_UP: Final = (
    Rule(
        "milestone_that_was_reached_says_so",
        Milestone,
        Never(
            "reached_on",
            (("state", "is_not", MilestoneState.reached), ("reached_on", "there")),
            "Delmålet blev klart {reached_on} men har läget ”{state}”.",
            "Skriv state: reached, eller ta bort reached_on.",
            "Välj ”Klart”, eller ta bort dagen.",
        ),
        "A day on which something was done says that it was done.",
    ),
    Rule(
        "earlier_statuses_run_forward",
        Initiative,
        Rising(
            "earlier_statuses",
            "date",
            same=Words("Två tidigare lägen gäller från {after}.", "Behåll ett av dem."),
            falls=Words(
                "Läget från {after} står efter det från {before}.", "Skriv lägena i tidsordning."
            ),
        ),
        "A history is read from its beginning.",
    ),
    Rule(
        "a_status_with_a_history_has_a_day",
        Initiative,
        Never(
            "earlier_statuses",
            (("earlier_statuses", "there"), ("status_on", "missing")),
            "Initiativet har tidigare lägen, men det står inte från när dagens status gäller.",
            "Lägg till status_on: med dagen.",
            "Fyll i från när statusen gäller.",
        ),
        "What was before ended when what is now began.",
    ),
    Rule(
        "an_amount_is_not_below_nothing",
        Money,
        Never(
            "amount",
            (("amount", "below", "0"),),
            "Beloppet är mindre än noll.",
            "Skriv beloppet utan minustecken.",
        ),
        "Money set aside or spent is a sum; what was paid back is told in words.",
    ),
)
