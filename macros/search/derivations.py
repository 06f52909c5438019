"""Words that are made of one another: who asks what has *ändrats* may look for an *ändring*.

Two words count as related only when the dictionary has both: endings alone would relate *ring*
to *ra*.
"""

from collections.abc import Iterator
from typing import Final

from macros.search.lexicon import is_base
from macros.search.stems import STOP_WORDS

_ENDINGS: Final = (
    ("ning", "a"),
    ("ing", "a"),
    ("ande", "a"),
    ("ende", "a"),
    ("else", "a"),
    ("nad", "a"),
    ("are", "a"),
    ("het", ""),
    ("skap", ""),
)
"""What a noun ends with, and what stands there in the verb or the quality that it is made of."""
_SHORTEST: Final = 4


def derivations(word: str) -> Iterator[str]:
    """Give the dictionary forms that a dictionary form is made of, and those made of it.

    >>> sorted(derivations("ändring")), sorted(derivations("ändra"))
    (['ändra'], ['ändrande', 'ändring'])
    """
    for noun, root in _ENDINGS:
        for old, new in ((noun, root), (root, noun)):
            if word.endswith(old):
                other = word[: len(word) - len(old)] + new
                if len(other) >= _SHORTEST and other not in STOP_WORDS and is_base(other):
                    yield other
