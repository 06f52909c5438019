"""One command gives another body a repository that is sound, saved, and its own."""

import builtins
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from agenda import load_agenda
from agenda.editions import load_editions
from agenda.index import Index
from agenda.model import Actor
from macros.engine.check import examine
from macros.settings.load import read_settings
from starting import repository
from starting.wish import WishRefusedError
from tests.support.here import run_here
from tests.support.repository import git
from tests.support.shared import shared
from tests.support.site import ROOT, BuiltSite, build
from tests.support.starting import NAME, WISH, begin

OURS = load_agenda(ROOT / "data")
BODY = Index(OURS).get(OURS.about, Actor).name


def texts(folder: Path) -> Iterator[str]:
    """Give what git keeps outside of the tests, as far as it is text."""
    for name in git(folder, "ls-files").splitlines():
        path = folder / name
        if not name.startswith("tests/") and path.suffix in {".md", ".yaml", ".yml", ".py", ""}:
            found = path.read_text(encoding="utf-8")
            yield f"{name}\n{re.sub(r'^make new-agenda .*', '', found, flags=re.MULTILINE)}"


def test_it_is_sound(begun: Path) -> None:
    found = examine(begun / "data", begun / "docs", begun / "mkdocs.yml")
    assert [str(one) for one in found.all_problems] == []


def test_it_is_called_what_was_asked(begun: Path) -> None:
    agenda, settings = load_agenda(begun / "data"), read_settings(begun / "mkdocs.yml")
    assert (agenda.id, agenda.title, agenda.updated_on) == ("pahittad-plan", NAME, "2027-03-04")
    assert Index(agenda).get(agenda.about, Actor).name == WISH["body"]
    assert agenda.contact
    assert agenda.contact.email == WISH["contact"]
    assert (settings.site_name, settings.site_url) == (NAME, WISH["site"])
    assert settings.repo_url == WISH["forge"]
    assert (begun / "README.md").read_text(encoding="utf-8").startswith(f"# {NAME}\n")
    owners = (begun / ".github/CODEOWNERS").read_text(encoding="utf-8")
    assert set(re.findall(r"@[\w-]+", owners)) == {"@pahittad-kommun"}


def test_every_page_is_of_today(begun: Path) -> None:
    said = [
        line
        for path in (begun / "docs").rglob("*.md")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("updated_on: ")
    ]
    assert len(said) > 10
    assert set(said) == {"updated_on: 2027-03-04"}


def test_the_issue_forms_ask_about_its_priorities(begun: Path) -> None:
    form = (begun / ".github/ISSUE_TEMPLATE/nytt-initiativ.yml").read_text(encoding="utf-8")
    told = str(yaml.safe_load(form))
    assert all(one.id in told for one in load_agenda(begun / "data").priorities)
    contacts = (begun / ".github/ISSUE_TEMPLATE/config.yml").read_text(encoding="utf-8")
    assert f"{WISH['site']}foresla/" in contacts


def test_nothing_of_another_agenda_comes_along(begun: Path) -> None:
    agenda = load_agenda(begun / "data")
    assert load_editions(begun / "data") == ()
    assert not (begun / "data/editions").exists()
    assert agenda.tombstones == ()
    assert any(BODY in text for text in texts(ROOT))
    assert [text.split("\n")[0] for text in texts(begun) if BODY in text] == []
    told = {file for file in git(begun, "ls-files", "data").splitlines() if "/schema/" not in file}
    examples = ROOT / "starting/files"
    assert told == {path.relative_to(examples).as_posix() for path in examples.rglob("*.yaml")}


def test_it_is_saved_on_main_and_holds_nothing_else(begun: Path) -> None:
    assert git(begun, "status", "--porcelain", "--ignored") == ""
    assert git(begun, "branch", "--show-current") == "main"
    assert git(begun, "log", "--format=%s") == "Begin pahittad-plan"


def test_its_site_is_built_strictly(tmp_path_factory: pytest.TempPathFactory, begun: Path) -> None:
    site = BuiltSite(
        shared(
            tmp_path_factory,
            "new-agenda-site",
            lambda to: build(
                to, config=begun / "mkdocs.yml", data=begun / "data", docs=begun / "docs"
            ),
        )
    )
    assert site.page("").texts("h1") == [NAME]
    assert len(site.pages) > 20


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ({"name": ""}, "--name (agendans namn) ska vara en rad text"),
        ({"body": "två\nrader"}, "--body (vems den är) ska vara en rad text"),
        ({"id": "Påhittad Plan"}, "--id: ”Påhittad Plan” kan inte vara id."),
        ({"id": "utkast"}, "--id: ”utkast” kan inte vara id."),
        ({"language": "tlh"}, "--language: ”tlh” finns inte. Välj bland: sv"),
        ({"forge": "git@pahittad:plan"}, "--forge: ”git@pahittad:plan” är ingen adress"),
        (
            {"forge": "https://filer.pahittad.se/plan"},
            "Ange --forge-kind: github, gitlab, forgejo.",
        ),
        ({"forge_kind": "svn"}, "--forge-kind: ”svn” är ingen känd sort."),
        ({"contact": "pahittad"}, "--contact: ”pahittad” är ingen e-postadress"),
        ({"today": "i dag"}, "--today: ”i dag” är ingen dag."),
    ],
)
def test_what_can_not_be_used_is_told_and_nothing_is_written(
    wish: dict[str, str], told: str, tmp_path: Path
) -> None:
    done = begin(tmp_path / "plan", **wish)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert done.stderr.endswith("Inget är skrivet.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mitt.txt").write_text("mitt")
    done = begin(tmp_path)
    assert (done.returncode, [path.name for path in tmp_path.iterdir()]) == (2, ["mitt.txt"])
    assert f"{tmp_path} är inte tom. Ange en ny eller tom mapp." in done.stderr


def test_a_folder_of_this_repository_is_refused() -> None:
    done = begin(ROOT / "ny-agenda")
    assert done.returncode == 2
    assert "ligger i det här förrådet" in done.stderr
    assert not (ROOT / "ny-agenda").exists()


def test_a_start_that_is_broken_off_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise WishRefusedError("Disken tog slut.")

    monkeypatch.setattr(repository, "_save", broken)
    done = begin(tmp_path / "plan")
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "Disken tog slut." in done.stderr


def test_whoever_sits_at_the_keys_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Plan för Byn", "Byn", "", "", "", ""])
    asked: list[str] = []
    written: list[object] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr(builtins, "input", answer)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)

    def noted(*of: object) -> int:
        written.extend(of)
        return 1

    monkeypatch.setattr(repository, "create_repository", noted)
    done = run_here("scripts/new_agenda.py", tmp_path / "plan")
    assert done.returncode == 0
    assert (len(asked), asked[3]) == (6, "Webbplatsens adress [https://agenda.example/]: ")
    assert getattr(written[0], "agenda_id", "") == "plan-for-byn"
