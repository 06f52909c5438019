"""Marks in finished HTML: at every link to what changes, and nowhere else."""

import pytest

from macros.text.preview_marks import marked

MARKS = {"initiativ/x/": "<b>Ny</b>", "ordlista/#y": "<i>Ändrad</i>", "om/": "<b>Ändrad</b>"}

LINKS = {
    "from the start page": ("", "initiativ/x/"),
    "from a list": ("initiativ/", "x/"),
    "from an entry": ("prioriteringar/a/", "../../initiativ/x/"),
    "an anchor on another page": ("om/", "../ordlista/#y"),
    "an anchor on the same page": ("ordlista/", "#y"),
    "itself": ("om/", "./"),
}


@pytest.mark.parametrize(("page", "href"), LINKS.values(), ids=LINKS.keys())
def test_a_link_to_what_changes_is_marked(page: str, href: str) -> None:
    html = marked(f'<p><a href="{href}">dit</a>, sedan</p>', page, MARKS)
    assert html.startswith(f'<p><a href="{href}">dit</a> <')
    assert html.count("Ny") + html.count("Ändrad") == 1


OTHERS = ["https://annan.example/initiativ/x/", "//annan.example/om/", "../initiativ/", "x/#y", ""]


@pytest.mark.parametrize("href", OTHERS)
def test_other_links_are_left_as_they_are(href: str) -> None:
    html = f'<p>å &lt;b&gt; &amp; <a href="{href}">dit</a></p>'
    assert marked(html, "initiativ/", MARKS) == html


def test_links_in_drawings_are_left_as_they_are() -> None:
    html = '<svg><svg><a href="x/"><text>x</text></a></svg></svg>'
    assert marked(html, "initiativ/", MARKS) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<div id="y"><dt>Y</dt><dd>y</dd></div>', "<dt>Y <i>Ändrad</i></dt>"),
        ('<section id="y"><h3>Y</h3></section>', "<h3>Y <i>Ändrad</i></h3>"),
        ('<li id="y">Y</li>', '<li id="y">Y <i>Ändrad</i></li>'),
    ],
)
def test_what_stands_on_the_page_itself_is_marked_at_its_name(html: str, expected: str) -> None:
    assert expected in marked(html, "ordlista/", MARKS)
    assert "<i>" not in marked(html, "annan/", MARKS)


def test_text_that_looks_like_markup_stays_text() -> None:
    html = '<p>&lt;script&gt; <a href="om/">&lt;/a&gt;</a> &#123;&#123; x</p>'
    found = marked(html, "", MARKS)
    assert "&lt;script&gt;" in found
    assert "&lt;/a&gt;</a> <b>Ändrad</b>" in found
