"""An indicator drawn: where it began, what has been measured, where it should go.

Places along the time axis are shares of the width, so that the drawing follows its page while
text and marks keep their size. What is missing is missing: no value is ever drawn as zero.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import floor, log10
from typing import Final

from agenda.model import Indicator, IndicatorValue
from agenda.model.dates import earliest, latest
from macros.text.escape import swedish_date, swedish_number
from macros.views.parts.bar_plots import share

HEIGHT: Final = 150
_TOP, _BOTTOM = 22.0, 118.0
_LEFT, _RIGHT = 0.14, 0.94
_STEPS: Final = 4
_NAMES: Final = {"baseline": "Utgångsvärde", "value": "Mätvärde", "target": "Målvärde"}
_COUNT: Final = "antal"
"""A unit that is not said after its number."""

_FLAT: Final = 0.5
"""Values that all lie above this share of the highest get an axis that does not begin at 0."""


@dataclass(frozen=True)
class Mark:
    """A value on the plot: ``kind`` is baseline, value or target, each with its own shape."""

    kind: str
    x: str
    y: str


@dataclass(frozen=True)
class Stroke:
    """A line between two measured values that follow each other."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True)
class Tick:
    """A label on an axis, and where it stands."""

    at: str
    text: str


@dataclass(frozen=True)
class SeriesPlot:
    finding: str
    alternative: str
    marks: tuple[Mark, ...]
    strokes: tuple[Stroke, ...]
    target_y: str | None
    heights: tuple[Tick, ...]
    times: tuple[Tick, ...]
    legend: tuple[tuple[str, str], ...]


def series_plot(indicator: Indicator) -> SeriesPlot | None:
    """Draw an indicator; None for one that has no value of any kind."""
    values = tuple(sorted(indicator.values, key=lambda value: earliest(value.date)))
    named = [("baseline", indicator.baseline), *(("value", value) for value in values)]
    named += [("target", indicator.target)]
    points = [(kind, value) for kind, value in named if value is not None]
    if not points:
        return None
    scale = _Scale([value for _, value in points])
    finding = _finding(indicator, values)
    alternative = f"Linjediagram, {len(values)} mätvärden. {finding}"
    return SeriesPlot(
        finding,
        alternative,
        tuple(Mark(kind, scale.x(value), scale.y(value.value)) for kind, value in points),
        tuple(_stroke(scale, one, other) for one, other in pairwise(values)),
        scale.y(indicator.target.value) if indicator.target else None,
        tuple(Tick(scale.y(height), swedish_number(height)) for height in scale.heights),
        scale.times(),
        tuple(dict.fromkeys((kind, _NAMES[kind]) for kind, _ in points)),
    )


def _stroke(scale: "_Scale", one: IndicatorValue, other: IndicatorValue) -> Stroke:
    return Stroke(scale.x(one), scale.y(one.value), scale.x(other), scale.y(other.value))


def _finding(indicator: Indicator, values: tuple[IndicatorValue, ...]) -> str:
    """Say in words where the indicator stands and where it should go."""
    unit, parts = indicator.unit, []
    if values:
        parts.append(f"Senast uppmätt: {_amount(values[-1], unit)}.")
    else:
        parts.append("Inget är uppmätt ännu.")
    if indicator.target:
        parts.append(f"Målvärde: {_amount(indicator.target, unit)}.")
    else:
        parts.append("Inget målvärde är satt.")
    return " ".join([*parts, f"Värdet {indicator.direction.label.lower()}."])


def _amount(value: IndicatorValue, unit: str) -> str:
    number = swedish_number(value.value)
    counted = number if unit.lower() == _COUNT else f"{number} {unit}"
    return f"{counted} ({swedish_date(value.date)})"


def _day(value: IndicatorValue) -> float:
    """Give the middle of what a partial date can mean, in days."""
    ends = (earliest(value.date), latest(value.date))
    return sum(date.fromisoformat(day).toordinal() for day in ends) / 2


class _Scale:
    """Where dates and numbers lie in the drawing: round numbers on the axis, equal steps."""

    def __init__(self, values: Iterable[IndicatorValue]) -> None:
        self.points = sorted(values, key=_day)
        numbers = [value.value for value in self.points]
        low, high = min(numbers), max(numbers)
        if 0 <= low < _FLAT * high or low == high == 0:
            low = 0.0
        step = _round_step((high - low or abs(high) or 1) / _STEPS)
        first = floor(low / step)
        count = max(-floor(-high / step) - first, 1)
        self.heights = [round((first + n) * step, 10) for n in range(count + 1)]
        self.low, self.high = self.heights[0], self.heights[-1]

    def y(self, number: float) -> str:
        part = (number - self.low) / (self.high - self.low)
        return f"{round(_BOTTOM - part * (_BOTTOM - _TOP), 1):g}"

    def x(self, value: IndicatorValue) -> str:
        first, last = _day(self.points[0]), _day(self.points[-1])
        part = (_day(value) - first) / (last - first) if last > first else 0.5
        return share(_LEFT + part * (_RIGHT - _LEFT), 1)

    def times(self) -> tuple[Tick, ...]:
        """Give the years of the first and the last value."""
        ends = (self.points[0], self.points[-1])
        ticks = (Tick(self.x(value), value.date[:4]) for value in ends)
        return tuple({tick.text: tick for tick in ticks}.values())


def _round_step(rough: float) -> float:
    """Give the nearest of 1, 2, 5, 10, 20, 50 … that is no smaller."""
    size = 10.0 ** floor(log10(rough))
    return size * next(n for n in (1, 2, 5, 10) if n * size >= rough * (1 - 1e-9))
