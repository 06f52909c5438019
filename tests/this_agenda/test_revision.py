"""An ordinary revision of the agenda: checked, built strictly, and told once and in one order."""

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from agenda.problems import Severity
from macros.engine.check import check_all
from tests.support.site import ROOT, BuiltPage, build

TOMBSTONE: Final = """\
tombstones:
  - id: kompetens-3
    kind: priority
    title: Mer digital kompetens i näringslivet
    removed_in: andra-utgavan
    reason: Den går ihop med kompetens-2.
"""
_ORDER: Final = r"(  - id: {}\n    order: )\d"
_GONE: Final = re.compile(r"(?ms)^  - id: kompetens-3$.*?(?=^  - id: |^\S)")


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let areas 1 and 5 change places, take ``kompetens-3`` away, and change a word."""
    data = tmp_path_factory.mktemp("revised") / "data"
    shutil.copytree(ROOT / "data", data)
    root = data / "agenda.yaml"
    text = root.read_text(encoding="utf-8")
    for area, order in (("kompetens", 5), ("infrastruktur", 1)):
        text, found = re.subn(_ORDER.format(area), rf"\g<1>{order}", text)
        assert found == 1
    text, found = _GONE.subn("", text)
    assert found == 1
    head, trygghet = text.split("  - id: trygghet\n    order: 2\n")
    assert "summary: >-\n      " in trygghet
    trygghet = trygghet.replace("summary: >-\n      ", "summary: >-\n      Kort sagt: ", 1)
    root.write_text(f"{head}  - id: trygghet\n    order: 2\n{trygghet}", encoding="utf-8")
    for path in sorted((data / "initiatives").glob("*.yaml")):
        path.write_text(path.read_text("utf-8").replace("  - kompetens-3\n", ""), "utf-8")
    (data / "tombstones.yaml").write_text(TOMBSTONE, encoding="utf-8")
    return data


def test_a_revision_is_sound_and_is_built(revised: Path, tmp_path: Path) -> None:
    found = check_all(revised, ROOT / "docs", ROOT / "mkdocs.yml")
    assert [one for one in found if one.severity is Severity.error] == []
    site = build(tmp_path / "site", data=revised)
    pages = [BuiltPage(path) for path in sorted(site.folder.glob("andringar/*/*/index.html"))]
    assert pages
    for page in pages:
        ids = Counter(node.attributes["id"] for node in page.tree.css("[id]"))
        assert [one for one, times in ids.items() if times > 1] == []
    told = site.page("andringar/remissversion/utkast")
    areas = site.page("fokusomraden").texts(".card-title")
    headings = [one for one in told.texts("h2") if one in areas]
    assert {"Digital trygghet", "Digital kompetens"} <= {*headings}
    assert headings == [one for one in areas if one in headings]
    gone = site.page("prioriteringar/kompetens-3").main_text
    assert "Den går ihop med kompetens-2." in gone
