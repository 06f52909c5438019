"""Whatever lies in the data folder, loading gives an agenda or problems that can be found."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from agenda import Agenda, Problem, RefusedError, load_agenda
from agenda.load.decode import hidden_characters
from agenda.model.shape import shapes, walk
from tests.support.folders import BASE, BASE_FILES, base_with

FILES = st.sampled_from(sorted(BASE_FILES))
INITIATIVE = "initiatives/natets-karta.yaml"
KEYS = sorted({name for _, record in walk(load_agenda(BASE)) for name in shapes(type(record))})
YAML_SIGNS = "ab:-?*&!|>'\"%@`#{}[], \n\t\\~1.<="


def read(folder: Path) -> Agenda | None:
    """Load, and see that every problem is one line that points at something there is."""
    try:
        return load_agenda(folder)
    except RefusedError as refused:
        assert refused.problems
        for problem in refused.problems:
            assert str(problem).isprintable()
            assert problem.message.endswith(".")
            assert points_at_something(problem, folder)
        return None


def points_at_something(problem: Problem, folder: Path) -> bool:
    place, path = problem.place, folder.parent / problem.place.file
    if not path.is_file():
        return (place.line, place.column) == (1, 1)
    text = path.read_bytes().decode(errors="replace")
    lines = text.removesuffix("\n").split("\n")
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(FILES, st.binary(max_size=120))
def test_any_bytes_are_refused_or_read(name: str, raw: bytes) -> None:
    with base_with({name: raw}) as folder:
        read(folder)


@given(FILES, st.text(YAML_SIGNS, max_size=60))
def test_any_signs_of_yaml_are_refused_or_read(name: str, text: str) -> None:
    with base_with({name: text.encode()}) as folder:
        read(folder)


LEAVES = st.none() | st.sampled_from(KEYS) | st.text(max_size=8) | st.integers() | st.floats()
TREES = st.recursive(
    LEAVES,
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inside, max_size=6)
    ),
    max_leaves=20,
)


@given(FILES, TREES, st.booleans())
def test_any_tree_is_refused_or_read(name: str, tree: Any, flow: bool) -> None:
    dumped = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow)
    with base_with({name: dumped.encode()}) as folder:
        read(folder)


def _without(lines: list[str], at: int, _: int, __: str) -> list[str]:
    return lines[:at] + lines[at + 1 :]


def _replaced(lines: list[str], at: int, _: int, text: str) -> list[str]:
    return [*lines[:at], text, *lines[at + 1 :]]


def _moved(lines: list[str], at: int, other: int, _: str) -> list[str]:
    rest = lines[:at] + lines[at + 1 :]
    return [*rest[:other], lines[at], *rest[other:]]


def _doubled(lines: list[str], at: int, other: int, _: str) -> list[str]:
    return [*lines[:other], lines[at], *lines[other:]]


def _swapped(lines: list[str], at: int, other: int, _: str) -> list[str]:
    signs = list(lines[at] or " ")
    first, second = other % len(signs), (other // 7) % len(signs)
    signs[first], signs[second] = signs[second], signs[first]
    return [*lines[:at], "".join(signs), *lines[at + 1 :]]


Change = Callable[[list[str], int, int, str], list[str]]
CHANGES: list[Change] = [_without, _replaced, _moved, _doubled, _swapped]
MUTATIONS = st.tuples(
    st.sampled_from(CHANGES),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.text(YAML_SIGNS.replace("\n", ""), max_size=12) | st.sampled_from(KEYS).map("{}: x".format),
)


@given(FILES, st.lists(MUTATIONS, min_size=1, max_size=4))
def test_a_mutated_agenda_is_refused_or_read(
    name: str, mutations: list[tuple[Change, int, int, str]]
) -> None:
    lines = BASE_FILES[name].decode().splitlines()
    for change, at, other, text in mutations:
        lines = change(lines or [""], at % max(len(lines), 1), other % (len(lines) + 1), text)
    with base_with({name: "\n".join(lines).encode()}) as folder:
        read(folder)


def _plain(text: str) -> bool:
    return bool(text.strip()) and not any(hidden_characters(text))


def _double(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _block(text: str) -> str:
    return "|2-\n  " + text.replace("\n", "\n  ")


TEXTS = st.text(st.characters(codec="utf-8") | st.just("\n"), min_size=1, max_size=80)


@given(TEXTS.filter(_plain))
def test_a_block_of_text_comes_back_as_written(text: str) -> None:
    assert _description(_block(text)) == text.strip()


@given(
    TEXTS.map(lambda text: " ".join(text.split())).filter(_plain),
    st.sampled_from([_double, _single]),
)
def test_a_quoted_text_comes_back_as_written(text: str, quote: Callable[[str], str]) -> None:
    assert _description(quote(text)) == text.strip()


def _description(written: str) -> str | None:
    raw = BASE_FILES[INITIATIVE] + f"description: {written}\n".encode()
    with base_with({INITIATIVE: raw}) as folder:
        agenda = read(folder)
    assert agenda is not None
    return agenda.initiatives[1].description


@given(FILES, st.integers(0, 10_000))
def test_a_file_cut_short_is_refused_or_read(name: str, length: int) -> None:
    with base_with({name: BASE_FILES[name][: length % len(BASE_FILES[name])]}) as folder:
        read(folder)
