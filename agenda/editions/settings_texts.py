"""The texts that the settings of an edition show: its name, and the titles of the navigation."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from agenda.editions.snapshot import Settings

_NAV: Final = "nav"


def setting_texts(settings: Settings) -> Iterator[tuple[str, str]]:
    """Give each text with the field that it is withdrawn by: ``site_name``, ``nav.2``, ``nav.2.0``.

    Numbers of the navigation count from 0, as in lists of an entry.
    """
    yield "site_name", settings.site_name
    yield "site_description", settings.site_description
    yield from _titles(settings.nav, _NAV)


def _titles(items: Sequence[Any], way: str) -> Iterator[tuple[str, str]]:
    for number, item in enumerate(items):
        for title, below in item.items() if isinstance(item, dict) else ():
            yield f"{way}.{number}", title
            if isinstance(below, list):
                yield from _titles(below, f"{way}.{number}")


def put_text(settings: dict[str, Any], field: str, text: str) -> None:
    """Put another text in a field of :func:`setting_texts`."""
    first, *steps = field.split(".")
    if first != _NAV:
        settings[field] = text
        return
    items = settings[_NAV]
    for step in steps[:-1]:
        (items,) = items[int(step)].values()
    (below,) = items[int(steps[-1])].values()
    items[int(steps[-1])] = {text: below}
