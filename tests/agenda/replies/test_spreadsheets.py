"""Every way in which a spreadsheet is saved in Sweden is read, or named as what it is."""

from datetime import datetime
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda import Agenda, load_agenda
from agenda.load.decode import hidden_characters
from agenda.model import Reply
from agenda.replies.importer import Imported, read_replies
from agenda.replies.sheets import told
from tests.support.examples import examples
from tests.support.folders import BASE
from tests.support.workbooks import dated, ods, xlsx

REMISS: Final = "remiss-2020"
HEAD: Final = ["Svarande", "Gäller", "Ståndpunkt", "Svaret i korthet", "Kom in"]
ROW: Final = ["Bygderådet", "Öka kunskapen", "Tillstyrker", "Bra på å, ä och ö.", "2020-11-03"]
TEXT: Final = "\r\n".join(";".join(row) for row in (HEAD, ROW)) + "\r\n"
TABS: Final = TEXT.replace(";", "\t")
WAYS: Final[dict[str, bytes]] = {
    "CSV UTF-8": TEXT.encode("utf-8-sig"),
    "CSV ur Windows": TEXT.encode("cp1252"),
    "Unicode-text": TABS.encode("utf-16"),
    "Unicode-text, andra hållet": b"\xfe\xff" + TABS.encode("utf-16-be"),
    "tabbar": TABS.encode(),
    "kommatecken": ("Svarande,Gäller,Ståndpunkt,Svaret i korthet,Kom in\r\n" + ",".join(
        [*ROW[:3], f'"{ROW[3]}"', ROW[4]])).encode(),
    "sep": b"sep=;\r\n" + TEXT.encode(),
    "sep med BOM": ("\ufeffsep=;\r\n" + TEXT).encode(),
    "titelrad": ("Svar på remissen;;;;\r\n;;;;\r\n" + TEXT).encode(),
    "tomma kolumner sist": TEXT.replace("\r\n", ";;;\r\n").encode(),
    "tomma rader": (TEXT + ";;;;\r\n" * 50_000).encode(),
    "koder i stället för ord": b"actor;about;position;summary;received_on\nbygderadet;larande-1;"
    + "supports;Bra på å, ä och ö.;2020-11-03\n".encode(),
    "klocka efter dagen": TEXT.replace("-03", "-03 00:00:00").encode(),
    "Excels dagnummer": TEXT.replace("2020-11-03", "44138").encode(),
    "mjuka bindestreck": TEXT.replace("Bra", "\u200bB\u00adra").encode(),
    "hårda mellanslag": TEXT.replace("Öka k", "Öka\u00a0k").encode(),
    "xlsx": xlsx([HEAD, ROW]),
    "xlsx med datum": xlsx([HEAD, [*ROW[:4], datetime(2020, 11, 3)]]),
    "xlsx med titel, tomt och eget": xlsx([["Svar"], [], [*HEAD, None], [*ROW, None]]),
    "xlsx, andra bladet": xlsx([["Läs mig"]], [HEAD, ROW]),
    "ods": ods([HEAD, ROW]),
    "ods med datum": ods([["Svar"], HEAD, [*ROW[:4], dated("2020-11-03T00:00:00", "3 nov 2020")]]),
}  # fmt: skip


@pytest.fixture(scope="module")
def base() -> Agenda:
    return load_agenda(BASE)


def read(raw: bytes, agenda: Agenda) -> Imported:
    return read_replies(raw, "svar", agenda, REMISS)


def errors(found: Imported) -> list[str]:
    return [told(one) for one in found.problems if one.severity == "error"]


@pytest.mark.parametrize("way", WAYS)
def test_the_same_reply_comes_of_every_way_to_save_it(way: str, base: Agenda) -> None:
    found = read(WAYS[way], base)
    assert not errors(found)
    (reply,) = found.replies
    assert (reply.actor, reply.about, reply.position.value) == (
        "bygderadet",
        "larande-1",
        "supports",
    )
    assert (reply.summary, str(reply.received_on)) == ("Bra på å, ä och ö.", "2020-11-03")


def test_a_month_stays_a_month(base: Agenda) -> None:
    """Excel makes a day of it, and shows a month."""
    book = xlsx([HEAD, [*ROW[:4], datetime(2020, 11, 1)]], formats={"E2": "yyyy\\-mm"})
    for raw in (book, ods([HEAD, [*ROW[:4], dated("2020-11-01", "2020-11")]])):
        (reply,) = read(raw, base).replies
        assert str(reply.received_on) == "2020-11"


def test_what_was_read_as_something_older_is_said(base: Agenda) -> None:
    (problem,) = read(WAYS["CSV ur Windows"], base).problems
    assert str(problem).startswith("svar:1:1: varning: Filen är inte UTF-8, och lästes som Win")


def test_a_column_of_ones_own_is_named_and_left(base: Agenda) -> None:
    rows = [[*HEAD, "Handläggare"], [*ROW, "Diariet"]]
    found = read(xlsx(rows), base)
    assert len(found.replies) == 1
    assert [told(one) for one in found.problems] == [
        "svar, F1: varning: Kolumnen ”Handläggare” hör inte till ett svar, och läses inte in. "
        "Kända: Svarande, Gäller, Ståndpunkt, Svaret i korthet, Id, Kom in, "
        "Kommentar till svaret, Vad det ledde till, Skäl, Ändrade poster."
    ]


def test_another_sheet_with_replies_is_named(base: Agenda) -> None:
    found = read(xlsx([HEAD, ROW], [HEAD, ROW]), base)
    assert len(found.replies) == 1
    assert "Bladet ”Blad2” läses inte, bara ”Blad1”." in str(found.problems[0])


def test_cells_are_named_as_the_spreadsheet_counts_them(base: Agenda) -> None:
    """After a cell with a break of line too, a row is a row."""
    rows = [HEAD, [*ROW[:3], "Två\nrader\n\ni cellen.", ""], ["", *ROW[1:]], [*ROW[:4], "i fjol"]]
    text = "\n".join(";".join(f'"{cell}"' for cell in row) for row in rows)
    for raw in (text.encode(), xlsx(rows), ods(rows)):
        found = read(raw, base)
        assert [one.summary for one in found.replies] == ["Två rader\n\ni cellen."]
        first, second = errors(found)
        assert first == (
            "svar, A3: Cellen är tom, och svaret saknar ”Svarande”. Är cellen sammanfogad med "
            "den ovanför? Dela den, och skriv värdet på varje rad."
        )
        assert second.startswith("svar, E4: ”received_on” (Kom in) är ”i fjol”")


DESTROYED: Final = (
    *("#NAMN?", "#REFERENS!", "#VÄRDEFEL!", "#SAKNAS!", "#DIVISION/0!", "#OGILTIGT!"),
    *("#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "Err:508"),
)


@pytest.mark.parametrize("text", DESTROYED)
def test_a_cell_that_the_spreadsheet_has_destroyed_is_refused_with_that_reason(
    text: str, base: Agenda
) -> None:
    rows = [HEAD, [*ROW[:3], text, ROW[4]]]
    for raw in ("\n".join(map(";".join, rows)).encode(), xlsx(rows), ods(rows)):
        found = read(raw, base)
        assert found.replies == ()
        assert errors(found) == [
            f"svar, D2: Cellen visar {text}: kalkylprogrammet tog texten för en formel. "
            "Skriv texten på nytt med ' först, och spara igen."
        ]


REFUSED: Final = {
    "########": "svar, D2: Cellen visar bara #: kolumnen var för smal när bladet sparades.",
    "Vi vill ha mer pÃ¥ skÃ¤rmen.": "svar, D2: Bokstäverna å, ä och ö är förvanskade i cellen.",
    "Ring 070-123 45 67.": "svar, D2: Texten verkar ha ett telefonnummer.",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_the_checker_or_a_reader_would_refuse_is_refused(text: str, base: Agenda) -> None:
    found = read(xlsx([HEAD, [*ROW[:3], text, ROW[4]]]), base)
    assert found.replies == ()
    assert errors(found)[0].startswith(REFUSED[text])


def test_a_number_sign_in_a_sentence_is_no_fault(base: Agenda) -> None:
    rows = [HEAD, [*ROW[:3], "Taggen #NAMN? i rapporten, och C## med.", ROW[4]]]
    assert not errors(read(xlsx(rows), base))


def test_choices_are_told_in_swedish(base: Agenda) -> None:
    found = read(xlsx([HEAD, [*ROW[:2], "Ja tack", *ROW[3:]]]), base)
    assert errors(found) == [
        "svar, C2: ”Ståndpunkt” är ”Ja tack”, men ska vara något av: Tillstyrker, "
        "Tillstyrker med synpunkter, Avstyrker, Lämnar synpunkter, Avstår från att yttra sig."
    ]


def test_a_formula_is_read_as_its_value(base: Agenda) -> None:
    """What was worked out is in the file; a formula that never was has none."""
    found = read(xlsx([HEAD, [*ROW[:3], '="Bra"', ROW[4]]]), base)
    assert errors(found)[0].startswith("svar, D2: Cellen är tom")


CELLS: Final = st.text(
    st.sampled_from("abå ;,\t\n\"'=#\u00ad\u200b\u2028\u202e\ufffd\x0b❤\ufe0f•–?!é"), max_size=12
)


@examples(ci=60, soak=6_000)
@given(st.lists(st.lists(CELLS, min_size=5, max_size=7), max_size=4))
def test_whatever_stands_in_cells_is_read_or_refused_in_sentences(rows: list[list[str]]) -> None:
    agenda = _base()
    whole: list[list[Any]] = [HEAD, ROW, *rows]
    written = "\n".join(
        ";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in whole
    )
    found = read(written.encode(), agenda)
    assert {one.actor for one in found.replies} <= {"bygderadet"}
    for reply in found.replies:
        assert not list(hidden_characters(reply.summary))
        assert Reply.model_validate(reply.model_dump()) == reply
    for line in errors(found):
        assert line.endswith((".", "?"))


_KEPT: list[Agenda] = []


def _base() -> Agenda:
    if not _KEPT:
        _KEPT.append(load_agenda(BASE))
    return _KEPT[0]
