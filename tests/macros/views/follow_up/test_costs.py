"""What it costs stands by focus area, and adds up to the whole."""

from pathlib import Path

from agenda.model.choices import Currency, MoneyKind
from macros.views.follow_up.costs import costs
from macros.views.follow_up.progress import is_proposed
from macros.views.parts.money import money_text
from tests.support.follow_up import base_and, sample_of, shown


def test_the_areas_add_up_to_the_whole(tmp_path: Path) -> None:
    context = sample_of(60, tmp_path)
    found = costs(context)
    assert found
    decided = [i for i in context.agenda.initiatives if not is_proposed(i)]
    assert found.whole.of == len(decided) >= sum(row.sum.of for row in found.areas)
    assert found.whole.known == sum(row.sum.known for row in found.areas) > 0
    spent = sum(
        one.amount
        for i in decided
        for one in i.money
        if one.kind is MoneyKind.spent and one.currency is Currency.eur
    )
    assert money_text(spent, Currency.eur) in found.whole.spent


def test_the_page_says_what_is_late_and_counted_to_which_day(tmp_path: Path) -> None:
    tree = shown(sample_of(60, tmp_path), "follow_up")
    assert [node.text() for node in tree.css("#_kostar_")] == ["Vad det kostar"]
    assert "Räknat till den 30 juni 2025" in tree.text()
    assert "Delmål som skulle ha varit klara: " in tree.text()


def test_an_agenda_without_amounts_says_nothing_of_them() -> None:
    context = base_and("nytt", "priorities: [natet-1]\norigin: source\n")
    bare = tuple(i.model_copy(update={"money": ()}) for i in context.agenda.initiatives)
    object.__setattr__(context, "agenda", context.agenda.model_copy(update={"initiatives": bare}))
    assert costs(context) is None
