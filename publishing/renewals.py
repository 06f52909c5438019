"""What somebody has to renew before long, told to whoever publishes: they are the one with a clock.

A ``security.txt`` whose last day is over is not to be trusted, says RFC 9116, and a build never
knows what day it is.
"""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from macros.settings.security_txt import SECURITY
from publishing.repository import new_repository
from publishing.targets import Target

_NOTICE: Final = datetime.timedelta(days=60)
_EXPIRES: Final = re.compile(r"^Expires: ([0-9]{4}-[0-9]{2}-[0-9]{2})", re.MULTILINE)


def to_renew(target: Target, moment: str) -> Iterator[str]:
    """Give a Swedish sentence for each thing that is over at ``moment`` (ISO 8601), or soon is."""
    with TemporaryDirectory(prefix="publicera-") as folder:
        repository = new_repository(Path(folder), moment)
        commit = target.fetched(repository)
        if commit and repository.tree(commit, SECURITY):
            yield from _over(repository.read(commit, SECURITY).decode("utf-8"), moment)


def _over(text: str, moment: str) -> Iterator[str]:
    """Tell of a file that is over on the day of ``moment``, or within sixty days of it."""
    today = datetime.datetime.fromisoformat(moment).date()
    for day in map(datetime.date.fromisoformat, _EXPIRES.findall(text)):
        if day - today < _NOTICE:
            when = "gick ut" if day < today else "går ut"
            yield (
                f"{SECURITY} {when} {day}. Skriv en ny dag, inom ett år, i extra.security.expires "
                "i mkdocs.yml (eller SECURITY_EXPIRES), och publicera igen."
            )
