"""A page that is put into what its folder shares is the page that the theme makes whole."""

from collections import Counter
from pathlib import Path

import pytest

from macros.engine import page_shell
from macros.pages.data_page import DataPage
from tests.support.shared import PROSE, sample_data
from tests.support.site import build

SHARING = ("prioriteringar", "initiativ", "aktorer")
"""Folders of which some pages are surely put into what others share."""


def pages_in(folder: Path) -> dict[str, str]:
    found = sorted(folder.rglob("*.html"))
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in found}


def test_every_page_is_to_the_byte_what_it_is_when_made_whole(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = sample_data(tmp_path_factory, 40)
    filled, made = Counter[str](), page_shell.Shells._shell

    def count(shells: page_shell.Shells, page: DataPage, context: object) -> object:
        known = len(shells._made)
        shell = made(shells, page, context)  # type: ignore[arg-type]
        if len(shells._made) == known and not shell.leads_to(page):
            filled[page.spec.folder] += 1
        return shell

    monkeypatch.setattr(page_shell.Shells, "_shell", count)
    build(tmp_path / "filled", data=data, docs=PROSE)
    monkeypatch.setattr(page_shell._Shell, "leads_to", lambda *_: True)
    build(tmp_path / "whole", data=data, docs=PROSE)
    found = pages_in(tmp_path / "filled")
    assert found == pages_in(tmp_path / "whole")
    assert all(filled[folder] for folder in SHARING)
    assert not any("own-" in html.partition("<body")[0] for html in found.values())
