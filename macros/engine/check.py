"""Everything that would make the build fail, found first and told in Swedish."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from agenda.advice import Reading, data_readings
from agenda.editions.act_rules import names_taken_back
from agenda.editions.acts import load_rollbacks
from agenda.editions.others import told_of_others
from agenda.load.decode import read_text
from agenda.problems import Place, Problem, RefusedError, Severity, worth_telling
from macros.context.agenda_context import load_context
from macros.engine.check_pages import PagesChecker
from macros.engine.site_settings import with_settings
from macros.kinds import listings
from macros.pages.all_macros import macro_names
from macros.pages.site import Site, new_site
from macros.prose.allowed_files import PAGE, docs_files
from macros.prose.calls import Call
from macros.prose.limits import Sizes
from macros.prose.page_source import Prose, read_prose
from macros.prose.readability import prose_reading
from macros.prose.unlinked_pages import unlinked_in_data, unlinked_in_prose
from macros.settings.errors import RefusedBuildError
from macros.settings.folders import data_folder
from macros.settings.load import read_settings
from macros.settings.rules import setting_faults

_OF_THE_SITE: Final = {
    "index.md": ("start",),
    "uppfoljning/index.md": ("scales",),
    "a-o/index.md": ("index_of_all",),
    "hela/index.md": ("whole_agenda",),
    "andringar/index.md": ("editions",),
    "foresla/index.md": ("proposal_form", "other_ways_in"),
    "oppna-data/index.md": ("open_data_fields",),
    "personuppgifter/index.md": (),
}


NO_WAY_IN: Final = (
    "Den som inte har ett konto där filerna ligger kan inte lämna något förslag, för webbplatsen "
    "har varken e-postadress eller relä."
)
_HOW_TO_OPEN: Final = (
    "Fyll i contact.email här, eller sätt upp ett relä och ange dess adress som extra.relay i "
    "mkdocs.yml (handbook/relay.md)."
)


def needed() -> Mapping[str, tuple[str, ...]]:
    """Give the pages that other pages link to, and the calls whose output they link into."""
    found: dict[str, tuple[str, ...]] = dict(_OF_THE_SITE)
    for page, call in listings():
        found[page] = tuple(dict.fromkeys((*found.get(page, ()), call)))
    return found


def check_all(data: Path | None, docs: Path | None, config: Path) -> tuple[Problem, ...]:
    """Give every problem of the data, the prose and the navigation: errors, then warnings."""
    return examine(data, docs, config).all_problems


@dataclass(frozen=True)
class Checked:
    """What a check found: what stands in the way of a build, and what can be built of it."""

    problems: tuple[Problem, ...]
    site: Site | None = None
    pages: Mapping[str, Prose] = field(default_factory=dict)
    unread: tuple[Problem, ...] = ()
    """Those of the problems that stop a build that is asked to look away from all others.

    They are about files of docs/ that nobody may open, or could read, and about settings that
    nothing can be published with.
    """
    data: Path | None = None

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """How easy each file is to read, in file order. A build does not ask."""
        data = data_readings(self.site.context.loaded) if self.site else ()
        found = (*data, *(prose_reading(page) for page in self.pages.values()))
        return tuple(sorted(found, key=lambda reading: reading.file))

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every error in file order, then every warning in file order."""
        warnings = {warning for reading in self.readings for warning in reading.warnings}
        return (
            *self.problems,
            *sorted({*warnings, *self._unlinked(), *self._of_editions(), *self.to_publisher}),
        )

    def _unlinked(self) -> Iterator[Problem]:
        """Warn of pages that are named and not linked."""
        titles = {page.head.title: source for source, page in self.pages.items() if page.head.title}
        for source, page in self.pages.items():
            yield from unlinked_in_prose(source, page, titles)
        if self.site:
            yield from unlinked_in_data(self.site.context.loaded, titles)

    @property
    def to_publisher(self) -> tuple[Problem, ...]:
        """Warn whoever publishes a site that only takes proposals from who has an account.

        It is nothing that a proposal has done.
        """
        if self.site is None or self.site.handing_in.is_open:
            return ()
        place = self.site.context.place(self.site.context.agenda.id)
        return (Problem(Place(place.file), NO_WAY_IN, _HOW_TO_OPEN, Severity.warning),)

    def _of_editions(self) -> Iterator[Problem]:
        """Warn of a draft that leans on an edition that was taken back, and of others' editions."""
        if self.site and self.data:
            loaded = self.site.context.loaded
            yield from told_of_others(self.data, loaded.agenda.id)
            for one in names_taken_back(loaded.agenda, load_rollbacks(self.data)):
                place = loaded.places.of(one.path)
                yield Problem(place, one.message, one.advice, Severity.warning)


def examine(data: Path | None, docs: Path | None, config: Path) -> Checked:
    """Check what the settings say; a fault in the settings is the only problem then.

    ``data`` and ``docs`` are those of the settings where they are not given, as in a build.
    """
    try:
        settings = read_settings(config)
    except RefusedBuildError as refused:
        return Checked(refused.problems)
    data, docs = data or data_folder(settings), docs or Path(settings.docs_dir)
    return replace(check(data, docs, settings), data=data)


def check(
    data: Path, docs: Path, config: MkDocsConfig, version: str = "", *, follow: bool = True
) -> Checked:
    """Check data, prose and navigation, with the Markdown of the settings.

    Unless it is to ``follow`` them, no call and no link of the prose is followed: that takes
    as long as all the rest.
    """
    faults = setting_faults(config)
    problems = [*faults]
    unread: list[Problem] = []
    site, pages = None, {}
    try:
        site = new_site(load_context(data, version))
        site = with_settings(site, data, config)
    except RefusedError as refused:
        problems += refused.problems
    except RefusedBuildError as unsettled:
        unread += faults or unsettled.problems
    if docs.is_dir():
        files = dict(docs_files(docs, unread))
        found = dict(_pages(files, docs.name, problems, unread))
        _needed(found, docs.name, problems)
        _navigation(found, config, docs.name, problems)
        pages = {source: page for source, page in found.items() if page is not None}
        if site and follow:
            told = {problem.place.file for problem in problems}
            problems += PagesChecker(site, files, pages, config).problems(told)
    else:
        problems.append(Problem(Place(docs.name), "Mappen finns inte.", "Ange en annan mapp."))
    return Checked(worth_telling([*problems, *unread]), site, pages, tuple(unread))


def _pages(
    files: Mapping[str, Path | None], docs: str, problems: list[Problem], unread: list[Problem]
) -> Iterator[tuple[str, Prose | None]]:
    """Give every page by its address in docs/; None for one that can't be read."""
    names, sizes = macro_names(), Sizes()
    for source, path in files.items():
        name = f"{docs}/{source}"
        if source.endswith(PAGE):
            text = read_text(path, name, unread) if path else None
            if text is None or not sizes.fits(text, name, unread):
                yield source, None
            else:
                yield source, read_prose(text, name, names, problems)


def _needed(pages: dict[str, Prose | None], docs: str, problems: list[Problem]) -> None:
    for source, calls in needed().items():
        place = Place(f"{docs}/{source}")
        if source not in pages:
            message = "Sidan saknas, men andra sidor länkar till den."
            problems.append(Problem(place, message, "Lägg tillbaka den."))
        page = pages.get(source)
        if page is None:
            continue
        there = {written for call in page.calls for written in (call.name, _written(call))}
        for call in calls:
            if call not in there:
                shown = call if call.endswith(")") else f"{call}()"
                message = f"Sidan saknar {{{{ {shown} }}}}, som andra sidor länkar till."
                problems.append(Problem(place, message, "Lägg tillbaka anropet."))


def _written(call: Call) -> str:
    """Give a call as it is written with its values in order: ``record_list("risk")``."""
    return f"{call.name}({', '.join(map(_quoted, (*call.arguments, *call.named.values())))})"


def _quoted(value: object) -> str:
    return f'"{value}"'


def _navigation(
    pages: dict[str, Prose | None], config: MkDocsConfig, docs: str, problems: list[Problem]
) -> None:
    """Each page stands in the navigation, and each entry there is a page."""
    nav_file = Path(config.config_file_path or "mkdocs.yml").name
    listed = list(_entries(config.nav or []))
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
