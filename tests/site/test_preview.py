"""A preview: it says what it is on every page, what changes where, and nothing of it is public."""

import re
from pathlib import Path

import pytest

from tests.support.checkout import differing
from tests.support.proposals import GONE, NEW, TEXT, preview_of_much
from tests.support.shared import preview_site
from tests.support.site import BuiltSite, folded

ADDRESS = "https://forslag.example/forslag/12/"
CHANGED = f"initiativ/{TEXT.stem}"
OFFICIAL = "prioriteringar/lana-dator"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return preview_site(tmp_path_factory, ADDRESS)


def test_every_page_says_that_it_is_a_preview(preview: BuiltSite) -> None:
    assert len(preview.pages) > 40
    for page in preview.pages:
        (said,) = page.texts(".preview-banner")
        assert said.startswith("Förhandsvisning av förslag 12. Inte publicerad."), page.path


def test_every_page_but_itself_leads_to_what_changes(preview: BuiltSite) -> None:
    for page in preview.pages:
        links = page.tree.css(".preview-banner a")
        assert len(links) == (page.path.parent.name != "vad-andras"), page.path
        assert all((link.attributes["href"] or "").endswith("vad-andras/") for link in links)


def test_search_engines_are_asked_to_stay_away_and_told_no_address(preview: BuiltSite) -> None:
    for page in preview.pages:
        assert page.attribute('meta[name="robots"]', "content") == "noindex"
        assert page.tree.css_first('link[rel="canonical"]') is None
    names = {path.name for path in preview.folder.rglob("*") if path.is_file()}
    assert not names & {"sitemap.xml", "sitemap.xml.gz", "robots.txt"}


def test_no_page_knows_the_published_address(preview: BuiltSite) -> None:
    """But for the examples of open data, where it is a word to type and no link."""
    for page in preview.pages:
        text = re.sub(
            r"<(pre|code)\b.*?</\1>", "", page.path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        assert "agenda.example" not in text, page.path


def test_the_page_for_what_is_missing_finds_its_way_below_a_folder(preview: BuiltSite) -> None:
    missing = (preview.folder / "404.html").read_text(encoding="utf-8")
    assert "href=/forslag/12/vad-andras/" in missing.replace('"', "")


def test_what_changes_stands_first_in_the_menu(preview: BuiltSite) -> None:
    assert preview.page("").texts(".menu-list > li")[:2] == ["Vad ändras", "Start"]


def test_the_page_of_changes_tells_each_change_and_leads_to_it(preview: BuiltSite) -> None:
    page = preview.page("vad-andras")
    said = page.main_text
    assert "Det är 2 nya poster, 1 borttagen post, 1 ny lydelse och 1 ändrad text." in said
    assert "Prioriteringen lana-dator (Låna dator på biblioteket) har fått" in said
    assert "Nytt initiativ: ”Surfskola på biblioteket”. Det är ett förslag" in said
    assert "är borttaget. Skäl: Ett påhittat skäl." in said
    assert "Att kontrollera" in said
    links = {link.attributes["href"] for link in page.tree.css("article a")}
    wanted = {CHANGED, f"initiativ/{NEW}", f"initiativ/{GONE}", OFFICIAL}
    assert {f"../{one}/" for one in wanted} | {
        "../ordlista/",
        "../ordlista/#begrepp-surfa",
    } <= links


def test_what_is_not_built_is_named(preview: BuiltSite) -> None:
    assert preview.page("vad-andras").texts("#_byggs-inte_ ~ ul code") == ["macros/evil.py"]


def test_a_changed_page_says_first_what_changes_on_it(preview: BuiltSite) -> None:
    page = preview.page(CHANGED)
    article = page.tree.css_first("article")
    assert article is not None
    first = next(node for node in article.iter())
    assert first.attributes["class"] == "change-note"
    assert [folded(node.text()) for node in first.css("del")] == [
        "borttaget: gräver ner slut på borttaget."
    ]
    assert [folded(node.text()) for node in first.css("ins")] == [
        "tillagt: begraver slut på tillagt."
    ]


def test_a_page_that_shows_many_entries_says_which_of_them_change(preview: BuiltSite) -> None:
    (note,) = preview.page("ordlista").texts(".change-note")
    assert "Nytt begrepp: ”surfa”." in note
    assert "Sidans egen text är ändrad" in note


def test_a_page_that_does_not_change_has_no_note(preview: BuiltSite) -> None:
    noted = {
        page.path.parent.relative_to(preview.folder).as_posix()
        for page in preview.pages
        if page.tree.css_first(".change-note")
    }
    assert noted == {
        CHANGED,
        f"initiativ/{NEW}",
        f"initiativ/{GONE}",
        OFFICIAL,
        "ordlista",
    }


def test_lists_mark_what_is_new_and_what_is_changed(preview: BuiltSite) -> None:
    marks = dict(
        re.findall(
            r'href="?([^" >]+)"?[^>]*>[^<]*</a> <span class="?preview-mark"?[^>]*>(\w+)<',
            (preview.folder / "initiativ" / "index.html").read_text(encoding="utf-8"),
        )
    )
    assert marks == {f"{TEXT.stem}/": "Ändrad", f"{NEW}/": "Ny"}


def test_an_entry_on_a_shared_page_is_marked_where_it_stands(preview: BuiltSite) -> None:
    (mark,) = preview.page("ordlista").texts("#begrepp-surfa > dt .preview-mark")
    assert mark == "Ny"


def marks_in_drawings(html: str) -> list[str]:
    """Give the drawings that hold a mark. A parsed page never tells: HTML ends it there."""
    drawings = re.findall(r"<svg\b.*?</svg>", html, re.DOTALL)
    return [drawing for drawing in drawings if "preview-mark" in drawing]


def test_no_drawing_holds_a_mark(preview: BuiltSite) -> None:
    assert marks_in_drawings("<svg><a>x<span class=preview-mark>Ny</span></a></svg>")
    for page in preview.pages:
        assert marks_in_drawings(page.path.read_text(encoding="utf-8")) == [], page.path


def test_nothing_on_a_preview_asks_for_more_changes(preview: BuiltSite) -> None:
    assert not any(page.tree.css(".edit-link") for page in preview.pages)


def test_a_removed_page_still_answers(preview: BuiltSite) -> None:
    assert preview.page(f"initiativ/{GONE}").main_text.count("borttaget") >= 2


def test_an_ordinary_site_knows_nothing_of_previews(site: BuiltSite) -> None:
    assert not (site.folder / "vad-andras").exists()
    for path in site.folder.rglob("*"):
        if path.suffix in (".html", ".css", ".js", ".json", ".xml"):
            text = path.read_text(encoding="utf-8")
            for word in ("preview-banner", "preview-mark", "change-note", "vad-andras", "noindex"):
                assert word not in text, (path, word)


def test_built_twice_it_is_the_same_to_the_byte(preview: BuiltSite, tmp_path: Path) -> None:
    outcome, again = preview_of_much(tmp_path, address=ADDRESS)
    assert outcome.built
    assert differing(preview.folder, again) == []
