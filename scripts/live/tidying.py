"""Looking for what nobody holds any more when nobody waits, instead of in the midst of an edit."""

import gc
from threading import Timer
from typing import Final

_QUIET: Final = 1.0
"""Seconds without an edit, after which somebody looks at the page and nobody waits."""
_MOST: Final = 5
"""States of a site that may lie forgotten: with 1,000 initiatives each holds some 100 MB."""


class Tidying:
    """Takes the search for forgotten things from Python until it is closed.

    Each edit leaves a whole site behind, whose parts hold each other. Python would look through
    all of it a few times while the next one is made, for as long as that takes.
    """

    def __init__(self) -> None:
        gc.disable()
        self._left = 0
        self._later: Timer | None = None

    def left_behind(self) -> None:
        """Hear that a state has been left; look for it soon, or at once where many were."""
        if self._later:
            self._later.cancel()
        self._left += 1
        self._later = Timer(_QUIET if self._left < _MOST else 0, self._look)
        self._later.daemon = True
        self._later.start()

    def _look(self) -> None:
        self._left = 0
        gc.collect()

    def close(self) -> None:
        """Let Python look for itself again."""
        if self._later:
            self._later.cancel()
        gc.enable()
