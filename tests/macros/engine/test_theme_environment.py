"""The theme's environment: what MkDocs copies is the same, what is edited is seen."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from macros.engine.theme_environment import quicken
from tests.support.site import ROOT


def copied_from_theme(*, quick: bool) -> list[str]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    if quick:
        quicken(config.theme)
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return [file.src_uri for file in files]


def test_the_same_files_are_copied_in_the_same_order() -> None:
    found = copied_from_theme(quick=True)
    assert found == copied_from_theme(quick=False)
    assert found


def test_an_icon_is_found_by_its_name_and_not_listed() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    icon = ".icons/material/magnify.svg"
    assert icon in config.theme.get_env().list_templates()
    quicken(config.theme)
    env = config.theme.get_env()
    assert icon not in env.list_templates()
    assert "<svg" in env.get_template(icon).render()


def test_a_template_that_is_edited_is_compiled_anew(tmp_path: Path) -> None:
    theme = Theme(name=None, custom_dir=str(tmp_path))
    quicken(theme)
    for said in ("först", "sedan", "sedan"):
        (tmp_path / "x.html").write_text("{{ '" + said + "' }}", encoding="utf-8")
        assert theme.get_env().get_template("x.html").render() == said
