"""Setting cards with Typst, and keeping those that were set before."""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from agenda.exports.cards.one_colour import Colour, colour_of, in_one_colour
from agenda.exports.pdf.plain import create_content
from agenda.exports.pdf.typeset import TEMPLATES, fonts
from agenda.step_cache import Step

WIDTH: Final = 1200
HEIGHT: Final = 630
"""What those who show such pictures ask for: as wide as 1.91 times their height."""
_CARD: Final = Path(__file__).parent / "card.typ"
_DOTS_AN_INCH: Final = 72.0
_NAMED: Final = re.compile(r"^#let (?P<name>[a-z]+) = (?P<colours>.*rgb.*)$", re.MULTILINE)
_COLOUR: Final = re.compile(r'rgb\("(#[0-9a-f]{6})"\)')


@dataclass(frozen=True)
class Card:
    """What a picture says: a title, what kind of thing it is about, and on which site.

    ``colour`` is the number of a focus area, from 1; 0 is none's. ``icon`` and ``ribbon`` are
    drawings of ours in SVG, in ``currentColor``.
    """

    title: str
    over: str
    site: str
    colour: int = 0
    icon: str = ""
    ribbon: str = ""


def _kept(picture: bytes) -> str:
    return b64encode(picture).decode()


def _back(kept: Any) -> bytes:
    return b64decode(kept, validate=True)


DRAWN: Final = Step[bytes]("picture of a page", ("agenda",), _kept, _back)


def create_pictures(cards: Sequence[Card]) -> list[bytes]:
    """Give a PNG for each card, the same bytes each time. Nothing of a card's text is markup."""
    return [_picture(card) for card in cards]


def _picture(card: Card) -> bytes:
    return DRAWN.result(map(str, astuple(card)), lambda: _drawn(card))


def _drawn(card: Card) -> bytes:
    import typst  # noqa: PLC0415 - only who sets something needs it

    drawings = {"icon": card.icon, "ribbon": card.ribbon}
    made = typst.compile(
        str(_CARD),
        root=str(_CARD.parent),
        font_paths=fonts(),
        sys_inputs={"content": create_content(card), "drawings": json.dumps(drawings)},
        format="png",
        ppi=_DOTS_AN_INCH,
    )
    assert isinstance(made, bytes)
    colours = _colours()
    (paper,), areas = colours["tint"], colours["areas"]
    (plain,) = colours["accent"]
    return in_one_colour(made, areas[card.colour - 1] if card.colour else plain, paper)


@cache
def _colours() -> dict[str, tuple[Colour, ...]]:
    """Give the colours that the document's look names: what is printed and shared looks alike."""
    look = (TEMPLATES / "look.typ").read_text(encoding="utf-8")
    return {
        found["name"]: tuple(map(colour_of, _COLOUR.findall(found["colours"])))
        for found in _NAMED.finditer(look)
    }
