"""A picture in one colour: each dot as dark as before, in the colour that was asked for."""

import io
import struct
import zlib

import pytest
from PIL import Image

from agenda.exports.cards.one_colour import colour_of, in_one_colour

INK, PAPER = (20, 67, 176), (245, 242, 234)


def png(rows: list[bytes], width: int, kind: int = 6) -> bytes:
    """Give a PNG of rows that are filtered already."""

    def chunk(name: bytes, held: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(name + held))
        return struct.pack(">I", len(held)) + name + held + crc

    head = struct.pack(">IIBBBBB", width, len(rows), 8, kind, 0, 0, 0)
    held = zlib.compress(b"".join(rows))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            chunk(b"IHDR", head),
            chunk(b"IDAT", held[:5]),
            chunk(b"IDAT", held[5:]),
            chunk(b"IEND", b""),
        )
    )


def dots(picture: bytes) -> list[tuple[int, ...]]:
    opened = Image.open(io.BytesIO(picture)).convert("RGB")
    return [opened.getpixel((x, y)) for y in range(opened.height) for x in range(opened.width)]  # type: ignore[misc]


@pytest.mark.parametrize("kind", range(5))
def test_every_filter_of_png_is_kept(kind: int) -> None:
    """None, Sub, Up, Average and Paeth: each works on one channel alone."""
    first = bytes([0, *(10, 10, 10, 255) * 2, *(200, 200, 200, 255)])
    second = bytes([kind, *(5, 5, 5, 0) * 2, *(9, 9, 9, 0)])
    given = png([first, second], 3)
    grey = [red for red, _, _ in dots(given)]
    expected = [
        tuple(round(ink + (end - ink) * shade / 255) for ink, end in zip(INK, PAPER, strict=True))
        for shade in grey
    ]
    assert dots(in_one_colour(given, INK, PAPER)) == expected


def test_black_is_the_colour_and_white_the_paper() -> None:
    given = png([bytes([0, 0, 0, 0, 255, 255, 255, 255, 255])], 2)
    assert dots(in_one_colour(given, INK, PAPER)) == [INK, PAPER]


def test_a_picture_without_a_fourth_channel_is_refused() -> None:
    with pytest.raises(ValueError, match="no fourth channel"):
        in_one_colour(png([bytes([0, 1, 2, 3])], 1, kind=2), INK, PAPER)


def test_a_colour_is_read_from_its_code() -> None:
    assert colour_of("#1443b0") == INK
