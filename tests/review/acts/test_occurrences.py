"""Words of a withdrawal in other forms and other places: found and taken, or told and refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from agenda.editions import Released, load_editions
from agenda.editions.freeze import Release, freeze
from review.edition_guard import changed_since
from tests.support.acts import BY, WHERE, WHY, WORDS, files_with, mend_draft, withdraw
from tests.support.editions import PROSE, SETTINGS, base_agenda, write_editions
from tests.support.region import small_region
from tests.support.repository import commit, git, repository

NAME = "Åsa Ödman"
PAGE = """\
---
title: Om
description: Om sidan
---

# Om

En karta visar **var** nätet finns.

En karta visar var nätet&#32;finns.

En karta visar [var](../index.md) nätet finns.
"""


def edition(page: str, title: str, description: str = "Ett nät.") -> Released:
    """Give an edition with a page, a title in the navigation and a description of its own."""
    agenda = base_agenda()
    changed = tuple(
        one.model_copy(update={"description": description}) if one.id == "natets-karta" else one
        for one in agenda.initiatives
    )
    agenda = agenda.model_copy(update={"initiatives": changed})
    nav = ({title: "index.md"}, *SETTINGS.nav[1:3], {"Mer": [{f"{title} igen": "a-o/index.md"}]})
    settings = SETTINGS.model_copy(update={"nav": nav})
    prose = {**PROSE, "om/index.md": page}
    return freeze(Release("forsta", agenda, prose, settings, "2026-11-24", "0" * 40), ())


def region_with(folder: Path, one: Released) -> Path:
    """Give a region with one edition, and a draft without the words."""
    region = small_region(folder / "region")
    write_editions(region / "data", (one,))
    mend_draft(repository(region))
    git(region, "tag", "fore")
    return region


def in_emphasis(region: Path) -> str:
    page = region / "docs" / "om" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nEn karta visar *var* nätet finns.\n")
    return f"- docs/om/index.md:{len(page.read_text(encoding='utf-8').splitlines())}"


def in_description(region: Path) -> str:
    path = region / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("site_description: Påhittad", f"site_description: {WORDS}"))
    return "- mkdocs.yml:3"


def in_navigation(region: Path) -> str:
    path = region / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}nav:\n  - 'En karta visar var nätet finns': index.md\n")
    return f"- mkdocs.yml:{len(text.splitlines()) + 2}"


def escaped_in_navigation(region: Path) -> str:
    path = region / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f'{text}nav:\n  - "En karta visar v\\u0061r nätet finns": index.md\n')
    return "- mkdocs.yml:1"


def test_words_split_by_marks_and_in_the_navigation_are_told_and_taken(tmp_path: Path) -> None:
    region = region_with(tmp_path, edition(PAGE, WORDS.rstrip(".")))
    done = withdraw(region)
    assert done.returncode == 1
    for place in ("docs/om/index.md, 8", "docs/om/index.md, 10", "docs/om/index.md, 12"):
        assert f"- utgåvan forsta: {place}\n" in done.stderr
    assert "- utgåvan forsta: mkdocs.yml, nav.0\n" in done.stderr
    assert "- utgåvan forsta: mkdocs.yml, nav.3.0\n" in done.stderr
    done = withdraw(region, *WHERE, *WHY, *BY, "--elsewhere", "withdraw")
    assert done.returncode == 0, done.stderr
    (one,) = load_editions(region / "data")
    assert one.snapshot.prose["om/index.md"].count("[Texten är borttagen.]") == 3
    first, *_, last = one.snapshot.settings.nav
    assert first == {"[Texten är borttagen.]": "index.md"}
    assert last == {"Mer": [{"[Texten är borttagen.]": "a-o/index.md"}]}
    assert changed_since(region, "fore") == ()


@pytest.mark.parametrize("put", [in_emphasis, in_description, in_navigation, escaped_in_navigation])
def test_words_that_the_draft_shows_are_told_with_their_line(
    put: Callable[[Path], str], tmp_path: Path
) -> None:
    region = region_with(tmp_path, edition("# Om\n", "Start"))
    place = put(region)
    commit(region, "Tillbaka")
    done = withdraw(region)
    assert (done.returncode, place in done.stderr.splitlines()) == (1, True), done.stderr


@pytest.mark.parametrize(
    "written", [f"\ufeff{NAME}\r\n", "A\u030asa O\u0308dman\n", f"{NAME}\nÖdman\n"]
)
def test_a_name_is_found_however_the_file_writes_it(written: str, tmp_path: Path) -> None:
    page = f"# Om\n\n{NAME.replace(' ', ' **')}** bodde där.\n"
    region = region_with(tmp_path, edition(page, "Start", f"{NAME}s kumpaner bodde där."))
    words = tmp_path / "ord.txt"
    words.write_bytes(written.encode())
    asked = (*WHERE, *WHY, *BY, "--words", str(words), "--elsewhere", "withdraw")
    assert files_with(region / "data", NAME)
    done = withdraw(region, *asked)
    assert done.returncode == 0, done.stderr
    assert files_with(region / "data", "Ödman") == []


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (b"", "har inga ord. Skriv ett uttryck på var rad"),
        (b"\n \n", "har inga ord."),
        ("Nätet\nÅsa Ekman\n".encode(), "- rad 2\nRätta raden"),
        ("Åsa".encode("latin-1"), "är inte UTF-8."),
        (None, "finns inte"),
    ],
)
def test_a_file_of_words_that_finds_nothing_is_refused(
    written: bytes | None, why: str, tmp_path: Path
) -> None:
    region = region_with(tmp_path, edition("# Om\n", "Start"))
    words = tmp_path / "ord.txt"
    if written is not None:
        words.write_bytes(written)
    done = withdraw(region, *WHERE, *WHY, *BY, "--words", str(words))
    assert done.returncode == 1
    assert why in done.stderr
    assert "Ekman" not in done.stderr
    assert done.stderr.endswith("Inget är återtaget.\n")
    assert git(region, "rev-parse", "HEAD") == git(region, "rev-parse", "fore")
