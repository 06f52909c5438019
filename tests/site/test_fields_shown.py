"""Every field of the model is shown somewhere, or stands in the list of those that are not."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from agenda import load_agenda
from agenda.model import Agenda
from tests.support.rewrite import values_of, with_texts
from tests.support.shared import rewritten_site, sample_data, sample_site
from tests.support.site import BuiltSite, folded

HIDDEN = {
    "ForeignWord.text": "shown by what it does: marked wherever a text holds it",
    "SetAside.reason": "a judgement for those who check sources: scripts/verify_sources.py",
    "Synonym.means": "works behind the search: what an everyday word finds",
    "Synonym.words": "behind the search: tests/this_agenda/test_search_answers.py asks by each",
    "Term.forms": "shown by what it does: the forms are explained where they stand",
}
"""Text fields that no page shows, each with the reason."""

VALUES = (
    "Genomförande", "Planering", "Avslutat", "Försenat", "Följer planen", "Pausat", "Avbrutet",
    "Beslutat", "Förslag, ej beslutat", "Regionalfonden", "Interreg", "Ska öka", "Ska minska",
)  # fmt: skip
"""Labels of choices that the sample holds and that must be read on some page."""


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], BuiltSite]:
    spots: set[str] = set()

    def mark(spot: str, text: str) -> str:
        spots.add(spot)
        return f"Märke {spot} slut"

    with_texts(Agenda, values_of(load_agenda(sample_data(tmp_path_factory, 20))), mark)
    return spots, rewritten_site(tmp_path_factory, "marked", 20, mark)


def shown_text(site: BuiltSite) -> str:
    """Give what people see: not what a page says to machines, or aloud of what differs."""
    texts = []
    for page in site.pages:
        tree = LexborHTMLParser(page.path.read_text(encoding="utf-8"))
        for unseen in tree.css("script, .change-said"):
            unseen.decompose()
        texts.append(folded(tree.root.text() if tree.root else ""))
    return "\n".join(texts)


def test_every_text_field_is_shown_or_listed(marked: tuple[set[str], BuiltSite]) -> None:
    spots, site = marked
    shown = shown_text(site)
    missing = {spot for spot in spots if f"Märke {spot} slut" not in shown}
    assert missing == set(HIDDEN)


def test_every_choice_is_shown_by_its_label(marked: tuple[set[str], BuiltSite]) -> None:
    shown = shown_text(marked[1])
    assert [value for value in VALUES if value not in shown] == []


def test_what_is_not_text_is_shown_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Dates, numbers, addresses and diary numbers of one initiative, all on its page."""
    agenda = load_agenda(sample_data(tmp_path_factory, 40))
    site = sample_site(tmp_path_factory, 40)
    for initiative in agenda.initiatives:
        text = site.page(f"initiativ/{initiative.id}").main_text
        for value in (initiative.period and initiative.period.start, initiative.next_update_due):
            assert not value or value[:4] in text, initiative.id
        html = site.page(f"initiativ/{initiative.id}").path.read_text(encoding="utf-8")
        for indicator in initiative.indicators:
            assert indicator.id in html
            assert len(indicator.values) <= html.count("Mätvärde")
        for link in initiative.links:
            assert link.url.rsplit("/", 1)[-1] in html
