"""The client: what it sends, to whom, and what it says when the answer is no."""

import io
import zipfile
from pathlib import Path

import pytest

from review.forge.api import Api, ForgeError
from review.forge.artifact import fetch_artifact
from tests.support.forge_state import FakeForge


def test_it_is_the_forge_that_the_runner_names(api: Api, forge: FakeForge) -> None:
    assert (api.base, api.repository) == (forge.address, "agenda/agenda")
    list(api.every("issues"))
    assert forge.tokens == ["Bearer hemlig"]
    assert "hemlig" not in repr(api)


def test_without_a_repository_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    with pytest.raises(ForgeError, match="GITHUB_REPOSITORY saknas"):
        Api.here()


def test_the_forge_s_own_words_are_told(api: Api, forge: FakeForge) -> None:
    forge.refused = {"GET issues": (403, "Not\nfor you")}
    with pytest.raises(ForgeError, match=r"”GET issues” gick inte .* HTTP 403: Not for you"):
        api.get("issues")


def test_a_forge_that_is_not_there_is_told() -> None:
    with pytest.raises(ForgeError, match="gick inte på platsen"):
        Api("http://127.0.0.1:9", "a/b").get("issues")


def test_what_an_earlier_job_saved_is_unpacked(
    api: Api, forge: FakeForge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as files:
        files.writestr("site/index.html", "<p>Ett")
        files.writestr("../../utanför", "x")
    forge.artifacts = {4: ("17", "preview", packed.getvalue()), 5: ("18", "preview", b"")}
    monkeypatch.setenv("GITHUB_RUN_ID", "17")
    fetch_artifact(api, "preview", tmp_path / "a" / "b" / "out")
    assert (tmp_path / "a/b/out/site/index.html").read_text(encoding="utf-8") == "<p>Ett"
    assert not (tmp_path / "a" / "utanför").exists()
    assert forge.tokens == ["Bearer hemlig", "Bearer hemlig", ""]  # not to where we are sent on
    monkeypatch.setenv("GITHUB_RUN_ID", "18")
    with pytest.raises(ForgeError, match="packa upp"):
        fetch_artifact(api, "preview", tmp_path)
    with pytest.raises(ForgeError, match="inte sparat"):
        fetch_artifact(api, "annat", tmp_path)
    monkeypatch.delenv("GITHUB_RUN_ID")
    with pytest.raises(ForgeError, match="GITHUB_RUN_ID"):
        fetch_artifact(api, "preview", tmp_path)
