"""All macros: what a page in ``docs/`` may call."""

from collections.abc import Callable
from inspect import getmembers, ismethod

from macros.pages.about_macros import AboutMacros
from macros.pages.agenda_macros import AgendaMacros
from macros.pages.base_macros import Macros
from macros.pages.follow_up_macros import FollowUpMacros
from macros.pages.record_macros import RecordMacros
from macros.pages.site import Site


class AllMacros(AgendaMacros, FollowUpMacros, AboutMacros, RecordMacros):
    """The macros of every subject."""


def macros_of(
    site: Site,
    page_url: Callable[[], str],
    form_files: Callable[[], tuple[str, ...]] = tuple,
) -> dict[str, Callable[..., str]]:
    """Give the macros by name; the arguments are those of :class:`Macros`."""
    macros: Macros = AllMacros(site, page_url, form_files)
    return {name: macro for name, macro in getmembers(macros, ismethod) if name[0] != "_"}


def macro_names() -> list[str]:
    """Give the names of all macros, in alphabetical order."""
    return [name for name in dir(AllMacros) if not name.startswith("_")]
