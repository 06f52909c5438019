"""A document out of a letter: words around it, marks of a reply, a table of Windows."""

from pathlib import Path

import pytest

from review.proposals.letter import document_in, read_letter
from review.proposals.read import DocumentError

DOCUMENT = "proposal: 1\nchanges:\n- what: remark\n  id: a\n  remark: Åäö.\n"


@pytest.mark.parametrize(
    "letter",
    [
        DOCUMENT,
        f"Hej!\n\nVarför: för att.\n\n{DOCUMENT}-- \nNämnden\n",
        "Re: Hej\n" + "".join(f"> {line}\n" for line in DOCUMENT.splitlines()),
        "".join(f">> {line}\n" for line in DOCUMENT.splitlines()),
    ],
)
def test_the_document_is_found_among_other_words(letter: str) -> None:
    assert document_in(letter) == DOCUMENT


def test_a_letter_without_one_is_given_whole_to_be_told() -> None:
    assert document_in("Hej!") == "Hej!"


@pytest.mark.parametrize("table", ["utf-8", "utf-8-sig", "cp1252"])
def test_what_windows_writes_is_read(tmp_path: Path, table: str) -> None:
    file = tmp_path / "brev.txt"
    file.write_bytes(DOCUMENT.replace("\n", "\r\n").encode(table))
    assert read_letter(file) == DOCUMENT


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="går inte att läsa"):
        read_letter(tmp_path / "finns-inte")
    (tmp_path / "lank").symlink_to(tmp_path / "brev")
    with pytest.raises(DocumentError, match="symbolisk"):
        read_letter(tmp_path / "lank")
