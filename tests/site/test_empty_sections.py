"""No heading stands over nothing, whatever the agenda says or leaves out."""

from collections.abc import Callable, Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.support.shared import base_site, real_site, region_site, sample_site
from tests.support.site import BuiltSite

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SAYS = ("svg", "img", "input", "select", "textarea")
SITES: dict[str, Callable[[pytest.TempPathFactory], BuiltSite]] = {
    "real": real_site,
    "base": base_site,
    "region": region_site,
    "rich": lambda factory: sample_site(factory, 40),
}


def empty_sections(article: LexborNode) -> Iterator[str]:
    """Give each heading that has nothing below it before the next of its level or above."""
    over, says = None, True
    for node in article.traverse(include_text=True):
        if _within(node, HEADINGS):
            continue
        if node.tag in HEADINGS:
            if over and not says and (node.tag or "") <= (over.tag or ""):
                yield over.text(strip=True)
            over, says = node, False
        says = says or node.tag in SAYS or _is_text(node)
    if over and not says:
        yield over.text(strip=True)


def _is_text(node: LexborNode) -> bool:
    return node.tag == "-text" and bool(node.text(deep=False).strip()) and not _within(node, ASIDE)


ASIDE = ("aside",)
"""What a page says of itself at its foot is no part of the section above."""


def _within(node: LexborNode, tags: tuple[str, ...]) -> bool:
    up = node.parent
    while up is not None and up.tag != "article":
        if up.tag in tags:
            return True
        up = up.parent
    return False


@pytest.mark.parametrize(
    ("markup", "empty"),
    [
        ("<h1>A</h1><h2>B</h2><p>b</p>", []),
        ("<h1>A</h1><h2>B</h2><h2>C</h2><p>c</p>", ["B"]),
        ("<h1>A</h1><h3>B</h3><ul> </ul><h2>C</h2>c", ["B"]),
        ("<h1>A</h1>a<h2>B</h2><aside>foot</aside>", ["B"]),
        ("<h1>A</h1><svg></svg><h2>B <b>C</b></h2><div></div>", ["BC"]),
    ],
)
def test_a_heading_over_nothing_is_seen(markup: str, empty: list[str]) -> None:
    article = LexborHTMLParser(f"<article>{markup}</article>").css_first("article")
    assert article is not None
    assert list(empty_sections(article)) == empty


@pytest.mark.parametrize("name", SITES)
def test_every_heading_has_something_below_it(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for page in SITES[name](tmp_path_factory).pages:
        article = page.tree.css_first("article")
        assert article is not None
        assert list(empty_sections(article)) == [], page.path
