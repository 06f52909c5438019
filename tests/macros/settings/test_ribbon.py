"""The drawing of the place: named by the settings, found in the theme, told of where it is not."""

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.settings.ribbon import ribbon_drawing
from macros.settings.rules import setting_faults
from tests.support.site import ROOT


def config_with(name: str) -> MkDocsConfig:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.theme["ribbon"] = name
    return config


def test_the_drawing_of_this_agenda_has_one_colour_and_is_light() -> None:
    drawing = ribbon_drawing(config_with("assets/ribbon.svg"))
    assert drawing.startswith("<svg ")
    assert len(drawing) < 5_000
    assert "#" not in drawing


def test_settings_may_name_none() -> None:
    assert ribbon_drawing(config_with("")) == ""
    assert setting_faults(config_with("")) == ()


@pytest.mark.parametrize("name", ["assets/finns-inte.svg", "assets/start.js"])
def test_a_name_that_leads_to_no_drawing_is_told(name: str) -> None:
    (fault,) = setting_faults(config_with(name))
    assert f"theme.ribbon är {name}" in fault.message
