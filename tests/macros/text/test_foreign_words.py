"""Foreign words are marked where they are read, and nowhere else."""

import pytest

from agenda import load_agenda
from agenda.model import Agenda, ForeignWord, Term
from agenda.model.choices import ForeignLanguage
from macros.text.foreign_words import marker
from tests.support.folders import BASE

TERMS = [
    Term(id="ett", term="Gateway", explanation="x", language=ForeignLanguage.en),
    Term(
        id="tva",
        term="Single Gateway",
        explanation="x",
        forms=("R&D hub",),
        language=ForeignLanguage.en,
    ),
    Term(id="tre", term="bredband", explanation="x"),
]


def agenda_with(terms: list[Term], *words: ForeignWord) -> Agenda:
    return AGENDA.model_copy(update={"terms": tuple(terms), "foreign_words": words})


AGENDA = load_agenda(BASE)
MARK = marker(agenda_with(TERMS, ForeignWord(text="Smart village", language=ForeignLanguage.en)))


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>En Gateway.</p>", '<p>En <span lang="en">Gateway</span>.</p>'),
        (
            "<p>En Single Gateway till</p>",
            '<p>En <span lang="en">Single Gateway</span> till</p>',
        ),
        ("<p>Gateways och bredband</p>", "<p>Gateways och bredband</p>"),
        ('<p title="Gateway">x</p>', '<p title="Gateway">x</p>'),
        ("<title>Gateway</title>", "<title>Gateway</title>"),
        ("<option>Gateway</option>", "<option>Gateway</option>"),
        (
            '<script type="application/json">"<b>Gateway"</script>',
            '<script type="application/json">"<b>Gateway"</script>',
        ),
        ("<svg><text>Gateway</text></svg>", "<svg><text>Gateway</text></svg>"),
        (
            "<svg><svg><path/></svg><text>Gateway</text></svg><p>Gateway</p>",
            "<svg><svg><path/></svg><text>Gateway</text></svg>"
            '<p><span lang="en">Gateway</span></p>',
        ),
        ("<p>Smart village</p>", '<p><span lang="en">Smart village</span></p>'),
        ("<p>R&#38;D hub</p>", '<p><span lang="en">R&#38;D hub</span></p>'),
    ],
)
def test_words_are_marked_in_running_text(html: str, marked: str) -> None:
    assert MARK(html) == marked


def test_without_foreign_words_a_page_is_left_as_it_is() -> None:
    page = "<p>Gateway</p>"
    assert marker(agenda_with(TERMS[2:]))(page) is page
