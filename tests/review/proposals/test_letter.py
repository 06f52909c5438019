"""A document out of a letter: words around it, marks of a reply, lines that were wrapped.

``tests/cases/letters`` has letters as they come; each holds the document of ``forslag.yaml``.
"""

from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.edits import file_text
from review.proposals.arrived import read_arrived
from review.proposals.document import Head
from review.proposals.letter import documents_in
from review.proposals.read import DocumentError, read_document
from tests.support.folders import CASES
from tests.support.letters import Program, document_in, sent

DOCUMENT = "proposal: 1\nchanges:\n- what: remark\n  id: a\n  remark: Åäö.\n"
LETTERS = sorted((CASES / "letters").glob("*.*"))
WORDS = st.lists(
    st.sampled_from(["agendan", "är", "-", "och", "#12", "regionens", "kommuner:", "”så”", "å"])
    | st.text("abcåäö", min_size=1, max_size=14),
    min_size=1,
    max_size=25,
).map(lambda words: "Ord " + " ".join(words) + " slut.")
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map("\n\n".join)
PROGRAMS = st.builds(
    Program,
    st.integers(66, 80),
    st.booleans(),
    st.sampled_from(["", "> ", ">", ">> ", "> > ", "| "]),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)


@pytest.mark.parametrize(
    "letter",
    [
        DOCUMENT,
        f"Hej!\n\nVarför: för att.\n\n{DOCUMENT}-- \nNämnden\n",
        f"Hej!\n\n{DOCUMENT}\nMed vänlig hälsning\n\nNämnden\n",
        f"```yaml\n{DOCUMENT}```\nTack!\n",
        "Re: Hej\n" + "".join(f"> {line}\n" for line in DOCUMENT.splitlines()),
        "".join(f">> {line}\n" for line in DOCUMENT.splitlines()) + "\nVi tar in det.\n",
        "".join(f"    {line}\n" for line in DOCUMENT.splitlines()),
        DOCUMENT.replace("  ", "\u00a0 "),
    ],
)
def test_the_document_is_found_among_other_words(letter: str) -> None:
    assert document_in(letter).lstrip("\n") == DOCUMENT


def test_a_change_within_braces_is_no_rest_of_the_long_line_before_it() -> None:
    long = DOCUMENT.replace("Åäö.", "En rad så lång att ett program kunde ha brutit den just här.")
    more = f"{long}- {{what: remark, id: b, remark: Öäå.}}\n"
    assert len(read_document(document_in(more)).changes) == 2


def test_it_stands_on_its_lines_so_that_faults_are_found() -> None:
    assert document_in(f"Hej!\n\n{DOCUMENT}") == f"\n\n{DOCUMENT}"


def test_a_letter_without_one_has_none(tmp_path: Path) -> None:
    assert documents_in("Hej!") == []
    (tmp_path / "hej.txt").write_text("Hej!")
    with pytest.raises(DocumentError, match=r"hej\.txt:1:1: "):
        read_arrived(tmp_path / "hej.txt")


def test_what_somebody_wrote_among_the_keys_is_told_and_not_left_out() -> None:
    for stray in ("Hej!\n", "\nHej!\n"):
        with pytest.raises(DocumentError):
            read_document(document_in(DOCUMENT.replace("changes:\n", f"{stray}changes:\n")))


def whole(why: str, texts: tuple[str, str, str]) -> str:
    was, becomes, remark = texts
    field = {"at": "goals/rus-1/basis", "was": was, "becomes": becomes}
    entry = {"id": "ny", "links": [{"label": remark[:150].strip(), "url": "https://a.example/"}]}
    changes = [
        {"what": "change", "kind": "priority", "id": "larande-1", "fields": [field]},
        {"what": "new", "kind": "actor", "entry": entry},
        {"what": "remark", "id": "larande-1", "remark": remark},
    ]
    return file_text({"proposal": "1", "why": why, "changes": changes}, Head)


@given(TEXTS, st.tuples(TEXTS, TEXTS, TEXTS), PROGRAMS)
def test_no_mail_program_makes_another_document_of_it(
    why: str, texts: tuple[str, str, str], program: Program
) -> None:
    text = whole(why, texts)
    assert read_document(document_in(sent(text, program))) == read_document(text)


@pytest.mark.parametrize("file", LETTERS, ids=lambda file: file.name)
def test_a_letter(file: Path) -> None:
    text = (CASES / "letters" / "forslag.yaml").read_text(encoding="utf-8")
    assert read_arrived(file) == read_document(text)


OTHER = DOCUMENT.replace("Åäö", "Öäå")
SHORT = '{"proposal": 1, "changes": [{"what": "remark", "id": "a", "remark": "Åäö."}]}'


def quoted(text: str, marks: str = "> ") -> str:
    return "".join(f"{marks}{line}\n" for line in text.splitlines())


@pytest.mark.parametrize(
    ("letter", "lines"),
    [
        (f"Hej!\n\n{DOCUMENT}\nDen 3 mars skrev Nämnden:\n\n{quoted(OTHER)}", [3, 11]),
        (f"{quoted('Hej!')}{quoted(OTHER, '> > ')}\nNu så här:\n{DOCUMENT}", [2, 9]),
        (f"{DOCUMENT}{OTHER}", [1, 6]),
        (f"{DOCUMENT}-- \nNämnden\n\n{OTHER}", [1, 9]),
        (f"{DOCUMENT}\n-----Ursprungligt meddelande-----\n{OTHER}", [1, 8]),
        (f"```yaml\n{DOCUMENT}```\n\nOch:\n\n```yaml\n{OTHER}```\n", [2, 12]),
        (f"{DOCUMENT}\nOch:\n\n{quoted(OTHER, '    ')}", [1, 9]),
        (f"{SHORT}\n\nOch:\n{OTHER}", [1, 4]),
        (f"{DOCUMENT}\nOch:\n\n{SHORT}\nHälsningar\n", [1, 9]),
    ],
)
def test_two_in_a_letter_are_told_with_where_each_begins(
    letter: str, lines: list[int], tmp_path: Path
) -> None:
    assert [one.line for one in documents_in(letter)] == lines
    file = tmp_path / "brev.txt"
    file.write_text(letter, encoding="utf-8")
    if SHORT in letter and OTHER not in letter:
        assert read_arrived(file) == read_document(DOCUMENT)
        return
    with pytest.raises(DocumentError) as refused:
        read_arrived(file)
    first, second = lines
    said = f"2 olika förslag. De börjar på rad {first} och rad {second}. Spara vart och ett i en"
    assert said in str(refused.value)
    file.write_text(letter.replace("Öäå", "Åäö"), encoding="utf-8")
    assert read_arrived(file) == read_document(DOCUMENT)


def test_a_document_within_a_text_of_another_is_that_text() -> None:
    shown = DOCUMENT.replace("Åäö.", "|\n    Så här:\n\n    proposal: 1\n    why: Därför.")
    (found,) = documents_in(shown)
    assert "why: Därför." in str(read_document(found.text).changes)


def test_of_a_letter_each_part_is_read(tmp_path: Path) -> None:
    text = (CASES / "letters" / "bilaga.eml").read_bytes().replace(b"\r\n", b"\n")
    edge = b"--===============2008129679501029778=="
    before, body, attached, _ = text.split(edge)
    other = b64encode(OTHER.encode()) + b"\n\n"
    head = attached.replace(b"bibliotekskvallar", b"annat").partition(b"\n\n")[0] + b"\n\n"
    file = tmp_path / "brev.eml"
    file.write_bytes(edge.join([before, body, attached, head + other, b"--\n"]))
    with pytest.raises(DocumentError) as refused:
        read_arrived(file)
    assert "rad 1 i bilagan ”forslag-bibliotekskvallar.yaml” och rad 1 i bilagan" in str(
        refused.value
    )
    box = b"From a@b Mon Nov 30 2026\n" + text + b"\nFrom a@b Mon Nov 30 2026\n"
    file.write_bytes(box + text)
    assert read_arrived(file) == read_arrived(CASES / "letters" / "bilaga.eml")
    file.write_bytes(box + text.replace(attached, head + other))
    with pytest.raises(DocumentError, match="2 olika förslag"):
        read_arrived(file)


def test_what_is_attached_and_not_read_is_named(tmp_path: Path) -> None:
    passed: list[str] = []
    letter = CASES / "letters" / "bilaga-med-annat-namn.eml"
    read_arrived(letter, passed)
    assert passed == ["Synpunkter.docx"]
    file = tmp_path / "brev.eml"
    file.write_bytes(letter.read_bytes().replace(b"proposal: 1", b"hej"))
    with pytest.raises(DocumentError) as refused:
        read_arrived(file)
    assert "Bilagorna ”forslag.yaml.bin” och ”Synpunkter.docx” är inte lästa." in str(refused.value)


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        ("Hej!\n\nVi tycker så här: mer fiber.\nOch: tack!\n", "Här finns inget förslag"),
        (
            "From: a@b.example\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nAAAA\n",
            "Brevet är krypterat. Öppna det",
        ),
        (
            "From: a@b.example\nMIME-Version: 1.0\nContent-Type: image/png\n"
            "Content-Disposition: attachment; filename=a.png\n\nAAAA\n",
            "ingen vanlig text. Bilagan ”a.png” är inte läst.",
        ),
    ],
)
def test_a_letter_with_nothing_to_read_says_so(letter: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "brev.eml").write_text(letter, encoding="utf-8")
    with pytest.raises(DocumentError) as refused:
        read_arrived(tmp_path / "brev.eml")
    assert told in str(refused.value)


def test_keys_apart_by_chance_are_as_they_were_written() -> None:
    apart = DOCUMENT.replace("changes:", "\nchanges:").replace("Åäö.", "|\n    Åäö.\n\n    Öäå.")
    assert read_document(document_in(apart)) == read_document(apart)
