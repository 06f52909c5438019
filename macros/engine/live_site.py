"""A site whose files are made when they are asked for: what an editor sees while writing.

MkDocs' builder makes every page before it shows one. This goes through the same events with the
same pages, for those alone that somebody looks at; each file has the bytes that a build gives it.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from threading import RLock
from typing import Final

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from agenda.exports import DATA
from agenda.exports.files import create_exports
from agenda.exports.pdf import NAME as PDF_NAME
from macros.engine.kept import rendering_of, site_of
from macros.engine.pdf_export import create_site_pdf
from macros.engine.root_templates import root_files
from macros.engine.stages import Rendering
from macros.pages.site import Site

SEARCH: Final = "search/"
PDF: Final = f"{DATA}{PDF_NAME}"
_LEFT_OUT: Final = InclusionLevel.DRAFT.value


class LiveSite:
    """One state of data, prose and templates. Several threads may ask at once.

    ``config`` has been read for this site and for no other, with ``extra.live``: MkDocs writes
    in it. Raises RefusedBuildError with what stands in the way of any page at all.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._lock = RLock()
        self._made: dict[str, bytes] = {}
        self._failed: dict[str, Exception] = {}
        self._done: set[str] = set()
        self._read: set[str] = set()
        config.plugins.on_startup(command="serve", dirty=False)
        self._config = config.plugins.on_config(config)
        self._config.plugins.on_pre_build(config=self._config)
        self._files, self._nav = self._opened()
        for page in self.pages.values():
            page.read_source(self._config)  # the navigation of every page tells their titles

    def close(self) -> None:
        """Let the plugins leave nothing behind."""
        self._config.plugins.on_shutdown()

    def _opened(self) -> tuple[Files, Navigation]:
        """Find all files and their places, as a build does."""
        config = self._config
        files, env = get_files(config), config.theme.get_env()
        files.add_files_from_theme(env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        self._env = config.plugins.on_env(env, config=config, files=files)
        return files, nav

    @property
    def site(self) -> Site:
        return site_of(self._config)

    @property
    def rendering(self) -> Rendering:
        return rendering_of(self._config)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The pages by the addresses of their files."""
        found = self._files.documentation_pages()
        return {file.dest_uri: file.page for file in found if file.page}

    @cached_property
    def _others(self) -> dict[str, File]:
        included = (file for file in self._files if file.inclusion.value > _LEFT_OUT)
        return {file.dest_uri: file for file in included if not file.is_documentation_page()}

    def get(self, address: str) -> bytes | None:
        """Give the file at an address from the root, ``om/index.html``; None where there is none.

        What is found to be wrong with a page when it is made raises RefusedBuildError, the same
        each time: a page is made once.
        """
        with self._lock:
            if address in self._failed:
                raise self._failed[address]
            if address not in self._made:
                try:
                    made = self._make(address)
                except Exception as error:
                    self._failed[address] = error
                    raise
                self._made |= {} if made is None else {address: made}
            return self._made.get(address)

    def _make(self, address: str) -> bytes | None:
        if address in self.pages:
            return self._page(self.pages[address]).encode("utf-8", errors="xmlcharrefreplace")
        if address in self._others:
            return self._others[address].content_bytes
        if address in self.site.sources:
            return self.site.sources[address].read_bytes()
        for part, make in self._parts.items():
            if address.startswith(part):
                self._make_once(part, make)
                return self._made.get(address)
        self._make_once("", self._root_files)
        return self._made.get(address)

    def _make_once(self, part: str, make: Callable[[], dict[str, bytes]]) -> None:
        if part not in self._done:
            self._made |= make()
            self._done.add(part)

    def _root_files(self) -> dict[str, bytes]:
        return root_files(self._config, self._files, self._nav, self._env)

    def part(self, address: str) -> str | None:
        """Give the part that an address belongs to which costs so much that others should wait."""
        if any(address in known for known in (self._made, self._others, self.site.sources)):
            return None
        part = next((part for part in self._parts if address.startswith(part)), None)
        return None if part in self._done else part

    def files_of(self, part: str) -> dict[str, bytes]:
        """Give all files of a part, by their addresses."""
        with self._lock:
            self._make_once(part, self._parts[part])
            return {name: made for name, made in self._made.items() if name.startswith(part)}

    def take(self, part: str, files: dict[str, bytes]) -> None:
        """Take the files of a part that another process has made; none where it could not."""
        with self._lock:
            self._made |= files
            self._done |= {part} if files else set()

    @cached_property
    def _parts(self) -> dict[str, Callable[[], dict[str, bytes]]]:
        """What is made as a whole, by the beginning of its addresses; the PDF before its folder."""
        return {SEARCH: self._search, PDF: self._pdf, DATA: self._exports}

    def addresses(self) -> Iterator[str]:
        """Give the addresses of all files. All parts are made for that."""
        with self._lock:
            for part, make in (*self._parts.items(), ("", self._root_files)):
                self._make_once(part, make)
            yield from sorted({*self._made, *self.pages, *self._others, *self.site.sources})

    def _content(self, page: Page) -> None:
        """Let a page know what it says, once; the index of the search hears of it too."""
        if page.file.src_uri in self._read:
            return
        plugins, config, files = self._config.plugins, self._config, self._files
        page = plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        page.render(config, files)
        page.content = plugins.on_page_content(
            page.content or "", page=page, config=config, files=files
        )
        self._read.add(page.file.src_uri)

    def _page(self, page: Page) -> str:
        self._content(page)
        page.active = True
        try:
            context = get_context(self._nav, self._files, self._config, page)
            template = self._env.get_template(str(page.meta.get("template", "main.html")))
            context = self._config.plugins.on_page_context(
                context, page=page, config=self._config, nav=self._nav
            )
            output = template.render(context)
            return str(self._config.plugins.on_post_page(output, page=page, config=self._config))
        finally:
            page.active = False

    def _search(self) -> dict[str, bytes]:
        for page in self.pages.values():
            self._content(page)
        files = self.rendering.search_index.files()
        return {name: text.encode() for name, text in files.items()}

    def _exports(self) -> dict[str, bytes]:
        return {f"{DATA}{name}": content for name, content in create_exports(self.site.linked)}

    def _pdf(self) -> dict[str, bytes]:
        return {PDF: create_site_pdf(self.site)} if self.site.publication.printed else {}
