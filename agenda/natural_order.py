"""Ids in the order that people count in: ``kompetens-2`` comes before ``kompetens-10``."""

import re
from typing import Final

_NUMBER: Final = re.compile(r"(\d+)")


def natural(text: str) -> tuple[str | int, ...]:
    """Give what sorts a text by its words and its numbers, for ``sorted(…, key=natural)``.

    Words and numbers take turns, so that one is never held against the other.
    """
    parts = _NUMBER.split(text)
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts))
