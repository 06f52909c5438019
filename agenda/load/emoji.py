"""Which unseen signs belong to an emoji: a heart in colour and a family are written with them."""

import re
from typing import Final

_PART: Final = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u27bf"
    "\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
"""Blocks of what may be a part of an emoji: wider than the list, and the same in the form."""
_SELECTOR: Final = "\ufe0f"
_JOINER: Final = "\u200d"
_KEYCAP: Final = "\u20e3"
_KEYS: Final = tuple("0123456789#*")


def stands_in_emoji(text: str, at: int) -> bool:
    """Say whether a sign that shows nothing by itself is part of an emoji where it stands.

    A selector after a part, a joiner between two, and the frame of a key.
    """
    sign, before, after = text[at], text[max(0, at - 2) : at], text[at + 1 : at + 2]
    if sign == _SELECTOR:
        is_key = before.endswith(_KEYS) and after == _KEYCAP
        return is_key or bool(_PART.match(before[-1:]))
    if sign == _JOINER:
        part = before.removesuffix(_SELECTOR)[-1:]
        return bool(_PART.match(part) and _PART.match(after))
    return sign == _KEYCAP and before.endswith(_SELECTOR) and before.startswith(_KEYS)
