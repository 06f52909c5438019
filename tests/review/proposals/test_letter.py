"""A document out of a letter: words around it, marks of a reply, lines that were wrapped.

``tests/cases/letters`` has letters as they come; each holds the document of ``forslag.yaml``.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.edits import file_text
from review.proposals.document import Head
from review.proposals.letter import document_in
from review.proposals.read import DocumentError, read_document
from review.proposals.sent_file import read_sent
from tests.support.folders import CASES
from tests.support.letters import Program, sent

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


def test_it_stands_on_its_lines_so_that_faults_are_found() -> None:
    assert document_in(f"Hej!\n\n{DOCUMENT}") == f"\n\n{DOCUMENT}"


def test_a_letter_without_one_is_given_whole_to_be_told() -> None:
    assert document_in("Hej!") == "Hej!"


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
    assert read_document(document_in(read_sent(file))) == read_document(text)
