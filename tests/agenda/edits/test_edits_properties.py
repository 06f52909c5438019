"""Whatever is written, it reads back the same, and what was not touched stays as it stood."""

import difflib
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agenda.edits import Edit, edited, model_of, new_file
from agenda.edits.yaml_positions import read
from agenda.edits.yaml_values import is_plain, quoted
from agenda.load.decode import hidden_characters
from agenda.model import Initiative
from tests.support.folders import BASE_FILES

YAML_SIGNS = "ab:-?*&!|>'\"%@`#{}[], \n\t\\~1.<=åÖ€📚"
WORDS = st.sampled_from(["yes", "null", "~", "007", "- a", "a: b", "# x", "---", "...", "a " * 60])
ANY_TEXT = st.text(YAML_SIGNS, max_size=40) | st.text(YAML_SIGNS, min_size=85) | WORDS | st.text()


def can_stand(text: str) -> bool:
    """Say whether a text is one that a file can hold: seen whole, and not ending in blank lines."""
    return "\r" not in text and not any(hidden_characters(text)) and not BLANK_LAST.search(text)


BLANK_LAST = re.compile(r"\n[ \t]*\Z")
TEXTS = ANY_TEXT.map(lambda text: text.strip("\n")).filter(can_stand)
LINES = TEXTS.filter(lambda text: "\n" not in text)
LISTS = st.lists(TEXTS, max_size=4)
LINKS = st.lists(st.fixed_dictionaries({"label": TEXTS}, optional={"url": TEXTS}), max_size=3)
VALUES = {
    "title": TEXTS,
    "summary": TEXTS,
    "priorities": LISTS,
    "period": st.fixed_dictionaries({"start": TEXTS}, optional={"end": TEXTS}),
    "links": LINKS,
    "indicators": st.lists(
        st.fixed_dictionaries({"id": TEXTS, "values": st.lists(st.just({"date": "2026"}))}),
        max_size=3,
    ),
    "updated_on": TEXTS,
}
RECORDS = st.fixed_dictionaries({"id": TEXTS}, optional=VALUES)


@given(LINES)
def test_plain_and_quoted_texts_read_back(text: str) -> None:
    written = text if is_plain(text) else quoted(text)
    assert read(f"a: {written} # b\n").data == {"a": text}
    assert read(f"a:\n  - {written}\n").data == {"a": [text]}
    short = text if is_plain(text, in_brackets=True) else quoted(text)
    assert read(f"a: [{short}, {short}]\n").data == {"a": [text, text]}


@given(RECORDS)
def test_any_record_survives_as_a_new_file(record: dict[str, Any]) -> None:
    assert read(new_file(record, Initiative)).data == record


@given(RECORDS, RECORDS)
def test_any_record_turns_into_any_other(before: dict[str, Any], after: dict[str, Any]) -> None:
    changes = [Edit((key,), after.get(key)) for key in {**before, **after}]
    text = edited(new_file(before, Initiative), changes, Initiative)
    assert read(text).data == after


@given(RECORDS, RECORDS)
def test_windows_line_ends_stay(before: dict[str, Any], after: dict[str, Any]) -> None:
    text = new_file(before, Initiative).replace("\n", "\r\n")
    changed = edited(text, [Edit((key,), value) for key, value in after.items()], Initiative)
    assert changed.count("\r\n") == changed.count("\n")
    assert read(changed).data == {**before, **after}


def leaves(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Give the path of each text in the data of a file."""
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    found: list[tuple[str | int, ...]] = []
    for step, value in steps:
        inside = isinstance(value, dict | list)
        found += leaves(value, (*path, step)) if inside else [(*path, step)]
    return found


def _blank(line: str) -> bool:
    """A blank line says nothing of where a new text ends: it may hold some of its own."""
    return not line


@given(st.data(), st.sampled_from(sorted(BASE_FILES)), TEXTS)
def test_one_changed_value_leaves_all_other_lines(data: st.DataObject, file: str, new: str) -> None:
    text = BASE_FILES[file].decode()
    path = data.draw(st.sampled_from(leaves(read(text).data)))
    changed = edited(text, [Edit(path, new)], model_of(file))
    old_lines, new_lines = text.split("\n"), changed.split("\n")
    blocks = difflib.SequenceMatcher(_blank, old_lines, new_lines, autojunk=False).get_opcodes()
    assert len([block for block in blocks if block[0] != "equal"]) <= 1
    place: Any = read(changed).data
    for step in path:
        place = place[step]
    assert place == new


@given(st.data(), st.sampled_from(sorted(BASE_FILES)))
def test_what_is_taken_away_comes_back(data: st.DataObject, file: str) -> None:
    text, model = BASE_FILES[file].decode(), model_of(file)
    path = data.draw(st.sampled_from([p for p in leaves(read(text).data) if len(p) > 1]))
    old: Any = read(text).data
    for step in path[:1]:
        old = old[step]
    without = edited(text, [Edit(path, None)], model)
    assert read(without).data != read(text).data
    assert read(edited(without, [Edit(path[:1], old)], model)).data == read(text).data
