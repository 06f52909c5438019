"""One step nearer to the wanted values, as a change of some characters of the text."""

import re
from collections.abc import Sequence
from typing import Any, Final

from agenda.edits.yaml_positions import Child, Form, Spot, line_end, line_start
from agenda.edits.yaml_values import (
    LAST,
    WIDTH,
    Written,
    bracketed,
    inner,
    item_lines,
    key_lines,
    ordered,
    quoted,
    short,
    value_lines,
)
from agenda.model import Record

_BLOCK_HEADER: Final = re.compile(r"[|>][-+0-9]*")
_BLANK_LAST: Final = re.compile(r"\n(\r?\n)\Z")
_BLANK_FIRST: Final = re.compile(r"\r?\n")
_IN_PLACE: Final = (Form.text, Form.block_text, Form.brackets)


def nearer(text: str, root: Spot, wanted: dict[str, Any], model: type[Record] | None) -> str:
    """Give the text with the first difference from ``wanted`` mended; there must be one."""
    if root.form != Form.keys:
        return _opened(text, root, wanted, model)
    for key in root.children if len(root.children) > 1 else ():
        if key.name not in wanted:
            return _without_key(text, root, key)
    for key in root.children:
        if key.name in wanted and key.value.data != wanted[key.name]:
            return _mended(text, key, root.column, wanted[key.name], inner(model, key.name))
    new = next(name for name in ordered(wanted, model) if name not in root.data)
    lines = key_lines(new, wanted[new], root.column, model)
    before = _before(new, root, model)
    return _below(text, before.end, lines) if before else _above(text, root, lines)


def _mended(text: str, at: Child, column: int, wanted: Any, model: type[Record] | None) -> str:
    """Mend the value of a key or a dash that stands in ``column``."""
    spot = at.value
    if spot.form == Form.keys and isinstance(wanted, dict) and wanted:
        return nearer(text, spot, wanted, model)
    if spot.form == Form.items and isinstance(wanted, list) and wanted:
        return _nearer_list(text, spot, wanted, model)
    kept = _kept_in_brackets(text, spot, wanted) if spot.form == Form.brackets else None
    written = (kept, ()) if kept else value_lines(wanted, column, model, dash=not at.name)
    return _replaced(text, at, column, written, is_text=isinstance(wanted, str))


def _nearer_list(text: str, spot: Spot, wanted: list[Any], model: type[Record] | None) -> str:
    old: list[Any] = spot.data
    first, rest = _alike(old, wanted)
    old_middle, new_middle = old[first : len(old) - rest], wanted[first : len(wanted) - rest]
    old_gone = bool(old_middle) and _gone(old_middle[0], wanted)
    new_to_it = bool(new_middle) and _gone(new_middle[0], old)
    if not new_middle or (old_gone and not new_to_it):
        return _without_item(text, spot, first)
    if not old_middle or (new_to_it and not old_gone):
        return _with_item(text, spot, first, item_lines(new_middle[0], spot.column, model))
    return _mended(text, spot.children[first], spot.column, new_middle[0], model)


def _alike(old: list[Any], new: list[Any]) -> tuple[int, int]:
    """Say how many items are equal at the start, and of the rest at the end."""
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    rest = next((n for n in range(most - first) if old[-1 - n] != new[-1 - n]), most - first)
    return first, rest


def _gone(item: Any, others: list[Any]) -> bool:
    """Say whether a record's id is nowhere among others."""
    if not isinstance(item, dict) or "id" not in item:
        return False
    return all(not isinstance(one, dict) or one.get("id") != item["id"] for one in others)


def _before(name: str, spot: Spot, model: type[Record] | None) -> Child | None:
    """Give the key that a new one comes after; None when it comes first."""
    order = [key for key in ordered({**spot.data, name: None}, model) if key not in LAST]
    known = model is not None and name in model.model_fields
    if name in LAST or not known:
        return spot.children[-1]
    earlier = order[: order.index(name)]
    found = {child.name: child for child in spot.children}
    return next((found[key] for key in reversed(earlier) if key in found), None)


def _opened(text: str, root: Spot, wanted: dict[str, Any], model: type[Record] | None) -> str:
    """Write a file within braces anew as keys, one a line."""
    lines = [
        line for key in ordered(wanted, model) for line in key_lines(key, wanted[key], 0, model)
    ]
    newline = _newline(text)
    gap = newline if text[line_start(text, root.start) : root.start] else ""
    return text[: root.start] + gap + newline.join(lines) + text[root.end :]


def _replaced(text: str, at: Child, column: int, written: Written, *, is_text: bool) -> str:
    """Put a value in the place of another; a comment on its first or only line is kept."""
    spot, (first, below) = at.value, written
    gap = text[at.head : spot.start] if spot.form in _IN_PLACE and spot.start > at.head else " "
    header = _header_end(text, at)
    comment = text[header : line_end(text, header)] if header >= 0 else ""
    if not comment.strip():
        comment = ""
    elif first and first[0] not in '"[{':  # beside a text it would read as part of it
        if below or not is_text:
            below, comment = (*below, " " * column + comment.strip()), ""
        else:
            first = quoted(first)
    after = text[line_end(text, max(spot.end, at.head)) :]
    lines = "".join(_newline(text) + line for line in below)
    return text[: at.head] + (gap + first if first else "") + comment + lines + after


def _header_end(text: str, at: Child) -> int:
    """Give where the value, or the first line of a block, ends; -1 if nothing follows it."""
    spot = at.value
    if spot.form in (Form.text, Form.brackets):
        return max(spot.end, at.head)
    if spot.form == Form.block_text:
        header = _BLOCK_HEADER.match(text, spot.start)
        return header.end() if header else spot.start
    return at.head if spot.start > line_end(text, at.head) else -1


def _kept_in_brackets(text: str, spot: Spot, wanted: Any) -> str | None:
    """Give a list in brackets with its kept items as they were; None when it can't be one."""
    if not isinstance(wanted, list) or not isinstance(spot.data, list) or not spot.data:
        return None
    if not all(isinstance(item, str) and "\n" not in item for item in wanted):
        return None
    first, rest = _alike(spot.data, wanted)
    old = [text[child.start : child.end] for child in spot.children]
    new = [short(item) for item in wanted[first : len(wanted) - rest]]
    found = bracketed([*old[:first], *new, *old[len(old) - rest :]])
    fits = "\n" not in found and spot.column + len(found) <= WIDTH
    return found if fits else None


def _without_key(text: str, spot: Spot, key: Child) -> str:
    """Take a key away; the next one takes its place beside a dash."""
    start, end = line_start(text, key.start), line_end(text, key.end)
    if not text[start : key.start].strip():
        return text[:start] + text[_next_line(text, end) :]
    following = spot.children[1].start
    if "#" in text[end:following]:
        return text[: key.start].rstrip(" ") + text[end:]
    return text[: key.start] + text[following:]


def _without_item(text: str, spot: Spot, number: int) -> str:
    """Take a list item away, and one of the blank lines around it."""
    item = spot.children[number]
    before = text[: line_start(text, item.start)]
    after = text[_next_line(text, line_end(text, item.end)) :]
    blank_above, blank_below = _BLANK_LAST.search(before), _BLANK_FIRST.match(after)
    if blank_above and (not after or blank_below):
        return before[: blank_above.start(1)] + after
    return before + (after[blank_below.end() :] if blank_below and not number else after)


def _with_item(text: str, spot: Spot, number: int, lines: list[str]) -> str:
    """Add a list item, with a blank line beside it where the list has such lines."""
    last = line_start(text, spot.children[-1].start)
    apart = len(spot.children) > 1 and bool(_BLANK_LAST.search(text[:last]))
    if number:
        return _below(text, spot.children[number - 1].end, [*([""] if apart else []), *lines])
    return _above(text, spot, [*lines, *([""] if apart else [])])


def _below(text: str, end: int, lines: Sequence[str]) -> str:
    """Add lines below the line of a position."""
    end = line_end(text, end)
    return text[:end] + "".join(_newline(text) + line for line in lines) + text[end:]


def _above(text: str, spot: Spot, lines: list[str]) -> str:
    """Add lines above the first line of a block, which may begin beside a dash."""
    newline = _newline(text)
    added = newline.join(lines).lstrip(" ") + newline + " " * spot.column
    return text[: spot.start] + added + text[spot.start :]


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _next_line(text: str, end: int) -> int:
    """Give where the line after a line's end begins."""
    return end + len(_newline(text)) if text.startswith(_newline(text), end) else end
