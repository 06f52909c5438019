"""With the checker off, no address in data comes out live, on whatever page it is printed."""

from collections.abc import Iterator
from inspect import signature
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from agenda.addresses import is_email, is_own_address, is_web_address
from agenda.load import Loaded, Places
from agenda.load.layout import read_folder
from agenda.load.positions import plain
from agenda.model import Agenda
from agenda.problems import Problem
from macros.context.agenda_context import AgendaContext
from macros.pages.all_macros import macros_of
from macros.pages.site import new_site
from tests.support.attacks.lenient import lenient
from tests.support.folders import BASE

HOSTILE = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "\x01javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)",
    "file:///etc/passwd", "//ond.example/", "/\\ond.example", "\\\\ond.example",
    "https://bra.example@ond.example/", "https:ond.example", "http://ond.example",
)  # fmt: skip
ADDRESSES = frozenset({"url", "dataset", "email"})


def poisoned(value: Any, hostile: str, key: str = "") -> Any:
    """Put an address in the place of every address of a tree."""
    if isinstance(value, dict):
        return {name: poisoned(one, hostile, name) for name, one in value.items()}
    if isinstance(value, list):
        return [poisoned(one, hostile) for one in value]
    return hostile if key in ADDRESSES else value


def pages(hostile: str) -> Iterator[str]:
    """Give the markup of every data page, and of every macro that needs nothing said."""
    problems: list[Problem] = []
    read = read_folder(BASE, problems)
    assert read is not None
    values = poisoned(plain(read.root, Agenda), hostile)
    site = new_site(AgendaContext(Loaded(lenient(Agenda, values), Places(read.root))))
    for spec in site.specs:
        yield spec.content(site.renderer, spec.src_uri.removesuffix(".md") + "/")
    for macro in macros_of(site, lambda: "").values():
        if not signature(macro).parameters:
            yield str(macro())


def addresses(markup: str) -> Iterator[str]:
    for node in LexborHTMLParser(markup).css("*"):
        for name, value in node.attributes.items():
            if name in ("href", "src", "action", "formaction", "xlink:href", "srcset"):
                yield value or ""


def is_safe(address: str) -> bool:
    mailed = address.startswith("mailto:") and is_email(address.removeprefix("mailto:"))
    return is_own_address(address) or is_web_address(address) or mailed


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_page_has_a_live_address_that_the_checker_would_refuse(hostile: str) -> None:
    found = [one for markup in pages(hostile) for one in addresses(markup)]
    assert len(found) > 100
    assert [one for one in found if not is_safe(one)] == []


def test_the_addresses_are_on_the_pages_at_all() -> None:
    """With a sound address in the same places it is printed, so the test above means something."""
    sound = "https://bra.example/prov"
    assert sum(one == sound for markup in pages(sound) for one in addresses(markup)) >= 4
