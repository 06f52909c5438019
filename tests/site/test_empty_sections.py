"""No heading stands over nothing and no label before nothing, whatever the agenda leaves out."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.support.shapes import SHAPES, shape_site
from tests.support.shared import base_site, real_site, region_site, sample_site
from tests.support.site import BuiltSite

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SAYS = ("svg", "img", "input", "select", "textarea")
SITES: dict[str, Callable[[pytest.TempPathFactory], BuiltSite]] = {
    "real": real_site,
    "base": base_site,
    "region": region_site,
    "rich": lambda factory: sample_site(factory, 40),
    **{name: partial(shape_site, name=name) for name in SHAPES},
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


HOLDS_WORDS = "li, dd, dt, td, th, p, figcaption, caption, summary, blockquote, q, a, button"
FILLED_LATER = "[hidden], [role=status], .needs-script, option"
"""What a script fills, or shows once it has something to show."""


def bare(article: LexborNode) -> Iterator[str]:
    """Give each label that nothing follows, and each part that should hold words and has none."""
    for part in article.css(FILLED_LATER):
        part.decompose()
    for part in article.css(HOLDS_WORDS):
        if not part.text(strip=True) and not part.css(", ".join(SAYS)):
            yield f"<{part.tag}>"
    yield from (
        dt.text(strip=True) for dt in article.css("dt") if not dt.css_matches("dt:has(+ dd)")
    )
    texts = [node for node in article.traverse(include_text=True) if _says_something(node)]
    for node, after in pairwise([*texts, None]):
        said = node.text(deep=False).strip() if node else ""
        if said.endswith(":") and (after is None or _heading(after) not in (None, _heading(node))):
            yield said


def _says_something(node: LexborNode) -> bool:
    return node.tag == "-text" and bool(node.text(deep=False).strip())


def _heading(node: LexborNode | None) -> int | None:
    """Give which heading a text stands in, if it stands in one."""
    while node is not None:
        if node.tag in HEADINGS:
            return node.mem_id
        node = node.parent
    return None


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<dl><dt>A</dt><dd>a</dd></dl>", []),
        ("<dl><dt>A</dt> <dt>B</dt><dd>b</dd></dl>", ["A"]),
        ("<dl><dt>A</dt><dd></dd></dl>", ["<dd>"]),
        ("<p>Källa:</p><p>Boken</p>", []),
        ("<p>Källa: </p><h2>Mer</h2><p>Text:</p>", ["Källa:", "Text:"]),
        ("<ul><li></li></ul><p role=status></p>", ["<li>"]),
    ],
)
def test_a_label_before_nothing_is_seen(markup: str, found: list[str]) -> None:
    article = LexborHTMLParser(f"<article>{markup}</article>").css_first("article")
    assert article is not None
    assert list(bare(article)) == found


@pytest.mark.parametrize("name", SITES)
def test_every_label_has_a_value(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    for page in SITES[name](tmp_path_factory).pages:
        article = LexborHTMLParser(page.path.read_text("utf-8")).css_first("article")
        assert article is not None
        assert list(bare(article)) == [], page.path
