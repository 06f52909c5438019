"""The rows of the registry about wishes for another wording."""

from typing import Final

from agenda.model import WordingProposal
from agenda.model.choices import WishOutcome
from agenda.rules.laws import Never
from agenda.rules.rule import Rule

ADD_DECISION: Final = ("Lägg till decision: med id, body och form.", "Fyll i beslutet längre ner.")

OF_WISHES: Final = (
    Rule(
        "accepted_wish_names_its_decision",
        WordingProposal,
        Never(
            "outcome",
            (("outcome", "is", WishOutcome.accepted), ("decision", "missing")),
            "Önskemålet är ”accepted” men har inget beslut.",
            *ADD_DECISION,
        ),
        "The agenda's words are changed by a decision, so what is said to be granted names it.",
    ),
    Rule(
        "declined_wish_has_an_answer",
        WordingProposal,
        Never(
            "outcome",
            (("outcome", "is", WishOutcome.declined), ("answer", "missing")),
            "Önskemålet är avslaget, men det står inte varför.",
            "Lägg till answer: med svaret.",
            "Fyll i svaret.",
        ),
        "Whoever took the trouble is told why not.",
    ),
    Rule(
        "wish_comes_from_one",
        WordingProposal,
        Never(
            "organisation",
            (("actor", "there"), ("organisation", "there")),
            "Önskemålet har både en aktör och en annan organisation.",
            "Behåll actor eller organisation.",
            "Behåll den ena.",
        ),
        "One organisation wishes; others that agree have wishes of their own.",
    ),
)
