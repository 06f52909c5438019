"""README's steps for another body, as they stand there: from a clone to a site that is out."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from agenda.editions import load_editions
from tests.support.repository import git
from tests.support.shell_steps import Steps
from tests.support.site import ROOT, BuiltSite

pytestmark = pytest.mark.soak

README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = README.split("\n## For another region\n")[1].split("\n## ")[0]
BEGIN, CHANGE, GIVE_OUT, _ = re.findall(r"^```sh\n(.*?)^```$", SECTION, re.MULTILINE | re.DOTALL)
BECOMES = ("title: Trygghet", "title: Allas trygghet")


def replaced(folder: Path, old: str, new: str) -> None:
    path = folder / "data/agenda.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(f"{old}\n") == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def began(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Steps]:
    """Somebody in a new agenda's repository, who has only just begun."""
    clone = tmp_path_factory.mktemp("steps") / "agenda"
    git(ROOT, "clone", "--quiet", "--branch", branch(), str(ROOT), str(clone))
    steps = Steps(clone)
    for line in BEGIN.splitlines():
        steps.follow(line)
    yield steps


def branch() -> str:
    return git(ROOT, "branch", "--show-current") or git(ROOT, "rev-parse", "HEAD")


def test_the_steps_lead_to_a_site_that_is_out(began: Steps) -> None:
    folder = began.folder
    assert (folder / "site/index.html").is_file()
    for line in CHANGE.splitlines():
        began.follow(line)
        if line.startswith("git switch --create"):
            replaced(folder, *BECOMES)
        if "preview.py" in line:
            assert BECOMES[1].split(": ")[1] in (folder / "preview/index.html").read_text("utf-8")
    began.follow(".venv/bin/python scripts/check.py --base main")
    assert "`state: consultation` in `data/agenda.yaml`" in SECTION
    replaced(folder, "state: draft", "state: consultation")
    for line in GIVE_OUT.splitlines():
        began.follow(line)
    (edition,) = load_editions(folder / "data")
    assert (edition.edition.order, edition.agenda.title) == (1, "Digital plan för Lövdalen")
    web = folder.parent / "lovdalen-site" / "webb"
    names = {one["version"] for one in json.loads((web / "versions.json").read_text("utf-8"))}
    assert names == {edition.edition.id, "utkast"}
    assert BuiltSite(web / edition.edition.id).page("").texts("h1") == [edition.agenda.title]
    assert list((web / edition.edition.id / "search").iterdir())
    assert git(folder, "status", "--porcelain") == ""


def test_all_its_tests_are_green(began: Steps) -> None:
    assert "`make test` is green there as it is." in SECTION
    began.follow("make test")
    assert re.search(r"\d+ passed", began.said)
