"""Every page says the same of who can hand a proposal in, and it is true."""

from dataclasses import replace
from pathlib import Path

import pytest

from agenda.load import load
from macros.context.agenda_context import AgendaContext
from macros.context.forge import Forge
from macros.engine.check import Checked
from macros.pages.all_macros import macros_of
from macros.pages.site import Site, new_site
from macros.views.proposal_form import form_data
from tests.support.folders import BASE, BASE_FILES, base_with

EMAIL = "contact:\n  email: redaktionen@exempel.example\n  url: https://exempel.example/kontakt\n"
FORGE = Forge("https://forge.example/a/b")
NEEDED = "behöver du ett konto"
FREE = "Du behöver inget konto"


def site(contact: str, *, relay: str = "", forge: Forge | None = FORGE) -> Site:
    """Give the site of the base agenda with another way to reach those who run it."""
    text = BASE_FILES["agenda.yaml"].decode()
    assert EMAIL in text
    with base_with({"agenda.yaml": text.replace(EMAIL, contact).encode()}) as folder:
        return replace(new_site(AgendaContext(load(folder))), relay=relay, forge=forge)


@pytest.mark.parametrize(
    ("contact", "relay", "said"),
    [
        ("", "", NEEDED),
        ("contact:\n  url: https://exempel.example/kontakt\n", "", NEEDED),
        (EMAIL, "", "för du kan mejla förslaget"),
        ("", "/lamna/", "utan skickar förslaget direkt härifrån"),
        (EMAIL, "/lamna/", "skicka förslaget direkt härifrån, eller mejla det"),
    ],
)
def test_the_form_says_first_whether_an_account_is_needed(
    contact: str, relay: str, said: str
) -> None:
    macros = macros_of(site(contact, relay=relay), lambda: "foresla/")
    form = macros["proposal_form"]()
    assert said in form
    assert form.index(said) < form.index("data-known")
    assert (NEEDED in form) != (FREE in form)
    told = macros["how_to_propose"]()
    assert ("än så länge ett konto" in told) == (NEEDED in form)
    assert (FREE in told) == (FREE in form)


def test_that_nothing_is_said_of_a_contact_is_said_once_a_page() -> None:
    none, some = (macros_of(site(one, forge=None), lambda: "om/") for one in ("", EMAIL))
    missing = "har inte sagt hur du når"
    assert [name for name in ("agenda_facts", "contact") if missing in none[name]()] == ["contact"]
    assert "når den som driver" not in none["agenda_facts"]()
    assert "redaktionen" in some["agenda_facts"]()
    assert "Så når du den" not in none["how_to_propose"]() + none["other_ways_in"]()
    url = site("contact:\n  url: https://exempel.example/kontakt\n", forge=None)
    assert "Så når du den" in macros_of(url, lambda: "om/")["other_ways_in"]()


def test_a_publisher_is_warned_of_a_site_that_only_takes_accounts() -> None:
    (warning,) = Checked((), site("")).all_problems[-1:]
    assert str(warning).startswith("data/agenda.yaml:1:1: varning: Den som inte har ett konto")
    assert "contact.email" in warning.advice
    assert Checked((), site("", relay="/lamna/")).to_publisher == ()
    assert Checked((), site(EMAIL)).to_publisher == ()
    assert Checked(()).to_publisher == ()


def test_the_form_is_told_where_the_relay_is() -> None:
    context = AgendaContext(load(Path(BASE)))
    assert '"relay":null' in form_data(context, FORGE)
    assert '"relay":"/lamna/"' in form_data(context, FORGE, "/lamna/")
