"""The files of the search: small, whole, about this site only, and named by the map."""

import json
from typing import Any

import pytest

from macros.context.addresses import WHOLE_PAGE
from macros.search.shards import MAP
from tests.support.site import BuiltSite

LARGEST = 120_000


@pytest.fixture(scope="module")
def chart(site: BuiltSite) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site.folder / MAP).read_text(encoding="utf-8"))
    return found


def shard(site: BuiltSite, chart: dict[str, Any], kind: str, number: int) -> Any:
    path = site.folder / f"{chart['folder']}{kind}-{number}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def ids(site: BuiltSite, page: str) -> set[str]:
    return {node.attributes["id"] or "" for node in site.page(page).tree.css("[id]")}


def test_every_shard_is_named_by_the_map_and_small(site: BuiltSite, chart: dict[str, Any]) -> None:
    for kind in ("starts", "words", "tails", "texts"):
        shards = list((site.folder / chart["folder"]).glob(f"{kind}-*.json"))
        assert len(shards) == len(chart[kind]) > 0
    for path in (site.folder / chart["folder"]).iterdir():
        assert path.stat().st_size < LARGEST, path.name


def test_shards_stand_in_the_order_of_their_words(site: BuiltSite, chart: dict[str, Any]) -> None:
    words = [key for n in range(len(chart["words"])) for key in shard(site, chart, "words", n)[0]]
    assert words == sorted(words)
    assert (
        chart["words"]
        == [next(iter(shard(site, chart, "words", n)[0])) for n in range(2)] + (chart["words"][2:])
    )
    tails = [key for n in range(len(chart["tails"])) for key in shard(site, chart, "tails", n)]
    assert tails == sorted(tails, key=lambda key: key[::-1])


def test_every_row_stays_within_the_parts_that_there_are(
    site: BuiltSite, chart: dict[str, Any]
) -> None:
    parts = sum(chart["parts"])
    for number in range(len(chart["words"])):
        rows, lines = shard(site, chart, "words", number)
        for spellings in rows.values():
            for spelling in spellings if isinstance(spellings[0], list) else ():
                assert sum(spelling[3][::2]) < parts, spelling[0]
                assert min(spelling[3][1::2]) > 0, spelling[0]
        assert all(int(owner) < len(chart["parts"]) for owner in lines)


def test_every_address_of_an_answer_exists(site: BuiltSite, chart: dict[str, Any]) -> None:
    for number in range(len(chart["texts"])):
        for address, title, parts in shard(site, chart, "texts", number):
            page, _, own = address.partition("#")
            assert title
            anchors = {own, *(anchor for anchor, _, _ in parts)} - {""}
            assert anchors <= ids(site, page), address


def test_what_is_shown_on_other_pages_is_left_to_them(
    site: BuiltSite, chart: dict[str, Any]
) -> None:
    """Neither the register nor the map's tables answer anything, and of the whole only its name."""
    texts = [shard(site, chart, "texts", number) for number in range(len(chart["texts"]))]
    told = json.dumps(texts, ensure_ascii=False)
    drawn = (site.folder / "samband" / "index.html").read_text(encoding="utf-8")
    for words in ("Samma sak som tabell", "Läs om fokusområdet", "a-o/", "Hänvisa så"):
        assert words in drawn, words
        assert words not in told, words
    whole = [parts for versions in texts for address, _, parts in versions if address == WHOLE_PAGE]
    assert [len(parts) for parts in whole] == [1]
