"""What the commands have in common: no script goes round it, and every path is absolute."""

import argparse
import ast
import re
import sys
from contextlib import chdir
from pathlib import Path

import pytest

from tests.support.checkout import command
from tests.support.cli import COMMANDS, argparse_messages, arguments, packages, paths
from tests.support.site import ROOT

EACH = pytest.mark.parametrize("script", COMMANDS, ids=lambda path: path.stem)
TYPES = (paths.checkout, paths.full_path, paths.full_path_or_stdin, paths.repository_address)
NAMES_A_PLACE = re.compile(r"\b(mapp|mappen|fil|filen|fil\.csv|adress)\b", re.IGNORECASE)
NO_PLACE = {
    "archive --site-url",
    "attacks --theme",
    "compare EFTER",  # a folder or a name in git: looked for from the working folder
    "compare FÖRE",
    "issue_forms --repository",  # where the files lie on the web
    "issue_forms --site",
    "new_agenda --site",
    "preview --address",
    "preview head",
    "publish --site-url",
    "publish --store",
    "serve --address",
}


def imported(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    return {str(node.module).split(".")[0]} if isinstance(node, ast.ImportFrom) else set()


@EACH
def test_a_script_starts_and_ends_like_all_others(script: Path) -> None:
    """Outside it stands Python's own only: what else is imported may be missing or broken."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    names = set().union(*map(imported, tree.body))
    assert "cli" in names
    assert names - {"cli"} <= set(sys.stdlib_module_names)
    assert re.fullmatch(r"perform\(main\b.*\)", ast.unparse(tree).splitlines()[-1].strip())


@EACH
def test_every_path_is_made_absolute_by_its_argument(script: Path) -> None:
    for argument in arguments(script):
        name = (argument.option_strings or [str(argument.metavar or argument.dest)])[0]
        told = f"{argument.help or ''} {argument.metavar or ''}"
        if NAMES_A_PLACE.search(told) and argument.nargs != 0:
            assert (argument.type in TYPES) != (f"{script.stem} {name}" in NO_PLACE), name
        assert argument.type is not Path, name
        if isinstance(argument.default, Path):
            assert argument.default.is_absolute()


def test_a_path_is_seen_from_the_working_folder_and_links_are_followed(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "link").symlink_to("a/b")
    with chdir(tmp_path / "a"):
        assert paths.full_path("b") == tmp_path / "a" / "b"
        assert paths.full_path("../link/../c") == tmp_path / "a" / "c"
        assert paths.repository_address("../x.git") == str(tmp_path / "x.git")
    for elsewhere in ("https://forge.example/a", "git@forge.example:a/b", "file:///srv/a.git"):
        assert paths.repository_address(elsewhere) == elsewhere


@pytest.mark.parametrize("text", ["", "\0"])
def test_what_can_t_be_a_path_is_refused(text: str) -> None:
    for kind in TYPES:
        with pytest.raises(argparse.ArgumentTypeError):
            kind(text)


def test_a_checkout_has_an_agenda_in_it(tmp_path: Path) -> None:
    for place in (tmp_path / "finns" / "ej", tmp_path):
        with pytest.raises(argparse.ArgumentTypeError, match="har ingen mapp data/"):
            paths.checkout(str(place))
    assert paths.checkout(str(ROOT)) == ROOT


@EACH
def test_no_argument_is_read_by_what_says_no_swedish(script: Path) -> None:
    for argument in arguments(script):
        assert argument.type not in (int, float), argument.dest
        if "--root" in argument.option_strings:
            assert argument.type is paths.checkout


OF_THE_CODE = {
    ".__call__() not defined",
    "'required' is an invalid argument for positionals",
    "%r is not callable",
    "mutually exclusive arguments must be optional",
    "cannot have multiple subparser arguments",
    "cannot merge actions - two groups are named %r",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "subcommands",
    "unknown parser %(parser_name)r (choices: %(choices)s)",
}
"""What argparse says to whoever writes a parser, or of what no command here has."""
ABOUT_THE_CODE = ("conflicting ", "invalid option string ", "can't open ", 'argument "-" with mode')


def test_all_that_argparse_says_is_said_in_swedish() -> None:
    tree = ast.parse(Path(argparse.__file__).read_text(encoding="utf-8"))
    asked = [
        argument.value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("_", "ngettext")
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    said = {text for text in asked if not text.startswith(ABOUT_THE_CODE)} - OF_THE_CODE
    assert "usage: " in said
    assert said <= argparse_messages.TEXTS.keys()


PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sr]")


@pytest.mark.parametrize("english", argparse_messages.TEXTS)
def test_what_is_put_into_a_text_is_put_into_the_swedish_one(english: str) -> None:
    def kinds(text: str) -> list[str]:
        return [found.replace("r", "s") for found in PLACEHOLDER.findall(text)]

    before, after = kinds(english), kinds(argparse_messages.TEXTS[english])
    assert set(after) <= set(before)
    assert after.count("%s") == before.count("%s")
    assert english != argparse_messages.TEXTS[english]


def test_a_path_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ring").symlink_to("ring")
    with pytest.raises(argparse.ArgumentTypeError, match="går inte att använda som sökväg"):
        paths.full_path(str(tmp_path / "ring" / "x"))


def test_an_old_python_gets_as_far_as_the_sentence_about_it() -> None:
    for path in (ROOT / "scripts" / "setup.py", *ROOT.glob("scripts/cli/*.py")):
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_the_lock_is_read() -> None:
    locked = packages.locked()
    assert locked["mkdocs"] == "1.6.1"
    assert packages.missing() == []
    assert "pymdown-extensions" not in locked


@pytest.mark.parametrize(
    "script", [path for path in COMMANDS if "startup()" not in path.read_text("utf-8")], ids=str
)
def test_a_script_that_imports_nothing_of_ours_speaks_swedish_too(script: Path) -> None:
    """In a process of its own: here another script may have taught argparse Swedish already."""
    done = command(ROOT, script.relative_to(ROOT), "--help")
    assert done.stdout.startswith("användning: "), done
