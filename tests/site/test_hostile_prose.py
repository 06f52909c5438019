"""Whole builds with the checker off: what a page says reaches no reader as anything but words."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from selectolax.lexbor import LexborHTMLParser

from macros.settings.errors import RefusedBuildError
from tests.macros.prose.test_walls import ATTACKS, RUNS
from tests.support.prose import HEAD, PAGE, base_site, settings
from tests.support.site import BuiltPage

REFRESH = '</title><meta http-equiv=refresh content="0;url=https://ond.example/"><script>x</script>'


def test_all_that_the_theme_prints_is_escaped(tmp_path: Path) -> None:
    quoted = REFRESH.replace('"', '\\"')
    head = f'---\ntitle: "{quoted}"\ndescription: "\'> {quoted}"\n---\n'
    base_site(
        tmp_path, {PAGE: f"{head}# Sidan\n\n## A\n\n## <b>B</b>\n\n" + "\n".join(ATTACKS[:3])}
    )
    config = settings(tmp_path)
    config.site_name = config.site_description = REFRESH
    places = [place for one in config.nav or [] for place in one.values()]
    config.nav = [{f"{n} {REFRESH}": place} for n, place in enumerate(places)]
    config.strict = False  # hostile links lead nowhere
    build(config)
    for path in (tmp_path / "site").rglob("*.html"):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        assert not tree.css("meta[http-equiv=refresh], script:not([src]):not([type])"), path
        assert not tree.css("[onerror], [href^=javascript]"), path
    page = BuiltPage((tmp_path / "site" / PAGE).with_suffix(".html"))
    assert page.texts(".menu-list > li > a")[0] == f"0 {REFRESH}"
    assert page.texts("title") == [f"{REFRESH} – {REFRESH}"]
    assert page.attribute("meta[name=description]", "content") == f"'> {REFRESH}"


REFUSED = {
    "x.mkd": RUNS, "x.markdown": RUNS, "X.MD": RUNS, "a.xhtml": "<script/>", "CNAME": "ond.example",
    "robots.txt": "x", "b.php": "<?php", "bild.png": "inget", ".git/config": "x", "x.svg": "<svg/>",
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_no_other_file_is_published(name: str, tmp_path: Path) -> None:
    base_site(tmp_path, {name: f"{HEAD}# X\n\n{REFUSED[name]}"})
    with pytest.raises(RefusedBuildError, match=name.partition("/")[0]):
        build(settings(tmp_path))
    assert not list((tmp_path / "site").rglob("*"))


def test_what_programs_leave_behind_is_not_published(tmp_path: Path) -> None:
    base_site(tmp_path, {"Thumbs.db": "x", "om/index.md~": "x", ".DS_Store": "x"})
    build(settings(tmp_path))
    assert not [*(tmp_path / "site").rglob("*Thumbs*"), *(tmp_path / "site").rglob("*~")]
