"""What Markdown would take for ever over is refused by its size, before Markdown sees it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config

from agenda.problems import Problem
from macros.engine.check import check
from macros.prose import limits
from macros.prose.limits import MOST_BYTES, MOST_BYTES_IN_ALL, MOST_PAGES, Sizes
from tests.support.folders import copy_base
from tests.support.site import ROOT

TOO_MUCH: dict[str, Callable[[int], str]] = {
    "[": lambda n: "[" * n,
    "![": lambda n: "![" * (n // 2),
    "a[ on lines": lambda n: "a[\n" * (n // 3),
    "[](": lambda n: "[](" * (n // 3),
    "[a](<": lambda n: "[a](<" * (n // 5),
    "[a](b": lambda n: "[a](b" * (n // 5),
    "links": lambda n: "[a](b) " * (n // 7),
    "images on lines": lambda n: "![a](b)\n\n" * (n // 9),
    "tags that do not end": lambda n: "<a " * (n // 3),
    "tags on lines of their own": lambda n: "<a \n\n" * (n // 5),
    "comments": lambda n: "<!--\n\n" * (n // 6),
    "quotations in one another": lambda n: ">" * n,
    "quotations with spaces": lambda n: "> " * (n // 2),
    "lists in one another": lambda n: " -" * (n // 2) + "a",
    "numbers in one another": lambda n: "1. " * (n // 3),
    "indents": lambda n: "".join("    " * i + "- a\n" for i in range(int((n / 2) ** 0.5))),
    "tabs": lambda n: "\t" * n + "a",
    "headings": lambda n: "#a\n" * (n // 3),
    "underlined headings": lambda n: "a\n-\n" * (n // 4),
    "fences": lambda n: "```a\n" * (n // 5),
    "calls": lambda n: "{{ agenda_title() }}\n\n" * (n // 22),
    "calls that do not end": lambda n: "{{ " * (n // 3),
    "one line": lambda n: "a" * n,
}
ENOUGH: dict[str, str] = {
    "a long list of links": "- [En rapport](https://a.example/b) från [a](b.md).\n" * 400,
    "a long table": "| a | b |\n|---|---|\n" + "| Ett värde | Ett annat |\n" * 700,
    "a long text": ("Meningen är vanlig och inte alls lång. " * 20 + "\n\n") * 45,
    "a quotation in a list in a list": "- a\n\n    - b\n\n        > > c\n\n" * 100,
    "a comparison": "Om a < b och b < c är a < c.\n\n" * 100,
    "signs that are spelled out": "\\[ " * 300,
    "brackets in pairs": "[[[[a]]]] (se (b)) " * 50,
    "a rule": "- - - - -\n\n* * *\n",
}


def judged(text: str) -> list[Problem]:
    problems: list[Problem] = []
    assert Sizes().fits(text, "docs/x.md", problems) == (not problems)
    return problems


@pytest.mark.parametrize("kind", TOO_MUCH)
def test_a_page_that_markdown_does_not_bear_is_refused_with_a_place(kind: str) -> None:
    problems = judged("# Rubrik\n\n" + TOO_MUCH[kind](MOST_BYTES - 100))
    assert problems
    assert all(problem.place.line >= 1 and problem.advice for problem in problems)


@pytest.mark.parametrize("kind", ENOUGH)
def test_what_people_write_is_let_through(kind: str) -> None:
    assert judged(f"# Rubrik\n\n{ENOUGH[kind]}") == []


def test_a_page_has_a_size() -> None:
    lines = "ord\n" * (MOST_BYTES // 4)
    assert judged(lines) == []
    assert [str(problem) for problem in judged(lines + "x")] == [
        "docs/x.md:1:1: Sidan är 40001 byte. Högst 40000 byte får plats. Dela sidan."
    ]


def test_many_large_pages_are_too_much_together() -> None:
    sizes, problems = Sizes(), list[Problem]()
    page = "ord\n" * (MOST_BYTES // 4)
    let_through = [sizes.fits(page, f"docs/{number}.md", problems) for number in range(60)]
    assert let_through == [True] * (MOST_BYTES_IN_ALL // MOST_BYTES) + [False] * 48
    assert problems[0].place.file == "docs/12.md"
    assert problems[0].message == "Härifrån är sidorna tillsammans större än 500000 byte."


def test_pages_are_only_so_many() -> None:
    sizes, problems = Sizes(), list[Problem]()
    for number in range(MOST_PAGES + 1):
        sizes.fits("# Kort", f"docs/{number}.md", problems)
    assert [problem.message for problem in problems] == ["Härifrån är sidorna fler än 300."]


def test_markdown_never_sees_what_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the sizes taken away the same page reaches Markdown, so the test means something."""
    seen: list[str] = []

    def as_html(text: str, *_: object) -> str:
        seen.append(text)
        return ""

    monkeypatch.setattr("macros.engine.check_pages.as_html", as_html)
    data, docs = copy_base(tmp_path), tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Rubrik\n\n" + "[" * 100, encoding="utf-8")
    config = load_config(str(ROOT / "mkdocs.yml"), strict=True)
    check(data, docs, config)
    assert seen == []
    monkeypatch.setattr(limits, "MOST_OPEN", 1000)
    check(data, docs, config)
    assert any("[[[" in text for text in seen)
