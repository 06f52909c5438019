"""Taking an edition back: the last one only, in one commit, and its id is not used again."""

import shutil
from pathlib import Path

import pytest

from agenda.editions import load_editions
from agenda.editions.acts import load_rollbacks
from review.edition_guard import changed_since
from tests.support.acts import rollback
from tests.support.editions import two_editions, write_editions
from tests.support.here import run_here
from tests.support.region import small_region
from tests.support.repository import commit, git, repository

WHY = ("--reason", "Fel version gavs ut.")
REPLY = """\
id: svar
consultation: remiss-2020
actor: exempelbygden
about: natet-1
position: supports
summary: Bra.
"""


@pytest.fixture
def region(tmp_path: Path) -> Path:
    folder = small_region(tmp_path / "region")
    write_editions(folder / "data", two_editions())
    git(repository(folder), "tag", "fore")
    git(folder, "tag", "utgava-antagen")
    return folder


def test_the_last_edition_is_taken_back_in_one_commit(region: Path) -> None:
    done = rollback(region, "antagen", *WHY)
    assert (done.returncode, done.stderr) == (0, "")
    assert [one.edition.id for one in load_editions(region / "data")] == ["forsta"]
    (row,) = load_rollbacks(region / "data")
    assert (row.id, row.order, row.reason) == ("antagen", 2, "Fel version gavs ut.")
    assert "Nästa utgåva får nummer 2." in done.stdout
    assert "git push --delete origin utgava-antagen" in done.stdout
    assert git(region, "tag", "--list", "utgava-*") == ""
    assert git(region, "status", "--porcelain") == ""
    assert git(region, "rev-list", "--count", "fore..HEAD") == "1"
    assert changed_since(region, "fore") == ()


def test_what_was_taken_back_is_not_changed_and_its_id_not_used_again(region: Path) -> None:
    assert rollback(region, "antagen", *WHY).returncode == 0
    again = rollback(region, "antagen", *WHY)
    assert "är redan tillbakatagen" in again.stderr
    root = region / "data" / "agenda.yaml"
    root.write_text(root.read_text(encoding="utf-8").replace("edition: forsta", "edition: antagen"))
    git(region, "tag", "taget")
    commit(region, "Igen")
    done = run_here("scripts/release.py", "antagen", "--root", region)
    assert done.returncode == 1
    assert "har varit utgiven och är tillbakatagen" in done.stderr
    log = region / "data" / "editions" / "rollbacks.yaml"
    log.write_text(log.read_text(encoding="utf-8").replace("Fel version", "Annat"))
    (problem,) = changed_since(region, "taget")
    assert problem.place.file == "data/editions/rollbacks.yaml"


@pytest.mark.parametrize(
    ("edition", "more", "why"),
    [
        ("forsta", WHY, "”antagen” kom ut efter ”forsta” och bygger på den."),
        ("finns-inte", WHY, "”finns-inte” är inte utgiven. Utgivna: forsta, antagen."),
        ("antagen", (), "Ange ett skäl i REASON"),
        ("antagen", ("--reason", "Fel av Anna Svensson."), "en persons namn"),
        ("antagen", (*WHY, "--date", "2027-01-01"), "kan inte vara tillbakatagen innan den gavs"),
        ("antagen", ("--reason", "Fel\x07"), "U+0007"),
        ("antagen", ("--reason", "Ide\u0301n var fel."), "U+0301"),
        ("antagen", ("--reason", "Fel \ufffd."), "U+FFFD"),
        ("antagen", ("--reason", "a" * 100_000), "”reason” (Skäl) är 100000 tecken. Högst 6000"),
        ("antagen", ("--reason", "Fel \udcff."), "”reason” (Skäl) har tecken som inte är UTF-8."),
    ],
)
def test_what_cannot_be_taken_back_changes_nothing(
    edition: str, more: tuple[str, ...], why: str, region: Path
) -> None:
    done = rollback(region, edition, *more)
    assert done.returncode == 1
    assert why in done.stderr
    assert done.stderr.endswith("Inget är tillbakataget.\n")
    assert git(region, "rev-parse", "HEAD") == git(region, "rev-parse", "fore")
    assert len(load_editions(region / "data")) == 2


def test_who_has_replied_has_built_on_an_edition(region: Path) -> None:
    assert rollback(region, "antagen", *WHY).returncode == 0
    (region / "data" / "consultations" / "remiss-2020" / "svar.yaml").write_text(
        REPLY, encoding="utf-8"
    )
    commit(region, "Svar")
    done = rollback(region, "forsta", *WHY)
    assert done.returncode == 1
    assert "Remissvar bygger på utgåvan ”forsta”" in done.stderr
    assert "- data/consultations/remiss-2020/svar.yaml:1:1" in done.stderr


def test_a_release_that_somebody_has_reverted_is_taken_back_all_the_same(region: Path) -> None:
    shutil.rmtree(region / "data" / "editions" / "antagen")
    commit(region, "Ångra")
    assert {problem.place.file for problem in changed_since(region, "fore")}
    done = rollback(region, "antagen", *WHY)
    assert done.returncode == 0, done.stderr
    assert changed_since(region, "fore") == ()
