"""A version is built in surroundings that say which, and says nothing but why it stopped."""

import os
from pathlib import Path

import pytest

from publishing.repository import PublishError
from publishing.version_build import build_version, surroundings
from tests.support.silence import silence

SETTINGS = "site_name: !ENV [NAME, Prov]\ntheme: mkdocs\nsite_dir: !ENV [SITE_DIR, site]\n"


def region(folder: Path, page: str) -> Path:
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(page, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return folder / "mkdocs.yml"


def test_surroundings_are_given_back_whatever_happens(tmp_path: Path) -> None:
    before, where = dict(os.environ), Path.cwd()
    with pytest.raises(KeyError), surroundings({"NAME": "a"}, tmp_path):
        assert dict(os.environ) == {"NAME": "a"}
        assert Path.cwd() == tmp_path
        os.environ["OTHER"] = "b"
        raise KeyError
    assert dict(os.environ) == before
    assert Path.cwd() == where


def test_what_is_built_is_what_the_surroundings_say(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = region(tmp_path, "# Sida\n")
    with surroundings({"NAME": "Utgåvan", "SITE_DIR": str(tmp_path / "ut")}, tmp_path):
        build_version(file)
    assert "<title>Utgåvan</title>" in (tmp_path / "ut" / "index.html").read_text("utf-8")
    assert capfd.readouterr() == ("", "")


def test_a_build_that_stops_tells_all_that_it_warned_of(tmp_path: Path) -> None:
    file = region(tmp_path, "# Sida\n\n[a](borta.md) [b](vilse.md)\n")
    with silence(), pytest.raises(PublishError) as stopped:  # as ``mkdocs --quiet`` is silent
        build_version(file)
    first, *said = str(stopped.value).splitlines()
    assert first == "Bygget stannade:"
    assert "borta.md" in said[0]
    assert "vilse.md" in said[1]


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    file = region(tmp_path, "# Sida\n")
    file.write_text("site_name: 5\n", encoding="utf-8")
    with pytest.raises(PublishError, match=r"mkdocs.yml:1:1: .*site_name"):
        build_version(file)
