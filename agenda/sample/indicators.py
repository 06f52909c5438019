"""The sample's indicators: with and without baseline, target, values and data set."""

from agenda.model import Indicator, IndicatorValue
from agenda.model.choices import Direction
from agenda.sample.random_text import RandomText
from agenda.sample.source import SourceText, in_appendix
from agenda.sample.vocabulary import MARK, MEASURES


def indicators(
    text: SourceText, name: str, count: int, chance: RandomText
) -> tuple[Indicator, ...]:
    """Give so many indicators for the initiative of that name; the second has all there is."""
    return tuple(_indicator(text, f"{name}-matt-{n}", n, chance) for n in range(1, count + 1))


def _indicator(text: SourceText, name: str, number: int, chance: RandomText) -> Indicator:
    title, unit = chance.one(MEASURES)
    full = number > 1
    return Indicator(
        id=name,
        title=f"{title} (påhittat mått)",
        definition=f"Frågas en gång om året. {MARK}",
        unit=unit,
        direction=chance.one(tuple(Direction)),
        baseline=_value("2020", chance) if full else None,
        target=_value("2030-12-31", chance) if full else None,
        values=tuple(_value(f"{year}-06", chance) for year in range(2021, 2021 + number * 2)),
        dataset=f"https://data.alvmark.example/{name}.csv" if full else None,
        updated_on="2025-01-31" if full else None,
        citations=(text.background[3].cited(),) if full else (),
    )


def _value(date: str, chance: RandomText) -> IndicatorValue:
    """Give a value in tenths; every other one says where it stands."""
    citation = in_appendix(chance.number(1, 40)) if chance.number(0, 1) else None
    return IndicatorValue(date=date, value=chance.number(0, 1000) / 10, citation=citation)
