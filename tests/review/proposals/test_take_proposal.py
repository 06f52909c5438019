"""``scripts/take_proposal.py``: a downloaded proposal into a working copy."""

import shutil
from pathlib import Path

import pytest

from agenda import check_agenda
from tests.support.folders import BASE, copy_base
from tests.support.here import run_here

SCRIPT = "scripts/take_proposal.py"
HEAD = "proposal: 1\nwhy: Den är klar.\nby: {actor: biblioteket}\nchanges:\n"
REMOVAL = "- what: remove\n  kind: initiative\n  id: natets-karta\n  reason: Klar.\n"
CHANGE = "- what: change\n  kind: initiative\n  id: bibliotekskvallar\n  fields:\n"
TITLE = "  - {at: title, was: Kvällar på biblioteket, becomes: Kvällar}\n"
OTHER = "  - {at: summary, was: Något annat., becomes: Nytt.}\n"
REMARK = "- what: remark\n  id: larande-1\n  words: Ord\n  remark: Oklart.\n"


def take(data: Path, text: str, *options: str) -> tuple[int, str, str]:
    file = data.parent / "forslag.yaml"
    file.write_text(text, encoding="utf-8")
    done = run_here(SCRIPT, file, "--data", data, *options)
    return done.returncode, done.stdout, done.stderr


def test_it_is_told_first_and_written_when_asked(tmp_path: Path) -> None:
    data, text = copy_base(tmp_path), HEAD + CHANGE + TITLE + OTHER + REMOVAL + REMARK
    before = {path: path.read_bytes() for path in data.rglob("*.yaml")}
    status, told, _ = take(data, text)
    assert status == 0
    assert "Varför: Den är klar." in told
    assert "Från: Biblioteket i Exempelbygden" in told
    assert "tar bort data/initiatives/natets-karta.yaml" in told
    assert "Initiativet ”Kvällar” har bytt namn. Tidigare: ”Kvällar på biblioteket”." in told
    assert "Initiativet ”Karta över nätet” är borttaget. Skäl: Klar." in told
    assert "nu:         Biblioteket lär ut hur man gör." in told
    assert "Att läsa och svara på: larande-1 ”Ord”: Oklart." in told
    assert "Inget är skrivet." in told
    assert {path: path.read_bytes() for path in data.rglob("*.yaml")} == before
    status, told, _ = take(data, text, "--write", "--received", "2027-01-31")
    assert (status, "Filerna är skrivna." in told) == (0, True)
    assert not (data / "initiatives" / "natets-karta.yaml").exists()
    assert check_agenda(data) == ()
    assert take(data, HEAD + CHANGE + TITLE)[1].count("Står redan så: Kvällar, Namn") == 1


def test_what_does_not_go_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    before = {path: path.read_bytes() for path in data.rglob("*.yaml")}
    faulty = [
        ("hej", "Texten är inget förslag."),
        (HEAD + REMOVAL.replace("natets-karta", "finns-inte"), "Ingen post har id:t finns-inte."),
        (
            HEAD + CHANGE + "  - {at: phase, was: implementation, becomes: snart}\n",
            "bibliotekskvallar, Fas: ”phase” (Fas) är ”snart”",
        ),
    ]
    for text, says in faulty:
        status, told, wrong = take(data, text, "--write")
        assert (status, says in told + wrong) == (1, True)
    assert {path: path.read_bytes() for path in data.rglob("*.yaml")} == before


def test_words_on_a_page_are_told_as_they_stood_and_become(tmp_path: Path) -> None:
    page = "- {what: page, page: om/, was: Texten börjar här., becomes: Texten slutar här.}\n"
    docs = BASE.parent / "docs"
    data = copy_base(tmp_path)
    told = take(data, HEAD + page, "--docs", str(docs))[1]
    assert "På sidan docs/om/index.md:\n  stod:   Texten börjar här.\n" in told
    assert "  blir:   Texten slutar här.\n" in told
    assert "Vad som ändras" not in told


def test_what_was_killed_between_data_and_pages_is_finished_by_the_next_run(
    tmp_path: Path,
) -> None:
    data, docs = copy_base(tmp_path), tmp_path / "docs"
    shutil.copytree(BASE.parent / "docs", docs)
    page = "- {what: page, page: om/, was: Texten börjar här., becomes: Texten slutar här.}\n"
    assert take(data, HEAD + CHANGE + TITLE, "--write")[0] == 0
    status, told, _ = take(data, HEAD + CHANGE + TITLE + page, "--write")
    assert (status, "Står redan så: Kvällar, Namn" in told) == (0, True)
    assert "Texten slutar här." in (docs / "om" / "index.md").read_text(encoding="utf-8")


def test_who_copies_the_reason_is_told_that_it_names_somebody(tmp_path: Path) -> None:
    data, said = copy_base(tmp_path), "Skälet verkar ha ett mobilnummer. Skriv inte av det"
    assert said in take(data, HEAD.replace("klar", "på 070-123 45 67") + REMARK)[1]
    assert said not in take(data, HEAD + REMARK)[1]


def test_only_something_to_read_is_no_fault(tmp_path: Path) -> None:
    status, told, _ = take(copy_base(tmp_path), HEAD + REMARK, "--write")
    assert (status, "Ingen fil behöver ändras." in told) == (0, True)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (None, "Filen finns inte. Rätta sökvägen."),
        (b"", "Filen är tom."),
        (b" \r\n", "Filen är tom."),
        (b"PK\x03\x04\x14\0\x06\0", "Filen är ett packat dokument, till exempel från Word"),
        (b"%PDF-1.7\n", "Filen är en PDF, och ingen text."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Microsofts äldre format"),
        (b"a\0b\0", "är ingen text"),
        (b"\xff\xfea", "är ingen text"),
        (b"Subject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>", "ingen vanlig text"),
        (HEAD.encode("utf-16"), "”changes”"),
    ],
)
def test_a_file_that_is_none_of_ours_is_named_as_what_it_is(
    tmp_path: Path, raw: bytes | None, says: str
) -> None:
    file = tmp_path / "forslag.yaml"
    if raw is not None:
        file.write_bytes(raw)
    done = run_here(SCRIPT, file, "--data", BASE)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert done.stderr.startswith("forslag.yaml:")
    assert says in done.stderr


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    done = run_here(SCRIPT, tmp_path, "--data", BASE)
    assert "Det här är en mapp, och ingen fil. Ange filen i den." in done.stderr


@pytest.mark.parametrize(
    ("day", "is_late"), [("2020-11-30", False), ("2020-12-01", False), ("2020-12-02", True)]
)
def test_a_reply_that_came_too_late_is_told_as_such(
    day: str, is_late: bool, tmp_path: Path
) -> None:
    reply = (
        "{consultation: remiss-2020, actor: bygderadet, about: larande-1, "
        "position: supports, summary: Bra.}"
    )
    text = f"proposal: 1\nchanges:\n- {{what: new, kind: reply, entry: {reply}}}\n"
    told = take(copy_base(tmp_path), text, "--received", day)[1]
    said = "remiss-2020: Svaret kom för sent. Sista svarsdag var 1 december 2020."
    assert (said in told, "Att läsa och svara på" in told) == (is_late, is_late)
    assert "svar-bygderadet.yaml" in told
