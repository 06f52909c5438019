"""The form and the checker agree: the same corpora, the same verdicts, the same bytes."""

import json
import unicodedata
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.edits import Edit, edited, model_of, new_file
from agenda.edits.yaml_positions import read
from agenda.load.confusable_signs import odd_sign
from agenda.load.decode import hidden_characters
from agenda.load.whitespace import at_edges
from agenda.model import Initiative
from agenda.rules import RULES
from agenda.rules.laws import folded
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
    "Anna",
    "Åsa",
    "Karl-Erik",
    "-",
    " ",
    "  ",
    "\n\n",
    " von ",
    " K. ",
    "Andersson",
    "ärr",
    "É",
    "jag heter ",
    "Mitt namn är",
    "MVH,",
    "Med vänliga hälsningar ",
    "Undertecknad, ",
    "19811218",
    "811218",
    "9876",
    "+46",
    "070",
    "08-",
    "123 45 67",
    "0",
    "@",
    "a.b",
    "exempel.se",
    "_",
    "٣",
    "²",
)
CHECK = """
    const { know } = await load("context"), { check } = await load("checks");
    const all = know(known);
    return told.map(([record, entry, ids, beside]) => [...new Set(
        check({ ...all, replaced: new Set(ids), beside }, record, entry)
        .map(({ at, message }) => `${at.join(".")}: ${message}`))].sort());
"""
EDIT = """
    const { know } = await load("context"), { shapeOf } = await load("shapes");
    const { edited } = await load("yaml_patch"), { read } = await load("yaml_positions");
    const { schema } = know(known);
    return told.map(([before, wanted, record]) => {
        const text = edited(before, wanted, shapeOf(schema, record));
        return [text, read(text).data];
    });
"""
SIGNS = """
    const { oddSign } = await load("confusable_signs"), { atEdges } = await load("whitespace");
    const { hiddenSigns } = await load("hidden_characters"), { folded } = await load("laws");
    const named = (sign) => { const odd = oddSign(sign); return odd && [odd.told, odd.advice]; };
    return Object.fromEntries(told.map((sign) => [sign,
        [named(sign), atEdges(`${sign}a${sign}`), [...hiddenSigns(sign)], folded(sign)]]));
"""
NEW = """
    const { know } = await load("context"), { shapeOf } = await load("shapes");
    const { newFile } = await load("yaml_patch");
    const { schema } = know(known);
    return told.map(record => newFile(record, shapeOf(schema, "Initiative")));
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


def check_edits(ask: Ask) -> None:
    cases = [json.loads(path.read_text("utf-8")) for path in sorted(CASES.glob("edits/*.json"))]
    wanted = [read(case["after"]).data for case in cases]
    told = [
        [case["before"], data, model_of(case["file"]).__name__]
        for case, data in zip(cases, wanted, strict=True)
    ]
    answers = ask(EDIT, told)
    assert len(answers) >= 50
    for case, data, answer in zip(cases, wanted, answers, strict=True):
        assert answer == [case["after"], data], case["why"]


def test_the_corpora_of_entries_and_edits(ask: Ask) -> None:
    check_entries(ask)
    check_edits(ask)


def test_the_corpora_in_a_browser(ask_in_browser: Ask) -> None:
    """Once, so that what Node says above is what a reader's browser says."""
    check_entries(ask_in_browser)
    check_edits(ask_in_browser)


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


def test_replies_that_may_point_out_somebody(ask: Ask) -> None:
    """Pieces of names, numbers and signatures put together by chance."""
    chance = Random(1)
    made = (("".join(chance.choices(PIECES, k=chance.randint(1, 6)))) for _ in range(MANY // 2))
    entries = [("reply", {**REPLY, "summary": text}) for text in made if text.strip()]
    differing = compared(ask, entries)
    assert not differing, "\n".join(differing)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_entries_made_by_chance(seed: int, ask: Ask) -> None:
    differing = compared(ask, list(generated(MANY, seed)))
    assert not differing, "\n".join(differing)


@settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    pairs=st.lists(st.tuples(RECORDS, RECORDS), min_size=60, max_size=60),
    endings=st.sampled_from(["\n", "\r\n"]),
)
def test_any_edit_is_written_as_the_library_writes_it(
    pairs: list[tuple[dict[str, Any], dict[str, Any]]],
    endings: str,
    ask: Ask,
) -> None:
    """Records by chance, each turned into another: the two write the same bytes."""
    befores = [new_file(before, Initiative).replace("\n", endings) for before, _ in pairs]
    changes = [
        [Edit((key,), after.get(key)) for key in {**before, **after}] for before, after in pairs
    ]
    wanted = [edited(text, edits, Initiative) for text, edits in zip(befores, changes, strict=True)]
    told = [[text, after, "Initiative"] for text, (_, after) in zip(befores, pairs, strict=True)]
    answers = ask(EDIT, told)
    for (before, after), text, (answer, data) in zip(pairs, wanted, answers, strict=True):
        assert answer == text, (before, after)
        assert data == after


def test_a_new_file_is_written_as_the_library_writes_it(ask: Ask) -> None:
    made = (entry for _, entry in generated(MANY // 2, kinds=("initiative",)))
    records = [entry for entry in made if not verdict("initiative", entry)]
    answers = ask(NEW, records)
    assert len(answers) >= 10
    assert answers == [new_file(record, Initiative) for record in records]
