"""The sample's indicators: with and without baseline, target, values and data set."""

from agenda.model import Indicator, IndicatorValue
from agenda.model.choices import Direction
from agenda.sample.source import SourceText, in_appendix
from agenda.sample.voice import Voice
from agenda.sample.words import MARK, MEASURES


def indicators(text: SourceText, name: str, count: int, voice: Voice) -> tuple[Indicator, ...]:
    """Give so many indicators for the initiative of that name; the second has all there is."""
    return tuple(_indicator(text, f"{name}-matt-{n}", n, voice) for n in range(1, count + 1))


def _indicator(text: SourceText, name: str, number: int, voice: Voice) -> Indicator:
    title, unit = voice.one(MEASURES)
    full = number > 1
    return Indicator(
        id=name,
        title=f"{title} (påhittat mått)",
        definition=f"Frågas en gång om året. {MARK}",
        unit=unit,
        direction=voice.one(tuple(Direction)),
        baseline=_value("2020", voice) if full else None,
        target=_value("2030-12-31", voice) if full else None,
        values=tuple(_value(f"{year}-06", voice) for year in range(2021, 2021 + number * 2)),
        dataset=f"https://data.alvmark.example/{name}.csv" if full else None,
        updated_on="2025-01-31" if full else None,
        citations=(text.background[3].cited(),) if full else (),
    )


def _value(date: str, voice: Voice) -> IndicatorValue:
    """Give a value in tenths; every other one says where it stands."""
    citation = in_appendix(voice.number(1, 40)) if voice.number(0, 1) else None
    return IndicatorValue(date=date, value=voice.number(0, 1000) / 10, citation=citation)
