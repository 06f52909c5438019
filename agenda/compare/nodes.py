"""The entries as a change names them, and the order in which their changes are told."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final

from agenda.compare.changes import Node
from agenda.compare.entries import ROOT, Key, Pieces, Values, children, kinds
from agenda.model import Agenda, FocusArea, Priority, Reply
from agenda.model.shape import way_to_area
from agenda.natural_order import natural

_NAMES: Final = ("short_title", "title", "name", "term", "heading", "wording", "text", "words")
_FIRST, _LAST = -1, 1_000_000


def title_of(values: Mapping[str, Any]) -> str:
    """Give what an entry is called: the first that it has of its names, words and id."""
    said = next((values[name] for name in _NAMES if values.get(name)), values["id"])
    return said if isinstance(said, str) else ", ".join(said)


class Nodes:
    """The entries of one agenda taken apart, with their names and their places in it."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces
        self._named: dict[Key, Node] = {}

    def node(self, key: Key) -> Node:
        """Name an entry."""
        if key not in self._named:
            self._named[key] = self._node(key)
        return self._named[key]

    def _node(self, key: Key) -> Node:
        values, parent = self.pieces[key].values, self.pieces[key].parent
        inside = parent is not None and parent != ROOT
        return Node(
            id=values["id"],
            kind=key[0],
            title=title_of(values),
            focus_area=self._area(key),
            within=parent[1] if inside and parent else None,
        )

    def place(self, key: Key) -> int | None:
        """Give where among its siblings an entry stands, from 0; None where order says nothing."""
        piece = self.pieces[key]
        if piece.parent is None or (piece.parent == ROOT and len(piece.spot) == 1):
            return None
        siblings = children(self.pieces[piece.parent].values, piece.spot)
        return siblings.index(key) if siblings else None

    def rank(self, key: Key, areas: Mapping[str, int]) -> tuple[Any, ...]:
        """Give what sorts the entries: focus area, kind, the agenda's order, never the file's.

        ``areas`` is one order for both agendas, or what went would be told among other areas.
        """
        area = self._area(key)
        group = _FIRST if key == ROOT else areas.get(area or "", _LAST)
        return (group, natural(area or ""), *self._within(key))

    def _within(self, key: Key) -> tuple[Any, ...]:
        """Give the order among those of one focus area: a part comes right after its whole."""
        piece = self.pieces[key]
        place = self.place(key)
        order = piece.values.get("order", 0) if place is None else place
        own = (_KINDS.index(key[0]), order, natural(key[1]))
        return own if piece.parent in (None, ROOT) else (*self._within(piece.parent), *own)

    def _area(self, key: Key) -> str | None:
        """Give the focus area that an entry belongs to, itself or by what it is about."""
        seen: set[Key] = set()
        while key in self.pieces and key not in seen:
            seen.add(key)
            values, parent = self.pieces[key].values, self.pieces[key].parent
            if key[0] == FocusArea.of_kind:
                return key[1]
            if key[0] == Priority.of_kind:
                return str(values["focus_area"])
            key = self._towards(key[0], values) or parent or ROOT
        return None

    def _towards(self, kind: str, values: Values) -> Key | None:
        """Give the entry through which another one belongs to a focus area."""
        way = "about" if kind == Reply.of_kind else way_to_area(kinds()[kind])
        named = values.get(way or "") or ()
        first = named if isinstance(named, str) else next(iter(named), "")
        return self._by_id.get(first) if first else None  # the agenda's own key has no id

    def areas(self) -> list[str]:
        """Give the ids of the focus areas, in the agenda's order."""
        areas = [piece.values for (kind, _), piece in self.pieces.items() if kind == _AREA]
        ranked = sorted(areas, key=lambda values: (values["order"], values["id"]))
        return [values["id"] for values in ranked]

    @cached_property
    def _by_id(self) -> dict[str, Key]:
        return {key[1]: key for key in self.pieces}


_AREA: Final = FocusArea.of_kind
_KINDS: Final = tuple(kinds(Agenda))
