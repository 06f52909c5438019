"""What the pages of a folder share is made once, and each page's own put into it.

A page that no menu names is the same as its sister pages but for the blocks that
``theme/shell.html`` replaces, as long as none of what they share leads to the page itself: a link
to where one stands is written otherwise. The tests hold every page against one rendered whole.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from urllib.parse import urljoin

import jinja2
from mkdocs.structure.pages import Page

from macros.pages.data_page import FINISHED, DataPage
from macros.text.escape import Html

_WHOLE: Final = "main.html"
_OWN: Final = "base.html"
_SHELL: Final = "shell.html"
_PLACE: Final = re.compile(
    r"<meta name=own-(?P<meta>\w+)>|<section class=own-(?P<section>\w+)></section>"
)
_LINK: Final = re.compile(r'\bhref=(?:"([^"]*)"|([^\s">]+))')
_LOCAL: Final = "https://local.invalid/"


def is_finished_early(page: Page) -> bool:
    """Say whether the theme gets a page finished, so that nothing is left to do."""
    return page.meta.get("template") == FINISHED


@dataclass(frozen=True)
class _Shell:
    """What pages share: ``said`` stands between their own ``blocks``, and before and after."""

    said: tuple[str, ...]
    blocks: tuple[str, ...]
    targets: frozenset[str]
    """The addresses that it leads to."""

    @classmethod
    def read(cls, html: str, url: str) -> "_Shell":
        """Cut what was rendered as seen from ``url``."""
        places = list(_PLACE.finditer(html))
        edges = [0, *(edge for place in places for edge in place.span()), len(html)]
        said = tuple(html[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2))
        links = (quoted or bare for part in said for quoted, bare in _LINK.findall(part))
        targets = frozenset(urljoin(_LOCAL + url, link) for link in links if link[:1] != "#")
        return cls(said, tuple(place["meta"] or place["section"] for place in places), targets)

    def leads_to(self, page: Page) -> bool:
        """Say whether it has a link to a page, and so is not the shell of that page."""
        return _LOCAL + page.url in self.targets


class Shells:
    """The shells of one build. ``finish`` makes of what a template gave what is sent."""

    def __init__(self, env: jinja2.Environment, finish: Callable[[str], str]) -> None:
        self._env = env
        self._finish = finish
        self._made: dict[tuple[str, str], _Shell] = {}

    @cached_property
    def _own(self) -> jinja2.Template:
        return self._env.get_template(_OWN)

    def finished(self, page: DataPage, context: Mapping[str, Any]) -> Html:
        """Give a whole page, to the byte what the theme and ``finish`` would give of it."""
        shell = self._shell(page, context)
        if shell.leads_to(page):
            return Html(self._finish(self._env.get_template(_WHOLE).render(context)))
        own = self._own.new_context(dict(context))
        parts = [shell.said[0]]
        for name, said in zip(shell.blocks, shell.said[1:], strict=True):
            parts += (self._finish("".join(self._own.blocks[name](own))), said)
        return Html("".join(parts))

    def _shell(self, page: DataPage, context: Mapping[str, Any]) -> _Shell:
        """Give the shell of the pages beside a page, below the same one.

        It is made of the first of them that it does not lead to.
        """
        key = page.url.rstrip("/").rpartition("/")[0], page.spec.parent
        if key in self._made:
            return self._made[key]
        html = self._finish(self._env.get_template(_SHELL).render(context))
        shell = _Shell.read(html, page.url)
        if not shell.leads_to(page):
            self._made[key] = shell
        return shell
