"""What main withdraws or takes back goes from what readers see, in one step, and says so."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from macros.engine.link_check import faults_in_site
from publishing.repository import Repository, new_repository
from publishing.store.bucket import Bucket
from publishing.store.target import STATE, StoreTarget
from publishing.targets import fetch
from tests.support.acts import WORDS, files_with, mend_draft, rollback, withdraw
from tests.support.editions import third_after, two_editions, write_editions
from tests.support.publishing import (
    MOMENT,
    bare,
    publish,
    tried,
    visible_in_folder,
    visible_in_git,
)
from tests.support.region import plain_region
from tests.support.repository import commit, git, repository
from tests.support.shared import shared
from tests.support.site import BuiltPage
from tests.support.store import PATIENCE, new_bucket, visible, visible_folders

REASON = ("--reason", "Fel version gavs ut.")


@pytest.fixture
def withdrawn(region: Path) -> Path:
    """A region whose only edition, published with the words, has had them withdrawn."""
    mend_draft(repository(region))
    done = withdraw(region)
    assert done.returncode == 0, done.stderr
    return region


def unpacked(place: Path, folder: Path) -> Path:
    """Give all that a branch shows, as files."""
    folder.mkdir()
    Repository(place, MOMENT).unpack("pages", folder)
    return folder


def objects_with(place: Path, words: str) -> int:
    """Count the commits of a repository, reachable or not, in which some file has the words."""
    every = git(place, "cat-file", "--batch-all-objects", "--batch-check").splitlines()
    blobs = [row.split()[0] for row in every if row.split()[1] == "blob"]
    asked = "".join(f"{name}\n" for name in blobs).encode()
    found = subprocess.run(
        ["git", "-C", str(place), "cat-file", "--batch"],
        input=asked,
        capture_output=True,
        check=True,
    )
    return found.stdout.count(words.encode())


def test_withdrawn_words_leave_a_folder_and_its_history(withdrawn: Path, web: Path) -> None:
    server = web.parent
    held = {Path(one).suffix for one in files_with(web, WORDS)}
    assert {".html", ".json", ".br", ".gz"} <= held
    assert objects_with(server / "publicerat.git", WORDS)
    said = publish(withdrawn, "--folder", server, "--moment", MOMENT)
    assert "Återtaget ur utgåvan forsta: initiativ ”natets-karta”, sammanfattning." in said
    assert files_with(server, WORDS) == []
    assert objects_with(server / "publicerat.git", WORDS) == 0
    assert len(list((server / "versioner").iterdir())) == 1
    page = BuiltPage(web / "forsta" / "initiativ" / "natets-karta" / "index.html")
    assert "Sammanfattning: återtaget 1 april 2027" in " ".join(page.texts("[role=note]"))
    assert "[Texten är borttagen.]" in " ".join(page.texts("main"))
    listed = " ".join(BuiltPage(web / "utkast" / "andringar" / "index.html").texts("main"))
    assert "En uppgift som inte skulle ha varit där. Beslutat av förvaltare och data" in listed
    log = (web / "publicerat.txt").read_text(encoding="utf-8").splitlines()
    assert log[-1].startswith(f"{MOMENT} Återta ur utgåvan forsta: initiativ ”natets-karta”")
    assert faults_in_site(web, "https://prov.example/") == []


@pytest.mark.soak
def test_withdrawn_words_leave_a_branch_and_its_history_is_told_of(
    withdrawn: Path, published: Path, tmp_path: Path
) -> None:
    place = tmp_path / "pages.git"
    shutil.copytree(published / "publicerat.git", place)
    said = publish(withdrawn, "--git", place)
    assert "har kvar orden i sin historia" in said
    assert files_with(unpacked(place, tmp_path / "shown"), WORDS) == []
    assert len(git(place, "log", "--format=%h", "pages").splitlines()) == 2


@pytest.mark.soak
def test_a_branch_begins_anew_when_somebody_asks(tmp_path: Path) -> None:
    region, place = plain_region(tmp_path / "region"), bare(tmp_path / "pages.git")
    write_editions(region / "data", two_editions())
    publish(region, "--git", place)
    publish(region, "utkast", "--git", place, "--forget")
    assert len(git(place, "log", "--format=%h", "pages").splitlines()) == 1
    assert {"forsta", "antagen", "gallande", "utkast"} <= set(visible_in_git(place))


@pytest.fixture
def adopted(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A plain region with two editions, both out, and the folder where they are."""

    def make(folder: Path) -> None:
        region = plain_region(folder / "region")
        write_editions(region / "data", two_editions())
        publish(repository(region), "--folder", folder / "server", "--moment", MOMENT)

    made = shared(tmp_path_factory, "adopted", make)
    shutil.copytree(made, tmp_path / "adopted", symlinks=True)
    return tmp_path / "adopted" / "region", tmp_path / "adopted" / "server"


def test_an_edition_that_is_taken_back_goes_and_its_addresses_say_so(
    adopted: tuple[Path, Path],
) -> None:
    region, server = adopted
    before = visible_in_folder(server)
    assert {"antagen", "gallande"} <= set(before)
    done = rollback(region, "antagen", *REASON)
    assert done.returncode == 0, done.stderr
    said = publish(region, "--folder", server, "--moment", MOMENT)
    assert "Utgåvan antagen, tillbakatagen 1 maj 2027, är borta från webbplatsen." in said
    assert "gallande finns inte längre." in said
    web = server / "webb"
    versions = json.loads((web / "versions.json").read_text(encoding="utf-8"))
    assert {one["version"] for one in versions} == {"forsta", "utkast"}
    assert not (web / "gallande").exists()
    assert visible_in_folder(server)["forsta"] == before["forsta"]
    for page, way in (("antagen/index.html", "../"), ("antagen/om/index.html", "../../om/")):
        answer = BuiltPage(web / page)
        assert "är tillbakatagen" in " ".join(answer.texts("h1"))
        assert "Fel version gavs ut." in " ".join(answer.texts("main"))
        assert answer.attribute("a", "href") == way
    assert BuiltPage(web / "index.html").attribute("a", "href") == "forsta/"
    publish(region, "utkast", "--folder", server)
    assert (web / "antagen" / "om" / "index.html").is_file()


def in_store(server: Path, folder: Path) -> Bucket:
    """Let a bucket show what a folder shows."""
    bucket, work = new_bucket(), new_repository(folder, MOMENT)
    target = StoreTarget(bucket, MOMENT, PATIENCE)
    commit = fetch(work, str(server / "publicerat.git"))
    assert target.fetched(work) is None
    assert commit
    assert target.landed(work, commit, None)
    target.shown()
    return bucket


def test_an_edition_that_is_taken_back_goes_from_a_store_too(
    adopted: tuple[Path, Path], store: str, tmp_path: Path
) -> None:
    region, server = adopted
    bucket = in_store(server, tmp_path / "arbete")
    before = visible_folders(bucket)
    assert {"antagen", "gallande"} <= set(before)
    assert rollback(region, "antagen", *REASON).returncode == 0
    said = publish(region, "--store", str(bucket.place), "--moment", MOMENT)
    assert "Utgåvan antagen, tillbakatagen 1 maj 2027, är borta från webbplatsen." in said
    seen, after = visible(bucket), visible_folders(bucket)
    assert [name for name in seen if name.startswith("gallande/")] == []
    assert [name for name in seen if name.startswith("antagen/")] == [
        "antagen/index.html",
        "antagen/om/index.html",
    ]
    assert "är tillbakatagen" in seen["antagen/om/index.html"]
    assert after["forsta"] == before["forsta"]


@pytest.mark.soak
def test_withdrawn_words_leave_a_store(
    withdrawn: Path, published: Path, store: str, tmp_path: Path
) -> None:
    bucket = in_store(published, tmp_path / "arbete")
    assert [name for name, text in visible(bucket).items() if WORDS in text]
    said = publish(withdrawn, "--store", str(bucket.place), "--moment", MOMENT)
    assert f"I {bucket.place} är orden borta." in said
    assert [name for name, text in visible(bucket).items() if WORDS in text] == []
    state = bucket.get(STATE)
    assert state
    (tmp_path / "gren.bundle").write_bytes(state.body)
    place = bare(tmp_path / "pages.git")
    git(place, "fetch", "--quiet", str(tmp_path / "gren.bundle"), "pages:pages")
    assert objects_with(place, WORDS) == 0


def test_the_edition_before_is_in_force_again(tmp_path: Path) -> None:
    region, server = plain_region(tmp_path / "region"), tmp_path / "server"
    first, second = two_editions()
    adopted = third_after(first, second)
    write_editions(region / "data", (first, second, adopted))
    repository(region)
    for version in ("antagen", "ny"):
        publish(region, version, "--folder", server)
    assert visible_in_folder(server)["gallande"] == visible_in_folder(server)["ny"]
    assert rollback(region, "ny", *REASON).returncode == 0
    said = publish(region, "antagen", "--folder", server, "--republish", "prov")
    assert "gallande är nu utgåvan antagen." in said
    assert visible_in_folder(server)["gallande"] == visible_in_folder(server)["antagen"]


def test_an_edition_that_main_lacks_without_a_word_stops_the_publishing(
    adopted: tuple[Path, Path],
) -> None:
    """As after reverting its release: it is neither left in force nor taken away."""
    region, server = adopted
    shutil.rmtree(region / "data" / "editions" / "antagen")
    commit(region, "Ångra utgåvan")
    before = visible_in_folder(server)
    status, said = tried(region, "--folder", server)
    assert status == 1
    assert "kör: make rollback EDITION=antagen" in said
    assert visible_in_folder(server) == before
    assert rollback(region, "antagen", *REASON).returncode == 0
    publish(region, "--folder", server)
    assert "gallande" not in visible_in_folder(server)
