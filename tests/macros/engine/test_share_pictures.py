"""Which pages have a picture of their own: all of a small agenda, the chief ones of a large one."""

from dataclasses import replace
from functools import cache

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.context.agenda_context import load_context
from macros.engine.share_pictures import CHIEF, HOME, cards
from macros.pages.site import Site, new_site
from macros.prose.front_matter import Head
from macros.prose.page_source import Prose
from tests.support.folders import BASE
from tests.support.site import ROOT


@cache
def site() -> Site:
    prose = {name: Prose(name, "", (), Head(title=name.title())) for name in (HOME, "om/index.md")}
    return replace(new_site(load_context(BASE)), prose=prose)


def config_with(**extra: object) -> MkDocsConfig:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.extra.update(extra)
    return config


def test_each_record_and_each_text_has_a_card() -> None:
    found = cards(site(), config_with(share=300))
    wanted = {spec.src_uri for spec in site().specs if spec.record_id in site().context.index}
    assert set(found) == wanted | {HOME, "om/index.md"}


def test_a_card_says_what_kind_of_thing_it_is_about_and_in_which_area() -> None:
    found = cards(site(), config_with(share=300))
    context = site().context
    area = context.agenda.focus_areas[0]
    (priority, *_) = (one for one in context.agenda.priorities if one.focus_area == area.id)
    of_area, of_priority = (
        found[f"{folder}/{one.id}.md"]
        for folder, one in (("fokusomraden", area), ("prioriteringar", priority))
    )
    assert of_area.over == "Fokusområde"
    assert of_priority.over == f"Prioritering · {area.title}"
    assert of_area.colour == of_priority.colour > 0
    assert found[HOME].title == context.agenda.title
    assert found[HOME].site == ""


def test_in_a_large_agenda_only_the_chief_pages_have_one() -> None:
    found = cards(site(), config_with(share=1))
    index = {spec.src_uri: spec.record_id for spec in site().specs}
    kinds = {site().context.record(index[name]).of_kind for name in found if name in index}
    assert kinds <= CHIEF
    assert "priority" in kinds
    assert {HOME, "om/index.md"} <= set(found)


@pytest.mark.parametrize("extra", [{"share": -1}, {"share": 300, "live": True}])
def test_there_are_none_where_nobody_asks(extra: dict[str, object]) -> None:
    assert cards(site(), config_with(**extra)) == {}
