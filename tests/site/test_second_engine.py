"""The same bytes from ProperDocs, the maintained continuation of MkDocs, and without Material.

So the site can move the day that one of them stops: handbook/packages.md says when, and how.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import material
import pytest

from tests.support.checkout import REGION, built, copied, differing
from tests.support.site import ROOT
from tests.support.tools import WHEELS, wheel

pytestmark = pytest.mark.soak
TIME: Final = {"SOURCE_DATE_EPOCH": "1790000000"}
ICONS: Final = ("magnify", "menu", "map-marker-path")
SETTINGS: Final = {"checkout": ROOT / "mkdocs.yml", "region": REGION / "mkdocs.yml"}
OUR_COMMAND: Final = """
import runpy, sys
import properdocs.replacement  # from here on, all that is called mkdocs is ProperDocs
import mkdocs.commands.build
assert "properdocs" in mkdocs.commands.build.__file__
sys.argv[0] = "scripts/build.py"
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def run(*arguments: str | Path) -> str:
    """Run Python in this checkout, where ProperDocs lies at hand too."""
    places = (ROOT, ROOT / "scripts", wheel("properdocs").parent)
    around = {"PYTHONPATH": os.pathsep.join(map(str, places)), **TIME}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **around},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("config", SETTINGS.values(), ids=SETTINGS.keys())
def test_both_engines_build_the_same_bytes(config: Path, tmp_path: Path) -> None:
    for name in ("mkdocs", "properdocs"):
        run("-m", name, "build", "--strict", "--quiet", "-f", config, "-d", tmp_path / name)
    run("-c", OUR_COMMAND, "--config", config, "--site", tmp_path / "ours")
    assert (tmp_path / "mkdocs" / "index.html").is_file()
    assert differing(tmp_path / "mkdocs", tmp_path / "properdocs") == []
    assert differing(tmp_path / "mkdocs", tmp_path / "ours") == []


def test_the_two_are_two() -> None:
    assert f" from {WHEELS}" in run("-m", "properdocs", "--version")
    assert f" from {WHEELS}" not in run("-m", "mkdocs", "--version")


def test_without_material_the_bytes_are_the_same(tmp_path: Path) -> None:
    """Its icons and a line of its settings are all that a build takes from it."""
    checkout, settings = copied(tmp_path / "checkout"), tmp_path / "checkout" / "mkdocs.yml"
    run("-m", "mkdocs", "build", "--strict", "--quiet", "-d", tmp_path / "with")
    named = settings.read_text(encoding="utf-8")
    bare = named.replace("  name: material\n", "  name: null\n  static_templates: [404.html]\n")
    assert bare != named
    settings.write_text(bare, encoding="utf-8")
    (checkout / "theme/.icons/material").mkdir(parents=True)
    for name in ICONS:
        icon = f".icons/material/{name}.svg"
        shutil.copy(Path(material.__file__).parent / "templates" / icon, checkout / "theme" / icon)
    assert differing(tmp_path / "with", built(checkout, TIME)) == []
