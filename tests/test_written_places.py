"""No command writes among what sites and editions are made of, nor over what is not its own."""

from pathlib import Path

import pytest

from tests.support.here import run_here
from tests.support.region import plain_region
from tests.support.repository import git
from tests.support.site import ROOT

COMMANDS = {
    "publish": ("--root", "{root}", "--folder", "{place}"),
    "archive": ("--root", "{root}", "forsta", "--out", "{place}"),
    "preview": ("main", "--repository", "{root}", "--comment", "{place}"),
    "export": ("{place}",),
    "sample": ("--initiatives", "1", "{place}"),
    "sbom": ("--out", "{place}"),
    "screenshots": ("{place}",),
    "issue_to_change": ("--data", "{root}/data", "--result", "{place}"),
}
OF_THE_REGION = ("publish", "archive", "preview", "issue_to_change")


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def refused(script: str, place: Path, root: Path = ROOT) -> str:
    words = [word.format(root=root, place=place) for word in COMMANDS[script]]
    done = run_here(f"scripts/{script}.py", *words)
    assert done.returncode == 1, done.stderr
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.parametrize("name", ["data", "docs/ny", ".git/ny", "data/agenda.yaml"])
@pytest.mark.parametrize("script", COMMANDS)
def test_what_a_site_is_made_of_is_no_place_to_write(script: str, name: str) -> None:
    before = contents(ROOT / "data")
    said = refused(script, ROOT / name)
    assert said.startswith(f"{ROOT / name}")
    assert "Platsen är till för annat, så där skrivs inget. Ange en annan" in said
    assert contents(ROOT / "data") == before


@pytest.mark.parametrize("name", ["data", "docs/ny", "data/agenda.yaml"])
@pytest.mark.parametrize("script", OF_THE_REGION)
def test_nor_is_that_of_another_checkout(script: str, name: str, tmp_path: Path) -> None:
    region = plain_region(tmp_path / "region")
    before = contents(region)
    assert "Platsen är till för annat" in refused(script, region / name, region)
    assert contents(region) == before


@pytest.mark.parametrize("script", ["publish", "sample", "export", "screenshots"])
def test_nor_is_the_checkout_itself_or_what_is_above_it(script: str, tmp_path: Path) -> None:
    for place in (ROOT, ROOT.parent, Path.home()):
        assert "Platsen är till för annat" in refused(script, place)
    region = plain_region(tmp_path / "region")
    assert script != "publish" or "Platsen är till" in refused(script, region, region)


@pytest.mark.parametrize("script", ["preview", "sbom"])
def test_a_file_that_is_not_ours_is_not_written_over(script: str, tmp_path: Path) -> None:
    region = plain_region(tmp_path / "region")
    for file in (ROOT / "README.md", region / "mkdocs.yml"):
        before = file.read_bytes()
        assert "en fil som kommandot inte har skrivit" in refused(script, file, region)
        assert file.read_bytes() == before


def test_our_own_files_are_written_anew(tmp_path: Path) -> None:
    for _ in range(2):
        done = run_here("scripts/sbom.py", "--out", tmp_path / "ny.json")
        assert (done.returncode, done.stderr) == (0, "")
        words = ("ingen", "HEAD", "--repository", ROOT, "--comment", tmp_path / "ny.md")
        assert "Git känner inte till" in run_here("scripts/preview.py", *words).stderr
        assert (tmp_path / "ny.md").read_text("utf-8").startswith("<!-- ")


def test_a_preview_of_what_is_no_repository_says_so(tmp_path: Path) -> None:
    words = ("--repository", tmp_path, "--site", tmp_path / "site")
    for asked in (("main",), ("main", "HEAD")):
        done = run_here("scripts/preview.py", *asked, *words)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == f"{tmp_path} är inget förråd i git. Ange en mapp som är det.\n"


@pytest.mark.parametrize("name", ["brev.txt", "versioner/min/sida.html"])
def test_nothing_is_published_among_what_somebody_else_has(name: str, tmp_path: Path) -> None:
    region, file = plain_region(tmp_path / "region"), tmp_path / "server" / name
    git(region.parent, "init", "--quiet", str(region))
    file.parent.mkdir(parents=True)
    file.write_text("viktigt", encoding="utf-8")
    assert "har redan annat i sig" in refused("publish", tmp_path / "server", region)
    assert contents(tmp_path / "server") == {name: b"viktigt"}
