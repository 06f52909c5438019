"""The compiled dictionary says what simplemma's says; a file that is not whole is made anew."""

import subprocess
import sys
from hashlib import blake2b
from itertools import islice
from pathlib import Path

import pytest
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from macros.search.dictionary import Dictionary, dictionary, opened, place

BASES = {"böcker": "bok", "bok": "bok", "boken": "bok", "gick": "gå"}


def test_it_is_asked_both_ways() -> None:
    found = Dictionary.of(BASES)
    assert dict(found) == BASES
    assert len(found) == len(BASES)
    assert sorted(found.forms_of("bok")) == ["bok", "boken", "böcker"]
    assert found.get("gå") is None
    assert found.forms_of("gick") == []


def test_it_says_what_simplemma_says() -> None:
    told = DefaultDictionaryFactory().get_dictionary("sv")
    some = dict(islice(told.items(), 0, None, 997))
    assert {form: dictionary()[form] for form in some} == some
    assert all(form in dictionary().forms_of(base) for form, base in some.items())


def test_the_file_is_read_and_not_the_words(tmp_path: Path) -> None:
    file = tmp_path / "ordbok"
    opened(file, lambda: BASES)
    assert dict(opened(file, dict)) == BASES


FOREIGN = b"no trie" * 99
LEFT = {
    "empty": b"",
    "foreign": b"x" * 80,
    "cut": Dictionary.of(BASES).saved()[:-9],
    "whole, of another format": blake2b(FOREIGN).digest() + FOREIGN,
    "whole, of nothing": blake2b(b"").digest(),
}


@pytest.mark.parametrize("left", LEFT.values(), ids=list(LEFT))
def test_a_file_that_is_not_whole_is_made_anew(tmp_path: Path, left: bytes) -> None:
    file = tmp_path / "ordbok"
    file.write_bytes(left)
    assert dict(opened(file, lambda: BASES)) == BASES
    assert file.read_bytes() == Dictionary.of(BASES).saved()


def test_where_nothing_can_be_written_it_is_there_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    assert dict(opened(file / "ordbok", lambda: BASES)) == BASES
    assert [*tmp_path.iterdir()] == [file]


def test_set_up_compiles_it_anew_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "ordbok-0.marisa").write_bytes(Dictionary.of(BASES).saved())
    where = f"import pathlib; d.place = lambda: pathlib.Path({str(tmp_path)!r}, 'ordbok-0.marisa')"
    code = (
        f"import macros.search.dictionary as d; {where}; d._words = lambda: {{'a': 'b'}}; d.renew()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    assert dict(Dictionary.read((tmp_path / "ordbok-0.marisa").read_bytes())) == {"a": "b"}


def test_it_lies_in_the_environment_else_beside_its_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert place().parent == tmp_path
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    assert place().parent == Path(sys.modules[place.__module__].__file__ or "").parent
