"""Words that nobody can have meant: longer than Swedish has any, so a space is lacking.

The form says the same while somebody writes (``theme/form/long_words.js``).
"""

import re
from collections.abc import Iterator
from typing import Final

from agenda.load.display import quoted
from agenda.problems import Place, Problem, Severity

MOST_LETTERS: Final = 50
"""Letters that a word may have: the longest in the agenda's own words have 31."""
_LONG: Final = re.compile(rf"[^\W\d_]{{{MOST_LETTERS + 1},}}")


def long_words(place: Place, text: str) -> Iterator[Problem]:
    """Tell each such word in a text."""
    for found in _LONG.finditer(text):
        message = f"Ordet {quoted(found[0])} har {len(found[0])} bokstäver."
        advice = "Dela det, om det fattas ett mellanslag."
        yield Problem(place, message, advice, Severity.warning)
