"""Words that are explained where they stand."""

from agenda.model import Term
from macros.text.glossary_words import Glossary, PageGlossary, Piece

AI = Term(id="ai", term="AI", explanation="Förklaring.", forms=("artificiell intelligens",))
DATA = Term(id="data", term="öppna data", explanation="Förklaring.")
RUS = Term(id="rus-ord", term="RUS", explanation="Förklaring.")
GLOSSARY = Glossary([AI, DATA, RUS])


def marked(*texts: str) -> list[str]:
    page = PageGlossary(GLOSSARY)
    return [
        piece.text
        for text in texts
        for paragraph in page.paragraphs(text)
        for piece in paragraph
        if piece.term
    ]


def test_a_word_is_marked_the_first_time_only() -> None:
    assert marked("AI och AI.", "Mer AI, och Öppna data.") == ["AI", "Öppna data"]


def test_other_forms_count_as_the_same_word() -> None:
    assert marked("Artificiell intelligens, alltså AI.") == ["Artificiell intelligens"]


def test_parts_of_words_are_left_alone() -> None:
    assert marked("SAID och öppna databaser och brus.") == []


def test_a_word_in_capitals_is_found_in_capitals_only() -> None:
    assert marked("Ett rus är inte RUS.") == ["RUS"]


def test_no_text_is_lost() -> None:
    text = "Före AI, mitt i, öppna data."
    (paragraph,) = PageGlossary(GLOSSARY).paragraphs(text)
    assert "".join(piece.text + piece.tail for piece in paragraph) == text


def test_punctuation_stays_with_its_word() -> None:
    (paragraph,) = PageGlossary(GLOSSARY).paragraphs("Om AI, kort.")
    assert paragraph[1] == Piece("AI", AI, ",")


def test_without_a_glossary_nothing_is_marked() -> None:
    page = PageGlossary(None)
    assert page.paragraphs("AI") == ((Piece("AI"),),)
    assert page.used == ()


def test_an_empty_glossary_marks_nothing() -> None:
    assert PageGlossary(Glossary([])).paragraphs("AI") == ((Piece("AI"),),)
