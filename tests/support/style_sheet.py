"""What is used of Material's style sheet: rules that could meet a page, whatever the agenda says.

A rule is kept when every name in one of its selectors is a word of what makes pages: the theme,
the templates, the words within the code of ``macros/`` and what prose may hold, which stands
there too. So the sheet follows from code alone: no page of any agenda, nor a part that a script
opens, is needed to make it, and none can lack a rule. It errs on the side of keeping.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import distribution
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import material
import tinycss2
from cssselect2 import parser

from tests.support.site import ROOT

FOLDER: Final = ROOT / "theme" / "vendor" / "material"
PACKAGE: Final = "mkdocs-material"
SHEET: Final = "material.css"
LICENCE: Final = "LICENSE"
_TERMS: Final = "*.dist-info/licenses/LICENSE"
ORIGIN: Final = """\
# Made by scripts/style_sheet.py from the package that requirements.lock names; not by hand.
name: Material for MkDocs, what is used of its style sheet
version: {version}
from: mkdocs-material (package of Python), material/templates/assets/stylesheets/main.*.min.css
licence: MIT, see LICENSE
sha256:
  {sheet}: {sum}
"""
_SHEETS: Final = "templates/assets/stylesheets"
_WORD: Final = re.compile(r"[\w-]+")
_MARKUP: Final = ("theme/**/*.html", "theme/**/*.js", "macros/templates/**/*.*")
_BUILT_ON: Final = ("theme/styles/*.css", *_MARKUP)
_CONDITIONAL: Final = {"media", "supports"}
_BARE: Final = {"skip_comments": True, "skip_whitespace": True}


def whole_sheet() -> str:
    """Give the style sheet that the installed Material brings. Raises ValueError for another."""
    (found,) = (Path(material.__file__).parent / _SHEETS).glob("main.*.min.css")
    return found.read_text(encoding="utf-8")


def vendored() -> dict[str, bytes]:
    """Give the files of theme/vendor/material as this checkout and the installed Material want."""
    sheet, package = used_sheet().encode(), distribution(PACKAGE)
    (terms,) = (one for one in package.files or () if one.match(_TERMS))
    origin = ORIGIN.format(version=package.version, sheet=SHEET, sum=sha256(sheet).hexdigest())
    return {SHEET: sheet, LICENCE: terms.read_binary(), "ORIGIN.yaml": origin.encode()}


def used_sheet() -> str:
    """Give what this checkout uses of the installed Material."""
    return cut(whole_sheet(), words_of(ROOT), custom_properties(_texts(ROOT, _BUILT_ON)))


def words_of(root: Path) -> frozenset[str]:
    """Give every word that may be the name of an element, class, id or attribute of a page."""
    found = {word for text in _texts(root, _MARKUP) for word in _WORD.findall(text)}
    for path in sorted((root / "macros").rglob("*.py")):
        found.update(word for text in _strings(path) for word in _WORD.findall(text))
    return frozenset(found)


def _strings(path: Path) -> Iterator[str]:
    """Give each text of a module, but for those that tell of the code."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    telling = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and id(node) not in telling:
            yield str(node.value)


def custom_properties(texts: Iterable[str]) -> frozenset[str]:
    """Give the custom properties that something asks for."""
    return frozenset(name for text in texts for name in re.findall(r"var\(\s*(--[\w-]+)", text))


def cut(sheet: str, words: frozenset[str], asked: frozenset[str]) -> str:
    """Give the rules of a sheet that could meet a page made of these words, a rule a line.

    Custom properties and animations are kept where a rule that is kept, or ``asked``, names them.
    """
    rules = _without_faults(tinycss2.parse_stylesheet(sheet, **_BARE))
    while True:
        lines = list(_rules(rules, words, asked))
        named = asked | custom_properties(lines)
        if named == asked:
            return "".join(f"{line}\n" for line in _without_idle_animations(lines))
        asked = named


def _without_faults(nodes: Iterable[Any]) -> list[Any]:
    """Give what was parsed. Raises ValueError for what the parser could not read."""
    found = list(nodes)
    faults = [f"{node.source_line}: {node.message}" for node in found if node.type == "error"]
    if faults:
        raise ValueError("; ".join(faults))
    return found


def _rules(nodes: Iterable[Any], words: frozenset[str], asked: frozenset[str]) -> Iterator[str]:
    for node in nodes:
        line = (_rule if node.type == "qualified-rule" else _at_rule)(node, words, asked)
        if line:
            yield line


def _rule(node: Any, words: frozenset[str], asked: frozenset[str]) -> str:
    selectors = [one for one in _split(node.prelude) if _needed(one) <= words]
    declarations = [
        f"{one.name}:{_on_a_line(one.value)}{'!important' * one.important}"
        for one in _without_faults(tinycss2.parse_blocks_contents(node.content, **_BARE))
        if not one.name.startswith("--") or one.name in asked
    ]
    told = ",".join(map(_on_a_line, selectors))
    return f"{told}{{{';'.join(declarations)}}}" if selectors and declarations else ""


def _on_a_line(tokens: Iterable[Any]) -> str:
    return re.sub(r"\s*\n\s*", " ", tinycss2.serialize(tokens)).strip()


def _at_rule(node: Any, words: frozenset[str], asked: frozenset[str]) -> str:
    """Give what is left of a rule with a condition; other rules stay whole, but the charset."""
    if node.lower_at_keyword == "charset":
        return ""  # the page says it, and this is not the first line of what is sent
    if node.lower_at_keyword not in _CONDITIONAL:
        return str(tinycss2.serialize([node]))
    within = _without_faults(tinycss2.parse_rule_list(node.content, **_BARE))
    rules = "".join(_rules(within, words, asked))
    prelude = tinycss2.serialize(node.prelude)
    return f"@{node.at_keyword}{prelude}{{{rules}}}" if rules else ""


def _without_idle_animations(lines: list[str]) -> Iterator[str]:
    running = " ".join(re.findall(r"animation(?:-name)?:([^;}]*)", "".join(lines)))
    for line in lines:
        frames = re.match(r"@(?:-\w+-)?keyframes\s+([\w-]+)", line)
        if not frames or frames[1] in _WORD.findall(running):
            yield line


def _split(tokens: Iterable[Any]) -> Iterator[list[Any]]:
    """Give each selector of a list."""
    one: list[Any] = []
    for token in tokens:
        if token == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def _needed(tokens: list[Any]) -> frozenset[str]:
    """Give every name that must be on a page for a selector to meet something there."""
    (selector,) = parser.parse(_element(tokens))
    return frozenset(_names(selector.parsed_tree))


def _element(tokens: list[Any]) -> list[Any]:
    """Give a selector without its pseudo-element, which each engine has more of than the parser."""
    pairs = enumerate(pairwise(tokens))
    end = next((at for at, pair in pairs if pair[0] == pair[1] == ":"), len(tokens))
    return tokens[:end] if tokens[:end] else tinycss2.parse_component_value_list("*")


def _names(part: Any) -> Iterator[str]:
    """Give the names without which a selector meets nothing. What is in ``:not()`` is none."""
    match part:
        case parser.CombinedSelector():
            yield from (*_names(part.left), *_names(part.right))
        case parser.CompoundSelector():
            for one in part.simple_selectors:
                yield from _names(one)
        case parser.LocalNameSelector():
            yield part.lower_local_name
        case parser.ClassSelector():
            yield part.class_name
        case parser.IDSelector():
            yield part.ident
        case parser.AttributeSelector():
            yield from (part.lower_name, *([part.value] if part.operator == "=" else []))


def needs(sheet: str) -> dict[str, frozenset[str]]:
    """Give each selector of a sheet, with every name that it needs to meet anything."""
    return {
        _on_a_line(one): _needed(one)
        for node in _flat(tinycss2.parse_stylesheet(sheet, **_BARE))
        for one in _split(node.prelude)
    }


def _flat(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif node.lower_at_keyword in _CONDITIONAL:
            yield from _flat(tinycss2.parse_rule_list(node.content, **_BARE))


def _texts(root: Path, patterns: Iterable[str]) -> Iterator[str]:
    for pattern in patterns:
        for path in sorted(root.glob(pattern)):
            if path.is_file() and "vendor" not in path.parts:
                yield path.read_text(encoding="utf-8")
