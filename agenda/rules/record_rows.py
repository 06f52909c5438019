"""The rows of the registry that are about one record at a time; a path starts at the record."""

from typing import Final

from agenda.model import (
    AccessibilityStatement,
    Agenda,
    Indicator,
    Initiative,
    Link,
    Period,
    Record,
    Shortcoming,
    Source,
    Synonym,
)
from agenda.model.choices import Basis, Origin, ShortcomingReason, State
from agenda.rules.citations import lines_set_aside_lie_in_the_file
from agenda.rules.follow_up_rows import OF_FOLLOW_UP
from agenda.rules.laws import Never, Rising, Words
from agenda.rules.persons import texts_point_out_no_person
from agenda.rules.record_rules import (
    another_site_answers_for_itself,
    full_conformance_leaves_no_shortcoming,
    nothing_is_chosen_twice,
)
from agenda.rules.rule import InRecord, Rule
from agenda.rules.wish_rows import ADD_DECISION, OF_WISHES

_STATEMENT: Final = "The form does not open the statement: it stands in a file of its own."
_LOOKED_UP: Final = "A file that can be cited by line has its checksum and its number of lines."


def _whole_source(field: str) -> Never:
    words = (f"Källan har en textfil men saknar {field}.", f"Lägg till nyckeln {field}.")
    return Never("file", (("file", "there"), (field, "missing")), *words, "Fyll i den.")


IN_RECORD: Final = (
    *OF_WISHES,
    *OF_FOLLOW_UP,
    Rule("nothing_is_chosen_twice", Record, InRecord(nothing_is_chosen_twice)),
    Rule(
        "adopted_agenda_names_its_decision",
        Agenda,
        Never(
            "state",
            (("state", "is", State.adopted, State.superseded), ("decision", "missing")),
            "Agendan har läget ”{state}” men inget beslut.",
            *ADD_DECISION,
        ),
        "Who decided, and what: an adopted agenda without that is a draft.",
    ),
    Rule(
        "agenda_is_valid_forward",
        Agenda,
        Never(
            "valid_to",
            (("valid_to", "ends_before", "valid_from"),),
            "Agendan slutar gälla innan den börjar gälla.",
            "Rätta det ena datumet.",
        ),
        "An agenda does not cease to be valid before it begins to be.",
    ),
    Rule(
        "another_site_answers_for_itself",
        Agenda,
        InRecord(another_site_answers_for_itself),
        only_checker=_STATEMENT,
    ),
    Rule(
        "full_conformance_leaves_no_shortcoming",
        AccessibilityStatement,
        InRecord(full_conformance_leaves_no_shortcoming),
        only_checker=_STATEMENT,
    ),
    Rule(
        "burden_is_explained",
        Shortcoming,
        Never(
            "reason",
            (
                ("reason", "is", ShortcomingReason.disproportionate_burden),
                ("explanation", "missing"),
            ),
            "Bristen sägs vara oskäligt betungande att rätta, men det står inte varför.",
            "Lägg till explanation: med skälet.",
            "Fyll i förklaringen, med skälet.",
        ),
        "The law lets a publisher off only when it has weighed the cost, so it says how.",
    ),
    Rule(
        "decided_initiative_names_its_decision",
        Initiative,
        Never(
            "origin",
            (("origin", "is", Origin.decided), ("decision", "missing")),
            "Initiativet är ”decided” men har inget beslut.",
            *ADD_DECISION,
        ),
        "Merging is not deciding: what is shown as decided says who decided it.",
    ),
    Rule(
        "initiative_with_a_decision_is_decided",
        Initiative,
        Never(
            "origin",
            (("origin", "is_not", Origin.decided), ("decision", "there")),
            "Initiativet har ett beslut men ursprunget är ”{origin}”.",
            "Skriv origin: decided eller ta bort beslutet.",
            "Välj ”Beslutat” eller ta bort beslutet.",
        ),
        "A decision stands only beside what it decided.",
    ),
    Rule(
        "initiative_belongs_to_a_priority",
        Initiative,
        Never(
            "priorities",
            (("priorities", "missing"),),
            "Initiativet hör inte till någon prioritering.",
            "Ange id för minst en.",
            "Välj minst en.",
        ),
        "The thread from focus area to initiative goes through a priority.",
    ),
    Rule(
        "initiative_from_source_is_cited",
        Initiative,
        Never(
            "origin",
            (("origin", "is", Origin.source), ("citations", "missing")),
            "Initiativet sägs nämnas i källan men har ingen källhänvisning.",
            "Lägg till citations: med källa och rader.",
            "Lägg till en källhänvisning.",
        ),
        "What is said to be named by the source says where.",
    ),
    Rule(
        "link_of_the_source_is_cited",
        Link,
        Never(
            "basis",
            (("basis", "is", Basis.source), ("citation", "missing")),
            "Kopplingen sägs stå i källan.",
            "Visa var: lägg till citation.",
            "Visa var: lägg till källan.",
        ),
        "A connection made by the source cites it.",
    ),
    Rule(
        "link_of_the_editors_has_a_reason",
        Link,
        Never(
            "basis",
            (("basis", "is", Basis.editorial), ("reason", "missing")),
            "Kopplingen är redaktionens.",
            "Säg varför: lägg till reason.",
            "Säg varför: fyll i skälet.",
        ),
        "A connection made by the editors gives a reason.",
    ),
    Rule(
        "period_runs_forward",
        Period,
        Never(
            "end",
            (("end", "ends_before", "start"),),
            "Perioden slutar ({end}) innan den börjar ({start}).",
            "Byt plats på datumen eller rätta det ena.",
        ),
        "A period does not end before it starts.",
    ),
    Rule(
        "period_ends_or_goes_on",
        Period,
        Never(
            "ongoing",
            (("start", "sound"), ("end", "there"), ("ongoing", "is", "true")),
            "Perioden pågår men har ett slut.",
            "Ta bort det ena.",
        ),
        "A period does not both end and go on.",
    ),
    Rule("texts_point_out_no_person", Record, InRecord(texts_point_out_no_person)),
    Rule("source_file_has_its_checksum", Source, _whole_source("sha256"), _LOOKED_UP),
    Rule("source_file_has_its_lines_counted", Source, _whole_source("line_count"), _LOOKED_UP),
    Rule(
        "lines_set_aside_lie_in_the_file",
        Source,
        InRecord(lines_set_aside_lie_in_the_file),
    ),
    Rule(
        "values_run_forward",
        Indicator,
        Rising(
            "values",
            "date",
            same=Words("Två mätvärden gäller {after}.", "Behåll ett av dem."),
            falls=Words(
                "Mätvärdet för {after} står efter det för {before}.", "Skriv värdena i tidsordning."
            ),
        ),
        "A series is read from left to right.",
    ),
    Rule(
        "search_words_are_there",
        Synonym,
        Never("words", (("words", "missing"),), "Gruppen har inga sökord.", "Skriv minst ett."),
        "A group without words is never asked for.",
    ),
    Rule(
        "search_words_mean_something",
        Synonym,
        Never(
            "means",
            (("means", "missing"),),
            "Sökorden betyder ingenting.",
            "Skriv minst ett av agendans ord.",
        ),
        "A group without meanings never answers.",
    ),
)
