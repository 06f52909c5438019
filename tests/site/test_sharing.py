"""What a page says where somebody shares it, and the picture that it says it has."""

import io

import pytest
from PIL import Image

from macros.context.agenda_context import AgendaContext
from tests.support.shared import base_site
from tests.support.site import BuiltPage, BuiltSite

NEEDED = {
    "og:title",
    "og:description",
    "og:type",
    "og:url",
    "og:image",
    "og:site_name",
    "og:locale",
}


def told(page: BuiltPage) -> dict[str, str]:
    found = page.tree.css("meta[property], meta[name='twitter:card']")
    said = (node.attributes for node in found)
    return {one.get("property") or one["name"] or "": one["content"] or "" for one in said}


def addressed(site: BuiltSite) -> list[BuiltPage]:
    return [page for page in site.pages if page.path.name != "404.html"]


def test_each_page_says_what_it_is_and_where(site: BuiltSite) -> None:
    for page in addressed(site):
        said = told(page)
        assert set(said) >= NEEDED, page.path
        assert said["og:description"] == page.attribute("meta[name=description]", "content")
        assert said["og:url"] == page.attribute("link[rel=canonical]", "href")
        assert said["og:title"] == page.texts("h1")[0]
        assert (said["og:type"] == "website") == (page.path.parent == site.folder)


def test_each_page_has_a_picture_of_its_own_that_is_there(site: BuiltSite) -> None:
    """What is told of versions and proposals is shared with the picture of the start page."""
    start, files = told(site.page("")), []
    for page in addressed(site):
        said = told(page)
        assert said["twitter:card"] == "summary_large_image"
        own = ("andringar/remissversion", "forslag")
        if any(page.path.is_relative_to(site.folder / name) for name in own):
            assert said["og:image"] == start["og:image"]
            continue
        assert said["og:title"] in said["og:image:alt"], page.path
        files.append(site.folder / said["og:image"].removeprefix(start["og:url"]))
        size = Image.open(io.BytesIO(files[-1].read_bytes())).size
        assert size == (int(said["og:image:width"]), int(said["og:image:height"]))
    assert len(set(files)) == len(files)
    assert sum(file.stat().st_size for file in files) < 40_000 * len(files)


def test_a_site_without_pictures_says_of_none(tmp_path_factory: pytest.TempPathFactory) -> None:
    site = base_site(tmp_path_factory)
    assert not list(site.folder.rglob("assets/delas/*"))
    for page in addressed(site):
        assert [name for name in told(page) if name.startswith(("og:image", "twitter"))] == []


def test_the_page_for_what_is_missing_says_nothing(site: BuiltSite, context: AgendaContext) -> None:
    """Nobody shares it, and it has no address of its own."""
    (missing,) = (page for page in site.pages if page.path.name == "404.html")
    assert told(missing) == {}
