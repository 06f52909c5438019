"""Calling macros: the only thing that a page can make the macros plugin do.

The plugin registers the macros and calls them. The Jinja that it would do it with knows
attributes, filters, tests, blocks and Python's own objects; this one knows names and literals.
"""

from collections.abc import Callable
from typing import Any

import jinja2

from macros.pages.prose_page import ProsePage
from macros.prose.macro_call import Macros


def ask_git_nothing() -> None:
    """Keep the plugin from asking git twelve times a build for what no page can ask it for."""
    from mkdocs_macros import context  # noqa: PLC0415 - a check needs no plugin

    context.get_git_info = dict


class CallsOnly(jinja2.Environment):
    """Reads a page as the checker does, and calls the macros of ``macros`` and nothing else.

    ``page`` gives the page that is being built. It keeps what each call gives, and what can't
    be called: the plugin would end the program in the midst of a build.
    """

    def __init__(self, macros: Macros, page: Callable[[], ProsePage]) -> None:
        super().__init__()
        for names in (self.globals, self.filters, self.tests):
            names.clear()
        self._macros = macros
        self._page = page

    def from_string(self, source: Any, *_: Any, **__: Any) -> Any:
        """Give what the plugin asks for a text; no template is ever made."""
        return _Calls(str(source), self._macros, self._page())


class _Calls:
    def __init__(self, source: str, macros: Macros, page: ProsePage) -> None:
        self._source, self._macros, self._page = source, macros, page

    def render(self, *_: object, **__: object) -> str:
        """Give the text with a sign for each call. What the plugin offers beside is not read."""
        return self._page.fill(self._source, self._macros)
