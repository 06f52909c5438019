"""Words are found in every form that a reader may meet them in, and on the lines they stand."""

import pytest

from agenda.editions.search_phrases import Words
from macros.prose.visible_text import lines_saying, said_at


def test_words_are_found_however_they_are_broken() -> None:
    words = Words.of(["Anna bor här. Det vet alla i hela byn."], ["hemligt ord"])
    assert words.are_in("x\nDet vet\n  alla I hela  byn. y")
    assert words.are_in("ett HEMLIGT\nord")
    assert words.are_in("Det vet alla i hela byns historia.")
    assert not words.are_in("Det vet alla i hela 4byn.")
    assert not words.are_in("Anna bor.")
    assert list(words.lines_in("a\n# Det vet alla\ni hela byn.\n")) == [(2, 3)]


@pytest.mark.parametrize(
    ("asked", "text", "is_found"),
    [
        ("Åsa Ödman", "Åsa Ödmans kumpaner", True),
        ("A\u030asa O\u0308dman", "ÅSA ÖDMAN", True),
        ("Åsa Ödman", "A\u030asa O\u0308dman", True),
        ("Åsa Ödman", "Åsa\u00a0Öd\u00adman", True),
        ("Per", "Pers hus", True),
        ("Per", "Per:s hus", True),
        ("Per", "perspektiv", False),
        ("Kvackaren", "Kvackarens", True),
        ("ödman.", "Ödman, som", True),
    ],
)
def test_words_are_found_in_the_forms_that_they_may_have(
    asked: str, text: str, is_found: bool
) -> None:
    assert Words.of([], [asked]).are_in(text) is is_found


PAGE = """\
---
title: 'Ann''s karta över hela nätet'
description: En sida
---

# Rubrik

En karta visar **var** nätet finns.

Mellan.

En karta visar var
nätet&#32;finns.

- En karta visar [var](../index.md) nätet finns.

| En karta visar [var][1] nätet finns | b |
|---|---|
| a | b |

[1]: https://a.example/
"""


def test_words_are_found_on_a_page_as_it_is_read() -> None:
    words = Words.of(["En karta visar var nätet finns."], ["Ann's karta"])
    assert list(lines_saying(PAGE, words)) == [(2, 2), (8, 8), (12, 13), (15, 15), (17, 17)]
    assert list(lines_saying(PAGE, Words.of(["En karta visar inte var"]))) == []
    assert said_at(PAGE, 8, 8) == "En karta visar var nätet finns."
    assert said_at(PAGE, 2, 2) == "Ann's karta över hela nätet"
