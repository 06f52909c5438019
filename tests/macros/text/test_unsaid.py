"""What nobody has said, in one sentence."""

import pytest

from macros.text.unsaid import AGENDA, unsaid_sentence


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["vem det rör"], "Agendan säger inte vem det rör."),
        (["vem", "när"], "Agendan säger inte vem eller när."),
        (["vem", "när", "hur"], "Agendan säger inte vem, när eller hur."),
        (["a", "b", "c", "d", "e"], "Agendan säger inte a, b, c eller d."),
    ],
)
def test_things_are_joined_and_many_are_cut(words: list[str], sentence: str) -> None:
    assert unsaid_sentence(AGENDA, words) == sentence
