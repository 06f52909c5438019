"""No engine meets a colour that it can't take without one that it can."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2

from macros.context.older_engines import KNOWS, with_plain_colours

NEWER = ("light-dark(", "color-mix(")
BARE = {"skip_comments": True, "skip_whitespace": True}
TOLD = [
    ("a{color:red}", "a{color:red}"),
    ("a{color:light-dark(red,blue)}", "a{color:red}K{a{color:light-dark(red,blue)}}"),
    (
        "/* b */a{top:0;--x:light-dark(rgb(1,2,3),blue)}",
        "a{top:0;--x:rgb(1,2,3)}K{a{--x:light-dark(rgb(1,2,3),blue)}}",
    ),
    (
        "a{fill:color-mix(in srgb,var(--b) 9%,light-dark(red,blue))}",
        "a{fill:red}K{a{fill:color-mix(in srgb,var(--b) 9%,light-dark(red,blue))}}",
    ),
    ("a{color-scheme:light dark}", "K{a{color-scheme:light dark}}"),
    ("a{color-scheme:light}", "a{color-scheme:light}"),
    (
        "@media print{p{top:0}a{color:light-dark(red,blue)}}",
        "@media print{p{top:0}a{color:red}K{a{color:light-dark(red,blue)}}}",
    ),
]


def bare(sheet: str) -> str:
    for sign in "{};:":
        sheet = sign.join(part.strip() for part in sheet.split(sign))
    return sheet.replace(";}", "}").replace(", ", ",").strip()


@pytest.mark.parametrize(("sheet", "sent"), TOLD)
def test_a_rule_is_told_twice(sheet: str, sent: str) -> None:
    assert bare(with_plain_colours(sheet)) == sent.replace("K", bare(KNOWS))


def test_a_bracket_that_is_not_closed_is_an_error() -> None:
    with pytest.raises(ValueError, match="not closed"):
        with_plain_colours("a{color:light-dark(red,blue}")


def rules(nodes: list[Any], newer: bool = False) -> Iterator[tuple[bool, str, str, str]]:
    """Give each declaration: whether newer engines alone read it, its rule, name and value."""
    for node in nodes:
        if node.type == "at-rule" and node.content:
            asked = newer or tinycss2.serialize(node.prelude).strip() == KNOWS[10:]
            if node.lower_at_keyword in {"media", "supports"}:
                yield from rules(tinycss2.parse_rule_list(node.content, **BARE), asked)
        elif node.type == "qualified-rule":
            selector = tinycss2.serialize(node.prelude).strip()
            for one in tinycss2.parse_blocks_contents(node.content, **BARE):
                yield newer, selector, one.name, tinycss2.serialize(one.value).strip()


def alone(sheet: str) -> list[str]:
    """Give what an older engine would lack a colour for."""
    told = list(rules(tinycss2.parse_stylesheet(sheet, **BARE)))
    plain = {(selector, name) for newer, selector, name, _ in told if not newer}
    return [
        f"{selector} {name}"
        for newer, selector, name, value in told
        if any(one in value for one in NEWER) and not (newer and (selector, name) in plain)
    ]


def test_every_colour_that_is_sent_has_a_plain_one(site_folder: Path) -> None:
    sheets = [path.read_text(encoding="utf-8") for path in site_folder.rglob("assets/**/*.css")]
    assert sum(sheet.count(NEWER[0]) for sheet in sheets) > 10
    assert [lack for sheet in sheets for lack in alone(sheet)] == []


@pytest.mark.parametrize(
    ("sheet", "lacks"),
    [
        ("a{color:light-dark(red,blue)}", ["a color"]),
        (KNOWS + "{a{color:light-dark(red,blue)}}", ["a color"]),
        ("@media print{a{fill:color-mix(in srgb,red,blue)}}", ["a fill"]),
    ],
)
def test_a_colour_that_stands_alone_is_seen(sheet: str, lacks: list[str]) -> None:
    assert alone(sheet) == lacks
