"""What the browser fetches: joined, named after its content, and nothing that no page asks for."""

import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from macros.context.assets import POLICY, gather
from macros.settings.ribbon import ribbon_drawing
from tests.support.site import ROOT

CONFIG = load_config(str(ROOT / "mkdocs.yml"))
CONFIG.plugins._current_plugin = "tests"  # MkDocs sets it while a plugin's event runs
MATERIAL = "vendor/material/material.css"
SEARCH = {"vendor/snowball/b.js": "2", "search/a.js": "3", "vendor/snowball/a.js": "1"}


def files_of(**parts: str) -> Files:
    names = {f"styles/{name}.css": text for name, text in parts.items()} | {"scripts/a.js": "a"}
    names |= SEARCH | {MATERIAL: "m", "assets/start.js": "s", "assets/favicon.svg": "f"}
    found = [File.generated(CONFIG, name, content=text) for name, text in names.items()]
    return Files(found)


def content(files: Files, address: str) -> str:
    file = files.get_file_from_path(address)
    assert file is not None
    return file.content_string


def test_parts_are_joined_in_the_order_of_their_names() -> None:
    files = files_of(b="2", a="1")
    """Material's come first, so that ours stand before them."""
    assert content(files, gather(files, CONFIG).styles) == "m\n1\n2"
    assert files.get_file_from_path("styles/a.css") is None


def test_a_file_is_named_after_its_content() -> None:
    names = [gather(files_of(a=text), CONFIG).styles for text in ("x", "x", "y")]
    assert names[0] == names[1] != names[2]


def test_a_file_that_stands_alone_keeps_its_name_before_the_sum() -> None:
    files = files_of(a="1")
    assets = gather(files, CONFIG)
    assert re.fullmatch(r"assets/start\.[0-9a-f]{8}\.js", assets.start)
    assert re.fullmatch(r"assets/favicon\.[0-9a-f]{8}\.svg", assets.icon)
    assert content(files, assets.start) == "s"
    assert files.get_file_from_path("assets/start.js") is None


def test_an_icon_among_the_pages_keeps_its_name() -> None:
    """A page may show it."""
    files = files_of(a="1")
    own = File("assets/favicon.svg", CONFIG.docs_dir, CONFIG.site_dir, use_directory_urls=True)
    among = Files([file for file in files if file.src_uri != own.src_uri] + [own])
    assert gather(among, CONFIG).icon == "assets/favicon.svg"
    assert among.get_file_from_path(own.src_uri) is own


def test_what_no_page_asks_for_is_left_out() -> None:
    files = files_of(a="1")
    for name in ("main.1.min.css", "main.1.min.css.map", "palette.9.min.css"):
        files.append(File.generated(CONFIG, f"assets/stylesheets/{name}", content="m"))
    files.append(File.generated(CONFIG, "assets/javascripts/bundle.2.min.js", content="m"))
    for name in ("snowball/LICENSE", "material/LICENSE", "material/ORIGIN.yaml"):
        files.append(File.generated(CONFIG, f"vendor/{name}", content="m"))
    assets = gather(files, CONFIG)
    kept = {file.src_uri for file in files}
    assert kept == {assets.icon, assets.styles, assets.start, assets.scripts, assets.search}


def test_the_search_is_joined_after_what_it_builds_on() -> None:
    files = files_of(a="1")
    assert content(files, gather(files, CONFIG).search) == "1\n2\n3"


def test_a_theme_that_lacks_a_file_is_an_error_and_not_a_broken_page() -> None:
    files = files_of(a="1")
    lacking = Files([file for file in files if file.src_uri != MATERIAL])
    with pytest.raises(ValueError, match="vendor/material"):
        gather(lacking, CONFIG)


def test_the_policy_excuses_no_script_or_style() -> None:
    assert "unsafe" not in POLICY
    assert "script-src 'self';" in POLICY
    assert "style-src 'self';" in POLICY


def test_every_part_of_the_theme_is_small() -> None:
    for path in Path(ROOT / "theme").rglob("*.*s"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 250, path


def test_what_others_have_written_is_unchanged_and_says_where_it_comes_from() -> None:
    origins = list((ROOT / "theme/vendor").glob("*/ORIGIN.yaml"))
    assert origins
    for origin in origins:
        told = yaml.safe_load(origin.read_text(encoding="utf-8"))
        assert {"name", "version", "from", "licence"} <= set(told)
        assert (origin.parent / "LICENSE").is_file()
        sent = {path.name: path.read_bytes() for path in origin.parent.glob("*.*s")}
        assert told["sha256"] == {name: sha256(text).hexdigest() for name, text in sent.items()}


def ribboned(name: str) -> str:
    """Give the style sheet of a site whose settings name a drawing."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "tests"
    config.theme["ribbon"] = name
    names = {"styles/b-ribbon.css": "r{mask:url(ribbon.svg)}", "assets/ribbon.svg": "<svg/>"}
    files = files_of(a="1")
    for source, text in names.items():
        files.append(File.generated(config, source, content=text))
    styles = content(files, gather(files, config).styles)
    assert files.get_file_from_path("assets/ribbon.svg") is None
    return styles


def test_the_style_sheet_carries_the_drawing_of_the_place() -> None:
    styles = ribboned("assets/ribbon.svg")
    found = re.search(r'r\{mask:url\("data:image/svg\+xml,(?P<drawing>[^"()#<>]+)"\)\}', styles)
    assert found
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.theme["ribbon"] = "assets/ribbon.svg"
    drawn, meant = unquote(found["drawing"]), ribbon_drawing(config)
    assert meant
    assert "<!--" not in drawn
    assert re.sub(r"\s+", "", drawn) == re.sub(r"\s+", "", meant.replace('"', "'"))


def test_a_site_without_a_drawing_has_no_place_for_one() -> None:
    assert ribboned("") == "m\n1"
