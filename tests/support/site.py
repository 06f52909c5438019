"""Reading a built site back, the way a reader's browser would see it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from macros.engine.build import build_site
from macros.engine.pdf_export import MOST_INITIATIVES
from macros.search.soft_hyphens import SOFT_HYPHEN
from macros.settings.share import MOST_PAGES

ROOT = Path(__file__).resolve().parents[2]
CODE_FOLDERS = (
    "agenda", "macros", "publishing", "review", "scripts", "starting", "tests", "theme",
)  # fmt: skip
"""The folders at the top that hold code of ours."""


@dataclass(frozen=True)
class BuiltPage:
    """One page of a built site."""

    path: Path

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.path.read_text(encoding="utf-8"))

    @property
    def main_text(self) -> str:
        """The text of the page's main content, white space folded."""
        article = self.tree.css_first("article")
        assert article is not None
        return folded(article.text())

    def without(self, selector: str) -> str:
        """Give the main text but for what the selector finds; the page itself is left alone."""
        tree = LexborHTMLParser(self.path.read_text(encoding="utf-8"))
        for part in tree.css(selector):
            part.decompose()
        article = tree.css_first("article")
        assert article is not None
        return folded(article.text())

    def texts(self, selector: str) -> list[str]:
        return [folded(node.text()) for node in self.tree.css(selector)]

    def attribute(self, selector: str, name: str) -> str:
        node = self.tree.css_first(selector)
        assert node is not None, f"{self.path} has no {selector}"
        return node.attributes.get(name) or ""


@dataclass(frozen=True)
class BuiltSite:
    """A folder with a built site."""

    folder: Path

    def page(self, address: str) -> BuiltPage:
        return BuiltPage(self.folder / address / "index.html")

    @property
    def pages(self) -> list[BuiltPage]:
        return [BuiltPage(path) for path in sorted(self.folder.rglob("*.html"))]


def folded(text: str) -> str:
    """Give a text as it is read: on one line, and without where a long word may be broken."""
    return " ".join(text.replace(SOFT_HYPHEN, "").split())


def build(
    site: Path,
    *,
    config: Path = ROOT / "mkdocs.yml",
    data: Path | None = None,
    docs: Path | None = None,
    pdf: bool = False,
) -> BuiltSite:
    """Build a site and fail with its problems if there are any.

    What takes seconds to set, the PDF and the pictures to share, is made where it is asked for.
    """
    extra = {"pdf": MOST_INITIATIVES, "share": MOST_PAGES} if pdf else {"pdf": -1, "share": -1}
    problems = build_site(config, site, data=data, docs=docs, extra=extra)
    assert not problems, "\n".join(map(str, problems))
    return BuiltSite(site)
