"""Hostile text in Markdown comes out as words, by the reading of CommonMark and GitHub's tables."""

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from macros.text.markdown import markdown

READER = MarkdownIt("gfm-like", {"html": True})
JOINER = "\u2060"

HOSTILE = [
    "# Rubrik",
    "- punkt",
    "1. punkt",
    "1) punkt",
    "+ punkt",
    "> citat",
    "    kod",
    "\tkod",
    "```\nkod\n```",
    "~~~",
    "---",
    "===",
    "| a | b |\n|---|---|\n| c | d |",
    "*fet* __fet__ ~~struken~~ `kod`",
    "<b>fet</b><script>alert(1)</script>",
    "<!-- kommentar",
    "--> <img src=x onerror=alert(1)>",
    "[länk](https://ond.example) ![bild](https://ond.example/x.png)",
    "[a]: https://ond.example",
    "https://ond.example/ www.ond.example ftp.ond.example a@ond.example",
    "mailto:a@ond.example xmpp:a@ond.example",
    "@octocat @org/team #12 org/repo#12 GH-12 !12 ^12",
    "a5c3785ed8d6a35868bc169f07e40e889087fd2e",
    "&lt;b&gt; &#64;octocat &copy;",
    "\\*fet\\* \\",
    "- [x] klart",
    "[^1] [^1]: not",
    "$x^2$ $$y$$",
    ":smile: <details><summary>x</summary>",
    "</del></ins></blockquote>",
]


def read(text: str) -> str:
    """Give the HTML that a text becomes where our templates put it: in a list, in a quotation."""
    return str(READER.render(f"- Före ”{markdown(text)}”.\n\n  > {markdown(text)}\n\n- Efter.\n"))


PLAIN = re.compile(
    r"<ul>\n<li>\n<p>Före ”(?P<a>[^<]*)”\.</p>\n<blockquote>\n?(?:<p>(?P<b>[^<]*)</p>\n)?"
    r"</blockquote>\n</li>\n<li>\n<p>Efter\.</p>\n</li>\n</ul>\n"
)


def words(text: str) -> str:
    return " ".join(html.unescape(text).replace(JOINER, "").split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_words(text: str) -> None:
    seen = PLAIN.fullmatch(read(text))
    assert seen, read(text)
    assert words(seen["a"]) == words(seen["b"] or "") == " ".join(text.split())


SIGNS = "ab1 *_`~#>|-+=<>[](){}!@&;:\\/\n\t\"'.^$%"


@given(st.text(SIGNS, max_size=60))
@example("a\n\nb")
@example("1.")
@example("-")
def test_any_signs_are_words(text: str) -> None:
    seen = PLAIN.fullmatch(read(text))
    assert seen, read(text)
    assert words(seen["a"]) == words(seen["b"] or "") == " ".join(text.split())


@pytest.mark.parametrize("call", ["@octocat", "#12", "repo#12", "org/repo@abc1234", "!12", "GH-12"])
def test_nobody_is_called_and_nothing_is_named(call: str) -> None:
    """A forge looks for these in the text that is shown, so there they must be broken."""
    shown = html.unescape(str(READER.render(markdown(call))))
    assert not re.search(r"[@#!]\w|GH-\d", shown)


def test_a_name_of_a_commit_is_broken() -> None:
    shown = html.unescape(markdown("rättad i a5c3785ed8d6a35868bc169f07e40e889087fd2e"))
    assert not re.search(r"[0-9a-f]{7,40}", shown)


@pytest.mark.parametrize("text", ["”Lär ut”", "“a”", "’t", "– a", ", som", ".", "(a)", "50 %"])
def test_signs_that_begin_nothing_stand_as_they_are(text: str) -> None:
    """The notes of a release are read as plain text too, where a reference is only noise."""
    assert markdown(text) == text


def test_spaces_around_a_stretch_are_kept() -> None:
    assert markdown(" och ") == " och "
