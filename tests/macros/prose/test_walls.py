"""The build alone, with the checker off: no code runs and nothing active comes out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from selectolax.lexbor import LexborHTMLParser

from macros.prose.empty_parts import NOTHING
from macros.prose.safe_html import clean
from macros.settings.errors import RefusedBuildError
from macros.text.escape import Html, inert
from tests.support.prose import rendered, settings
from tests.support.silence import silence

MACROS: dict[str, Callable[..., str]] = {
    "title": lambda: inert("Namn & <b>mer</b>"),
    "block": lambda: Html('<div class="listing" onclick="ours()"><h2 id="_vara_">Vår</h2></div>'),
    "nothing": lambda: Html(""),
    "raw": lambda: "<b>",
    "one": lambda record_id: {"a": Html("<p>a</p>")}[record_id],
}
RUNS = "{{ cycler.__init__.__globals__.os.getcwd() }}"
ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert%281%29)",
    "[x](JaVaScRiPt:alert%281%29)",
    "[x](&#106;avascript:alert%281%29)",
    "[x](data:text/html;base64,PHNjcmlwdD4=) [y](vbscript:x) [z](file:///etc/passwd)",
    "<a href='java\tscript:alert(1)'>x</a>",
    "[x](//ond.example/) [y](https://namn@ond.example/) [z](\\\\\\\\ond.example/)",
    "![x](https://ond.example/x.png) ![y](//ond.example/x.png)",
    "<meta http-equiv=refresh content='0;url=https://ond.example/'>",
    "<base href=https://ond.example/><link rel=stylesheet href=https://ond.example/>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>",
    "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>",
    "<form action=https://ond.example/><input name=q><button formaction=javascript:x>x</form>",
    "<p id=sagt class=skip style='position:fixed' onmouseover=alert(1)>x</p>",
    "<div id=innehall class='note skip' tabindex=0>x</div>",
    "<!--><script>alert(1)</script>-->",
    "~~~\n`\n~~~\n[x](javascript:alert%281%29)`",
    "``` js onclick=alert(1)\nx\n```",
    "<details open ontoggle=alert(1)><template><script>x</script></template></details>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea></p><img src=x onerror=alert(1)></textarea><xmp><script>x</script></xmp>",
    "<{{ title() }} onmouseover=a() class=skip>",
)
TAGS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "a",
        "em",
        "strong",
        "code",
        "pre",
        "blockquote",
        "hr",
        "br",
        "img",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "div",
        "dl",
        "dt",
        "dd",
        "del",
        "sup",
        "sub",
        "abbr",
    ]
)
ATTRIBUTES = frozenset({"href", "src", "alt", "title", "id", "class", "start", "style"})
CLASSES = ("toc", "language-")


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    return settings(Path())


def active(html: str) -> list[str]:
    """Give all in a piece of HTML that could act, fetch, mislead or take something's place."""
    found = []
    body = LexborHTMLParser(html).body
    for node in body.traverse() if body else ():
        if node.tag != "body" and node.tag not in TAGS:
            found.append(f"<{node.tag}>")
        for name, written in node.attributes.items():
            value = written or ""
            if name not in ATTRIBUTES or (name == "class" and not value.startswith(CLASSES)):
                found.append(f"{name}={value}")
            if name == "id" and not value.startswith("_"):
                found.append(f"id={value}")
            if name == "style" and not value.startswith("text-align: "):
                found.append(f"style={value}")
            if name in ("href", "src") and not is_plain(value, picture=name == "src"):
                found.append(f"{name}={value}")
    return found


def is_plain(address: str, *, picture: bool) -> bool:
    if address.startswith(("https://", "mailto:")):
        return not picture and "@" not in address.removeprefix("mailto:").partition("/")[0]
    return ":" not in address.partition("/")[0] and not address.startswith(("//", "\\"))


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """MkDocs warns of links that lead nowhere, which is what hostile ones do."""
    with silence():
        yield


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_active_comes_out(attack: str, config: MkDocsConfig) -> None:
    assert active(str(rendered(f"# Sidan\n\n{attack}\n", MACROS, config).content)) == []


@pytest.mark.parametrize(
    "attack", [one for one in ATTACKS if one.startswith(("<img", "<p", "<svg", "<form"))]
)
def test_an_attack_is_one_without_the_wall(attack: str) -> None:
    assert active(attack)


@given(
    st.lists(st.sampled_from([*ATTACKS, "<", ">", "`", "\n", '"', "'", "[", "](", "~~~\n", " "]))
)
def test_nothing_active_comes_out_of_any_mixture(parts: list[str]) -> None:
    assert active(clean("".join(parts))) == []


def test_a_page_that_runs_is_refused_and_runs_nothing(config: MkDocsConfig) -> None:
    assert jinja2.Environment().from_string(RUNS).render() == str(Path.cwd())
    for body in (
        RUNS, "{% set x = 1 %}", "{# x #}", "{{ config }}", "{{ title }}", "{{ 7*7 }}",
        "{{ title()|upper }}", "{{ title().upper() }}", "{{ now() }}", "{{ title(", "}}",
        "{{ title() # x\n}}", "{{ ｔitle() }}", '{{ one("b") }}', "{{ one() }}",
    ):  # fmt: skip
        with pytest.raises(RefusedBuildError) as refused:
            rendered(f"# Sidan\n\n{body}\n", MACROS, config)
        assert {problem.place.line for problem in refused.value.problems} == {7}


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("{{ block() }}", MACROS["block"]()),
        ("{{ block() }}\n{{ block() }}", f"{MACROS['block']()}\n{MACROS['block']()}"),
        ("{{ nothing() }}", f"<p>{NOTHING}</p>"),
        ("{{ title() }}", f"<p>{MACROS['title']()}</p>"),
        ("{{ raw() }}", "<p>&#60;b&#62;</p>"),
        ("*{{ title() }}*", f"<p><em>{MACROS['title']()}</em></p>"),
        ("- {{ block() }}", f"<ul>\n<li>{MACROS['block']()}</li>\n</ul>"),
        ('{{ one("a") }}', "<p>a</p>"),
        ("&copyfoo &copy; &aring;", "<p>&amp;copyfoo © å</p>"),
    ],
)
def test_what_macros_give_stands_where_they_were_called(
    body: str, html: str, config: MkDocsConfig
) -> None:
    assert rendered(body, MACROS, config).content == html


@pytest.mark.parametrize(
    "body",
    [
        "[x]({{ title() }})", "![{{ title() }}](x.png)", "`{{ title() }}`", "    {{ title() }}",
        "~~~\n{{ title() }}\n~~~", "x {{ block() }}", "## {{ block() }}", "*{{ block() }}*",
        "[x]: https://x.example '{{ title() }}'", "<!-- {{ title() }} -->",
        "<script>{{ title() }}</script>", "<p title='{{ title() }}'>x",
    ],
)  # fmt: skip
def test_a_result_that_can_not_stand_there_is_refused(body: str, config: MkDocsConfig) -> None:
    with pytest.raises(RefusedBuildError):
        rendered(f"# Sidan\n\n{body}\n", MACROS, config)


@pytest.mark.parametrize(
    "body",
    [
        "a &#x202E;b", "a &rlm;b", "a &ZeroWidthSpace;b", "a &#173;b", "a &#2;b", "a &#x1F;b",
        "a &#0;b", "a &#xFFFD;b", "a &#xD800;b", "a &#xE000;b", "&#xE000;0&#xE001;", "e&#x301;",
        "[a](https://a.example 'b&#x202E;c')", "![b&#x202E;c](a.png)", "## a &#X202e;b",
        "*a* {{ title() }} &#8236;",
    ],
)  # fmt: skip
def test_a_sign_that_may_not_be_typed_is_refused_in_words(body: str, config: MkDocsConfig) -> None:
    with pytest.raises(RefusedBuildError) as refused:
        rendered(f"# Sidan\n\n{body}\n", MACROS, config)
    assert ["(U+" in problem.message for problem in refused.value.problems] == [True]


def test_headings_are_named_after_what_macros_give(config: MkDocsConfig) -> None:
    page = rendered("# Om {{ title() }}\n", MACROS, config)
    assert page.content == f'<h1 id="_om-namn-b-mer-b_">Om {MACROS["title"]()}</h1>'
    assert page.present_anchor_ids == {"_om-namn-b-mer-b_"}


def test_a_head_is_read_once(config: MkDocsConfig) -> None:
    head = f"---\ntitle: 12:30\ndescription: No\nrender_macros: false\n...\n{RUNS}\n---\n"
    with pytest.raises(RefusedBuildError):
        rendered("# Sidan\n", MACROS, config, head)
    page = rendered("# Sidan\n", MACROS, config, "---\ntitle: 12:30\ntemplate: x.html\n---\n")
    assert page.meta == {
        "title": "12:30", "description": "", "updated_on": None, "hide": [],
        "search": {"exclude": False},
    }  # fmt: skip
