"""All macros: what a page in ``docs/`` may call."""

from collections.abc import Callable
from functools import wraps
from inspect import getmembers, ismethod
from typing import Final

from macros.pages.about_macros import AboutMacros
from macros.pages.agenda_macros import AgendaMacros
from macros.pages.base_macros import Macros
from macros.pages.follow_up_macros import FollowUpMacros
from macros.pages.record_macros import RecordMacros
from macros.pages.site import Site

KNOWN_LATE: Final = frozenset({"proposal_form"})
"""Macros that ask for the files of the form, which nobody knows when pages are checked."""


class AllMacros(AgendaMacros, FollowUpMacros, AboutMacros, RecordMacros):
    """The macros of every subject."""


def macros_of(
    site: Site,
    page_url: Callable[[], str],
    form_files: Callable[[], tuple[str, ...]] = tuple,
) -> dict[str, Callable[..., str]]:
    """Give the macros by name; the arguments are those of :class:`Macros`."""
    macros: Macros = AllMacros(site, page_url, form_files)
    return {
        name: macro if name in KNOWN_LATE else _kept(site, page_url, name, macro)
        for name, macro in getmembers(macros, ismethod)
        if name[0] != "_"
    }


def _kept(
    site: Site, page_url: Callable[[], str], name: str, macro: Callable[..., str]
) -> Callable[..., str]:
    """Give a macro that makes what it gives a page once: for the check, and then for the build."""

    @wraps(macro)
    def give(*arguments: object, **named: object) -> str:
        call = repr((page_url(), name, arguments, named))
        if call not in site.given:
            site.given[call] = macro(*arguments, **named)
        return site.given[call]

    return give


def macro_names() -> list[str]:
    """Give the names of all macros, in alphabetical order."""
    return [name for name in dir(AllMacros) if not name.startswith("_")]
