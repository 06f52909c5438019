"""What somebody writes as a text is what the agenda holds, or the checker names the line."""

import re
from collections.abc import Callable
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from agenda import Problem, RefusedError, load_agenda
from agenda.load.decode import hidden_characters
from agenda.load.display import shown
from agenda.load.suggestions import did_you_mean
from tests.support.folders import BASE_FILES, base_with

FILE: Final = "initiatives/natets-karta.yaml"
FIRST: Final = BASE_FILES[FILE].decode().count("\n") + 1
"""The line that a text is written on: below all others, so that nothing follows it."""
SIGNS: Final = "abå #:-?*&!|>'\"%@`{}[],~\\nt0/.=–”\u00a0"
PIECES: Final = st.sampled_from([
    "Projekt", " #3", "#", "null", "~", ": ", ":", "- ", "\\n", "G:\\temp", "\\", '\\"', "''",
    "’", "”", "12:30", "yes", "007", "? ", ">", "|", ">-", "|2", "[x]", "{y}", "& ", "*a", "!b",
    "å", " ", "  ", "https://a.example/#b", "---", "...", "<<", "%", "@", "`", "=======", "\t",
])  # fmt: skip


def can_be_seen(text: str) -> bool:
    return bool(text.strip()) and not any(hidden_characters(text))


LINES: Final = (
    st.lists(PIECES, min_size=1, max_size=6).map("".join) | st.text(SIGNS, min_size=1, max_size=30)
).filter(can_be_seen)
Style = tuple[Callable[[list[str]], str], Callable[[str], str]]


def same(text: str) -> str:
    return text


PLAIN: Final[Style] = (lambda lines: " " + "\n  ".join(lines), same)
SINGLE: Final[Style] = (
    lambda lines: " '" + "\n  ".join(lines) + "'",
    lambda text: text.replace("''", "'"),
)
DOUBLE: Final[Style] = (
    lambda lines: ' "' + "\n  ".join(lines) + '"',
    lambda text: re.sub(r'\\(["\\])', r"\1", text),
)
FOLDED: Final[Style] = (lambda lines: " >-\n  " + "\n  ".join(lines), same)
LITERAL: Final[Style] = (lambda lines: " |-\n  " + "\n  ".join(lines), same)
BELOW: Final[Style] = (lambda lines: "\n  " + "\n  ".join(lines), same)


def on_a_line(text: str) -> str:
    return " ".join(text.split())


def held(written: str) -> str | tuple[Problem, ...]:
    """Give the text that the agenda holds, or what is wrong."""
    with base_with({FILE: BASE_FILES[FILE] + f"description:{written}\n".encode()}) as folder:
        try:
            return load_agenda(folder).initiatives[1].description or ""
        except RefusedError as refused:
            return refused.problems


@given(
    st.lists(LINES, min_size=1, max_size=3),
    st.sampled_from([PLAIN, SINGLE, DOUBLE, FOLDED, LITERAL, BELOW]),
)
def test_what_is_written_is_held_or_named(lines: list[str], style: Style) -> None:
    write, read = style
    if style in (PLAIN, BELOW) and lines[0].lstrip()[:1] in ("'", '"', "|", ">"):
        return  # written in another style, then
    found = held(write(lines))
    if isinstance(found, str):
        assert on_a_line(found) == on_a_line(read("\n".join(lines)))
    else:
        told = [one.place.line for one in found if one.place.file == f"data/{FILE}"]
        assert told
        assert all(line >= FIRST for line in told)


def test_a_text_is_lost_when_nothing_is_said_of_it() -> None:
    """The property would fail for what YAML leaves out, if the checker said nothing."""
    for lost in (
        " Projekt #3",
        " null",
        " ~",
        ' "G:\\temp"',
        "\n  #3",
        " >3",
        " # x",
        " 'a'#3",
        ' "a"#3',
        " 'a' #b'",
        " >-#3\n  a",
    ):
        assert not isinstance(held(lost), str), lost


WORDS: Final = st.text("abcde-–‐ \u00a0\u3000ａｂａ：”aа", max_size=12)


@given(WORDS, st.lists(WORDS, max_size=5))
def test_a_suggestion_never_looks_like_what_was_written(word: str, known: list[str]) -> None:
    suggested = re.search("Menade du ”(.*)”", did_you_mean(word, known))
    assert suggested is None or shown(suggested[1]) != shown(word)


def test_a_suggestion_that_looks_the_same_names_the_sign_instead() -> None:
    told = did_you_mean("\u00a0proposed", ["proposed"])
    assert (
        told == "Här står ett hårt mellanslag (U+00A0). Skriv ett vanligt mellanslag, eller inget."
    )
    assert did_you_mean("propsed", ["proposed"]) == "Menade du ”proposed”?"
