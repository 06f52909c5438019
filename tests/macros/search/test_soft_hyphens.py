"""A long compound in a heading is broken at its joints, and nothing else holds a soft hyphen."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.search.soft_hyphens import LONG, SOFT_HYPHEN, softened, softened_headings

JOINTED = [
    "digitaliserings|strategin",
    "Bredbands|strategi",
    "ställnings|tagande",
    "integritets|skydds|myndigheten",
    "tillgänglighets|redogörelse",
    "digitaliseringens",
    "prioriteringarna",
    "bredbandskarta",
    "a" * 40,
]


@pytest.mark.parametrize("word", JOINTED)
def test_a_compound_is_broken_at_its_joints_or_not_at_all(word: str) -> None:
    assert softened(word.replace("|", "")).replace(SOFT_HYPHEN, "|") == word


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="bredbandsstrategi"><a href="/bredbandsstrategi/">En bredbands|strategi</a></h2>',
        "<p>En bredbandsstrategi</p><h1>Om den</h1><p>bredbandsstrategi</p>",
        "<title>En bredbandsstrategi</title>",
        "<h4>Bredbands|strategi &amp; <em>bredbands|strategi</em></h4>",
    ],
)
def test_only_what_is_read_in_a_heading_is(html: str) -> None:
    assert softened_headings(html.replace("|", "")).replace(SOFT_HYPHEN, "|") == html


def test_a_site_has_them_in_headings_alone(site_folder: Path) -> None:
    """Neither title, contents, search, exports nor an address carries one."""
    for path in (one for one in site_folder.rglob("*") if one.suffix in {".html", ".json", ".csv"}):
        text = path.read_text(encoding="utf-8")
        bare = re.sub(r"<(h[1-6])\b.*?</\1>", "", text, flags=re.DOTALL)
        assert SOFT_HYPHEN not in bare, path
        if path.suffix == ".html":
            tags = re.findall(r"<[^>]*>", text)
            assert not [tag for tag in tags if SOFT_HYPHEN in tag], path


def test_a_heading_of_a_site_is_what_is_promised(site_folder: Path) -> None:
    headings = {
        node.text()
        for path in site_folder.rglob("index.html")
        for node in LexborHTMLParser(path.read_text(encoding="utf-8")).css("h1, h2, h3, h4")
    }
    assert any(len(word) >= LONG for text in headings for word in text.split())
    assert [text for text in headings if softened(text.replace(SOFT_HYPHEN, "")) != text] == []


def test_no_engine_breaks_a_heading() -> None:
    styles = Path(__file__).parents[3] / "theme/styles"
    found = [
        rule
        for path in styles.glob("*.css")
        for rule in re.findall(r"[^{}]*\{[^{}]*hyphens:\s*auto[^{}]*\}", path.read_text("utf-8"))
    ]
    assert found and not [rule for rule in found if re.search(r"\bh[1-6]\b", rule.split("{")[0])]
