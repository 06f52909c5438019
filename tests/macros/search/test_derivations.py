"""Words made of one another: both must be real words, and none carries only a question."""

import pytest

from macros.search.derivations import derivations


@pytest.mark.parametrize(
    ("word", "found", "missing"),
    [
        ("uppföljning", "uppfölja", "uppfölj"),
        ("bestämma", "bestämmelse", "bestämmning"),
        ("användare", "använda", "användning"),
        ("säkerhet", "säker", "säkra"),
        ("ring", "", "ra"),
    ],
)
def test_kin_are_words_of_the_dictionary(word: str, found: str, missing: str) -> None:
    assert not found or found in set(derivations(word))
    assert missing not in set(derivations(word))
