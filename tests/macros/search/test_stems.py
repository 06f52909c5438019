"""Words: the same with and without case, accents, hyphens and endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.search.lexicon import Lexicon, inflected, lemma
from macros.search.stems import STOP_WORDS, WEAK_WORDS, fold, stem, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("EU:s mål", [("eu",), ("mål",)]),
        ("it-säkerhet", [("it", "säkerhet")]),
        ("anslag 1:1, 341-5076-14", [("anslag",), ("1", "1"), ("341", "5076", "14")]),
        ("”REDA:n” – larande-1!", [("reda",), ("larande", "1")]),
        ("a\u030angstro\u0308m", [("ångström",)]),
        ("... - _", []),
    ],
)
def test_a_text_is_cut_into_words(text: str, found: list[tuple[str, ...]]) -> None:
    assert list(tokens(text)) == found


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (("bibliotek", "biblioteket", "bibliotekens"), "bibliotek"),
        (("prioritering", "prioriteringarnas"), "prioritering"),
        (("gick", "gått"), "gå"),
        (("bättre", "bra"), "bra"),
        (("ska",), "ska"),
    ],
)
def test_forms_of_a_word_have_one_dictionary_form(forms: tuple[str, ...], one: str) -> None:
    assert {lemma(form) for form in forms} == {one}


@given(st.text("abcdefghijklmnopqrstuvwxyzåäöé", max_size=30))
def test_a_stem_is_the_beginning_of_its_word(word: str) -> None:
    assert word.startswith(stem(word)[:-1])
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("bredbandsstrategi", ("bredband", "strategi")),
        ("källkritik", ("källa", "kritik")),
        ("kompetensförsörjning", ("kompetens", "försörjning")),
        ("informationsutbyte", ("information", "utbyte")),
        ("landsbygd", ("land", "bygd")),
        ("säkerhet", ()),
        ("digitalisering", ()),
        ("ö", ()),
    ],
)
def test_a_compound_is_parted_where_its_words_meet(word: str, parts: tuple[str, ...]) -> None:
    own = frozenset({"bredband", "strategi", "kompetens", "information"})
    assert Lexicon(own).parts(word) == parts


def test_no_word_is_both_small_and_weak() -> None:
    assert STOP_WORDS
    assert WEAK_WORDS
    assert {"hela", "hjälpa"} >= STOP_WORDS & WEAK_WORDS


def test_every_form_of_a_word_is_known() -> None:
    found = [*inflected(["bok", "springa", "finns-inte"])]
    assert {("böcker", "bok"), ("sprang", "springa")} <= {*found}
    assert {base for _, base in found} == {"bok", "springa"}
