"""Golden cases: what differs is shown and fails, or is written and shown, and no line counts."""

import re
from pathlib import Path

import pytest

from tests.support.cases import read_case
from tests.support.folders import CASES, stirred_base
from tests.support.golden import Golden, told, with_blocks, words_of

CASE = "# Varför.\n--- data/actors.yaml\nactors: []\n--- expected\nett\n--- values\na = b\n"
PLACED = ["agenda: x", "list:", "  - id: a", "    order: 1", "  - id: b", "    order: 1", ""]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "ett.case").write_text(CASE, encoding="utf-8")
    return tmp_path / "ett.case"


def test_what_is_the_same_is_left_alone(path: Path) -> None:
    for accepts in (False, True):
        golden = Golden(accepts)
        golden.holds(path, {"expected": ["ett"], "values": ["a = b"]})
        assert golden.differences == []
    assert path.read_text(encoding="utf-8") == CASE


def test_what_differs_fails_with_the_difference_and_the_command(path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match=r"-ett\n\+två\n.*\n.*make accept"):
        Golden(accepts=False).holds(path, {"expected": ["två"]})
    assert path.read_text(encoding="utf-8") == CASE


def test_what_is_accepted_is_written_and_shown(path: Path) -> None:
    golden = Golden(accepts=True)
    golden.holds(path, {"expected": ["två", "tre"]})
    assert read_case(path).expected == ["två", "tre"]
    assert path.read_text(encoding="utf-8") == CASE.replace("ett\n", "två\ntre\n")
    (shown,) = golden.differences
    assert {"-ett", "+två", "+tre"} < {*shown.splitlines()}


def test_a_header_that_a_case_lacks_comes_last_when_it_has_lines() -> None:
    assert with_blocks(CASE, {"json": []}) == CASE
    assert with_blocks(CASE, {"json": ["[]"]}) == f"{CASE}--- json\n[]\n"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "agenda: x"),
        (3, "- id: a"),
        (4, "a … order: 1"),
        (6, "b … order: 1"),
        (7, "slut"),
        (9, "slut"),
    ],
)
def test_a_line_is_named_by_its_words_and_the_nearest_id(number: int, words: str) -> None:
    assert words_of(PLACED, number) == words


def test_the_same_words_twice_below_an_id_are_counted() -> None:
    assert words_of([*PLACED[:4], "    order: 1"], 5) == "a … order: 1 (2)"


def test_only_files_of_the_base_are_told_by_words(tmp_path: Path) -> None:
    """A whole file of its own keeps the numbers that the checker gives: those are held to too."""
    (tmp_path / "x.case").write_text(CASE, encoding="utf-8")
    case = read_case(tmp_path / "x.case")
    case.write(tmp_path, stirred_base(tmp_path / "base"))
    problems = [
        "data/actors.yaml:1:1: x",
        "data/agenda.yaml:3:1: y på rad 9",
        "data/nej.yaml:1:1: z",
    ]
    assert told(problems, tmp_path, case) == [
        "data/actors.yaml:1:1: x",
        "data/agenda.yaml:«id: exempelagendan»:1: y på rad «about: exempelbygden»",
        "data/nej.yaml:1:1: z",
    ]


def test_no_case_names_a_line_of_the_base_by_its_number() -> None:
    paths = [*CASES.glob("problems/*.case"), *CASES.glob("prose/*.case")]
    for path in paths:
        case = read_case(path)
        own = {block.name for block in case.blocks if block.words in (("symlink",), ("remove",))}
        spots = re.findall(r"((?:data|docs)/[^\s:]+):\d+:\d+:", "\n".join(case.expected))
        shared = {name for name in spots if (CASES / "base" / name).is_file()}
        assert shared - own - case.whole_files == set(), path.name
