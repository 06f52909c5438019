"""Figures of several runs: the middle and the ends, ratios turn by turn, and how they grow."""

import math
from collections.abc import Mapping, Sequence
from statistics import linear_regression, median
from typing import NamedTuple


class Spread(NamedTuple):
    """The smallest, the middle and the largest of some figures."""

    least: float
    middle: float
    most: float

    def told(self, decimals: int) -> str:
        """Give ``3.1 (2.9–3.4)``, or the middle alone where the ends are the same."""
        ends = f"{self.least:,.{decimals}f}–{self.most:,.{decimals}f}"
        middle = f"{self.middle:,.{decimals}f}"
        return middle if ends == f"{middle}–{middle}" else f"{middle} ({ends})"


def spread(figures: Sequence[float]) -> Spread:
    return Spread(min(figures), median(figures), max(figures))


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Divide turn by turn: what the machine did meanwhile met both of a turn alike."""
    return spread([mine / other for mine, other in zip(ours, theirs, strict=True)])


def exponent(taken: Mapping[int, float]) -> float | None:
    """Give the power of the size that the figures grow by: 1 is in proportion to it.

    The slope of the line nearest to all points, both scales logarithmic; None for fewer than two.
    """
    if len(taken) < 2:  # noqa: PLR2004  a line needs two points
        return None
    sizes, figures = ([math.log(one) for one in ones] for ones in zip(*taken.items(), strict=True))
    return linear_regression(sizes, figures).slope
