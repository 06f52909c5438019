"""Replies from a spreadsheet: what is sound comes in, what is faulty is named by row and column."""

from pathlib import Path

import pytest

from agenda import Agenda, load_agenda
from agenda.model.choices import ActorKind
from agenda.replies.importer import read_replies
from agenda.sample import create_sample
from tests.support.checkout import command
from tests.support.files import write_files
from tests.support.folders import BASE, copy_base
from tests.support.site import ROOT

HEAD = "Svarande;Gäller;Ståndpunkt;Svaret i korthet;Kom in;Ändrade poster\n"
REMISS = "remiss-2020"
ROWS, FAULTY = 1000, 40


@pytest.fixture(scope="module")
def base() -> Agenda:
    return load_agenda(BASE)


def problems(text: str, agenda: Agenda) -> list[str]:
    return [str(one) for one in read_replies(text.encode(), "svar.csv", agenda, REMISS).problems]


def test_names_and_labels_stand_for_ids_and_values(base: Agenda) -> None:
    row = (
        'Bygderådet;Öka kunskapen;Tillstyrker;"Bra; på\nflera rader";2020-11;larande-1, larande-2\n'
    )
    (reply,) = read_replies((HEAD + row).encode(), "svar.csv", base, REMISS).replies
    assert reply.id == "svar-bygderadet-om-larande-1"
    assert (reply.actor, reply.about, reply.position.value) == (
        "bygderadet",
        "larande-1",
        "supports",
    )
    assert reply.summary == "Bra; på flera rader"
    assert reply.changes == ("larande-1", "larande-2")


def test_commas_and_english_headings_do_as_well(base: Agenda) -> None:
    text = "actor,about,position,summary\nbygderadet,larande-1,comment,Bra.\n"
    assert len(read_replies(text.encode(), "svar.csv", base, REMISS).replies) == 1


FAULTS = {
    "Anna Andersson;larande-1;Tillstyrker;Bra.;;": (
        "svar.csv:2:1: ”Anna Andersson” finns inte i agendan. Lägg till organisationen i "
        "data/actors.yaml. En privatperson namnges aldrig."
    ),
    "bygderadet;larande1;Tillstyrker;Bra.;;": (
        "svar.csv:2:2: ”larande1” finns inte i agendan. Menade du ”larande-1”?"
    ),
    "bygderadet;larande-1;Tilstyrker;Bra.;;": (
        "svar.csv:2:3: ”Ståndpunkt” är ”Tilstyrker”, men ska vara något av: Tillstyrker, "
    ),
    "bygderadet;larande-1;Tillstyrker;;;": (
        "svar.csv:2:4: Cellen är tom, och svaret saknar ”Svaret i korthet”. Fyll i cellen."
    ),
    "bygderadet;larande-1;Tillstyrker;Bra.;i fjol;": "svar.csv:2:5: ”received_on” (Kom in) är",
    "bygderadet;larande-1;Tillstyrker;Bra.;;finns-ej": "svar.csv:2:6: ”finns-ej” finns inte",
    "bygderadet;larande-1;Tillstyrker;Ring 070-123 45 67.;;": (
        "svar.csv:2:4: Texten verkar ha ett telefonnummer."
    ),
    "bygderadet;larande-1;Tillstyrker;Bra.;;;;x": (
        "svar.csv:2:8: Cellen står i en kolumn utan rubrik."
    ),
    "biblioteket;larande-1;Tillstyrker;Annat.;;\nbiblioteket;larande-1;Tillstyrker;Två.;;": (
        "svar.csv:3:1: Samma svar står redan på rad 2."
    ),
}


@pytest.mark.parametrize("row", FAULTS)
def test_a_faulty_row_is_named_with_its_column_and_advice(row: str, base: Agenda) -> None:
    found = problems(f"{HEAD}{row}\n", base)
    assert [one for one in found if one.startswith(FAULTS[row])], found


TAKEN = {
    "consultation": "Id ”consultation” är namnet på remissens egen fil.",
    "larande-2": "Id ”larande-2” är upptaget av en annan post.",
    "gamla-kvallar": "Id ”gamla-kvallar” tillhör en borttagen post och får inte återanvändas.",
}


@pytest.mark.parametrize("name", TAKEN)
def test_a_reply_takes_no_other_records_id(name: str, tmp_path: Path) -> None:
    """The file of the consultation stays, and nothing is written that a check refuses."""
    data = copy_base(tmp_path)
    row = f"id;actor;about;position;summary\n{name};bygderadet;larande-1;comment;Bra.\n"
    (tmp_path / "svar.csv").write_text(row, encoding="utf-8")
    done = command(ROOT, "scripts/import_replies.py", tmp_path / "svar.csv", REMISS, "--data", data)
    assert done.stderr == f"svar.csv, A2: {TAKEN[name]} Välj ett annat id.\n"
    assert load_agenda(data) == load_agenda(BASE)


def test_who_may_be_a_person_is_refused_with_the_cell(base: Agenda) -> None:
    """The same as the check of the whole agenda says of it, before anything is written."""
    person = base.actors[0].model_copy(
        update={"kind": ActorKind.other, "organisation_number": None, "url": None}
    )
    agenda = base.model_copy(update={"actors": (person, *base.actors[1:])})
    row = f"{person.id};larande-2;Tillstyrker;Bra.;;\n"
    other = "bygderadet;larande-2;Tillstyrker;Bra.;;\n"
    found = read_replies((HEAD + row + other).encode(), "svar.csv", agenda, REMISS)
    assert [reply.actor for reply in found.replies] == ["bygderadet"]
    (problem,) = found.problems
    assert str(problem).startswith(f"svar.csv:2:1: Inget visar att ”{person.id}” är en organisat")


UNCLOSED = {
    "till slutet": 'bygderadet;larande-2;Avstår;"Bra.;;\nbiblioteket;larande-2;Avstår;Två.;;\n',
    "till nästa": 'bygderadet;larande-2;Avstår;"Bra.;;\nbiblioteket;larande-2;Avstår;"Två.";;\n',
    "i par": 'bygderadet;larande-2;Avstår;"Bra.;;\nbiblioteket;larande-2;Avstår;Två";;\n',
}


@pytest.mark.parametrize("name", UNCLOSED)
def test_no_row_is_swallowed_by_a_quotation_mark(name: str, base: Agenda) -> None:
    found = read_replies((HEAD + UNCLOSED[name]).encode(), "svar.csv", base, REMISS)
    assert found.replies == ()
    (problem,) = found.problems
    assert problem.place.line == 2
    assert "Se efter om ett citattecken fattas." in problem.advice


def test_headings_that_are_missing_or_unknown_are_named(base: Agenda) -> None:
    found = problems("Svarande;Gällande;Ståndpunkt\n", base)
    assert found[0] == "svar.csv:1:2: Kolumnen ”Gällande” är okänd. Menade du ”gäller”?"
    assert "svar.csv:1:1: Kolumnen ”Svaret i korthet” saknas. Eller: summary." in found


def test_a_reply_that_is_answered_already_is_the_same_reply(base: Agenda) -> None:
    """What the editors filled in afterwards is not undone and not told as a difference."""
    known = base.replies[0]
    row = f"{known.id};{known.actor};{known.about};{known.position.value};{known.summary}\n"
    found = read_replies(
        f"id;actor;about;position;summary\n{row}".encode(), "svar.csv", base, REMISS
    )
    assert (found.replies, found.known, found.problems) == ((), 1, ())


def thousand(agenda: Agenda, consultation: str) -> str:
    """Give 1,000 rows; every 25th has a fault, of one kind after another."""
    entries = [one.id for one in (*agenda.priorities, *agenda.initiatives, *agenda.terms)]
    actors = [one.id for one in agenda.actors if one.kind.value != "other"]
    pairs = [(actor, entry) for entry in entries for actor in actors][:ROWS]
    assert len(pairs) == ROWS
    rows = []
    for number, (actor, entry) in enumerate(pairs):
        cells = [actor, entry, "comment", f"Synpunkt {number}."]
        if number % (ROWS // FAULTY) == 0:
            cells[number // (ROWS // FAULTY) % len(cells)] = ""
        rows.append(";".join(cells))
    return "actor;about;position;summary\n" + "\n".join(rows) + "\n"


def test_a_thousand_rows_with_forty_faulty(tmp_path: Path) -> None:
    data = write_files(create_sample(60), tmp_path / "data")
    agenda = load_agenda(data)
    before = len(agenda.replies)
    consultation = agenda.consultations[0].id
    (tmp_path / "svar.csv").write_text(thousand(agenda, consultation), encoding="utf-8-sig")
    arguments = (tmp_path / "svar.csv", consultation, "--data", data)
    done = command(ROOT, "scripts/import_replies.py", *arguments)
    assert done.stdout.strip() == "960 svar inlästa, 0 fanns redan, 40 rader har fel."
    named = {line.split(":")[0][len("svar.csv, A") :] for line in done.stderr.splitlines()}
    assert len(named) == FAULTY
    assert all(line.rstrip().endswith((".", "?")) for line in done.stderr.splitlines())
    assert len(load_agenda(data).replies) == before + ROWS - FAULTY
    done = command(ROOT, "scripts/import_replies.py", *arguments)
    assert done.stdout.strip() == "0 svar inlästa, 960 fanns redan, 40 rader har fel."
    assert len(load_agenda(data).replies) == before + ROWS - FAULTY


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("actor;about;position\nbygderadet;larande-1;comment\n", "Inga rader är lästa. Rätta det"),
        ("actor;about;position;summry\na;b;c;d\n", "Inga rader är lästa. Rätta det"),
        ("actor;about;position;summary\na;larande-1;comment;A.\n", "0 fanns redan, 1 rad har fel."),
        ("actor;about;position;summary\na;b;c;\na;b;c;\n", "0 fanns redan, 2 rader har fel."),
    ],
)
def test_rows_are_counted_below_the_headings(text: str, said: str, tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    (tmp_path / "svar.csv").write_text(text, encoding="utf-8")
    done = command(ROOT, "scripts/import_replies.py", tmp_path / "svar.csv", REMISS, "--data", data)
    assert (done.returncode, said in done.stdout) == (1, True), done.stdout


@pytest.mark.parametrize(
    ("raw", "consultation", "said"),
    [
        (b"\x81\x8d", REMISS, "Filen är ingen text som går att läsa."),
        (b"", "finns-inte", "Remissen ”finns-inte” finns inte. Finns: remiss-2020."),
        (b"", REMISS, "Kolumnen ”Svarande” saknas"),
        (b'actor;about;position;summary\n"a;b', REMISS, "Inget härifrån är inläst"),
        (b"actor;about;position;summary" + b"y" * 200_000, REMISS, "svar.csv, A1: Filen går inte"),
    ],
)
def test_what_is_no_spreadsheet_is_said_so(
    raw: bytes, consultation: str, said: str, tmp_path: Path
) -> None:
    data = copy_base(tmp_path)
    (tmp_path / "svar.csv").write_bytes(raw)
    arguments = (tmp_path / "svar.csv", consultation, "--data", data)
    done = command(ROOT, "scripts/import_replies.py", *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert load_agenda(data) == load_agenda(BASE)


@pytest.mark.parametrize("sign", ["\ufffd", "\u202e", "\ue000"])
def test_a_cell_that_the_checker_would_refuse_is_named(sign: str) -> None:
    """It was written to a file, which then stopped every build."""
    agenda = load_agenda(BASE)
    text = f"actor;about;position;summary\nbiblioteket;larande-1;comment;Bra{sign}\n"
    found = read_replies(text.encode(), "svar.csv", agenda, REMISS)
    assert found.replies == ()
    assert [str(one.place) for one in found.problems] == ["svar.csv:2:4"]
