"""Every weight of the search is explained in FORMAT.md, which says where they come from."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.documents import Document
from tests.support.site import ROOT

FORMAT = Document("macros/search/FORMAT.md")


def weights(path: Path) -> Iterator[str]:
    """Give the names that a module gives to numbers with a fraction, alone or in a table."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(one, ast.Constant) and type(one.value) is float
                   for one in ast.walk(node.value)):  # fmt: skip
                names = (one for target in targets for one in ast.walk(target))
                yield from (one.id for one in names if isinstance(one, ast.Name))


def weights_of_script(text: str) -> Iterator[str]:
    """Give the names in capitals that a script gives to numbers with a fraction."""
    for names in re.findall(
        r"^ *const (\[[A-Z_, ]+\]|[A-Z_]+) = [^\n;]*\d\.\d", text, re.MULTILINE
    ):
        yield from re.findall(r"[A-Z_]+", names)


def test_every_weight_has_a_row() -> None:
    modules = [name for path in (ROOT / "macros/search").glob("*.py") for name in weights(path)]
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "theme/search").glob("*.js"))
    scripts = [name for text in texts for name in weights_of_script(text)]
    assert len(modules) > 20
    assert {"LOST", "WEAK", "ALL", "SURE", "LIKED"} <= set(scripts)
    named = set(FORMAT.inline_code)
    assert sorted({*modules, *scripts} - named) == []
