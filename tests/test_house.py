"""The house stays easy to see: small files, small functions, one escaper."""

import ast
import re
from pathlib import Path

import pytest

from agenda import load_agenda
from agenda.index import Index
from tests.support.checkout import REGION
from tests.support.folders import BASE
from tests.support.site import CODE_FOLDERS, ROOT

LONGEST_FILE = 250
LONGEST_FUNCTION = 40
CODE = sorted(
    path
    for folder in CODE_FOLDERS
    for pattern in ("*.py", "*.html", "*.css", "*.js")
    for path in (ROOT / folder).rglob(pattern)
    if not {"vendor", "node_modules"} & {*path.parts}
)
MODULES = [path for path in CODE if path.suffix == ".py"]
TEMPLATES = [path for path in CODE if path.suffix == ".html"]


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_are_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_functions_are_small() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in functions(path)
        if (node.end_lineno or node.lineno) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_nothing_goes_round_the_escaper() -> None:
    for path in [*TEMPLATES, *MODULES]:
        if path.is_relative_to(ROOT / "tests"):
            continue
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape false|\bMarkup\(", text), path


MAKES_HTML = {
    "macros/engine/export_files.py",  # JSON-LD, escaped by its own module
    "macros/engine/page_shell.py",  # a page that the theme made, cut and joined
    "macros/engine/stages.py",  # a page with its marks
    "macros/prose/safe_html.py",  # what the sanitiser let through, and what macros gave
    "macros/context/render.py",  # what a template made of escaped values
    "macros/text/escape.py",  # the escaper
}


def test_escaped_already_is_a_type_that_few_give() -> None:
    """What is ``Html`` is printed as it stands, by our templates and by the theme's."""
    found = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        if not path.is_relative_to(ROOT / "tests")
        and re.search(r"(?<!class )\bHtml\(", path.read_text(encoding="utf-8"))
    }
    assert found == MAKES_HTML


def test_our_templates_are_rendered_by_our_environment_only() -> None:
    """The theme's own templates print finished HTML; they may not touch a record."""
    for path in (ROOT / "theme").rglob("*.html"):
        assert "agenda." not in path.read_text(encoding="utf-8").replace("config.", ""), path


def test_no_code_names_the_region() -> None:
    for path in CODE:
        if path.is_relative_to(ROOT / "tests"):
            continue
        text = path.read_text(encoding="utf-8").lower()
        assert "västernorrland" not in text, path
        assert "reda" not in re.findall(r"\w+", text), path


THIS_AGENDA = ROOT / "tests" / "this_agenda"
FIXTURES = (BASE, REGION / "data")


def only_here() -> set[str]:
    """Give the ids that ``data/`` has and no agenda of the tests has, but for single words."""
    ours, *theirs = (set(Index(load_agenda(folder)).ids) for folder in (ROOT / "data", *FIXTURES))
    return {one for one in ours.difference(*theirs) if "-" in one}


def mentioned(ids: set[str], text: str) -> set[str]:
    return ids & {*re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text)}


def test_one_room_alone_knows_what_stands_in_data() -> None:
    """Every other test reads an agenda of the tests, or asks what holds of any sound agenda."""
    ids = only_here()
    tests = [path for path in CODE if path.is_relative_to(ROOT / "tests")]
    outside = {
        (path.relative_to(ROOT).as_posix(), one)
        for path in tests
        if not path.is_relative_to(THIS_AGENDA)
        for one in mentioned(ids, path.read_text(encoding="utf-8"))
    }
    assert outside == set()


def test_a_mention_is_seen() -> None:
    text = 'page("initiativ/en-post/").css("#andra-posten > p")'
    assert mentioned({"en-post", "andra-posten", "posten"}, text) == {"en-post", "andra-posten"}


LEADS = re.compile(
    r"""\s(?:xlink:)?(?:href|src|srcset|action|formaction|poster|cite|data|data-engine|ping)\s*=\s*"""
    r"""(?:"((?:\{\{.*?\}\}|[^"])*)"|'((?:\{\{.*?\}\}|[^'])*)'|([^\s>"']+))"""
    r"""|;\s*url=((?:\{\{.*?\}\}|[^"])*)""",
    re.IGNORECASE,
)
WALLED = re.compile(
    r"(?:#|\?)"  # on this page, so no scheme can follow
    r"|data:,$"  # nothing, for an icon that nobody is asked for
    r"|\{\{ (?:link|to)\((?:[^{}]*)\) \}\}"  # the functions of macros/context/render.py
    r"|\{\{ [^{}|]+(?:\| url )?\|\s?(?:web|mail|own|configured) \}\}"  # the filters beside them
)


def unwalled(template: str) -> list[str]:
    """Give each address of a template that begins with something that has passed no wall."""
    found = ("".join(filter(None, match.groups())) for match in LEADS.finditer(template))
    return [address for address in found if not WALLED.match(address)]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_address_in_a_template_has_a_wall_before_it(path: Path) -> None:
    assert unwalled(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("written", [
    '<a href="{{ x }}">', "<a href='{{ x }}'>", "<a href={{ x }}>",
    '<img alt="" src="{{ x|lower }}">',
    '<a href="{{ x|web|lower }}">', '<a href="mailto:{{ x }}">', '<a HREF = "{{ link }}">',
    '<form action="{{ to }}">', '<meta content="0; url={{ x }}">', '<use xlink:href="{{ x }}">',
    '<a href="{{ "a" }}{{ x|web }}">', '<a href="{{ x | url }}">', '<a href="//{{ x }}">',
])  # fmt: skip
def test_an_address_without_a_wall_is_seen(written: str) -> None:
    assert unwalled(written)
