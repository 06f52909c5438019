"""The plot of the developers' page: CPU seconds by size, both scales logarithmic, as plain SVG.

An exponent is a slope there. Each line has its name at its end and a dash of its own, so that it
is known without its colour; the numbers stand in the tables beside it.
"""

import math
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from benches.builds import EXPORTS, FLOOR, OURS, Size, growth
from benches.figures import spread
from benches.peers import PEERS

_DRAWN: Final = {OURS: ("#1443b0", "none")} | dict(
    zip(
        (*(peer.name for peer in PEERS), FLOOR, EXPORTS),
        (
            ("#a3263f", "8 4"),
            ("#0d7470", "2 3"),
            ("#80529f", "10 3 2 3"),
            ("#555555", "1 5"),
            ("#8f5a08", "5 5"),
        ),
        strict=True,
    )
)
_WIDTH, _HEIGHT = 920, 460
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 370, 20, 50
_LINE: Final = 17
"""Pixels between two names at the ends of lines."""


def create_plot(sizes: Sequence[Size]) -> str:
    """Draw every builder with two sizes or more; the agenda of this checkout is left out."""
    lines = {name: points for name in _DRAWN if len(points := _points(sizes, name)) > 1}
    if not lines:
        return ""
    at = _Scales(lines)
    parts = [*_grid(at), *(_line(name, points, at) for name, points in lines.items())]
    parts += _names(lines, at, {name: growth(sizes, name) or 0 for name in lines})
    return "\n".join([_HEAD, *parts, "</svg>"]) + "\n"


def _points(sizes: Sequence[Size], name: str) -> Mapping[int, float]:
    made_up = [one for one in sizes if one.initiatives and name in one.taken]
    return {one.initiatives: spread(one.taken[name].processor).middle for one in made_up}


class _Scales:
    """From a size and seconds to a place in the drawing."""

    def __init__(self, lines: Mapping[str, Mapping[int, float]]) -> None:
        self.sizes = sorted({size for points in lines.values() for size in points})
        found = [max(one, 0.001) for points in lines.values() for one in points.values()]
        self.least = math.floor(math.log10(min(found)))
        self.most = max(math.ceil(math.log10(max(found))), self.least + 1)

    def x(self, size: int) -> float:
        low, high = math.log(self.sizes[0]), math.log(self.sizes[-1])
        return _LEFT + (math.log(size) - low) / (high - low) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, seconds: float) -> float:
        part = (math.log10(max(seconds, 0.001)) - self.least) / (self.most - self.least)
        return _HEIGHT - _BOTTOM - part * (_HEIGHT - _TOP - _BOTTOM)


def _grid(at: _Scales) -> list[str]:
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    parts = []
    for power in range(at.least, at.most + 1):
        y = at.y(10.0**power)
        parts.append(f'<path class="grid" d="M{_LEFT} {y:.1f}H{right}"/>')
        parts.append(
            f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
        )
    for size in at.sizes:
        x = at.x(size)
        parts.append(f'<path class="grid" d="M{x:.1f} {_TOP}V{bottom}"/>')
        parts.append(f'<text x="{x:.1f}" y="{bottom + 20}" text-anchor="middle">{size:,}</text>')
    middle = (_LEFT + right) / 2
    parts.append(
        f'<text x="{middle:.0f}" y="{_HEIGHT - 8}" text-anchor="middle">initiatives</text>'
    )
    return parts


def _line(name: str, points: Mapping[int, float], at: _Scales) -> str:
    colour, dashes = _DRAWN[name]
    places = [(at.x(size), at.y(seconds)) for size, seconds in points.items()]
    drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in places)
    style = f'stroke="{colour}" fill="{colour}" stroke-dasharray="{dashes}"'
    return f'<g {style}><polyline points="{drawn}"/>{dots}</g>'


def _names(
    lines: Mapping[str, Mapping[int, float]], at: _Scales, grown: Mapping[str, float]
) -> list[str]:
    """Set each name beside the end of its line, below the one before if they would meet."""
    parts, lowest = [], 0.0
    ends = {name: (max(points), points[max(points)]) for name, points in lines.items()}
    for name, (size, seconds) in sorted(ends.items(), key=lambda end: -end[1][1]):
        lowest = y = max(at.y(seconds) + 4, lowest + _LINE)
        label = escape(f"{name} (exponent {grown[name]:.2f})", quote=False)
        x = at.x(size) + 10
        parts.append(f'<text x="{x:.1f}" y="{y:.1f}" fill="{_DRAWN[name][0]}">{label}</text>')
    return parts


_HEAD: Final = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">
<title>CPU seconds of a clean build, by number of initiatives</title>
<desc>Both scales are logarithmic. The numbers stand in the tables of speed.md.</desc>
<style>
text {{ font: 13px system-ui, sans-serif; }}
polyline {{ fill: none; stroke-width: 2; }}
circle {{ stroke: none; }}
.grid {{ stroke: #d5d5d5; }}
</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="{_LEFT}" y="14">CPU seconds</text>"""
