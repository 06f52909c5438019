"""How a prose page reads: what is taken away before the words are counted."""

from pathlib import Path

import pytest

from agenda.advice import NOTHING
from agenda.readability import sentences
from macros.engine.check import NO_WAY_IN, examine
from macros.prose.page_source import Prose
from macros.prose.readability import prose_reading, running_text
from tests.support.site import ROOT

WANTED_LIX = 40
"""What CONTRIBUTING.md asks for; warnings come first above 45."""

HEAD = "---\ntitle: En titel. Till\n---\n"


def page(body: str) -> Prose:
    return Prose("docs/x.md", HEAD + body, ())


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("# Rubrik\nText här.\n", ["Text här."]),
        ("Kod `a. B` i text.\n", ["Kod i text."]),
        ("```\nEn. Två.\n```\nTre.\n", ["Tre."]),
        ("| A. | B. |\n|---|---|\n\nSlut.\n", ["Slut."]),
        ("Se [en länk](../om/index.md#_a_) här.\n", ["Se en länk här."]),
        ("Se [en][nyckel].\n\n[nyckel]: https://exempel.example\n", ["Se en ."]),
        ("**Fet** och *lutad* text.\n", ["Fet och lutad text."]),
        ("* ett\n* två\n", ["ett", "två"]),
        ("Den drivs av {{ publisher_name() }}. Så är det.\n", ["Den drivs av .", "Så är det."]),
        ("{{ start() }}\n", []),
    ],
)
def test_only_what_is_read_as_text_is_read(body: str, found: list[str]) -> None:
    assert [sentence.text for sentence in sentences(running_text(page(body)))] == found


def test_positions_hold() -> None:
    body = "# Å\n\nSe [en länk](x.md) och `kod` här. Nästa mening.\n"
    text = page(body).text
    assert len(running_text(page(body))) == len(text)
    last = sentences(running_text(page(body)))[-1]
    assert text[last.start :] == "Nästa mening.\n"


def test_a_page_without_words_reads_as_nothing() -> None:
    found = prose_reading(page("{{ start() }}\n"))
    assert (found.measure.words, found.warnings) == (0, ())


@pytest.mark.parametrize("region", [ROOT, ROOT / "tests" / "regions" / "alvmark"])
def test_an_agenda_and_its_pages_are_easy_to_read(region: Path) -> None:
    checked = examine(region / "data", region / "docs", region / "mkdocs.yml")
    others = [one for one in checked.all_problems if one.message != NO_WAY_IN]
    assert others == []
    assert sum((reading.measure for reading in checked.readings), NOTHING).lix < WANTED_LIX
