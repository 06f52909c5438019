"""The house stays easy to see: small files, small functions, one escaper."""

import ast
import re
from pathlib import Path

import pytest

from tests.support.site import ROOT

LONGEST_FILE = 250
LONGEST_FUNCTION = 40
CODE = sorted(
    path
    for folder in ("agenda", "macros", "publishing", "review", "scripts", "tests", "theme")
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
    "macros/exports.py",  # JSON-LD, escaped by its own module
    "macros/hooks.py",  # a page with its marks
    "macros/prose_html.py",  # what the sanitiser let through, and what macros gave
    "macros/render.py",  # what a template made of escaped values
    "macros/text.py",  # the escaper
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
