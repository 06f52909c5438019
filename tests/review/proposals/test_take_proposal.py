"""``scripts/take_proposal.py``: a downloaded proposal into a working copy."""

from pathlib import Path

from agenda import check_agenda
from tests.support.folders import copy_base
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
        (HEAD + CHANGE + "  - {at: phase, was: implementation, becomes: snart}\n", "”snart”"),
    ]
    for text, says in faulty:
        status, told, wrong = take(data, text, "--write")
        assert (status, says in told + wrong) == (1, True)
    assert {path: path.read_bytes() for path in data.rglob("*.yaml")} == before


def test_only_something_to_read_is_no_fault(tmp_path: Path) -> None:
    status, told, _ = take(copy_base(tmp_path), HEAD + REMARK, "--write")
    assert (status, "Ingen fil behöver ändras." in told) == (0, True)
