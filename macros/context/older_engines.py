"""A plain colour beside each one that only engines from 2024 on know.

An engine without ``light-dark()`` takes a custom property that holds one for a colour and then
shows none: boxes in black, borders gone. So does one without ``color-mix()``, which is older. Each
rule is therefore sent with a light, unmixed colour in it, and again with what newer engines know.
An older engine shows the light scheme whatever the reader has chosen, in form controls too.
"""

import re
from typing import Final

KNOWS: Final = "@supports (color:light-dark(red,red))"
"""Asks for the newer of the two."""
_STANDS_IN: Final = {"light-dark(": 0, "color-mix(": -1}
"""Which argument stands for the whole: the light colour; what another colour is mixed into."""
_NEWER: Final = re.compile("|".join(map(re.escape, _STANDS_IN)))
_RULE: Final = re.compile(r"(?P<selector>[^{};]+)\{(?P<inside>[^{}]*)\}")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCHEME: Final = re.compile(r"color-scheme\s*:(?!\s*light\s*$)")


def with_plain_colours(sheet: str) -> str:
    """Give the sheet with plain colours in each rule, and those of newer engines right after it."""
    return _RULE.sub(_told_twice, _COMMENT.sub("", sheet))


def _told_twice(rule: re.Match[str]) -> str:
    declarations = [one.strip() for one in _split(rule["inside"], ";") if one.strip()]
    newer = [one for one in declarations if _NEWER.search(one) or _SCHEME.match(one)]
    if not newer:
        return rule[0]
    selector = rule["selector"].strip()
    plain = "; ".join(_plain(one) for one in declarations if not _SCHEME.match(one))
    first = f"{selector} {{ {plain}; }}\n" if plain else ""
    return f"\n{first}{KNOWS} {{ {selector} {{ {'; '.join(newer)}; }} }}"


def _plain(declaration: str) -> str:
    """Give a declaration with one colour for each choice and mixture in it."""
    while found := _NEWER.search(declaration):
        inside, after = _within(declaration[found.end() :])
        colour = _split(inside, ",")[_STANDS_IN[found[0]]].strip()
        declaration = f"{declaration[: found.start()]}{colour}{after}"
    return declaration


def _within(text: str) -> tuple[str, str]:
    """Give what stands before the bracket that ends it, and what after."""
    depth = 1
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return text[:at], text[at + 1 :]
    raise ValueError(f"a bracket is not closed: {text}")


def _split(text: str, sign: str) -> list[str]:
    """Give the parts between signs that stand within no brackets."""
    parts, depth = [""], 0
    for one in text:
        depth += (one == "(") - (one == ")")
        if one == sign and not depth:
            parts.append("")
        else:
            parts[-1] += one
    return parts
