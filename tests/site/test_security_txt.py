"""``security.txt``: what the standard asks for, and no file while nobody answers."""

import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from macros.context.agenda_context import load_context
from macros.context.forge import Forge
from macros.engine.build import build_site
from macros.pages.site import Site, new_site, publication
from macros.settings.errors import RefusedBuildError
from macros.settings.security_txt import DOCUMENT, SECURITY, create_security
from tests.support.folders import BASE
from tests.support.region import small_region
from tests.support.site import BuiltSite

SOUND = {"contact": "mailto:hal@prov.example", "expires": "2027-11-01"}


@pytest.fixture(scope="module")
def one() -> Site:
    context = load_context(BASE)
    place = publication(context, "https://prov.example/utkast/")
    return replace(new_site(context), publication=place, forge=Forge("https://forge.example/a/b"))


def written(site: Site, settings: Any) -> str | None:
    config: Any = SimpleNamespace(extra={"security": settings}, config_file_path="mkdocs.yml")
    return create_security(
        config,
        language=site.context.agenda.language,
        home=site.publication.home,
        policy=site.forge.page(DOCUMENT) if site.forge else None,
    )


def test_it_says_what_the_standard_asks_for(one: Site) -> None:
    text = written(one, SOUND)
    assert text == (
        "Contact: mailto:hal@prov.example\n"
        "Expires: 2027-11-01T00:00:00Z\n"
        "Preferred-Languages: sv, en\n"
        "Canonical: https://prov.example/utkast/.well-known/security.txt\n"
        "Policy: https://forge.example/a/b/blob/main/SECURITY.md\n"
    )


def test_more_than_one_way_is_told_in_order(one: Site) -> None:
    text = written(one, {**SOUND, "contact": ["https://prov.example/hal", "tel:+46-1"]})
    assert re.findall(r"^Contact: (.+)$", text or "", re.MULTILINE) == [
        "https://prov.example/hal",
        "tel:+46-1",
    ]


@pytest.mark.parametrize("settings", [None, {}, {"contact": ""}, {"contact": [""], "expires": ""}])
def test_no_contact_is_made_up(settings: Any, one: Site) -> None:
    assert written(one, settings) is None


FAULTS = {
    "adress": ({**SOUND, "contact": "hal@prov.example"}, "är ingen adress"),
    "http": ({**SOUND, "contact": "http://prov.example"}, "är ingen adress"),
    "rad": ({**SOUND, "contact": "mailto:a@b.example\nPolicy: x"}, "är ingen adress"),
    "dag": ({"contact": SOUND["contact"]}, "ingen sista dag"),
    "halv dag": ({**SOUND, "expires": "2027-11"}, "ingen sista dag"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_faulty_setting_stops_the_build_in_words(name: str, one: Site) -> None:
    settings, said = FAULTS[name]
    with pytest.raises(RefusedBuildError, match=said):
        written(one, settings)


def test_this_site_has_none_yet(site: BuiltSite) -> None:
    assert not (site.folder / SECURITY).exists()


def test_a_build_puts_it_where_it_is_looked_for(tmp_path: Path) -> None:
    region = small_region(tmp_path / "region")
    extra = {"pdf": -1, "security": SOUND}
    assert build_site(region / "mkdocs.yml", tmp_path / "site", extra=extra) == ()
    text = (tmp_path / "site" / SECURITY).read_text(encoding="utf-8")
    assert "Canonical: https://prov.example/.well-known/security.txt\n" in text
