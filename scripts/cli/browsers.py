"""Which Chromium the tests are to use: one that is named, is on the machine, or is fetched.

For the set-up, so with the standard library alone and no syntax newer than 3.8.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

# The first is Chromium without a window, which spends least on each page.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as browsers: print(browsers.chromium.executable_path)"
)
MISSING = (
    "Ingen webbläsare hittades, och testerna behöver Chromium: kör »apt-get install chromium« "
    "som root, eller peka ut en som redan finns, »CHROMIUM=/sökväg make test«."
)


class BrowserError(Exception):
    """Why no browser can be used, as a Swedish sentence that says what to do."""


def at_hand(record: Path) -> str | None:
    """Give a browser that takes no time to find, if there is one.

    Pointed out by CHROMIUM, on PATH, or used the last time, which is in the file ``record``.
    Raises BrowserError when what is pointed out can't be run.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        path = shutil.which(named)
        if not path:
            raise BrowserError(f"CHROMIUM pekar ut »{named}«, som inte går att köra: rätta det.")
        return os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow the link
    last = record.read_text(encoding="utf-8").split("\n")[:1] if record.is_file() else []
    return next(filter(None, map(shutil.which, (*NAMES, *last))), None)


def of_playwright(python: Path) -> str | None:
    """Give the browser that Playwright, installed for a Python, has fetched, if it has."""
    command = (str(python), "-c", ASK_PLAYWRIGHT)
    answer = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    return shutil.which(answer.stdout.decode().strip())
