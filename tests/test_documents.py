"""Every document tells the truth: what it names is there, and its links lead somewhere."""

import re
from typing import Final

import pytest

from tests.support.cli import arguments
from tests.support.documents import (
    BESIDE_CODE,
    HANDBOOK,
    NAMES,
    OTHERS,
    ROOMS,
    Document,
    commands,
    lines,
    named_paths,
)
from tests.support.site import ROOT

EVERY: Final = (*NAMES, *OTHERS, *HANDBOOK, *BESIDE_CODE)
ALL = pytest.mark.parametrize("name", EVERY)
MAKEFILE: Final = (ROOT / "Makefile").read_text("utf-8")
TARGETS: Final = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
SETTINGS: Final = set(re.findall(r"^([A-Z]+) [?:]=", MAKEFILE, re.MULTILINE))
NOT_KEPT: Final = {"site", "dist", "build", "preview", "node_modules", "test-results"}
"""Folders that commands make, and that no checkout has."""
REPLACED: Final = ("data/", "tests/this_agenda/")
MADE: Final = {"rollbacks.yaml", "versions.json", "agenda.json", "map.json"}
PROGRAMS: Final = {"make", "git", "cd", "gh", "curl", "npm"}
NAMES_HERE: Final = {
    path.name
    for room in ROOMS - NOT_KEPT
    for path in (ROOT / room).rglob("*")
    if "node_modules" not in path.parts
} | {path.name for path in ROOT.iterdir()}


def is_there(path: str) -> bool:
    """Whether a path leads somewhere; a name alone may be that of a file in any folder.

    The example of a new kind of record names files that its case brings.
    """
    brought = ROOT / "tests/cases/new-kind/plain" / path
    known = (ROOT / path).exists() or brought.exists()
    return known or ("/" not in path and path in NAMES_HERE | MADE)


@ALL
def test_every_make_target_and_setting_exists(name: str) -> None:
    for words in commands(Document(name)):
        if words[0] == "make" and words[1:]:
            assert words[1] in TARGETS, words
            given = {word.split("=")[0].strip("[") for word in words[2:] if "=" in word}
            assert given <= SETTINGS, words


@ALL
def test_every_option_of_a_script_exists(name: str) -> None:
    for words in commands(Document(name)):
        script = next((word for word in words if re.fullmatch(r"scripts/\w+\.py", word)), None)
        asked = {word.split("=")[0] for word in words if re.match(r"--[a-z]", word)}
        if script and asked:
            known = {option for one in arguments(ROOT / script) for option in one.option_strings}
            assert asked <= known, words


@ALL
def test_a_block_of_commands_begins_with_programs_that_are_known(name: str) -> None:
    for line in lines(Document(name)):
        first = line.split()[0]
        tool = first.removeprefix(".venv/bin/")
        assert first in PROGRAMS or tool in {"python", "pytest"}, line


@ALL
def test_every_file_that_is_named_exists(name: str) -> None:
    """But files that another agenda replaces: tests/this_agenda/ has those."""
    named = (path for path in named_paths(Document(name)) if not path.startswith(REPLACED))
    assert sorted(path for path in named if not is_there(path)) == []


def test_documents_name_files_commands_and_settings() -> None:
    """So that none of the tests above is green because it has found nothing to look at."""
    for name in (*NAMES, *OTHERS):
        assert named_paths(Document(name)), name
    said = [words for name in EVERY for words in commands(Document(name))]
    assert {words[1] for words in said if words[:1] == ["make"] and words[1:]} >= {"test", "serve"}
    assert any(word.startswith("EDITION=") for words in said for word in words)
    assert any(word == "--republish" for words in said for word in words)
    assert len(HANDBOOK) > 5
    assert len(BESIDE_CODE) > 5


@ALL
def test_every_link_leads_somewhere(name: str) -> None:
    document = Document(name)
    for target in document.links:
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        file = document.target(path)
        assert file.is_file(), target
        found = Document(file.resolve().relative_to(ROOT).as_posix())
        assert not anchor or anchor in found.anchors, target


def test_every_document_is_reached_from_the_readme() -> None:
    """A page that nothing leads to is one that nobody reads."""
    reached, left = set[str](), ["README.md"]
    while left:
        name = left.pop()
        reached.add(name)
        document = Document(name)
        inside = (link.partition("#")[0] for link in document.links if "://" not in link)
        files = (document.target(path).resolve() for path in inside if path.endswith(".md"))
        left += [n for f in files if (n := f.relative_to(ROOT).as_posix()) not in reached]
    assert sorted({*EVERY} - reached) == []


@ALL
def test_there_is_one_sentence_a_line(name: str) -> None:
    found = Document(name).prose.splitlines()
    assert [line for line in found if re.search(r"[.!?](\*\*)? [A-ZÅÄÖ]", line)] == []
