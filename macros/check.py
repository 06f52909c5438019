"""Everything that would make the build fail, found first and told in Swedish."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from agenda.advice import Reading, data_readings
from agenda.editions.snapshot import PAGE_PATH_ADVICE, is_page_path
from agenda.index import WrongKindError
from agenda.load.read import read_text
from agenda.problems import Place, Problem, RefusedError
from macros.book import open_book
from macros.doors import Doors, macros_of
from macros.prose import Prose, read_prose
from macros.prose_links import anchors, as_html, dead_links, doubled_anchors
from macros.prose_reading import prose_reading
from macros.sheets import Sheet
from macros.site import Site, data_folder

NEEDED: Final = {
    "index.md": ("start",),
    "fokusomraden/index.md": ("focus_area_cards",),
    "prioriteringar/index.md": ("priority_list",),
    "initiativ/index.md": ("initiative_list",),
    "aktorer/index.md": ("actor_list",),
    "for/index.md": ("audience_cards",),
    "samband/index.md": ("frameworks",),
    "uppfoljning/index.md": ("scales",),
    "bakgrund/index.md": ("section_list", "divisions"),
    "ordlista/index.md": ("glossary",),
    "a-o/index.md": ("index_of_all",),
    "hela/index.md": ("whole_agenda",),
    "remiss/index.md": ("consultations",),
    "andringar/index.md": ("editions",),
    "om/index.md": ("history", "sources"),
    "foresla/index.md": ("proposal_form", "other_ways_in"),
    "oppna-data/index.md": ("open_data_fields",),
    "personuppgifter/index.md": (),
    "tillganglighet/index.md": ("accessibility_statement",),
}
"""Pages that other pages link to, and the macros whose output they link into."""


def check_all(data: Path | None, docs: Path | None, config: Path) -> tuple[Problem, ...]:
    """Give every problem of the data, the prose and the navigation: errors, then warnings."""
    return examine(data, docs, config).all_problems


@dataclass(frozen=True)
class Checked:
    """What a check found: what stands in the way of a build, and what can be built of it."""

    problems: tuple[Problem, ...]
    site: Site | None = None
    pages: tuple[Prose, ...] = ()
    data: Path | None = None

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """How easy each file is to read, in file order. A build does not ask."""
        data = data_readings(self.site.book.loaded) if self.site else ()
        found = (*data, *(prose_reading(page) for page in self.pages))
        return tuple(sorted(found, key=lambda reading: reading.file))

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every error in file order, then every warning in file order."""
        warnings = {warning for reading in self.readings for warning in reading.warnings}
        return (*self.problems, *sorted(warnings))


def examine(data: Path | None, docs: Path | None, config: Path) -> Checked:
    """Check what the settings say; a fault in the settings is the only problem then.

    ``data`` and ``docs`` are those of the settings where they are not given, as in a build.
    """
    try:
        settings = load_config(str(config), strict=True)
    except (MkDocsException, OSError) as error:
        first = (str(error).strip() or "okänt fel").splitlines()[0]
        return Checked(
            (Problem(Place(config.name), f"Inställningarna går inte att läsa: {first}"),)
        )
    data, docs = data or data_folder(settings), docs or Path(settings.docs_dir)
    return replace(check(data, docs, settings.nav or [], config.name), data=data)


def check(data: Path, docs: Path, nav: list[Any], nav_file: str, version: str = "") -> Checked:
    """Check data, prose and navigation. ``nav_file`` is where problems with ``nav`` are."""
    problems: list[Problem] = []
    site, pages = None, {}
    try:
        site = Site(open_book(data, version))
    except RefusedError as refused:
        problems += refused.problems
    if docs.is_dir():
        found = dict(_pages(docs, problems))
        _needed(found, docs.name, problems)
        _navigation(found, nav, nav_file, docs.name, problems)
        pages = {source: page for source, page in found.items() if page is not None}
        problems += _Checker(site, docs, pages).problems() if site else []
    else:
        problems.append(Problem(Place(docs.name), "Mappen finns inte.", "Ange en annan mapp."))
    return Checked(tuple(sorted(set(problems))), site, tuple(pages.values()))


def _pages(docs: Path, problems: list[Problem]) -> Iterator[tuple[str, Prose | None]]:
    """Give every page by its address in docs/; None for one that can't be read."""
    names = [name for name in dir(Doors) if not name.startswith("_")]
    for path in sorted(docs.rglob("*")):
        source = path.relative_to(docs).as_posix()
        name = f"{docs.name}/{source}"
        if path.is_symlink():
            problems.append(Problem(Place(name), "Filen är en symbolisk länk.", "Lägg filen här."))
            yield source, None
        elif path.suffix == ".md" and not path.name.startswith("."):
            if not is_page_path(source):
                message = "Sidans namn kan inte stå i en utgåva."
                problems.append(Problem(Place(name), message, PAGE_PATH_ADVICE))
            text = read_text(path, name, problems)
            page = read_prose(text, name, names, problems) if text is not None else None
            yield source, page
        elif path.suffix.lower() in (".html", ".js", ".css", ".htm", ".svg", ".xml"):
            message = "Filer av den här typen får inte ligga bland texterna."
            problems.append(Problem(Place(name), message, "Lägg den i theme/."))


def _needed(pages: dict[str, Prose | None], docs: str, problems: list[Problem]) -> None:
    for source, macros in NEEDED.items():
        place = Place(f"{docs}/{source}")
        if source not in pages:
            message = "Sidan saknas, men andra sidor länkar till den."
            problems.append(Problem(place, message, "Lägg tillbaka den."))
        page = pages.get(source)
        if page is None:
            continue
        called = {call.name for call in page.calls}
        for macro in macros:
            if macro not in called:
                message = f"Sidan saknar {{{{ {macro}() }}}}, som andra sidor länkar till."
                problems.append(Problem(place, message, "Lägg tillbaka anropet."))


def _navigation(
    pages: dict[str, Prose | None],
    nav: list[Any],
    nav_file: str,
    docs: str,
    problems: list[Problem],
) -> None:
    """Each page stands in the navigation, and each entry there is a page."""
    listed = list(_entries(nav))
    for entry in listed:
        if entry not in pages:
            message = f"Navigationen nämner {entry}, som inte finns i {docs}/."
            problems.append(Problem(Place(nav_file), message, "Rätta nav i filen."))
    for source in pages:
        if source not in listed:
            message, advice = "Sidan står inte i navigationen.", f"Lägg in den i {nav_file}."
            problems.append(Problem(Place(f"{docs}/{source}"), message, advice))


def _entries(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for item in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _entries(item)


class _Checker:
    """Runs the calls of every page and follows every link, as the build will."""

    def __init__(self, site: Site, docs: Path, pages: dict[str, Prose]) -> None:
        self.site = site
        self.docs = docs
        self.pages = pages
        self.sheets: dict[str, Sheet] = {sheet.src_uri: sheet for sheet in site.sheets}
        self.found: list[Problem] = []
        self.html = cache(self._html)

    def problems(self) -> list[Problem]:
        known = tuple(sorted({*self.pages, *self.sheets}))
        for source, page in self.pages.items():
            if source in self.sheets:
                message = "Sidan har samma adress som en sida som görs av data."
                self.found.append(Problem(Place(page.name), message, "Byt namn på filen."))
            doubled = doubled_anchors(self.html(source))
            for anchor in doubled:
                message = f"Två ställen på sidan får samma adress: #{anchor}."
                self.found.append(Problem(Place(page.name), message, "Byt en av rubrikerna."))
            self.found += dead_links(page, source, _own_words(page), self.anchors, known)
        return self.found

    def anchors(self, source: str) -> frozenset[str] | None:
        """Give the anchors of a page; an empty set for another kind of file; None for neither."""
        if source in self.pages:
            return anchors(self.html(source))
        if source in self.sheets:
            sheet = self.sheets[source]
            return anchors(sheet.content(self.site.renderer, source.removesuffix(".md") + "/"))
        return frozenset() if (self.docs / source).is_file() else None

    def _html(self, source: str) -> str:
        """Give all that a page will hold: its own words, then what its macros give."""
        page = self.pages[source]
        doors = macros_of(Doors(self.site, lambda: _page_url(source)))
        given = [self._run(page, call, doors) for call in page.calls]
        return "\n".join([_own_words(page), *given])

    def _run(self, page: Prose, call: Any, doors: dict[str, Any]) -> str:
        try:
            return str(doors[call.name](*call.arguments, **call.named))
        except KeyError as error:
            message, advice = f"Id ”{error.args[0]}” finns inte.", "Ange ett id som finns i data."
        except WrongKindError:
            message = f"Anropet av {call.name} har ett id för något annat."
            advice = "Ange ett id av rätt slag: makrots namn säger vilket."
        except TypeError:
            message = f"Anropet av {call.name} har fel antal eller fel sorts värden."
            advice = "Se listan över makron i CONTRIBUTING.md."
        self.found.append(Problem(page.place(call.start), message, advice))
        return ""


def _own_words(page: Prose) -> str:
    return as_html(page.without_calls[page.body_start :])


def _page_url(source: str) -> str:
    return source.removesuffix("index.md") if source.endswith("index.md") else f"{source[:-3]}/"
