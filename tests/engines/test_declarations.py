"""Each engine takes every declaration and selector that is sent, or it is told why that may be."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import tinycss2
import yaml

from tests.engines.engine import Engine

JUDGED: Final = Path(__file__).with_name("not-taken.yaml")
BARE: Final = {"skip_comments": True, "skip_whitespace": True}
ASK: Final = """(asked => {
  const reads = selector => {
    try { return [document.querySelector(selector)]; } catch { return false; }
  };
  return asked.filter(([within, kind, told]) => within.every(one => CSS.supports(one))
    && !(kind === "selector" ? reads(told) : CSS.supports(`(${told})`))
  ).map(one => one[2]);
})(ASKED)"""

Asked = tuple[tuple[str, ...], str, str]
"""The conditions around it, ``selector`` or ``declaration``, and what is asked."""


def declared(nodes: list[Any], within: tuple[str, ...] = ()) -> Iterator[Asked]:
    for node in nodes:
        if node.type == "at-rule" and node.lower_at_keyword in {"media", "supports"}:
            asked = tinycss2.serialize(node.prelude).strip()
            inner = (*within, asked) if node.lower_at_keyword == "supports" else within
            yield from declared(tinycss2.parse_rule_list(node.content, **BARE), inner)
        elif node.type == "qualified-rule":
            yield (within, "selector", tinycss2.serialize(node.prelude).strip())
            for one in tinycss2.parse_blocks_contents(node.content, **BARE):
                value = tinycss2.serialize(one.value).strip()
                yield (within, "declaration", f"{one.name}: {value}")


def sent(folder: Path) -> list[Asked]:
    sheets = [path.read_text(encoding="utf-8") for path in folder.rglob("assets/**/*.css")]
    return sorted({one for sheet in sheets for one in declared(parsed(sheet))})


def parsed(sheet: str) -> list[Any]:
    return list(tinycss2.parse_stylesheet(sheet, **BARE))


def refused(engine: Engine, asked: list[Asked]) -> set[str]:
    return set(engine.ask(ASK.replace("ASKED", json.dumps(asked))))


def judged() -> dict[str, list[str]]:
    told = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
    assert all(one["why"] for one in told)
    return {declaration: one["engines"] for one in told for declaration in one["told"]}


def test_an_engine_takes_all_that_is_sent(engine: Engine, site_folder: Path) -> None:
    known = {told for told, engines in judged().items() if engine.name in engines}
    assert refused(engine, sent(site_folder)) == known


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("a{color:reed}", {"color: reed"}),
        ("a:gone{top:0}", {"a:gone"}),
        ("@supports (color:reed){a{color:reed}}", set()),
        ("@media print{a{top:0;--x:reed}}", set()),
    ],
)
def test_what_is_refused_is_seen(engine: Engine, sheet: str, told: set[str]) -> None:
    assert refused(engine, list(declared(parsed(sheet)))) == told
