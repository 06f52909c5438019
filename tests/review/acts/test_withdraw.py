"""Withdrawing words from what is published: one logged commit, or nothing and why not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from agenda.editions import load_editions
from agenda.editions.snapshot import checksum
from review.edition_guard import changed_since
from tests.support.acts import BY, WHERE, WHY, WORDS, files_with, mend_draft, withdraw
from tests.support.editions import two_editions, write_editions
from tests.support.region import small_region
from tests.support.repository import commit, git, repository

EDITIONS = Path("data/editions")
STONE = """  - id: natets-karta
    kind: initiative
    title: Ett initiativ
    removed_in: forsta
    reason: Texten är återtagen.
"""


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A region with two editions that both say the words, and a draft that no longer does."""
    folder = small_region(tmp_path / "region")
    write_editions(folder / "data", two_editions())
    mend_draft(repository(folder))
    git(folder, "tag", "fore")
    return folder


def test_the_words_go_from_every_edition_in_one_commit_that_says_why(region: Path) -> None:
    assert files_with(region / EDITIONS, WORDS)
    done = withdraw(region)
    assert (done.returncode, done.stderr) == (0, "")
    assert files_with(region / "data", WORDS) == []
    assert git(region, "status", "--porcelain") == ""
    assert git(region, "rev-list", "--count", "fore..HEAD") == "1"
    said = git(region, "log", "-1", "--format=%B")
    assert "Skäl: En uppgift som inte skulle ha varit där." in said
    for one in load_editions(region / "data"):
        (row,) = one.withdrawals
        assert (row.entry, row.field) == ("natets-karta", "summary")
        assert row.decided_by == ("förvaltare", "dataskyddsombud")
        assert one.sha256 in done.stdout


def test_a_proposal_may_hold_a_withdrawal_and_not_a_byte_more(region: Path) -> None:
    assert withdraw(region).returncode == 0
    assert changed_since(region, "fore") == ()
    card = region / EDITIONS / "forsta" / "edition.yaml"
    card.write_text(card.read_text(encoding="utf-8").replace("2026-11-24", "2026-11-23"))
    commit(region, "Mer")
    found = {problem.place.file: problem for problem in changed_since(region, "fore")}
    assert "make withdraw" in found["data/editions/forsta/edition.yaml"].advice
    assert "data/editions/forsta/snapshot.json" not in found


def test_an_act_that_changes_more_than_it_names_is_refused(region: Path) -> None:
    """Even with every sum made to fit."""
    assert withdraw(region).returncode == 0
    home = region / EDITIONS / "antagen"
    values = json.loads((home / "snapshot.json").read_text(encoding="utf-8"))
    values["agenda"]["priorities"][1]["wording"] = "Andra ord."
    raw = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
    before = load_editions(region / "data")[1].sha256
    (home / "snapshot.json").write_bytes(raw)
    rows = home / "withdrawals.yaml"
    rows.write_text(rows.read_text(encoding="utf-8").replace(before, checksum(raw)))
    commit(region, "Mer")
    assert load_editions(region / "data")
    told = {problem.place.file for problem in changed_since(region, "fore")}
    assert "data/editions/antagen/snapshot.json" in told
    assert "data/editions/forsta/snapshot.json" not in told


def unsaved(region: Path) -> None:
    (region / EDITIONS / "forsta" / "notes.md").write_text("halvt", encoding="utf-8")


def failing_hook(region: Path) -> None:
    hook = region / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)


def still_in_draft(region: Path) -> None:
    path = region / "data" / "initiatives" / "natets-karta.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Kartan görs om.", WORDS))
    commit(region, "Tillbaka")


def nothing(_: Path) -> None:
    """Change nothing."""


REFUSED: dict[str, tuple[Callable[[Path], None], tuple[str, ...], str]] = {
    "okänd utgåva": (nothing, ("ny", *WHERE[1:], *WHY, *BY), "”ny” är inte utgiven. Utgivna: for"),
    "okänd post": (nothing, ("forsta", "finns-inte", *WHY, *BY), "ingen post med id ”finns-inte”"),
    "inget skäl": (nothing, (*WHERE, *BY), "Ange ett skäl i REASON"),
    "en person": (nothing, (*WHERE, *WHY, *BY[:2]), "Ett återtagande beslutas av två."),
    "samma person": (nothing, (*WHERE, *WHY, *BY[:2], *BY[:2]), "beslutas av två."),
    "namn": (nothing, (*WHERE, *WHY, *BY[:2], "--by", "Anna Svensson"), "en persons namn"),
    "orden i skälet": (nothing, (*WHERE, "--reason", f"Bort: {WORDS}", *BY), "upprepar orden"),
    "kvar i utkastet": (still_in_draft, (), "- data/initiatives/natets-karta.yaml:3"),
    "halvt": (unsaved, (), "git restore --staged --worktree data/editions"),
    "git": (failing_hook, (), "git commit gick inte"),
    "orden i rollen": (nothing, (*WHERE, *WHY, *BY, "--by", WORDS[:-1]), "upprepar orden"),
    "titeln i skälet": (
        nothing,
        ("forsta", "natet", "--field", "title", "--reason", "Ordet nätets är fel.", *BY),
        "Skälet upprepar orden",
    ),
    "tomt fält": (nothing, (*WHERE[:3], "", *WHY, *BY), "FIELD är tomt. Ange ett fält"),
    "ingen siffra": (
        nothing,
        (*WHERE[:3], "priorities.²", *WHY, *BY),
        "finns inte i utgåvan. Ange fältet",
    ),
    "för stort tal": (
        nothing,
        (*WHERE[:3], f"priorities.{'9' * 5000}", *WHY, *BY),
        "finns inte i utgåvan. Ange fältet",
    ),
    "halvt par": (
        nothing,
        (*WHERE[:3], "citations.0.lines.0", *WHY, *BY),
        "citations.0.lines.0” kan inte vara borta för sig.",
    ),
    "ingen anmärkning": (
        nothing,
        ("forsta", "forsta", "--field", "note", *WHY, *BY),
        "Utgåvan ”forsta” har ingen note att återta.",
    ),
    "ingen titel": (
        nothing,
        ("forsta", "mkdocs.yml", "--field", "nav.77", *WHY, *BY),
        "titlar i nav. Ange till exempel nav.2",
    ),
    "tom rad": (
        nothing,
        ("forsta", "docs/om/index.md", "--field", "5", *WHY, *BY),
        "har inga ord på raden 5 i utgåvan",
    ),
    "för tidig dag": (
        nothing,
        (*WHERE, *WHY[:2], *BY, "--date", "2020-01-01"),
        "Texten kan inte vara återtagen innan utgåvan gavs ut. Rätta dagen.\nInget är återtaget.",
    ),
    "styrtecken": (nothing, (*WHERE, "--reason", "Fel\x07", *BY), "U+0007"),
    "för långt": (nothing, (*WHERE, *WHY, *BY, "--by", "a" * 400), "är 400 tecken. Högst 300"),
    "ingen UTF-8": (nothing, (*WHERE, "--reason", "\udcff", *BY), "har tecken som inte är UTF-8."),
    "hela området": (nothing, ("forsta", "natet", *WHY, *BY), "natet-1 (focus_area)"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_withdrawn_changes_nothing(name: str, region: Path) -> None:
    prepare, asked, why = REFUSED[name]
    prepare(region)
    before = git(region, "rev-parse", "HEAD"), git(region, "status", "--porcelain")
    done = withdraw(region, *asked)
    assert done.returncode == 1
    assert why in done.stderr
    assert done.stderr.endswith("Inget är återtaget.\n")
    assert (git(region, "rev-parse", "HEAD"), git(region, "status", "--porcelain")) == before
    assert WORDS in (region / EDITIONS / "forsta" / "snapshot.json").read_text(encoding="utf-8")


def test_the_same_words_in_other_places_are_told_and_go_when_asked(
    region: Path, tmp_path: Path
) -> None:
    words = tmp_path / "ord.txt"
    words.write_text("Öka kunskapen\n", encoding="utf-8")
    asked = (*WHERE, *WHY, *BY, "--words", str(words))
    done = withdraw(region, *asked)
    assert done.returncode == 1
    assert "- utgåvan forsta: larande-1, citations.0.quote" in done.stderr
    assert "- utgåvan forsta: larande-1, wording" in done.stderr
    assert withdraw(region, *asked, "--elsewhere", "leave").returncode == 0
    assert files_with(region / EDITIONS, "Öka kunskapen")


def test_a_text_of_one_word_is_said_not_to_be_looked_for(region: Path) -> None:
    done = withdraw(
        region, "forsta", "natet", "--field", "title", *WHY, *BY, "--elsewhere", "leave"
    )
    assert done.returncode == 0, done.stderr
    assert "En text av ett enda ord letas inte upp på andra ställen." in done.stdout
    assert "enda ord" not in withdraw(region).stdout


def test_a_whole_entry_goes_and_its_address_answers(region: Path) -> None:
    (region / "data" / "initiatives" / "natets-karta.yaml").unlink()
    stones = region / "data" / "tombstones.yaml"
    stones.write_text(stones.read_text(encoding="utf-8") + STONE, encoding="utf-8")
    commit(region, "Ta bort")
    done = withdraw(region, "forsta", "natets-karta", *WHY, *BY)
    assert done.returncode == 0, done.stderr
    for one in load_editions(region / "data"):
        assert "natets-karta" not in {initiative.id for initiative in one.agenda.initiatives}
        assert "natets-karta" in {stone.id for stone in one.agenda.tombstones}
    assert changed_since(region, "fore") == ()
    assert files_with(region / EDITIONS, "Karta över nätet") == []
