"""The parts of loading that a case in tests/cases cannot show."""

import os
import unicodedata
from pathlib import Path
from time import process_time

import pytest

from agenda import Place, Problem, check_agenda, load_agenda
from agenda.load import load
from agenda.load.decode import MAX_BYTES, MOST_HIDDEN, decode, hidden_characters, read_text
from agenda.load.display import quoted, shown
from agenda.load.records import MOST_FAULTS
from agenda.load.suggestions import did_you_mean, nearest
from agenda.load.yaml_tree import Mapping, Scalar, Sequence, parse
from agenda.model.shape import walk
from tests.support.folders import BASE, copy_base


def test_a_value_is_found_where_it_was_written() -> None:
    places = load(BASE).places
    assert str(places.of(("initiatives", 1, "title"))) == "data/initiatives/natets-karta.yaml:2:8"
    assert places.of_key(("initiatives", 1, "title")).column == 1
    assert str(places.of(("terms", 0, "forms", 1))) == "data/glossary.yaml:5:25"
    assert places.of(("title", "finns", "inte")) == places.of(("title",))
    assert places.of(("terms", 99)) == places.of(("terms",))


def test_every_record_has_a_place_of_its_own() -> None:
    loaded = load(BASE)
    places = [loaded.places.of(path) for path, _ in walk(loaded.agenda)]
    assert len(set(places)) == len(places)


def test_a_folder_may_be_named_in_any_way(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = copy_base(tmp_path)
    (folder / "okänd").mkdir()
    monkeypatch.chdir(folder)
    expected = check_agenda(folder)
    assert expected[0].place == Place("data/okänd")
    assert expected[0].message == "Mappen är okänd."
    assert check_agenda(Path()) == expected
    monkeypatch.chdir(tmp_path)
    assert check_agenda(Path("data")) == check_agenda(Path("./data/")) == expected


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert [str(problem) for problem in check_agenda(tmp_path / "data")] == [
        "data/agenda.yaml:1:1: Filen saknas. Ange en mapp som har den filen."
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = copy_base(tmp_path)
    (folder / "glossary.yaml").unlink()
    os.mkfifo(folder / "glossary.yaml")
    assert [problem.message for problem in check_agenda(folder)] == ["Det här är ingen vanlig fil."]


def test_a_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_text(tmp_path / "x.yaml", "data/x.yaml", problems) is None
    assert [str(problem) for problem in problems] == [
        "data/x.yaml:1:1: Filen går inte att läsa: den finns inte."
    ]


def test_nothing_is_written_while_loading(tmp_path: Path) -> None:
    folder = copy_base(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in [folder, *folder.rglob("*")]}
    load_agenda(folder)
    assert {path: path.stat().st_mtime_ns for path in [folder, *folder.rglob("*")]} == before


def test_bytes_are_counted_whoever_read_them() -> None:
    problems: list[Problem] = []
    assert decode(b"a" * (MAX_BYTES + 1), "x", problems) is None
    assert [problem.message for problem in problems] == ["Filen är större än 1000000 byte."]


def test_swedish_and_its_signs_hide_nothing() -> None:
    assert list(hidden_characters("Åäö é – ”x” ’y’ … № 1 000 kr\t€ 日本 😀\n")) == []


def test_each_sign_that_does_not_show_or_looks_like_another_is_found() -> None:
    for number in (*range(0x20000), *range(0x2F000, 0x30000), *range(0xE0000, 0xE0200)):
        sign = chr(number)
        category = unicodedata.category(sign)
        refused = sign not in "\n\t" and (
            (category[0] == "C" or category in ("Zl", "Zp"))
            or category[0] == "M"
            or sign in "\u2800\ufffc\U0001d159"
            or unicodedata.normalize("NFC", sign) != sign
        )
        if refused:
            assert len(list(hidden_characters(sign))) == 1, hex(number)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("a: 12:30", "12:30"),
        ("a: on", "on"),
        ("a: 007", "007"),
        ("a: '~'", "~"),
        ("a: ~", None),
        ("a:", None),
        ("a: Null", None),
        ("a: ''", ""),
        ("a: x # y", "x"),
        ("a: x#y", "x#y"),
        ("a: <<", "<<"),
    ],
)
def test_a_value_is_the_text_that_was_written(text: str, items: str | None) -> None:
    problems: list[Problem] = []
    node = parse(text, "x", problems)
    assert isinstance(node, Mapping)
    value = node.items["a"][1]
    assert isinstance(value, Scalar)
    assert (value.text, problems) == (items, [])


def test_what_is_inside_knows_its_place() -> None:
    node = parse("a:\n  - b\n  - {c: d}\n", "x", [])
    assert isinstance(node, Mapping)
    items = node.items["a"][1]
    assert isinstance(items, Sequence)
    assert [item.place for item in items.items] == [Place("x", 2, 5), Place("x", 3, 5)]


def test_what_libyaml_itself_cannot_read_is_a_problem() -> None:
    problems: list[Problem] = []
    assert parse("a: \x01", "x", problems) is None
    assert [str(problem) for problem in problems] == [
        "x:1:1: Filen har tecken som YAML inte tillåter."
    ]


@pytest.mark.parametrize("part", ["[", "{a: ", "- "])
def test_depth_takes_no_more_than_a_moment(part: str) -> None:
    """libyaml's time goes with the square of the depth: 300,000 levels took seven minutes."""
    problems: list[Problem] = []
    start = process_time()
    assert parse(part * (MAX_BYTES // len(part)), "x", problems) is None
    assert process_time() - start < 5
    assert [problem.message for problem in problems] == ["Djupare än 20 nivåer."]


@pytest.mark.parametrize("sign", ["\x07", "\x07\n", "\u200b", "a\u030a"])
def test_a_file_of_faulty_signs_takes_no_more_than_a_moment(sign: str) -> None:
    problems: list[Problem] = []
    start = process_time()
    assert decode(sign.encode() * (MAX_BYTES // len(sign.encode())), "x", problems) is None
    assert process_time() - start < 5
    assert len(problems) == MOST_HIDDEN + 1
    assert problems[-1].message == "Härifrån finns fler sådana tecken."
    assert problems[-1].place.line * problems[-1].place.column <= 2 * (MOST_HIDDEN + 1)


@pytest.mark.parametrize("fault", ["okänd: x", "citations: [{source: finns-inte}]"])
def test_a_thousand_faults_of_a_kind_are_enough(fault: str, tmp_path: Path) -> None:
    folder = copy_base(tmp_path)
    with (folder / "history.yaml").open("a", encoding="utf-8") as file:
        for number in range(MOST_FAULTS + 1):
            file.write(f"  - {{id: e{number}, date: 2021, text: x, {fault}}}\n")
    problems = check_agenda(folder)
    assert len(problems) == MOST_FAULTS + 1
    assert str(problems[0]) == (
        "data/agenda.yaml:2:1: Agendan har fler än 1000 fel av samma slag. "
        "Rätta de andra först, så visas resten."
    )


def test_the_nearest_word_is_meant() -> None:
    assert nearest("Titel", ["title", "kind"]) == "title"
    assert nearest("xyz", ["title", "kind"]) is None
    assert did_you_mean("iniative", ["initiative"]) == "Menade du ”initiative”?"
    assert did_you_mean("xyz", ["title"]) == ""


def test_what_was_written_is_shown_safely() -> None:
    assert shown("  två\n rader ") == "två rader"
    assert quoted("a\u202eb\x1b[31m\udcff") == "”a\\u202eb\\u001b[31m\\udcff”"
    assert shown("x" * 61) == "x" * 60 + "…"
    assert shown("x" * 60) == "x" * 60
