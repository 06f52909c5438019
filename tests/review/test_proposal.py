"""A proposal laid out, and the preview that comes of it: from revisions and from a folder."""

import shutil
import socket
from pathlib import Path

import pytest

from agenda.compare import Mark
from review.git import RevisionError
from review.preview_build import build_preview, page_changes
from review.proposal import folder_proposal, revision_proposal
from tests.support.checkout import command, differing
from tests.support.here import run_here
from tests.support.proposals import BRANCH, TEXT, previewed, propose, reworded
from tests.support.repository import commit, git
from tests.support.site import ROOT


def test_what_happened_on_main_since_is_nothing_that_the_proposal_does(
    repository: Path, tmp_path: Path
) -> None:
    git(repository, "branch", "--force", "senare", "main")
    propose(repository, reworded(repository, "gräver ner", "begraver"))
    git(repository, "checkout", "--quiet", "senare")
    (repository / "data" / "actors.yaml").write_text("actors: []\n")
    (repository / "theme" / "ny.css").write_text("")
    commit(repository, "Senare")
    laid_out = revision_proposal(repository, "senare", BRANCH, tmp_path)
    assert (laid_out.faults, laid_out.elsewhere) == ((), ())
    assert differing(laid_out.before, laid_out.after) == [TEXT.as_posix()]


def test_what_lies_in_the_folder_is_compared_saved_or_not(repository: Path, tmp_path: Path) -> None:
    for name, text in reworded(repository, "gräver ner", "begraver").items():
        (repository / name).write_text(text, encoding="utf-8")
    laid_out = folder_proposal(repository, "main", tmp_path / "laid-out")
    outcome = build_preview(laid_out, ROOT, tmp_path / "site")
    assert outcome.built, outcome.problems
    assert outcome.preview.changes is not None
    assert outcome.preview.changes.tally == "1 ändrad text"
    said = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "<strong>Förhandsvisning.</strong>" in said


@pytest.mark.parametrize(("asked", "shown"), [("HEAD", BRANCH), ("main", "main")])
def test_the_base_goes_by_the_name_that_people_know(
    repository: Path, tmp_path: Path, asked: str, shown: str
) -> None:
    assert folder_proposal(repository, asked, tmp_path).base == shown


def test_a_commit_without_a_branch_goes_by_its_short_name(repository: Path, tmp_path: Path) -> None:
    git(repository, "checkout", "--quiet", "--detach")
    base = folder_proposal(repository, "HEAD", tmp_path).base
    assert git(repository, "rev-parse", "HEAD").startswith(base)
    assert len(base) >= 7


def test_an_unknown_base_is_told(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="Git känner inte till ”finns-inte”"):
        folder_proposal(repository, "finns-inte", tmp_path)


def test_all_that_is_wrong_is_told_at_once_and_the_comparison_is_left_out(
    repository: Path, tmp_path: Path
) -> None:
    words = (repository / TEXT).read_text(encoding="utf-8")
    wrong = words.replace("origin: source", "origin: påhittad").replace(
        "sista-garden", "sistagarden"
    )
    page = (repository / "docs" / "om" / "index.md").read_text(encoding="utf-8")
    propose(repository, {TEXT.as_posix(): wrong, "docs/om/index.md": f"{page}\n{{{{ x }}}}\n"})
    outcome, site = previewed(repository, tmp_path)
    assert outcome.preview.changes is None
    assert {problem.place.file for problem in outcome.problems} == {
        TEXT.as_posix(),
        "docs/om/index.md",
    }
    assert len(outcome.problems) >= 3
    assert not site.exists()


def test_a_base_that_cannot_be_read_leaves_the_comparison_out_and_the_site_whole(
    repository: Path, tmp_path: Path
) -> None:
    words = (repository / TEXT).read_text(encoding="utf-8")
    propose(repository, {TEXT.as_posix(): words.replace("origin: source", "origin: påhittad")})
    git(repository, "branch", "--force", "trasig", BRANCH)
    propose(repository, {TEXT.as_posix(): words})
    laid_out = revision_proposal(repository, "trasig", BRANCH, tmp_path / "laid-out")
    outcome = build_preview(laid_out, ROOT, tmp_path / "site")
    assert outcome.built, outcome.problems
    told = (tmp_path / "site" / "vad-andras" / "index.html").read_text(encoding="utf-8")
    assert "Det går inte att jämföra" in told


def test_pages_are_compared_in_words_without_the_lines_that_divide_them(tmp_path: Path) -> None:
    before, after = (tmp_path / name / "om" for name in ("before", "after"))
    for folder, word in ((before, "en"), (after, "två")):
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(f"---\ntitle: x\n---\nHär är {word} rad.\n")
    (change,) = page_changes(before.parent, after.parent)
    assert change.source == "om/index.md"
    marked = {mark: "".join(one.text for one in change.words if one.mark != mark) for mark in Mark}
    assert marked[Mark.added].split() == ["title:", "x", "Här", "är", "en", "rad."]
    assert marked[Mark.removed].split() == ["title:", "x", "Här", "är", "två", "rad."]


def test_an_earlier_preview_is_replaced(repository: Path, tmp_path: Path) -> None:
    propose(repository, reworded(repository, "gräver ner", "begraver"))
    _, site = previewed(repository, tmp_path)
    (site / "gammal.html").write_text("gammal", encoding="utf-8")
    shutil.rmtree(tmp_path / "laid-out")
    outcome, _ = previewed(repository, tmp_path)
    assert outcome.built
    assert not (site / "gammal.html").exists()


def test_the_command_tells_and_writes_what_went_wrong(repository: Path, tmp_path: Path) -> None:
    comment = tmp_path / "comment.md"
    arguments = ("scripts/preview.py", "main", "finns-inte", "--repository", repository)
    done = run_here(*arguments, "--site", tmp_path / "site", "--comment", comment)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Git känner inte till ”finns-inte”.")
    assert "Git känner inte till ”finns-inte”." in comment.read_text(encoding="utf-8")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "wrong", [("--number", "-1"), ("--number", "x"), ("--address", "javascript:alert(1)")]
)
def test_the_command_refuses_what_is_no_number_and_no_address(wrong: tuple[str, str]) -> None:
    done = run_here("scripts/preview.py", "main", *wrong)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "är in" in done.stderr


def test_a_checkout_previews_itself_in_its_own_folder(repository: Path) -> None:
    """As ``make preview`` does, but for the server."""
    propose(repository, reworded(repository, "gräver ner", "begraver"))
    done = command(repository, "scripts/preview.py", "main")
    assert done.returncode == 0, done.stderr
    assert done.stderr.endswith(f"Förhandsvisningen ligger i {repository / 'preview'}\n")
    assert (repository / "preview" / "vad-andras" / "index.html").is_file()


def test_a_port_that_is_taken_is_told(repository: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = command(repository, "scripts/preview.py", "main", "--serve", port)
    assert done.returncode == 1
    said = (
        f"Porten används redan (127.0.0.1:{port}): ange en annan port, och kör samma kommando igen."
    )
    assert done.stderr.splitlines() == [said]
