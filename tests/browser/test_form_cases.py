"""The form and the checker agree: the same corpora, the same verdicts, the same bytes."""

import json
import unicodedata
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import agenda.model
from agenda.edits.yaml_positions import read
from agenda.load.confusable_signs import odd_sign
from agenda.load.decode import hidden_characters
from agenda.load.whitespace import at_edges
from agenda.rules import RULES
from agenda.rules.laws import folded
from review.proposals.plain_data import value_at, with_value
from review.proposals.three_way import merged
from tests.agenda.edits.test_edits_properties import RECORDS
from tests.browser.modules import Ask
from tests.support.entries import generated
from tests.support.folders import CASES
from tests.support.verdicts import beside, entry_cases, model_of_kind, replaced, verdict

MANY = 500
REPLY = {
    "id": "svar-ny", "consultation": "remiss-2020", "actor": "biblioteket", "about": "larande-1",
    "position": "comment",
}  # fmt: skip
PIECES = (
    "Anna", "Åsa", "Karl-Erik", "-", " ", "  ", "\n\n", " von ", " K. ", "Andersson", "ärr",
    "É", "jag heter ", "Mitt namn är", "MVH,", "Med vänliga hälsningar ", "Undertecknad, ",
    "19811218", "811218", "9876", "+46", "070", "08-", "123 45 67", "0", "@", "a.b",
    "exempel.se", "_", "٣", "²", "Kontakta ", "ring ", "Tel.: ", "nås på", ". ", "\u2013",
    "\u00a0", "anna.ek@x.se", "info@x.se", "073-1234567", "19",
    "/", "(at)", "[punkt]se", "７０", "ANNA ", "ANDERSSON", "dnr ", "s skola", "gymnasiet",
    "Region ", "uppgifter: ", "1981-12-18", "Umeå kommun", "Digg",
)  # fmt: skip
CHECK = """
    const { know } = await load("context"), { check } = await load("checks");
    const all = know(known);
    return told.map(([record, entry, ids, beside]) => [...new Set(
        check({ ...all, replaced: new Set(ids), beside }, record, entry)
        .map(({ at, message }) => `${at.join(".")}: ${message}`))].sort());
"""
CHANGED = """
    const { fieldsChanged, documentText } = await load("document");
    return told.map(([before, after]) => documentText({ why: "Därför.", changes: [
        { what: "change", kind: "initiative", id: "ett", fields: fieldsChanged(before, after) },
        { what: "new", kind: "initiative", entry: after }] }));
"""
READ = """
    const { read } = await load("yaml_positions");
    return told.map((text) => read(text).data);
"""
MERGED = """
    const { know } = await load("context"), { merged } = await load("merge");
    const { schema } = know(known);
    return told.map(([was, becomes, now, record]) => {
        const { value, clashes } = merged(schema, was, becomes, now, record);
        return [value, clashes.map(({ at }) => at)];
    });
"""
SIGNS = """
    const { oddSign } = await load("confusable_signs"), { atEdges } = await load("whitespace");
    const { hiddenSigns } = await load("hidden_characters"), { folded } = await load("laws");
    const named = (sign) => { const odd = oddSign(sign); return odd && [odd.told, odd.advice]; };
    return Object.fromEntries(told.map((sign) => [sign,
        [named(sign), atEdges(`${sign}a${sign}`), [...hiddenSigns(sign)], folded(sign)]]));
"""
RULES_THERE = """
    const { know } = await load("context"), { CODE } = await load("rules");
    const { LAWS } = await load("laws"), { schema } = know(known);
    const data = Object.keys(known.records).flatMap(schema.rules);
    return [data.map(({ name }) => name), data.map(({ law }) => law), Object.keys(LAWS),
        Object.entries(CODE).map(([name, [about]]) => [name, about])];
"""

Entries = list[tuple[str, dict[str, Any]]]


def asked(kind: str, entry: dict[str, Any], replaces: str = "") -> list[Any]:
    """Give what the form would check, and what it would know of the place of the entry."""
    around = replaced(kind, replaces), beside(kind, replaces)
    return [model_of_kind(kind).__name__, entry, *around]


def compared(ask: Ask, entries: Entries) -> list[str]:
    """Give each entry of which the two do not say the same, with what each says."""
    answers = ask(CHECK, [asked(kind, entry) for kind, entry in entries])
    wanted = [sorted(verdict(kind, entry)) for kind, entry in entries]
    return [
        f"{kind} {entry}\n  checker: {checker}\n  form:    {form}"
        for (kind, entry), checker, form in zip(entries, wanted, answers, strict=True)
        if checker != form
    ]


def check_entries(ask: Ask) -> None:
    cases = entry_cases()
    told = [asked(case.kind, case.entry, case.replaces) for case in cases.values()]
    answers = dict(zip(cases, ask(CHECK, told), strict=True))
    assert {name: sorted(case.faults) for name, case in cases.items()} == answers


def check_files(ask: Ask) -> None:
    """A file is read here as there: what stands in it is where a change begins."""
    cases = [json.loads(path.read_text("utf-8")) for path in sorted(CASES.glob("edits/*.json"))]
    texts = [case["after"] for case in cases]
    assert len(texts) >= 50
    assert ask(READ, texts) == [read(text).data for text in texts]


def check_merges(ask: Ask) -> None:
    cases = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(CASES.glob("merge/*.yaml"))]
    told = [[case.get(key) for key in ("was", "becomes", "now", "record")] for case in cases]
    assert len(cases) >= 10
    for case, (value, clashes) in zip(cases, ask(MERGED, told), strict=True):
        assert (value, clashes) == (case.get("value"), case.get("clashes", [])), case["why"]
        assert in_python(case) == (value, clashes), case["why"]


def in_python(case: dict[str, Any]) -> tuple[Any, list[list[str]]]:
    model = getattr(agenda.model, case["record"]) if case.get("record") else None
    found = merged(case.get("was"), case.get("becomes"), case.get("now"), model)
    return found.value, [list(clash.at) for clash in found.clashes]


def test_the_corpora(ask: Ask) -> None:
    check_entries(ask)
    check_files(ask)
    check_merges(ask)


def test_the_corpora_in_a_browser(ask_in_browser: Ask) -> None:
    """Once, so that what Node says above is what a reader's browser says."""
    check_entries(ask_in_browser)
    check_files(ask_in_browser)
    check_merges(ask_in_browser)


def test_the_same_rules_hold_on_both_sides(ask: Ask) -> None:
    data, laws, read_laws, code = ask(RULES_THERE)
    held = [rule for rule in RULES if not rule.only_checker]
    assert sorted(data) == sorted(rule.name for rule in held if rule.is_data)
    assert sorted(code) == sorted(
        [rule.name, rule.about.__name__] for rule in held if not rule.is_data
    )
    assert set(laws) == set(read_laws), "each sort of law is read, and no other"


def test_entries_made_by_chance(ask: Ask) -> None:
    differing = compared(ask, list(generated(MANY)))
    assert not differing, "\n".join(differing)


def test_each_sign_is_called_the_same(ask: Ask) -> None:
    signs = [chr(n) for n in (*range(0x80, 0x3100), *range(0xFE00, 0x10000))]
    signs = [sign for sign in signs if unicodedata.category(sign) != "Cn"]
    told = {}
    for sign in signs:
        odd = odd_sign(sign)
        named = [odd.told, odd.advice] if odd else None
        edges = at_edges(f"{sign}a{sign}")
        hidden = [[message, advice] for _, message, advice in hidden_characters(sign)]
        told[sign] = [named, list(edges) if edges else None, hidden, folded(sign)]
    answers = ask(SIGNS, signs)
    differing = [f"{ord(sign):04X}" for sign in signs if told[sign] != answers[sign]]
    assert not differing


def test_white_space_is_the_same_at_every_edge(ask: Ask) -> None:
    """Python, pydantic and a browser each have white space of their own."""
    spaces = [chr(n) for n in (*range(9, 33), 0x85, 0xA0, *range(0x2000, 0x2070), 0x3000, 0xFEFF)]
    group = {"id": "sokord-ny", "means": ["platta"]}
    entries: Entries = [("synonym", {**group, "words": ["padda" + one, "padda"]}) for one in spaces]
    entries += [("synonym", {**group, "words": [one, "x" * 300 + one]}) for one in spaces]
    entries += [("reply", {**REPLY, "summary": f"Jag heter{one}Anna"}) for one in spaces]
    entries += [("reply", {**REPLY, f"summary{one}": "Bra."}) for one in spaces]
    differing = compared(ask, entries)
    assert not differing, "\n".join(differing)


def test_words_that_may_point_out_somebody(ask: Ask) -> None:
    """Pieces of names, numbers and signatures put together by chance, in three measures."""
    chance = Random(1)
    made = [("".join(chance.choices(PIECES, k=chance.randint(1, 7)))) for _ in range(MANY)]
    texts = [text for text in made if text.strip()]
    entries: Entries = [("reply", {**REPLY, "summary": text}) for text in texts]
    entries += [("term", {"id": "ord-nytt", "term": "Ord", "explanation": one}) for one in texts]
    entries += [("source", {"id": "bok", "title": "Bok", "publisher": one}) for one in texts]
    differing = compared(ask, entries)
    assert not differing, "\n".join(differing)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_entries_made_by_chance(seed: int, ask: Ask) -> None:
    differing = compared(ask, list(generated(MANY, seed)))
    assert not differing, "\n".join(differing)


@settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck))
@given(pairs=st.lists(st.tuples(RECORDS, RECORDS), min_size=60, max_size=60))
def test_a_document_carries_any_change(
    pairs: list[tuple[dict[str, Any], dict[str, Any]]], ask: Ask
) -> None:
    """Records by chance, each turned into another: what is read back makes the one of the other."""
    for text, (before, after) in zip(ask(CHANGED, pairs), pairs, strict=True):
        change, new = read(text).data["changes"]
        made: Any = before
        for field in change.get("fields", []):
            steps = field["at"].split("/")
            assert value_at(made, steps) == field.get("was"), (before, after)
            made = with_value(made, steps, field.get("becomes"))
        assert filled(made) == filled(after)
        assert filled(new.get("entry")) == filled(after)


def filled(value: Any) -> Any:
    """Give a value without what is nothing, which a document does not carry."""
    if not isinstance(value, dict):
        return value
    kept = {key: filled(one) for key, one in value.items()}
    return {key: one for key, one in kept.items() if one not in (None, "", [], {})}
