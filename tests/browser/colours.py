"""Arithmetic on colours: contrast as WCAG defines it, and distance as an eye would see it.

Contrast: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. The matrices that imitate an eye
without one kind of cone are those of Machado, Oliveira and Fernandes, 2009, at full severity,
for linear RGB. Distance is CIE76, plain Euclidean distance in CIELAB: coarser than CIEDE2000,
and kinder to saturated colours, so what it is asked for here is far above what can be told apart.
"""

from collections.abc import Sequence
from math import dist
from typing import Final

Colour = tuple[float, float, float]
Matrix = tuple[Colour, Colour, Colour]

EYES: Final[dict[str, Matrix]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: Final[Matrix] = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE: Final = (0.9505, 1.0, 1.089)


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    """Give the ratio between two opaque colours in 0–255: 1 for the same, 21 for black on white."""
    darker, lighter = sorted(_times(_TO_XYZ, _linear(colour))[1] for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def distance(one: Sequence[float], other: Sequence[float], eye: Matrix) -> float:
    """Say how far apart two colours are for this eye: about 2 can just be told apart."""
    return dist(*(_lab(_times(eye, _linear(colour))) for colour in (one, other)))


def _linear(colour: Sequence[float]) -> Colour:
    red, green, blue = (_unfold(channel / 255) for channel in colour[:3])
    return red, green, blue


def _unfold(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _times(matrix: Matrix, colour: Colour) -> Colour:
    x, y, z = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return x, y, z


def _lab(linear: Colour) -> Colour:
    inside: Colour = tuple(min(1.0, max(0.0, channel)) for channel in linear)  # type: ignore[assignment]
    parts = zip(_times(_TO_XYZ, inside), _WHITE, strict=True)
    x, y, z = (_root(part / white) for part, white in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116
