"""The law of an agenda: one function a rule, and the two lists that say which apply."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from agenda.index import Index
from agenda.model import (
    AccessibilityStatement,
    Agenda,
    Indicator,
    Initiative,
    Link,
    Period,
    Record,
    Reply,
    Shortcoming,
    Source,
    Synonym,
)
from agenda.model.shape import Path, walk
from agenda.rules import (
    citations,
    corrections,
    ids,
    order,
    record_rules,
    replies,
    search_words,
)
from agenda.rules.finding import Finding

__all__ = ["AGENDA_RULES", "RECORD_RULES", "Finding", "broken_rules"]

AGENDA_RULES: Final[tuple[Callable[[Index], Iterator[Finding]], ...]] = (
    ids.ids_are_unique,
    ids.tombstoned_ids_stay_gone,
    ids.tombstones_stand_once,
    ids.every_reference_exists,
    order.orders_are_dense,
    citations.citations_lie_within_their_file,
    corrections.corrections_name_a_field,
    search_words.search_words_stand_once,
    replies.those_who_reply_are_organisations,
)

RECORD_RULES: Final[tuple[tuple[type[Record], Callable[[Any], Iterator[Finding]]], ...]] = (
    (Record, record_rules.nothing_is_chosen_twice),
    (Agenda, record_rules.adopted_agenda_names_its_decision),
    (Agenda, record_rules.agenda_is_valid_forward),
    (Agenda, record_rules.another_site_answers_for_itself),
    (AccessibilityStatement, record_rules.full_conformance_leaves_no_shortcoming),
    (Shortcoming, record_rules.burden_is_explained),
    (Initiative, record_rules.decided_initiative_names_its_decision),
    (Initiative, record_rules.initiative_belongs_to_a_priority),
    (Initiative, record_rules.initiative_from_source_is_cited),
    (Link, record_rules.link_says_why),
    (Period, record_rules.period_runs_forward),
    (Reply, replies.replies_point_out_no_person),
    (Source, record_rules.source_file_is_whole),
    (Indicator, record_rules.values_run_forward),
    (Synonym, search_words.search_words_mean_something),
)


def broken_rules(agenda: Agenda, *, whole: bool) -> Iterator[Finding]:
    """Give all that breaks a rule.

    With ``whole`` false the agenda lacks values that have been reported already; a rule
    that needs one of them has nothing to say about that record.
    """
    index = Index(agenda)
    for agenda_rule in AGENDA_RULES:
        yield from _findings(agenda_rule, index, (), whole=whole)
    for path, record in walk(agenda):
        for model, record_rule in RECORD_RULES:
            if isinstance(record, model):
                yield from _findings(record_rule, record, path, whole=whole)


def _findings(
    rule: Callable[[Any], Iterator[Finding]], subject: Any, path: Path, *, whole: bool
) -> Iterator[Finding]:
    try:
        for found in rule(subject):
            yield Finding((*path, *found.path), found.message, found.advice, found.see)
    except AttributeError:
        if whole:
            raise
