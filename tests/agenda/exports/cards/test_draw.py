"""A card as it is set: the size that is asked for, its own colour, the same bytes each time."""

import io
from pathlib import Path

from PIL import Image

from agenda.exports.cards import HEIGHT, WIDTH, Card, create_pictures
from agenda.step_cache import kept_in

PLAIN = Card("Öppna data", "", "Agendan")
SVG = "http://www.w3.org/2000/svg"
MARKUP = '#panic() #{sys} $x$ *b* @ref "'


def colours(picture: bytes) -> set[tuple[int, ...]]:
    found = Image.open(io.BytesIO(picture)).convert("RGB").getcolors(WIDTH * HEIGHT)
    return {colour for _, colour in found or []}  # type: ignore[misc]


def test_it_has_the_size_that_is_said_of_it_and_is_light() -> None:
    (picture,) = create_pictures([PLAIN])
    assert Image.open(io.BytesIO(picture)).size == (WIDTH, HEIGHT)
    assert len(picture) < 45_000


def test_each_area_has_a_colour_of_its_own() -> None:
    cards = [Card("Öppna data", "", "Agendan", number) for number in range(6)]
    darkest = [min(colours(picture), key=sum) for picture in create_pictures(cards)]
    assert len(set(darkest)) == len(cards)


def test_the_same_card_gives_the_same_bytes_kept_or_not(tmp_path: Path) -> None:
    (fresh,) = create_pictures([PLAIN])
    for _ in range(2):
        with kept_in(tmp_path):
            assert create_pictures([PLAIN]) == [fresh]


def test_text_is_never_markup_and_never_too_long() -> None:
    long = Card(f"{MARKUP} {'ord ' * 300}", f"{MARKUP} \U0001f600", MARKUP * 20, 3)
    assert create_pictures([long])[0].startswith(b"\x89PNG")


def test_the_drawings_are_in_the_picture() -> None:
    icon = f'<svg xmlns="{SVG}" viewBox="0 0 9 9" fill="currentColor"><path d="M0 0h9v9z"/></svg>'
    bare = Card("Öppna data", "Initiativ", "Agendan")
    cards = [bare, Card("Öppna data", "Initiativ", "Agendan", icon=icon)]
    cards += [Card("Öppna data", "Initiativ", "Agendan", ribbon=icon)]
    assert len(set(create_pictures(cards))) == len(cards)
