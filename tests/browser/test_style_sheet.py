"""Nothing seen loses its style: whole and cut, Material's style sheet makes the same of a page."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, Route
from selectolax.lexbor import LexborHTMLParser

from macros.prose import safe_html
from tests.browser import test_propose_looks as form
from tests.browser.conftest import Based
from tests.browser.kinds import one_of_each_kind
from tests.browser.server import served
from tests.browser.states import STATES, arrive
from tests.browser.test_axe import LOOKS, Look, page_in
from tests.support.browser import Opener
from tests.support.shared import preview_site, sample_site
from tests.support.style_sheet import FOLDER, SHEET, whole_sheet

SENT: Final = (FOLDER / SHEET).read_text(encoding="utf-8")
OTHER: Final = "?hela"
PROPERTIES: Final = """sheet => {
    const read = new CSSStyleSheet(), found = new Set();
    const all = rules => [...rules].forEach(rule => {
        [...(rule.style || [])].forEach(name => name.startsWith("--") || found.add(name));
        all(rule.cssRules || []);
    });
    read.replaceSync(sheet);
    all(read.cssRules);
    return [...found];
}"""
"""Every property that a sheet sets: no other can be another without it."""
CHOOSE: Final = """seen => {
    const name = one => one ? [one.localName, ...one.classList].join(".") : "";
    const way = one => one ? `${way(one.parentElement)} ${name(one)}` : "";
    const ends = one => [one.previousElementSibling, one.nextElementSibling].map(name).join("|");
    window.ones = new Map();
    for (const one of document.querySelectorAll("html, body, body *")) {
        const like = seen ? `${way(one)} ${ends(one)}` : window.ones.size;
        if (!seen?.includes(like) && !window.ones.has(like)) window.ones.set(like, one);
    }
    return [...window.ones.keys()];
}"""
AFRESH: Final = """() => {
    const root = document.documentElement;
    root.style.width = "99%";
    root.offsetWidth;
    root.removeAttribute("style");
}"""
"""Lay the page out anew: Chromium gives the auto margins of a flex item as 0 after some changes,
though it stands where it stood."""
LOOK: Final = """names => [...window.ones.values()].map(one => {
    const made = name => getComputedStyle(one, name).content !== "none";
    const parts = ["", ...["::before", "::after"].filter(made)];
    if (getComputedStyle(one).display === "list-item") parts.push("::marker");
    if (one.matches("input, textarea")) parts.push("::placeholder");
    if (one.matches("[popover]")) parts.push("::backdrop");
    const name = [one.localName, ...one.classList].join(".");
    return parts.flatMap(part => {
        const style = getComputedStyle(one, part || null);
        return names.map(of => `${name}${part} ${of}: ${style.getPropertyValue(of)}`);
    });
})"""
KEEP: Final = f"names => {{ window.before = ({LOOK})(names); }}"
DIFFERS: Final = f"""names => ({LOOK})(names).flatMap((styles, at) => {{
    const before = window.before[at];
    const as_many = styles.length === before.length;
    return styles.filter((one, part) => !as_many || one !== before[part]);
}})"""
EXCHANGE: Final = f"""() => new Promise((done, failed) => {{
    const link = document.querySelector("link[rel=stylesheet]"), other = link.cloneNode();
    other.href += "{OTHER}";
    other.onerror = failed;
    other.onload = () => {{
        link.remove();
        document.getAnimations().forEach(one => one.finish());
        done();
    }};
    link.before(other);
}})"""
PROSE: Final = """
<h1 id="_a_">R</h1><h2>R <code>r</code></h2><h3>R</h3><h4>R</h4><h5>R <code>r</code></h5><h6>R</h6>
<p>Ord <a href="/" title="t">länk <code>k</code></a> <abbr title="t">f.</abbr> <em>e</em><br>
<strong>s</strong> <del>d</del> H<sub>2</sub>O<sup>2</sup> <code>k</code> <img src="a.png" alt="b">
</p><hr><blockquote><p>Citat</p><ul><li>l</li></ul></blockquote>
<pre><code class="language-python">x = 1</code></pre>
<div class="toc"><ul><li><a href="#_a_">R</a></li></ul></div>
<ul><li>l<ol start="3"><li><p>l</p><blockquote>c</blockquote><ol><li>l<ol><li>l<ol>
<li>l</li></ol></li></ol></li></ol></li></ol></li><li>l<ul><li>l</li></ul></li></ul>
<ol><li>l</li></ol><dl><dt>o</dt><dd>f</dd></dl><table><thead><tr><th>a</th>
<th style="text-align: right;">b</th></tr></thead><tbody><tr><td>a</td>
<td style="text-align: right;"><p>b <a href="/">c</a></p></td></tr></tbody></table><p>Ord</p>"""
"""All that prose may hold."""
PUT: Final = """html => {
    document.querySelector("article").innerHTML = html;
    return Promise.allSettled([...document.images].map(one => one.decode()));
}"""
IN_FORM: Final = {"finding": LOOKS[0], "faulty": LOOKS[1], "reviewed": LOOKS[2]}
"""States of the form that have most in them; the soak has them all."""


def answer(route: Route) -> None:
    """Let the style sheet of the site be as before it was cut, where a page asks for that."""
    sheet = route.fetch(url=route.request.url.removesuffix(OTHER)).text()
    assert SENT in sheet
    route.fulfill(body=sheet.replace(SENT, whole_sheet()), content_type="text/css")


def opened(open_page: Opener, screen: Look) -> Page:
    page = page_in(open_page, screen)
    page.context.unroute_all()
    page.context.route(f"**/*.css\\{OTHER}", answer)
    return page


def lost(page: Page, seen: set[str] | None = None) -> list[str]:
    """Give each property of an element that Material's whole sheet makes another.

    The sheet is exchanged on the page as it stands, in whatever state that is. With ``seen``
    only elements that are like none among those are looked at, and they are added to them.
    """
    names = page.evaluate(PROPERTIES, whole_sheet())
    likes = page.evaluate(CHOOSE, None if seen is None else sorted(seen))
    if seen is not None:
        seen.update(likes)
    page.evaluate(AFRESH)
    page.evaluate(KEEP, names)
    page.evaluate(EXCHANGE)
    page.evaluate(AFRESH)
    return list(page.evaluate(DIFFERS, names))


def lost_in(
    page: Page,
    root: str,
    addresses: Iterable[str],
    states: Iterable[str],
    seen: set[str] | None = None,
) -> list[str]:
    found = []
    for address in addresses:
        for state in states:
            arrive(page, root + address)
            if STATES[state](page):
                found += [f"/{address} ({state}) {one}" for one in lost(page, seen)]
    return found


def test_what_is_lost_is_seen(site_url: str, open_page: Opener) -> None:
    """The whole sheet knows of a note, of which the cut one has never heard."""
    page = opened(open_page, LOOKS[0])
    page.goto(site_url)
    page.evaluate("document.querySelector('article p').className = 'admonition'")
    found = lost(page)
    assert [one for one in found if one.startswith("p.admonition border-top-width: ")]
    assert {one.split(" ")[0] for one in found} >= {"p.admonition"}


def test_each_kind_of_page_looks_the_same(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    """Each kind in one scheme and width, what is alike once; the soak crosses them all."""
    kinds = one_of_each_kind(site_folder)
    for number, screen in enumerate(LOOKS):
        page, some = opened(open_page, screen), kinds[number :: len(LOOKS)]
        assert lost_in(page, site_url, some, ["plain"], set()) == []


@pytest.mark.parametrize("screen", LOOKS)
def test_a_page_looks_the_same_in_each_state(
    screen: Look, site_url: str, open_page: Opener
) -> None:
    assert lost_in(opened(open_page, screen), site_url, ["bakgrund/"], STATES, set()) == []


@pytest.mark.parametrize("screen", LOOKS)
def test_prose_looks_the_same_whatever_it_holds(
    screen: Look, site_url: str, open_page: Opener
) -> None:
    prose = safe_html.clean(PROSE)
    assert {one.tag for one in LexborHTMLParser(prose).css("article *, body *")} == safe_html._TAGS
    page = opened(open_page, screen)
    page.goto(site_url + "om/")
    page.evaluate(PUT, prose)
    assert lost(page) == []


@pytest.mark.parametrize(("state", "screen"), [*IN_FORM.items()], ids=IN_FORM)
def test_the_form_looks_the_same(state: str, screen: Look, based: Based, open_page: Opener) -> None:
    page = opened(open_page, screen)
    form.STATES[state](page, based.url)
    assert lost(page, set()) == []


@pytest.fixture(scope="module")
def sites(
    site_folder: Path, based: Based, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[tuple[Path, str]]]:
    rich = sample_site(tmp_path_factory, 40).folder
    preview = preview_site(tmp_path_factory, None).folder
    with served(site_folder) as real, served(rich) as full, served(preview) as proposed:
        yield [(site_folder, real), (rich, full), (preview, proposed), (based.folder, based.url)]


@pytest.mark.soak
@pytest.mark.parametrize("screen", LOOKS)
def test_every_kind_of_every_site_looks_the_same_in_each_state(
    screen: Look, sites: list[tuple[Path, str]], open_page: Opener
) -> None:
    for folder, root in sites:
        page = opened(open_page, screen)
        assert lost_in(page, root, one_of_each_kind(folder), STATES) == []


@pytest.mark.soak
@pytest.mark.parametrize("screen", LOOKS)
@pytest.mark.parametrize("state", form.STATES)
def test_the_form_looks_the_same_in_every_look(
    state: str, screen: Look, based: Based, open_page: Opener
) -> None:
    page = opened(open_page, screen)
    form.STATES[state](page, based.url)
    assert lost(page) == []
