"""Beginning an agenda, for tests."""

from pathlib import Path
from typing import Final

from tests.support.here import Done, run_here
from tests.support.repository import SETTINGS

NAME: Final = 'Plan: ”Påhittad #1” \\ <b>digitalt</b> {{ 7 }} & "mer"'
"""A name with all that could mean something else in a file that it is written in."""
WISH: Final = {
    "name": NAME,
    "body": "Påhittade byns råd: 'vi'",
    "id": "pahittad-plan",
    "site": "https://plan.pahittad.example/",
    "forge": "https://github.com/pahittad-kommun/plan",
    "contact": "plan@pahittad.example",
    "today": "2027-03-04",
}


def begin(folder: Path, **other: str) -> Done:
    """Run the command in a folder, with nobody at the keys; an empty value is left out."""
    wish = {key.replace("_", "-"): value for key, value in {**WISH, **other}.items() if value}
    words = [word for key, value in wish.items() for word in (f"--{key}", value)]
    return run_here("scripts/new_agenda.py", folder, *words, environment=SETTINGS)
