"""The same id in two open proposals: told to the second, while nobody has taken in the first."""

from pathlib import Path

import pytest

from review.issues import IssueError, change_of
from review.proposals.merge import Arrival
from review.proposals.open_branches import new_ids_elsewhere
from tests.support.folders import copy_base
from tests.support.repository import git

BODY = """### Gäller

kurser

### Förslaget

```yaml
proposal: 1
changes:
  - what: new
    kind: initiative
    entry: {id: kurser, title: Kurser, summary: Kurser., priorities: [larande-1]}
```
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = copy_base(tmp_path)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    commit(tmp_path, "Början")
    return data


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(
        folder,
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@b.example",
        "commit",
        "--quiet",
        "-m",
        message,
    )


def propose(data: Path, branch: str) -> None:
    git(data.parent, "switch", "--quiet", "--create", branch)
    text = (data / "initiatives/natets-karta.yaml").read_text("utf-8")
    (data / "initiatives/kurser.yaml").write_text(text.replace("natets-karta", "kurser"), "utf-8")
    actors = data / "actors.yaml"
    actors.write_text(
        actors.read_text("utf-8") + "  - id: akeriet\n    name: Åkeriet\n    kind: company\n"
    )
    commit(data.parent, "Föreslå")
    git(data.parent, "switch", "--quiet", "main")


def test_new_ids_of_other_proposals_are_known_and_ones_own_are_not(data: Path) -> None:
    assert new_ids_elsewhere(data) == {}
    propose(data, "forslag/arende-4")
    known = {"kurser": "forslag/arende-4", "akeriet": "forslag/arende-4"}
    assert new_ids_elsewhere(data, "forslag/arende-5") == known
    assert new_ids_elsewhere(data, "forslag/arende-4") == {}
    git(data.parent, "branch", "--move", "forslag/arende-4", "annat")
    assert new_ids_elsewhere(data) == {}


def test_the_second_is_told_where_the_first_is_and_gets_another_suggested(data: Path) -> None:
    assert change_of("andring", BODY, 5, data).files
    propose(data, "forslag/arende-4")
    arrival = Arrival(elsewhere=new_ids_elsewhere(data, "forslag/arende-5"))
    with pytest.raises(IssueError) as told:
        change_of("andring", BODY, 5, data, arrival)
    (lack,) = told.value.lacks
    assert "forslag/arende-4" in lack.message
    assert "kurser-2" in lack.advice


def test_where_there_is_no_git_nothing_is_known(tmp_path: Path) -> None:
    assert new_ids_elsewhere(copy_base(tmp_path)) == {}


def test_two_proposals_that_each_add_a_term_do_not_conflict(data: Path) -> None:
    """Both are put in by the alphabet, so git has nothing to ask."""
    glossary = data / "glossary.yaml"
    words = ["anslag", "fiber", "mobil", "öppna data"]
    rows = [
        f"  - id: b{n}\n    term: {word}\n    explanation: Ord.\n" for n, word in enumerate(words)
    ]
    glossary.write_text(glossary.read_text("utf-8") + "".join(rows), "utf-8")
    commit(data.parent, "Fler begrepp")
    for number, word in enumerate(("app", "router", "kabel")):
        git(data.parent, "switch", "--quiet", "--create", f"forslag/arende-{number}", "main")
        text = BODY[: BODY.index("changes:")] + (
            "changes:\n  - what: new\n    kind: term\n"
            f"    entry: {{term: {word}, explanation: Ord.}}\n```\n"
        )
        files = change_of("andring", text, number, data).files
        glossary.write_text(files["glossary.yaml"] or "", "utf-8")
        commit(data.parent, word)
    git(data.parent, "switch", "--quiet", "main")
    for number in range(3):
        identity = ("-c", "user.name=a", "-c", "user.email=a@b.example")
        git(data.parent, *identity, "merge", "--quiet", "--no-edit", f"forslag/arende-{number}")
    text = glossary.read_text("utf-8")
    found = [text.index(f"term: {word}") for word in ("app", "kabel", "router")]
    assert found == sorted(found)
