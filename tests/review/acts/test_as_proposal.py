"""Releasing and taking back under a main that nobody pushes to: a branch, and the tag after."""

from pathlib import Path

import pytest

from agenda.editions import load_editions
from review.acts.as_proposal import Branch, proposed, settle_tag
from review.acts.commit import ActRefusedError
from tests.support.editions import two_editions, write_editions
from tests.support.here import run_here
from tests.support.region import small_region
from tests.support.repository import SETTINGS, commit, git, repository


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone whose main nobody may push to, with an edition that is ready to come out."""
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)
    seed = small_region(tmp_path / "seed")
    repository(seed)
    git(tmp_path, "clone", "--quiet", "--bare", str(seed), "origin.git")
    hook = tmp_path / "origin.git" / "hooks" / "update"
    hook.write_text('#!/bin/sh\n[ "$1" != refs/heads/main ] || exit 1\n', encoding="utf-8")
    hook.chmod(0o755)
    git(tmp_path, "clone", "--quiet", "origin.git", "region")
    return tmp_path / "region"


def merge(region: Path, branch: str, how: str) -> None:
    """Take a proposal in as a forge does, after main has moved on."""
    origin = region.parent / "origin.git"
    folder = region.parent / f"merging-{branch.replace('/', '-')}"
    git(region.parent, "clone", "--quiet", str(origin), str(folder))
    (folder / "README").write_text("Annat\n", encoding="utf-8")
    commit(folder, "Annat")
    git(folder, "merge", "--quiet", "--no-commit", how, f"origin/{branch}")
    git(folder, "commit", "--quiet", "--message", "Ta in")
    git(folder, "push", "--quiet", "origin", "HEAD:refs/heads/taken")
    git(origin, "update-ref", "refs/heads/main", "taken")


@pytest.mark.parametrize("how", ["--no-ff", "--squash"])
def test_an_edition_comes_out_as_a_proposal_and_its_tag_after_the_merge(
    region: Path, how: str
) -> None:
    edition = edition_of(region)
    done = run_here("scripts/release.py", edition, "--root", region, "--proposal")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"make tag EDITION={edition}" in done.stdout
    assert git(region, "rev-parse", "--abbrev-ref", "HEAD") == "main"
    assert git(region, "tag", "--list") == ""
    origin = region.parent / "origin.git"
    early = run_here("scripts/tag.py", edition, "--root", region)
    assert early.returncode == 1
    assert "finns inte på main ännu" in early.stderr
    merge(region, f"utgava/{edition}", how)
    assert run_here("scripts/tag.py", edition, "--root", region).returncode == 0
    tag = f"utgava-{edition}"
    assert git(origin, "show", f"{tag}:data/editions/{edition}/edition.yaml")
    assert git(origin, "merge-base", "--is-ancestor", f"{tag}^{{commit}}", "main") == ""
    source = load_editions_at(region, "FETCH_HEAD", edition)
    assert git(origin, "merge-base", "--is-ancestor", source, "main") == ""
    assert "finns redan" in run_here("scripts/tag.py", edition, "--root", region).stdout


def test_an_edition_is_taken_back_as_a_proposal_and_its_tag_goes(region: Path) -> None:
    write_editions(region / "data", two_editions())
    commit(region, "Två utgåvor")
    origin = region.parent / "origin.git"
    git(region, "push", "--quiet", "origin", "HEAD:refs/heads/taken")
    git(origin, "update-ref", "refs/heads/main", "taken")
    assert settle_tag(region, "antagen").endswith("skickad.")
    options = (
        "--reason",
        "Fel version gavs ut.",
        "--date",
        "2031-01-01",
        "--proposal",
        "--root",
        region,
    )
    done = run_here("scripts/rollback.py", "antagen", *options)
    assert done.returncode == 0, done.stderr
    assert "utgava-antagen" in git(origin, "tag", "--list")
    merge(region, "tillbaka/antagen", "--no-ff")
    assert "är borttagen" in settle_tag(region, "antagen")
    assert git(origin, "tag", "--list") == ""


def test_an_act_that_is_refused_leaves_no_branch(region: Path) -> None:
    done = run_here("scripts/release.py", "finns-inte", "--root", region, "--proposal")
    assert done.returncode == 1
    assert "Inget är utgivet." in done.stderr
    assert git(region, "branch", "--format=%(refname:short)") == "main"
    assert git(region, "status", "--porcelain") == ""


def test_a_branch_of_that_name_is_not_taken_over(region: Path) -> None:
    git(region, "branch", "utgava/x")
    with pytest.raises(ActRefusedError, match="finns redan"), proposed(Branch(region, "utgava/x")):
        raise AssertionError
    assert git(region, "branch", "--list", "utgava/x")


def test_what_is_not_saved_stops_it(region: Path) -> None:
    (region / "mkdocs.yml").write_text("x\n", encoding="utf-8")
    with pytest.raises(ActRefusedError, match="inte är sparade"), proposed(Branch(region, "a/b")):
        raise AssertionError


def edition_of(region: Path) -> str:
    text = (region / "data" / "agenda.yaml").read_text(encoding="utf-8")
    return next(line for line in text.splitlines() if line.startswith("edition: "))[9:]


def load_editions_at(region: Path, revision: str, edition: str) -> str:
    """Give the commit that an edition says it was made of, as main has it."""
    git(region, "checkout", "--quiet", revision)
    (found,) = (one for one in load_editions(region / "data") if one.edition.id == edition)
    return str(found.edition.commit)
