"""Whether the pages of docs/ can be built: calls made, links followed, places told apart."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from selectolax.lexbor import LexborHTMLParser

from agenda.problems import Place, Problem
from macros.context.addresses import CHANGES_PAGE
from macros.engine.check_anchors import lost_records
from macros.engine.frame_ids import frame_ids
from macros.pages.all_macros import macros_of
from macros.pages.page_specs import PageSpec
from macros.pages.site import Site
from macros.prose.calls import Call
from macros.prose.empty_parts import without_empty
from macros.prose.links import anchors, dead_links, doubled_anchors
from macros.prose.lost_markup import unshown
from macros.prose.macro_call import CallError, called
from macros.prose.page_source import Prose
from macros.prose.persons import persons
from macros.prose.safe_html import (
    MacroResults,
    as_html,
    assembled,
    clean,
    filled,
    misplaced,
    removed,
    unseen,
)

_ADVICE: Final = "Byt namn på filen."
_CONTENTS: Final = "[TOC]"
_DEFINITION: Final = re.compile(r"^ {0,3}\[([^\]\n]+)\]:", re.MULTILINE)


class PagesChecker:
    """Runs the calls of every page and follows every link, as the build will.

    ``files`` are the addresses in docs/ of all that may be linked to, ``pages`` those that
    could be read.
    """

    def __init__(
        self, site: Site, files: Collection[str], pages: dict[str, Prose], config: MkDocsConfig
    ) -> None:
        self.site = replace(site, prose=pages)
        self.files = files
        self.pages = pages
        self.config = config
        self.specs: dict[str, PageSpec] = {spec.src_uri: spec for spec in site.specs}
        self.found: list[Problem] = []
        self.html = cache(self._html)
        self.anchors = cache(self._anchors)

    def problems(self, told: Collection[str]) -> list[Problem]:
        """Give what is wrong; ``told`` are the files that something is already said of."""
        known = tuple(sorted({*self.pages, *self.specs}))
        self.found += self._clashes()
        self.found += self._lost(told)
        for source, page in self.pages.items():
            raw, html = self.html(source)
            self.found += (*_headings(page, raw), *_contents(page, raw), *_unused(page, raw))
            self.found += (*unshown(page, self.config), *persons(page))
            for anchor in doubled_anchors(html):
                message = f"Två ställen på sidan får samma adress: #{anchor}."
                self.found.append(Problem(Place(page.name), message, "Byt en av rubrikerna."))
            self.found += dead_links(page, source, raw, self.anchors, known)
            if page.name not in {*told, *(problem.place.file for problem in self.found)}:
                self.found += _altered(page, raw)
                hidden = unseen(clean(raw), MacroResults(page.text))
                if hidden:
                    self.found.append(Problem(page.place(page.body_start), *hidden))
        return self.found

    def _anchors(self, source: str) -> frozenset[str] | None:
        """Give the anchors of a page; an empty set for another kind of file; None for neither."""
        if source in self.pages:
            return anchors(self.html(source)[1])
        if source in self.specs:
            spec = self.specs[source]
            return anchors(spec.content(self.site.renderer, _page_url(source)))
        return frozenset() if source in self.files else None

    def _lost(self, told: Collection[str]) -> Iterator[Problem]:
        whole = (source for source, page in self.pages.items() if page.name not in told)
        sources = {_page_url(source): source for source in (*whole, *self.specs)}
        return lost_records(self.site.context, sources, self.anchors)

    def _clashes(self) -> Iterator[Problem]:
        """Give the pages, and the records, that would take the place of something else."""
        taken = {_page_url(source): source for source in (*self.specs, f"{CHANGES_PAGE}index.md")}
        for source, page in self.pages.items():
            other = taken.setdefault(_page_url(source), source)
            if other in self.specs:
                message = "Sidan har samma adress som en sida som görs av data."
                yield Problem(Place(page.name), message, _ADVICE)
            elif other != source and other in self.pages:
                yield Problem(Place(page.name), f"Sidan har samma adress som {other}.", _ADVICE)
            elif source.startswith(CHANGES_PAGE):
                message = "Adressen hör till förhandsvisningen av förslag."
                yield Problem(Place(page.name), message, _ADVICE)
        for record_id in sorted(frame_ids() & {*self.site.context.index.ids}):
            message = f"Id ”{record_id}” är redan namnet på en del av varje sida."
            yield Problem(self.site.context.place(record_id), message, "Välj ett annat id.")

    def _html(self, source: str) -> tuple[str, str]:
        """Give what Markdown makes of a page, and all that the page will hold."""
        page = self.pages[source]
        results = MacroResults(page.text)
        macros = macros_of(self.site, lambda: _page_url(source))

        def give(call: Call) -> str:
            try:
                return results.keep(called(call, macros))
            except CallError as error:
                self.found.append(Problem(page.place(call.start), error.message, error.advice))
                return results.keep("")

        body = without_empty(filled(page.text, page.calls, give)[page.body_start :], results)
        raw = as_html(body, self.config, results)
        cleaned = clean(raw)
        for one in misplaced(cleaned, results):
            place = page.place(page.calls[one.number].start)
            self.found.append(Problem(place, one.message, one.advice))
        return raw, assembled(cleaned, results)


def _unused(page: Prose, raw: str) -> Iterator[Problem]:
    """Tell of a definition of a link that no link asks for: Markdown would show nothing of it."""
    shown = LexborHTMLParser(raw).text()
    body = page.text[page.body_start :].casefold()
    for match in _DEFINITION.finditer(page.text, page.body_start):
        name = match[1].casefold()
        if body.count(f"[{name}]") == 1 and match.group().strip() not in shown:
            message = f"Raden ”[{match[1]}]: …” visas inte, och ingen länk använder den."
            yield Problem(page.place(match.start()), message, "Ta bort raden, eller länka med den.")


def _headings(page: Prose, raw: str) -> Iterator[Problem]:
    headings = len(LexborHTMLParser(raw).css("h1"))
    if headings != 1:
        message = f"Sidan har {headings} huvudrubriker (rader som börjar med ett #)."
        yield Problem(page.place(page.body_start), message, "Den ska ha en.")


def _contents(page: Prose, raw: str) -> Iterator[Problem]:
    """Tell of the line in whose place Markdown sets a list of headings."""
    if LexborHTMLParser(raw).css("div.toc"):
        at = page.text.find(_CONTENTS, page.body_start)
        message = f"{_CONTENTS} visas inte: där skulle en lista över sidans rubriker stå."
        advice = rf"Ta bort raden: rubrikerna står redan bredvid texten. Annars skriv \{_CONTENTS}."
        yield Problem(page.place(max(at, page.body_start)), message, advice)


def _altered(page: Prose, raw: str) -> Iterator[Problem]:
    """Tell what the wall of the build would take away, of a page that nothing else is said of."""
    tag = removed(raw, clean(raw))
    if tag:
        at = page.text.lower().find(f"<{tag}", page.body_start)
        message = f"HTML (<{tag}>) får inte stå i en text."
        place = page.place(max(at, page.body_start))
        yield Problem(place, message, "Använd Markdown eller makron.")


def _page_url(source: str) -> str:
    return source.removesuffix("index.md") if source.endswith("index.md") else f"{source[:-3]}/"
