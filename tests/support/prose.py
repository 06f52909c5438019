"""A page of docs/ put through the build alone, as if there were no checker before it."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from macros.pages.plugin_environment import CallsOnly
from macros.pages.prose_page import ProsePage
from macros.prose.page_source import read_prose
from tests.support.folders import BASE, copy_base
from tests.support.site import ROOT

HEAD = "---\ntitle: Sidan\ndescription: En sida.\n---\n"
PAGE = "personuppgifter/index.md"


def base_site(folder: Path, changed: Mapping[str, str]) -> Path:
    """Put the base agenda and its pages in a folder, with these files of docs/ changed."""
    copy_base(folder)
    shutil.copytree(BASE.parent / "docs", folder / "docs")
    for name, text in changed.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def settings(folder: Path, *, check_prose: bool = False) -> MkDocsConfig:
    """Give the settings of the checkout, turned to the data and docs of a folder."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "site"), strict=True)
    config.docs_dir = str(folder / "docs")
    config.extra["data_dir"] = str(folder / "data")
    config.extra["check_prose"] = check_prose
    config.extra["pdf"] = -1
    return config


def rendered(
    body: str, macros: Mapping[str, Callable[..., str]], config: MkDocsConfig, head: str = HEAD
) -> ProsePage:
    """Give a page as the build makes it. Raises RefusedBuildError."""
    prose = read_prose(head + body, "docs/sida.md", macros, [])
    file = File("sida.md", config.docs_dir, config.site_dir, use_directory_urls=True)
    page = ProsePage(prose, file, config)
    page.read_source(config)
    template = CallsOnly(macros, lambda: page).from_string(page.markdown)
    page.markdown = template.render(config=config, cycler="given by the plugin")
    page.render(config, Files([file]))
    return page
