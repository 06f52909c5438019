"""Where the words of a withdrawn text stand in an edition: there, and in other places."""

from collections.abc import Iterator, Sequence

from agenda.editions.positions import (
    EDITION,
    PROSE,
    SETTINGS,
    SETTINGS_FILE,
    WITHDRAWN,
    NotWithdrawableError,
    Spot,
    standing,
    texts,
)
from agenda.editions.released_edition import Released
from agenda.editions.search_phrases import Words
from agenda.editions.settings_texts import setting_texts
from agenda.editions.snapshot import Snapshot
from agenda.index import Index
from agenda.model.shape import walk
from agenda.names import NAMES
from macros.prose.visible_text import lines_saying, said_at

_ENOUGH = 4


def words_at(snapshot: Snapshot, note: str, spots: Sequence[Spot]) -> list[str]:
    """Give the texts at some spots; ``note`` is that of the card.

    Of a whole entry labels do not count, since others have them too.
    Raises :class:`NotWithdrawableError` for a spot that the edition has not.
    """
    found: list[str] = []
    for spot in spots:
        if spot.kind == EDITION:
            found.append(note)
        elif spot.field is None:
            found += _of_entry(snapshot, spot)
        else:
            found += said(snapshot, spot)
    left = [text for text in found if WITHDRAWN not in text]
    if found and not left:
        raise NotWithdrawableError(f"{', '.join(map(str, spots))} är redan återtaget.")
    return left


def said(snapshot: Snapshot, spot: Spot) -> tuple[str, ...]:
    """Give every text at a spot as it is read. Raises :class:`NotWithdrawableError`."""
    if spot.kind != PROSE:
        return standing(snapshot, spot)
    return (said_at(snapshot.prose.get(spot.entry.removeprefix("docs/"), ""), *spot.lines),)


def standing_in(released: Released, spot: Spot, words: Words) -> bool:
    """Say whether an edition says the same at a spot as what is withdrawn."""
    try:
        found = said(released.snapshot, spot)
    except NotWithdrawableError:
        return False
    return any(words.are_in(text) or words.are(text) for text in found)


def elsewhere(released: Released, words: Words) -> Iterator[Spot]:
    """Give every spot of an edition where the words stand, in order."""
    snapshot, edition = released.snapshot, released.edition
    yield from (spot for spot, text in texts(snapshot) if words.are_in(text))
    for page, text in snapshot.prose.items():
        for first, last in lines_saying(text, words):
            rows = str(first) if first == last else f"{first}-{last}"
            yield Spot(PROSE, f"docs/{page}", rows)
    for name, value in setting_texts(snapshot.settings):
        if words.are_in(value):
            yield Spot(SETTINGS, SETTINGS_FILE, name)
    if words.are_in(edition.note or ""):
        yield Spot(EDITION, edition.id, "note")


def _of_entry(snapshot: Snapshot, spot: Spot) -> Iterator[str]:
    agenda = snapshot.agenda
    index = Index(agenda)
    if spot.entry not in index:
        raise NotWithdrawableError(f"”{spot.entry}” kan inte återtas hel. Ange ett fält i FIELD.")
    path = index.path(spot.entry)
    within = {
        record.__dict__.get("id")
        for at, record in walk(agenda)
        if at[: len(path)] == path and "id" in record.__dict__
    }
    for one, text in texts(snapshot):
        if one.entry in within and (len(text.split()) >= _ENOUGH or one.field in NAMES):
            yield text
