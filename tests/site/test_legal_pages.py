"""The two pages that the law asks for: on accessibility and on personal data."""

import re

from macros.context.agenda_context import AgendaContext
from tests.support.site import ROOT, BuiltSite

KEPT = re.compile(r"(?:localStorage|sessionStorage)\.\w+\(\"([^\"]+)\"")
SCRIPTS = sorted(path for path in (ROOT / "theme").rglob("*.js") if "vendor" not in path.parts)


def test_both_are_linked_from_every_page(site: BuiltSite) -> None:
    for page in site.pages:
        links = [node.attributes["href"] or "" for node in page.tree.css(".site-foot a")]
        for address in ("tillganglighet/", "personuppgifter/"):
            here = page.path.parent.name == address.strip("/")
            assert here or any(link.endswith(address) for link in links), page.path


def test_what_scripts_keep_on_the_reader_s_device_is_told(site: BuiltSite) -> None:
    keys = {key for path in SCRIPTS for key in KEPT.findall(path.read_text(encoding="utf-8"))}
    assert keys
    told = set(site.page("personuppgifter").texts("article code"))
    assert keys | {"localStorage"} == told


def test_the_page_on_personal_data_says_who_answers_and_who_watches(
    site: BuiltSite, context: AgendaContext
) -> None:
    page = site.page("personuppgifter")
    assert f"Webbplatsen drivs av {publisher(context)}." in page.main_text
    assert page.tree.css_first('article a[href="https://www.imy.se"]')


def test_the_statement_never_says_that_the_agenda_s_owner_answers(
    site: BuiltSite, context: AgendaContext
) -> None:
    page = site.page("tillganglighet")
    assert page.main_text.count(f"{publisher(context)} svarar för webbplatsen.") == 1
    links = [node.attributes["href"] for node in page.tree.css("article a")]
    assert f"../aktorer/{context.agenda.publisher}/" in links
    owner = f"../aktorer/{context.agenda.about}/"
    assert (owner in links) == (context.agenda.about == context.agenda.publisher)


def test_each_known_shortcoming_is_told_with_its_reason(
    site: BuiltSite, context: AgendaContext
) -> None:
    statement = context.agenda.accessibility
    told = statement.shortcomings if statement else ()
    shown = site.page("tillganglighet").tree.css(".shortcoming")
    assert [node.attributes["id"] for node in shown] == [one.id for one in told]
    for node, one in zip(shown, told, strict=True):
        assert one.reason.label in node.text()


def publisher(context: AgendaContext) -> str:
    return context.title(context.record(context.agenda.publisher))
