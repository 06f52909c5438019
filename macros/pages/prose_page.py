"""A prose page: MkDocs' own Page, made of what the checker read instead of from the file."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from agenda.problems import Place, Problem
from macros.prose.allowed_files import is_dropping, is_wanted, name_fault
from macros.prose.calls import Call, Fault, calls_in
from macros.prose.empty_parts import without_empty
from macros.prose.links import anchors
from macros.prose.macro_call import CallError, Macros, called
from macros.prose.page_source import Prose
from macros.prose.safe_html import (
    MacroResults,
    assembled,
    clean,
    filled,
    heading_settings,
    misplaced,
    unseen,
)
from macros.settings.errors import RefusedBuildError


class ProsePage(Page):
    """A page of docs/. What no checker has stopped before the build is refused here."""

    def __init__(
        self, prose: Prose, file: File, config: MkDocsConfig, title: str | None = None
    ) -> None:
        self.prose = prose
        self.results = MacroResults(prose.text)
        self.calls: list[Call] = []
        self.faults: list[Problem] = []
        super().__init__(title, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Give what was read: MkDocs reads no file again. Escaping is the theme's."""
        self.markdown = self.prose.body
        self.meta = self.prose.head.meta
        self.meta["title"] = self.prose.head.title or self.file.src_uri

    def fill(self, body: str, macros: Macros) -> str:
        """Put a sign in the place of each call in the body, and keep what the macros give."""
        found = list(calls_in(body))
        self.calls = [one for one in found if isinstance(one, Call)]
        self.faults = [
            self._problem(one.start, one.message, one.advice)
            for one in found
            if isinstance(one, Fault)
        ]
        whole = filled(body, self.calls, lambda call: self.results.keep(self._given(call, macros)))
        return without_empty(whole, self.results)

    def _given(self, call: Call, macros: Macros) -> str:
        try:
            return called(call, macros)
        except CallError as error:
            self.faults.append(self._problem(call.start, error.message, error.advice))
            return ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Turn the Markdown into HTML that is safe, and put what the macros gave into it.

        Raises RefusedBuildError with all that is wrong on the page.
        """
        super().render(heading_settings(config, self.results), files)
        cleaned = clean(self.content or "")
        for one in misplaced(cleaned, self.results):
            place = self.calls[one.number].start
            self.faults.append(self._problem(place, one.message, one.advice))
        hidden = unseen(cleaned, self.results)
        if hidden:
            self.faults.append(self._problem(0, *hidden))
        if self.faults:
            raise RefusedBuildError(tuple(sorted(self.faults)))
        self.content = assembled(cleaned, self.results)
        self.present_anchor_ids = set(anchors(self.content))

    def _problem(self, start: int, message: str, advice: str) -> Problem:
        return Problem(self.prose.place(self.prose.body_start + start), message, advice)


def admit(files: Files, pages: Mapping[str, Prose], config: MkDocsConfig) -> None:
    """Give each file of a page what was read of it, and let nothing else of docs/ in.

    Whatever stands between is asked once more here, for a build without a checker: MkDocs
    takes every file that it finds. Raises :class:`RefusedBuildError`.
    """
    titles = dict(reversed(list(_titles(config.nav))))
    for file in [file for file in files if file.src_dir == config.docs_dir]:
        if file.src_uri in pages:
            ProsePage(pages[file.src_uri], file, config, titles.get(file.src_uri))
            if file.inclusion is InclusionLevel.EXCLUDED:
                file.inclusion = InclusionLevel.INCLUDED  # MkDocs leaves out templates/
        elif file.inclusion is InclusionLevel.EXCLUDED or is_dropping(file.src_uri):
            files.remove(file)
        elif file.is_documentation_page() or not is_wanted(file.src_uri):
            place = Place(f"{Path(config.docs_dir).name}/{file.src_uri}")
            fault = name_fault(file.src_uri) or ("Sidan är inte läst.", "Försök igen.")
            raise RefusedBuildError((Problem(place, *fault),))


def _titles(nav: Any) -> Iterator[tuple[str, str]]:
    """Give the title that the navigation has for a page, by its file; the first counts."""
    for item in nav if isinstance(nav, list) else ():
        for title, below in item.items() if isinstance(item, dict) else ():
            if isinstance(below, str):
                yield below, title
            yield from _titles(below)
