"""A PNG of black on white, turned into one of a colour on paper that is far lighter.

Typst writes four bytes a dot. Each of PNG's filters works on one channel alone (ISO 15948, 9.2),
so every fourth byte of what is filtered is a picture of one channel, filtered just so. That is
taken for numbers into a palette that runs from the colour to the paper.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_RGBA: Final = (8, 6)
_PALETTE: Final = struct.pack(">BBBBB", 8, 3, 0, 0, 0)
_SHADES: Final = 256
_LEVEL: Final = 6
Colour = tuple[int, int, int]


def colour_of(code: str) -> Colour:
    """Give the three parts of ``#rrggbb``."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def in_one_colour(png: bytes, colour: Colour, paper: Colour) -> bytes:
    """Give a picture of black on white as one of ``colour`` on ``paper``.

    Raises ValueError for what Typst does not write: a PNG of other than eight bits and four
    channels.
    """
    chunks = list(_chunks(png))
    header = next(held for name, held in chunks if name == b"IHDR")
    width, height, *kind = struct.unpack(">IIBB", header[:10])
    if tuple(kind) != _RGBA:
        raise ValueError(f"a picture of {kind[0]} bits and kind {kind[1]} has no fourth channel")
    raw = zlib.decompress(b"".join(held for name, held in chunks if name == b"IDAT"))
    line = 4 * width + 1
    starts = range(0, line * height, line)
    taken = b"".join(raw[at : at + 1] + raw[at + 1 : at + line : 4] for at in starts)
    return _SIGNATURE + b"".join(
        _chunk(name, held)
        for name, held in (
            (b"IHDR", struct.pack(">II", width, height) + _PALETTE),
            (b"PLTE", _ramp(colour, paper)),
            (b"IDAT", zlib.compress(taken, _LEVEL)),
            (b"IEND", b""),
        )
    )


def _ramp(colour: Colour, paper: Colour) -> bytes:
    last = _SHADES - 1
    return bytes(
        (first * (last - shade) + end * shade + last // 2) // last
        for shade in range(_SHADES)
        for first, end in zip(colour, paper, strict=True)
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
