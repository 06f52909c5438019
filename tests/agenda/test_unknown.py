"""A field that may be empty has words for it, or is said to need none."""

import re

from agenda.model import Agenda
from agenda.model.fields import UNKNOWN
from agenda.model.shape import inside

NEEDS_NONE = frozenset({
    # every entry: its page says when it changed, and lists its sources
    "updated_on", "citations",
    # the editors' own words: nobody misses them
    "note", "description", "summary", "short_title", "heading", "text", "forms", "language",
    "address", "cited_as", "meaning", "explanation", "alternative", "about", "foreign_words",
    "Tombstone.title", "Term.forms", "Reply.response", "Reply.reason", "Reply.changes",
    # part of something that is missed as a whole
    "start", "end", "ongoing", "approximate", "lines", "page", "quote", "email",
    "Contact.url", "Feedback.url", "Link.citation", "Link.reason", "Advice.citation",
    # how a source is checked, and how a site is told of
    "file", "line_count", "sha256", "set_aside", "service", "responsible", "criterion", "found_by",
    # a closed list with a value of its own, or a look
    "open", "icon", "links", "overall_goal", "vision", "principles", "replaced_by",
    # told on pages of their own
    "personal_data", "accessibility", "shortcomings", "AccessibilityStatement.updated_on",
    "Event.decision",
    # told with what it belongs to, where somebody has said it
    "as_of", "status_on", "status_reason", "earlier_statuses", "milestones", "reached_on",
    "state", "currency",
    "EarlierStatus.phase", "EarlierStatus.status", "EarlierStatus.reason",
    "Money.period", "Money.source", "Money.citation",
    # the agenda's own words for its levels: without them it has ours
    "levels", "focus_area", "priority", "initiative",
    # a wish is shown with whom it comes from, or without; what is not answered says that it waits
    "WordingProposal.actor", "WordingProposal.organisation", "WordingProposal.outcome",
    "WordingProposal.answer", "WordingProposal.answered_on", "WordingProposal.decision",
})  # fmt: skip
"""Fields that nobody misses, by name, or by model and name where others of the name are missed."""


def _words(model: type, name: str) -> str:
    extra = model.model_fields[name].json_schema_extra or {}  # type: ignore[attr-defined]
    return str(extra.get(UNKNOWN, ""))


OPTIONAL = [
    (model, name)
    for model in sorted(inside(Agenda), key=lambda model: model.__name__)
    for name, info in model.model_fields.items()
    if not info.is_required() and not (model is Agenda and info.default == ())
]


def test_a_field_that_may_be_empty_has_words_or_needs_none() -> None:
    silent = {
        f"{model.__name__}.{name}"
        for model, name in OPTIONAL
        if not _words(model, name) and not {name, f"{model.__name__}.{name}"} & NEEDS_NONE
    }
    assert silent == set()


def test_what_needs_no_words_is_in_the_model_and_has_none() -> None:
    optional = {known for m, name in OPTIONAL for known in (name, f"{m.__name__}.{name}")}
    assert NEEDS_NONE - optional - {"foreign_words"} == set()


def test_the_words_complete_a_sentence() -> None:
    words = [_words(model, name) for model, name in OPTIONAL if _words(model, name)]
    assert len(words) > 40
    asks = re.compile(r"(vem|vad|när|hur|var|vilk|från)")
    assert [one for one in words if not asks.match(one)] == []
    assert [one for one in words if one.endswith(".")] == []
