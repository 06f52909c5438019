"""Which engines this machine has, and how it gets those that it lacks."""

from collections.abc import Callable
from shutil import which
from typing import Final

from tests.engines import webkit
from tests.engines.bidi import Firefox
from tests.engines.engine import Engine

GET: Final = {"firefox": "firefox-esr", "webkit": "webkit2gtk-driver xvfb"}
"""What is asked of ``apt install`` for each engine that the set-up does not bring."""


def makers() -> dict[str, Callable[[], Engine]]:
    """Give what begins each of the other engines that are installed."""
    fox, kit = which("firefox-esr") or which("firefox"), webkit.found()
    found: dict[str, Callable[[], Engine]] = {}
    if fox:
        found["firefox"] = lambda: Firefox(fox)
    if kit:
        found["webkit"] = lambda: webkit.WebKit(*kit)
    return found


def word_of_lacking() -> str:
    """Give the one line that says how to get what is not installed, or nothing."""
    lacking = [name for name in GET if name not in makers()]
    packages = " ".join(GET[name] for name in lacking)
    return f"Utan {' och '.join(lacking)}: apt install {packages}" if lacking else ""
