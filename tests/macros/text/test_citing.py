"""A source is named once, by its lines: the mark is short, and what it opens is whole."""

import pytest

from macros.text.citing import SourceLine, cited


def line(where: str, quote: str | None = None, source: str = "a") -> SourceLine:
    return SourceLine(source, f"Hela namnet på {source}", f"korta {source}", where, quote)


@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        ([line("")], "Källa"),
        ([line("rad 592")], "Källa, rad 592"),
        ([line("rad 5"), line("rad 5")], "Källa, rad 5"),
        ([line("rad 5"), line("rad 8–9")], "Källa, rad 5 och 8–9"),
        ([line("sida 5"), line("sida 8")], "Källa, sida 5 och sida 8"),
        ([line("rad 1"), line("rad 2"), line("rad 3")], "Källa, 3 ställen"),
        ([line("rad 1"), line("rad 2", source="b")], "2 källor"),
    ],
)
def test_the_mark_says_where_in_few_words(lines: list[SourceLine], mark: str) -> None:
    assert cited(lines).mark == mark


def test_a_source_stands_once_with_all_its_places_and_quotations() -> None:
    found = cited(
        [line("rad 5"), line("rad 7", source="b"), line("rad 8", "Orden."), line("rad 9")]
    )
    assert [one.id for one in found.sources] == ["a", "b"]
    assert found.sources[0].where == "rad 5, 8 och 9"
    assert found.sources[0].bare == "rad 5 och 9"
    assert found.sources[0].quotes == (("rad 8", "Orden."),)
