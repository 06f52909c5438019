"""What a published version says, so that a rebuilt one can be held against it."""

import json
from collections.abc import Iterator
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from agenda.exports import DATA
from publishing.repository import Repository

_WHOLE: Final = f"{DATA}agenda.json"
_OF_THE_BUILD: Final = frozenset({"generated_at", "schema_version", "$schema"})
"""What the whole agenda as JSON says of the code that made it, and not of the agenda."""


def page_says(html: bytes) -> tuple[str, list[str]]:
    """Give the words of a page, white space folded, and where its links lead, in order.

    Only its title and its main content count.
    """
    tree = LexborHTMLParser(html.decode("utf-8"))
    parts = [node.text(separator=" ") for node in tree.css("title, main")]
    links = [node.attributes.get("href") or "" for node in tree.css("main a[href]")]
    return " ".join(" ".join(parts).split()), links


def differing_files(repository: Repository, before: str, after: str, version: str) -> Iterator[str]:
    """Give the files of a version that do not say the same in two commits, or are gone.

    Pages and everything below ``data/`` must be there. Pages are held by words and links, the
    whole agenda by its values, and tables by every byte; other formats are made of the same.
    """
    there = set(repository.files(after, f"{version}/"))
    for name in repository.files(before, f"{version}/"):
        path = name.removeprefix(f"{version}/")
        if not path.endswith(".html") and not path.startswith(DATA):
            continue
        if name not in there or _said(repository, before, name, path) != _said(
            repository, after, name, path
        ):
            yield name


def _said(repository: Repository, commit: str, name: str, path: str) -> object:
    """Give what a file says, in a shape to compare; None where it need only be there."""
    if path.endswith(".html"):
        return page_says(repository.read(commit, name))
    if path == _WHOLE:
        whole: dict[str, Any] = json.loads(repository.read(commit, name))
        return {key: value for key, value in whole.items() if key not in _OF_THE_BUILD}
    return repository.read(commit, name) if path.endswith(".csv") else None
