"""Where pages stand: data pages in the navigation, and the path that leads to each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section

from macros.pages.data_page import DataPage
from macros.pages.page_specs import PageSpec

NavItem = Any
"""What mkdocs.yml may hold in ``nav``: a path, or a title with a path or a list."""


def with_data_pages(nav: list[NavItem], specs: Iterable[PageSpec]) -> list[NavItem]:
    """Add data pages after the index page of their folder, wherever the navigation names it."""
    by_folder: dict[str, list[str]] = {}
    for spec in specs:
        if spec.in_nav:
            by_folder.setdefault(f"{spec.folder}/index.md", []).append(spec.src_uri)
    return [_item(item, by_folder) for item in nav]


def _item(item: NavItem, by_folder: dict[str, list[str]]) -> NavItem:
    if not isinstance(item, dict):
        return item
    return {title: _below(below, by_folder) for title, below in item.items()}


def _below(below: NavItem, by_folder: dict[str, list[str]]) -> NavItem:
    if not isinstance(below, list):
        return below
    found: list[NavItem] = []
    for entry in below:
        found.append(_item(entry, by_folder))
        found += by_folder.get(entry, []) if isinstance(entry, str) else []
    return found


def set_parents(nav: Navigation, files: Files) -> None:
    """Let each data page that stands outside the navigation belong under its parent page."""
    for file in files.documentation_pages():
        page = file.page
        if not isinstance(page, DataPage) or page.spec.in_nav:
            continue
        parent = files.get_file_from_path(page.spec.parent)
        if parent is not None and parent.page is not None:
            page.parent = parent.page  # type: ignore[assignment]  # a Page serves as Section here


def pages_of(item: Any) -> list[Any]:
    """Give the pages of an entry of the menu, also those of sections within it."""
    if item.children is None:
        return [item]
    return [page for child in item.children for page in pages_of(child)]


@dataclass(frozen=True)
class Step:
    """A section on the way to a page: its name, and the address of its first page."""

    title: str
    url: str


def trail(page: Any) -> list[Any]:
    """Give the steps above a page, the nearest last: each a page, or a section with its address.

    A section whose first page is on the way is not told twice; another goes by its own name.
    """
    above: list[Any] = []
    for ancestor in reversed(page.ancestors):
        if not isinstance(ancestor, Section):
            above.append(ancestor)
            continue
        first = pages_of(ancestor)[0]
        if first is not page and first not in page.ancestors:
            above.append(Step(ancestor.title, first.url))
    return above
