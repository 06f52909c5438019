"""Public functions of the packages say what they raise themselves."""

import ast
from collections.abc import Iterator
from typing import Final

import pytest

from tests.support.site import ROOT

PACKAGES: Final = ("agenda", "macros", "publishing", "review", "starting")
MODULES: Final = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))


def public(node: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef]:
    """Give every public function and method of a module, or of a public class in it."""
    for child in node.body:
        if isinstance(child, ast.FunctionDef) and not child.name.startswith("_"):
            yield child
        elif isinstance(child, ast.ClassDef) and not child.name.startswith("_"):
            yield from public(child)


def raised(function: ast.FunctionDef) -> set[str]:
    """Give the names of the exceptions that a function raises in its own lines."""
    nodes = (node.exc for node in ast.walk(function) if isinstance(node, ast.Raise))
    calls = (exc.func if isinstance(exc, ast.Call) else exc for exc in nodes if exc)
    names = {ast.unparse(call).split(".")[-1] for call in calls}
    return {name for name in names if name[0].isupper()}


def silent(source: str) -> list[str]:
    """Give the functions of a module whose docstrings leave out something that they raise."""
    return [
        f"{function.name}: {name}"
        for function in public(ast.parse(source))
        for name in sorted(raised(function))
        if name not in (ast.get_docstring(function) or "")
    ]


def test_functions_say_what_they_raise() -> None:
    found = {str(p.relative_to(ROOT)): silent(p.read_text(encoding="utf-8")) for p in MODULES}
    assert len(found) > 200
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize("docstring", ["", '"""Give it."""', '"""Raises ValueError."""'])
def test_one_that_does_not_is_seen(docstring: str) -> None:
    code = f"class A:\n    def get(self):\n        {docstring}\n        raise KeyError(1)\n"
    assert silent(code) == ["get: KeyError"]
    assert silent(code.replace("def get", "def _get")) == silent(code.replace("A", "_A")) == []
