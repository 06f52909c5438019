"""A repository that git does not reach, told in one Swedish sentence instead of four lines."""

import re
from subprocess import CompletedProcess
from typing import Final

from publishing.repository import PublishError

IN_ENGLISH: Final = {"LC_ALL": "C"}
"""The environment in which git says what is known here."""
_KNOWN: Final = (
    (r"Could not resolve host(?:name)?", "datorn i adressen finns inte, eller så saknas nät"),
    (r"does not appear to be a git repository|[Rr]epository not found|not found: did you run", ""),
    (r"Authentication failed|could not read Username|Permission denied [(]|returned error: 403",
     "du får inte läsa eller skriva där"),
    (r"Connection (?:refused|timed out)|Failed to connect", "datorn där svarar inte"),
    (r"Unable to find remote helper|remote-[^ ]+ is not a git command|transport .* not allowed",
     "adressen börjar på ett okänt sätt"),
    (r"Could not read from remote repository|unable to access", ""),
)  # fmt: skip
"""What git says, and what it comes of; nothing more is known of some."""


def unreached(url: str, said: str) -> str:
    """Give the sentence for a place that can't be reached; nothing for any other trouble."""
    for pattern, why in _KNOWN:
        if re.search(pattern, said):
            because = f": {why}" if why else " eller är inget förråd i git"
            return f"{url} går inte att nå{because}. Rätta adressen och kör samma kommando igen."
    return ""


def answered(done: CompletedProcess[bytes], what: str, url: str) -> str:
    """Give what git printed. Raises :class:`PublishError`."""
    if not done.returncode:
        return done.stdout.decode("utf-8")
    said = done.stderr.decode("utf-8", "replace").strip()
    raise PublishError(unreached(url, said) or f"git {what} gick inte: {said}")
