"""The whole agenda as one file that reads from disk, for ever: no script, no request, no server."""

from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from macros.context.render import environment
from macros.text.escape import inert

WHOLE_PAGE = "hela/index.html"
_USELESS = ".page-foot, .needs-script, script"


class NoWholePageError(Exception):
    """The site has no page with the whole agenda on it."""

    def __init__(self, page: Path) -> None:
        super().__init__(f"{page}: Sidan med hela agendan saknas. Bygg om webbplatsen.")


def create_alone(site: Path, site_url: str, said: str) -> str:
    """Give the page of the whole agenda of a built site, with its style inside.

    Links within the page stay; all others lead to ``site_url``. ``said`` is what the file
    begins by saying of itself. Raises :class:`NoWholePageError`.
    """
    page = site / WHOLE_PAGE
    if not page.is_file():
        raise NoWholePageError(page)
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    article, title = tree.css_first("article"), tree.css_first("title")
    if article is None or title is None:
        raise NoWholePageError(page)
    for useless in article.css(_USELESS):
        useless.decompose()
    address = urljoin(site_url, WHOLE_PAGE.removesuffix("index.html"))
    for link in article.css("a[href]"):
        href = link.attributes.get("href") or ""
        if not href.startswith("#"):
            link.attrs["href"] = urljoin(address, href)
    head = (
        environment(inert)
        .get_template("alone.html")
        .render(title=title.text(), said=said, address=address)
    )
    styles = "".join(_style(site, path) for path in tree.css('link[rel="stylesheet"]'))
    return head.replace("/*styles*/", styles).replace("<!--article-->", article.html or "")


def _style(site: Path, link: object) -> str:
    """Give a style sheet of the page; nothing in one can end the element that it is put in."""
    href = link.attributes["href"] or ""  # type: ignore[attr-defined]
    found = (site / WHOLE_PAGE).parent.joinpath(href).resolve()
    text = found.read_text(encoding="utf-8")
    return text.replace("</", "<\\/")
