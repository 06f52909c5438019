"""Every page says which scripts and styles may run, and holds nothing that would be refused."""

from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.context.assets import POLICY
from tests.support.site import BuiltSite

DATA_BLOCKS = {"application/json", "application/ld+json"}


def faults(html: str) -> Iterator[str]:
    """Name each thing in the markup that the policy refuses, or that would be in its way."""
    tree = LexborHTMLParser(html)
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if (
                name.startswith("on")
                or name in ("style", "srcdoc")
                or (name in ("href", "src", "action") and (value or "").startswith("javascript:"))
            ):
                yield f"{node.tag} {name}={value}"
    for script in tree.css("script:not([src])"):
        if script.attributes.get("type") not in DATA_BLOCKS:
            yield f"script {script.text()[:60]}"
    for node in tree.css("style, base, object, embed, iframe, meta[http-equiv=refresh]"):
        yield f"{node.tag} {node.text()[:60]}"


def policies(html: str) -> list[str]:
    """Give the policy, if it stands before all that it is to rule over."""
    head = LexborHTMLParser(html).css_first("head")
    assert head is not None
    found = []
    for node in head.iter():
        if node.attributes.get("http-equiv") == "Content-Security-Policy":
            found.append(node.attributes.get("content") or "")
        elif node.tag in ("script", "link", "style") and not found:
            return []
    return found


@pytest.mark.parametrize(
    "markup",
    [
        "<p onclick='x()'>",
        "<p style='color:red'>",
        "<script>x()</script>",
        "<script type=module>x()</script>",
        "<style>p{}</style>",
        "<a href='javascript:x()'>",
        "<meta http-equiv=refresh content=0>",
        "<svg onload=x()>",
    ],
)
def test_what_the_policy_refuses_is_seen(markup: str) -> None:
    assert len(list(faults(f"<body>{markup}"))) == 1


def test_a_policy_below_a_script_is_none() -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=x>"
    assert policies(f"<head>{policy}<script src=a></script></head>") == ["x"]
    assert policies(f"<head><script src=a></script>{policy}</head>") == []


def test_the_policy_lets_only_the_site_s_own_files_run() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == "'self'"


def test_every_page_holds_the_policy_and_nothing_against_it(site: BuiltSite) -> None:
    assert len(site.pages) > 20
    for page in site.pages:
        html = page.path.read_text(encoding="utf-8")
        assert policies(html) == [POLICY], page.path
        assert list(faults(html)) == [], page.path
