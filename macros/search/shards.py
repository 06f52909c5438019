"""The files of the index: small shards, of which a query opens the few that it needs.

Every file is JSON with sorted content, the same to the byte whenever the site is the same.
FORMAT.md beside this file describes them.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from agenda.model import Term
from macros.search.entries import Entry
from macros.search.kind_names import KIND_NAMES, OF_THE_AGENDA, PRIORS
from macros.search.postings import Rows, parts_of
from macros.search.scoring import Words
from macros.search.stems import STOP_WORDS, WEAK_WORDS

FOLDER: Final = "search/"
MAP: Final = f"{FOLDER}map.json"
_SIZES: Final = {
    "starts": 14_000,
    "words": 12_000,
    "heads": 24_000,
    "tails": 24_000,
    "texts": 8_000,
}
"""Signs in a shard of each sort, before what is laid beside them."""
_NEAR: Final = 5
"""Entries of each word whose first lines lie beside it, so that they are shown at once."""
_GIST: Final = 170

Item = tuple[str, Any]


def create_files(
    words: Words,
    areas: list[tuple[str, str]],
    own: frozenset[str] = frozenset(),
    named: Mapping[str, str] = {},
) -> dict[str, str]:
    """Give the text of each file by its address: the map, and the shards that it names.

    ``own`` are words of which the whole agenda is about, and that hence tell little in a question.
    """
    rows = Rows(words)
    told = [_told(entry) for entry in words.entries]
    items = {
        "starts": sorted(rows.starts.items()),
        "words": sorted(rows.words.items()),
        "heads": [(key, key) for key in sorted(rows.plain())],
        "tails": [(key, key) for key in sorted(rows.plain(), key=lambda key: key[::-1])],
        "texts": [(str(number), one) for number, one in enumerate(told)],
    }
    shards = {sort: _packed(found, _SIZES[sort]) for sort, found in items.items()}
    made = {
        f"{sort}-{number}.json": _json(_laid(sort, shard, words, told))
        for sort, packed in shards.items()
        for number, shard in enumerate(packed)
    }
    made |= {f"posts-{number}.json": _json(shard) for number, shard in enumerate(rows.posts.shards)}
    folder = f"{FOLDER}{_digest(made)}/"
    firsts: dict[str, Any] = {sort: [s[0][0] for s in packed] for sort, packed in shards.items()}
    firsts["texts"] = [int(first or 0) for first in firsts["texts"]]
    chart = {
        "folder": folder,
        **_chart(words.entries, areas, own, {**KIND_NAMES, **named}),
        **firsts,
    }
    return {MAP: _json(chart)} | {folder + name: text for name, text in made.items()}


def _laid(sort: str, shard: list[Item], words: Words, told: list[Any]) -> Any:
    """Give a shard as it is written. Beside words lie the first lines of what they find best."""
    if sort not in ("starts", "words"):
        return [value for _, value in shard]
    near: dict[int, set[int]] = {}
    for key, spellings in shard:
        for spelling in spellings if isinstance(spellings, list) and not key.endswith("~") else ():
            for part in _nearest(words, spelling[3]):
                near.setdefault(words.owners[part], set()).add(part)
    lines = {
        str(owner): _gist(told[owner], {p - words.firsts[owner] for p in parts})
        for owner, parts in sorted(near.items())
    }
    return [dict(shard), lines]


def _nearest(words: Words, row: list[int]) -> list[int]:
    """Give the best part of each of the best entries of a row."""
    found: dict[int, int] = {}
    for part in parts_of(row):
        if len(found) == _NEAR:
            break
        found.setdefault(words.owners[part], part)
    return list(found.values())


def _gist(told: Any, places: set[int]) -> list[Any]:
    """Give an entry with the beginning of its first part and of those that were found."""
    address, title, parts = told
    lines = {}
    for place in sorted({0, *places}):
        anchor, heading, text = parts[place]
        lines[str(place)] = [anchor, heading, text[:_GIST]]
    return [address, title, lines]


def _chart(
    entries: list[Entry],
    areas: list[tuple[str, str]],
    own: frozenset[str],
    names: Mapping[str, str],
) -> dict[str, Any]:
    """What the browser holds of every entry: its kind, its area and its number of parts."""
    kinds = list(PRIORS)
    order = ["", *(area for area, _ in areas)]
    return {
        "kinds": [names[kind] for kind in kinds],
        "areas": [title for _, title in areas],
        "kind": [kinds.index(entry.kind) for entry in entries],
        "area": [order.index(entry.area) for entry in entries],
        "parts": [len(entry.parts) for entry in entries],
        "term": kinds.index(Term.of_kind),
        "said": [number for number, kind in enumerate(kinds) if kind in OF_THE_AGENDA],
        "stop": " ".join(sorted(STOP_WORDS)),
        "weak": " ".join(sorted(WEAK_WORDS | own)),
    }


def _told(entry: Entry) -> list[Any]:
    """What a line of results is made of. A name that stands above a text is not said twice."""
    parts = [
        [part.anchor, part.heading, part.text.removeprefix(f"{entry.title} ")]
        for part in entry.parts
    ]
    return [entry.address, entry.title, parts]


def _packed(items: list[Item], size: int) -> list[list[Item]]:
    """Lay items in shards of about a size, in order. There is always one shard with one item."""
    shards: list[list[Item]] = [[]]
    room = size
    for item in items or [("", [])]:
        needed = len(_json(item[1]))
        if shards[-1] and room < needed:
            shards.append([])
            room = size
        room -= needed
        shards[-1].append(item)
    return shards


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(files: dict[str, str]) -> str:
    found = sha256()
    for name in sorted(files):
        found.update(f"{name}\n{files[name]}\n".encode())
    return found.hexdigest()[:8]
