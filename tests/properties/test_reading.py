"""Reading: whatever the bytes, it is a value or a problem with a place in them."""

import re
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from agenda.edits import EditError
from agenda.edits.yaml_positions import read
from agenda.edits.yaml_values import key_lines
from agenda.load.decode import decode, hidden_characters
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence, parse
from agenda.model.fields import ID_PATTERN, RESERVED_IDS, Flag, Id, PartialDate, Url, Whole
from agenda.problems import Problem
from tests.support.examples import examples

YAML = st.text("ab:-?*&!|>'\"%@`#{}[], \n\t\\~1.<=åÖ€📚\u00a0“", max_size=40)
LINES = st.lists(
    st.sampled_from(
        [
            "a: b",
            "- a",
            "  b: c",
            "a: |",
            "  x",
            "- b: [c, d]",
            "# e",
            "",
            "a: 'b'",
            "? a",
            ": b",
            "---",
            "...",
            "<<: *a",
            "a: &a b",
            "{a: b}",
            'a: "\\n"',
            "a: >-",
            "<<<<<<< HEAD",
            "\t- a",
        ]
    ),
    max_size=8,
).map("\n".join)
IDS = st.text("ab-1A_å. ", max_size=8) | st.text("ab1-", max_size=64)
_id: TypeAdapter[Any] = TypeAdapter(Id)
_url: TypeAdapter[Any] = TypeAdapter(Url)
_date: TypeAdapter[Any] = TypeAdapter(PartialDate)
_whole: TypeAdapter[Any] = TypeAdapter(Whole)
_flag: TypeAdapter[Any] = TypeAdapter(Flag)


def accepted(adapter: TypeAdapter[Any], value: object) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


def sound(problems: list[Problem], text: str) -> None:
    """Each problem is one line of words about a place that the text has."""
    lines = text.split("\n")
    for one in problems:
        assert str(one).isprintable()
        assert one.message.endswith((".", "?"))
        assert 1 <= one.place.line <= len(lines)
        assert 1 <= one.place.column <= len(lines[one.place.line - 1]) + 1


def places(node: Node) -> list[int]:
    if isinstance(node, Scalar):
        return [node.place.line]
    inside = node.items if isinstance(node, Sequence) else [v for _, v in node.items.values()]
    return [node.place.line, *(line for one in inside for line in places(one))]


@examples(ci=100, soak=48_000)
@example("? 1")
@given(YAML | LINES)
def test_any_text_is_a_tree_or_has_problems(text: str) -> None:
    problems: list[Problem] = []
    node = parse(text, "data/x.yaml", problems)
    sound(problems, text)
    assert node is not None or problems
    if node is not None:
        assert max(places(node)) <= len(text.split("\n"))


@examples(ci=100, soak=48_000)
@given(st.binary(max_size=40) | YAML.map(str.encode))
def test_any_bytes_are_text_or_have_problems(raw: bytes) -> None:
    problems: list[Problem] = []
    text = decode(raw, "data/x.yaml", problems)
    assert (text is None) == bool(problems)
    sound(problems, raw.decode("utf-8", "replace").replace("\r\n", "\n"))
    assert text is None or not any(hidden_characters(text))


@examples(ci=100, soak=40_000)
@given(YAML.filter(lambda text: not any(hidden_characters(text))))
def test_a_text_that_is_written_reads_back(text: str) -> None:
    """On one line where it has no line break; else below, or the writer says that it can't."""
    if "\ufffd" in text:
        return
    try:
        written = "\n".join(key_lines("a", text, 0, None)) + "\n"
    except EditError:
        assert text[-1:].isspace()
        return
    problems: list[Problem] = []
    node = parse(written, "data/x.yaml", problems)
    if problems:  # what the reader refuses in words, however it is written
        return
    assert isinstance(node, Mapping)
    value = node.items["a"][1]
    assert isinstance(value, Scalar)
    assert (value.text or "") == text.strip("\n")  # line breaks at its ends are no part of it
    assert read(written).data == {"a": value.text}


@examples(ci=100, soak=48_000)
@given(IDS)
def test_an_id_is_taken_by_its_form_alone(text: str) -> None:
    if accepted(_id, text):
        assert re.fullmatch(ID_PATTERN, text)
        assert "\n" not in text
        assert text not in RESERVED_IDS
        assert len(text) <= 60


@examples(ci=100, soak=48_000)
@given(st.text("htps:/@.a-?#\\<>\"' \n\téо%[]0", max_size=20).map("https://{}".format) | st.text())
def test_an_address_leads_to_a_host_and_nothing_runs(text: str) -> None:
    if accepted(_url, text):
        assert re.match(r"https://[^\s/?#@\\]+", text)
        assert not set(text) & set("<>\"'\\ \n\t")
        host = text.removeprefix("https://").partition("/")[0].partition("?")[0].partition("#")[0]
        assert "@" not in host


@examples(ci=100, soak=40_000)
@given(st.text("0123456789-\n ", max_size=11) | st.dates().map(str))
def test_a_date_is_in_the_calendar(text: str) -> None:
    if accepted(_date, text):
        assert re.fullmatch(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?", text)


@examples(ci=100, soak=40_000)
@given(st.text("0123456789-_+ e.٢", max_size=8) | st.sampled_from(["true", "ja", "on", "False"]))
def test_numbers_and_flags_are_what_they_look_like(text: str) -> None:
    if accepted(_whole, text):
        assert str(int(text)) in (text, text.lstrip("-"))
    assert accepted(_flag, text) == (text in ("true", "false"))
