"""Publishing an edition into a repository: all of it, or nothing and a sentence that says why."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.here import Done, run_here
from tests.support.region import small_region
from tests.support.repository import SETTINGS, commit, git, repository

TAG = "utgava-forsta"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return repository(small_region(tmp_path / "region"))


def release(region: Path, *more: str, settings: dict[str, str] | None = None) -> Done:
    arguments = ("forsta", "--root", str(region), "--date", "2026-11-24", *more)
    return run_here("scripts/release.py", *arguments, environment=settings or SETTINGS)


def taken_tag(region: Path) -> None:
    git(region, "tag", TAG)


def tag_in_the_way(region: Path) -> None:
    """The commit goes well, and then the tag can't be set."""
    git(region, "tag", f"{TAG}/x")


def broken_off(region: Path) -> None:
    """Killed when the edition was written, before git knew of it."""
    shutil.copytree(region / "docs", region / "data" / "editions" / "forsta")


def broken_off_later(region: Path) -> None:
    """Killed between the commit and the tag."""
    broken_off(region)
    commit(region, "Release edition forsta")


def failing_hook(region: Path) -> None:
    hook = region / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)


def nobody(region: Path) -> None:
    """No name and no address to commit with."""
    git(region, "config", "user.useConfigOnly", "true")


def picture(region: Path) -> None:
    (region / "docs" / "om" / "karta.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    commit(region, "Visa en bild")


NAMELESS = {
    name: value for name, value in SETTINGS.items() if not name.endswith(("_NAME", "_EMAIL"))
} | {"HOME": "/nowhere"}
FAILURES: list[tuple[Callable[[Path], None], str]] = [
    (taken_tag, f"Taggen {TAG} finns redan i git."),
    (tag_in_the_way, "git tag gick inte"),
    (failing_hook, "git commit gick inte"),
    (nobody, "git commit gick inte"),
    (picture, "Bilder och andra filer kan inte frysas än: docs/om/karta.png."),
]


@pytest.mark.parametrize(("fail", "why"), FAILURES)
def test_what_fails_leaves_nothing_behind(
    fail: Callable[[Path], None], why: str, region: Path
) -> None:
    fail(region)
    before = git(region, "rev-parse", "HEAD")
    done = release(region, settings=NAMELESS if fail is nobody else None)
    assert done.returncode == 1
    assert why in done.stderr
    assert done.stderr.endswith("Inget är utgivet.\n")
    assert git(region, "rev-parse", "HEAD") == before
    assert git(region, "status", "--porcelain") == ""
    assert not list((region / "data").glob("editions/*"))


@pytest.mark.parametrize(
    ("note", "why"),
    [
        ("Fel\x07", "U+0007"),
        ("a" * 7000, "”note” (Redaktionens anmärkning) är 7000 tecken."),
        ("\udcff", "”note” (Redaktionens anmärkning) har tecken som inte är UTF-8."),
    ],
)
def test_a_note_that_nobody_could_read_again_is_refused(note: str, why: str, region: Path) -> None:
    before = git(region, "rev-parse", "HEAD")
    done = release(region, "--note", note)
    assert (done.returncode, git(region, "rev-parse", "HEAD")) == (1, before)
    assert why in done.stderr
    assert not list((region / "data").glob("editions/*"))


@pytest.mark.parametrize(
    ("fail", "why"),
    [
        (broken_off, "är skriven men inte sparad i git"),
        (broken_off_later, "finns inte här. Hämta taggarna med git fetch --tags"),
    ],
)
def test_a_release_that_was_broken_off_is_told_how_to_go_on(
    fail: Callable[[Path], None], why: str, region: Path
) -> None:
    fail(region)
    done = release(region)
    assert done.returncode == 1
    assert why in done.stderr.splitlines()[0]


def test_a_release_is_one_commit_with_its_tag(region: Path) -> None:
    done = release(region)
    assert (done.returncode, done.stderr) == (0, "")
    assert git(region, "rev-parse", f"{TAG}^{{}}") == git(region, "rev-parse", "HEAD")
    assert git(region, "status", "--porcelain") == ""


def test_an_edition_that_is_out_is_not_released_again(region: Path) -> None:
    assert release(region).returncode == 0
    done = release(region)
    assert done.returncode == 1
    assert "är redan utgiven, och ändras inte. Skriv ett nytt id i edition" in done.stderr


@pytest.mark.parametrize("day", ["igår", "2026-13-45"])
def test_what_is_no_day_is_said_so(day: str, region: Path) -> None:
    done = release(region, "--date", day)
    assert done.returncode != 0
    assert f"”{day}” ska vara en dag, till exempel 2027-01-31" in done.stderr
    assert "Traceback" not in done.stderr
