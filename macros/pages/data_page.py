"""A data page: MkDocs' own Page, with content from the data instead of from Markdown."""

from functools import cache
from html import escape
from typing import Any, Final
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.context.render import Renderer
from macros.pages.page_specs import PageSpec
from macros.search.index_builder import IndexBuilder

FINISHED: Final = "finished.html"
"""The theme's template of a page that no menu names: all of it is given finished."""


_IN_CONTENTS: Final = ("h1", "h2", "h3")


class DataPage(Page):
    """A page that no file holds. MkDocs treats it like any other."""

    def __init__(
        self, spec: PageSpec, renderer: Renderer, file: File, config: MkDocsConfig
    ) -> None:
        self.spec = spec
        self.renderer = renderer
        self.tree: LexborHTMLParser | None = None
        super().__init__(None, file, config)

    def _set_canonical_url(self, base: str | None) -> None:
        """Say where the page is published, as MkDocs does: of a plain address in less time."""
        if not base:
            super()._set_canonical_url(base)
            return
        root = base if base.endswith("/") else f"{base}/"
        self.canonical_url = root + self.url
        self.abs_url = _path(root) + self.url

    def read_source(self, config: MkDocsConfig) -> None:
        """Give the front matter, as plain text: escaping is the theme's."""
        self.markdown = ""
        self.meta = {
            "title": self.spec.title,
            "description": self.spec.description,
            "updated_on": self.spec.updated_on,
            "render_macros": False,
        }
        if not self.spec.in_nav:
            self.meta["template"] = FINISHED

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the content, the table of contents and the anchors that may be linked to."""
        self.content = self.spec.content(self.renderer, self.url)
        self.tree = LexborHTMLParser(self.content)
        named = self.tree.css("[id]")
        self.toc = get_toc(_tokens(named))
        self.present_anchor_ids = {node.id or "" for node in named}

    def read_once(self, html: str) -> LexborHTMLParser:
        """Give what ``html`` holds, and let go of it; the content was read as it was made."""
        tree, self.tree = self.tree, None
        return tree if tree is not None and html == self.content else LexborHTMLParser(html)


@cache
def _path(root: str) -> str:
    return urlsplit(root).path


def contents(html: str) -> TableOfContents:
    """Give the table of contents of a page: its headings that have an id, nested."""
    return get_toc(_tokens(LexborHTMLParser(html).css("[id]")))


def _tokens(named: list[LexborNode]) -> Any:
    """Nest headings the way Markdown's own extension does."""
    top: list[dict[str, Any]] = []
    open_levels: list[dict[str, Any]] = []
    for node in named:
        if node.tag not in _IN_CONTENTS:
            continue
        level = int(node.tag[1])
        token: dict[str, Any] = {
            "level": level,
            "id": node.id,
            "name": " ".join(node.text().split()),
            "children": [],
        }
        while open_levels and open_levels[-1]["level"] >= level:
            open_levels.pop()
        (open_levels[-1]["children"] if open_levels else top).append(token)
        open_levels.append(token)
    return top


class _PageFile(File):
    """The file that carries a data page. Where it lies is plain, and found out in no time."""

    def __init__(self, spec: PageSpec, config: MkDocsConfig) -> None:
        address = spec.src_uri.removesuffix(".md")
        folder, _, self.name = address.rpartition("/")
        self.url = f"{folder if self.name == 'index' else address}/"
        self.src_uri, self.dest_uri = spec.src_uri, f"{self.url}index.html"
        self.src_dir = self.abs_src_path = None
        self.dest_dir, self.use_directory_urls = config.site_dir, True
        self.inclusion = InclusionLevel.INCLUDED if spec.in_nav else InclusionLevel.NOT_IN_NAV
        self.generated_by, self._content = "agenda", ""


def generated_file(spec: PageSpec, renderer: Renderer, config: MkDocsConfig) -> File:
    """Make the file that carries a data page, and set its page at once."""
    file = _PageFile(spec, config)
    file.page = DataPage(spec, renderer, file, config)
    return file


def search_page(page: Page, html: str, index_builder: IndexBuilder) -> None:
    """Let a page be found, unless its ``spec`` or front matter (``search: exclude``) says no.

    ``exclude: text`` is for a page that repeats what others say: it is found by its title and
    its description.
    """
    if isinstance(page, DataPage):
        tree = page.read_once(html)
        if page.spec.searchable:
            index_builder.take(page.url, page.spec.title, tree, page.spec.record_id)
        return
    title, excluded = str(page.meta.get("title") or page.title), _excluded(page)
    if excluded == "text":
        html = f"<p>{escape(str(page.meta.get('description') or title))}</p>"
    if not excluded or excluded == "text":
        index_builder.take(page.url, title, html)


def _excluded(page: Page) -> object:
    return (page.meta.get("search") or {}).get("exclude")
