"""Letting Python look for what nobody holds any more less often while it builds."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SELDOM: Final = (200_000, 20, 20)
"""Things made between two searches, and how often a search goes further back."""


@contextmanager
def unhurried() -> Iterator[None]:
    """Search for rings of forgotten things seldom: a build makes much, and nearly all of it stays.

    Python's own pace makes every tenth second of a large build one of searching in vain. What
    was there before the build is passed by; what somebody else has put by stays so.
    """
    before, is_ours = gc.get_threshold(), not gc.get_freeze_count()
    if is_ours:
        gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if is_ours:
            gc.unfreeze()
