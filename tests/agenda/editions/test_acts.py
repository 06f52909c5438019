"""The logged acts: rows that lead from sum to sum, told with their place when they do not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from agenda.editions import Released, load_editions
from agenda.editions.acts import create_rollbacks, load_rollbacks
from agenda.editions.positions import WITHDRAWN, NotWithdrawableError, Spot, locate, spot_of
from agenda.editions.redact import redacted
from agenda.editions.restore import create_edition_files
from agenda.editions.snapshot import create_snapshot, read_snapshot
from agenda.model import Rollback, Withdrawal
from agenda.model.choices import State
from review.acts.withdrawal_request import Wish, without
from tests.support.editions import (
    PROSE,
    SETTINGS,
    base_agenda,
    base_with_editions,
    problems_after,
    two_editions,
    write_editions,
)

Change = Callable[[str], str]
ROLES = ("förvaltare", "dataskyddsombud")
WISH = Wish(Path(), "forsta", (), (), "En uppgift som inte skulle vara där.", ROLES, "2027-04-01")
LAST = "Hämta tillbaka filen som den var. Bara make withdraw lägger till rader."


def withdrawn() -> tuple[Released, ...]:
    """Give two editions; from the first two texts have been withdrawn, one after the other."""
    first, second = two_editions()
    for entry, name in (("natets-karta", "summary"), ("natet-1", "plain_language")):
        first = without(WISH, first, spot_of(first.snapshot, "forsta", entry, name))
    return first, second


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_editions(base_with_editions(tmp_path), withdrawn())


def test_what_was_withdrawn_is_read_back_and_the_chain_still_holds(data: Path) -> None:
    first, second = load_editions(data)
    assert first == withdrawn()[0]
    assert first.edition == two_editions()[0].edition
    assert first.sums[0] == first.edition.sha256 == second.edition.previous
    assert len({*first.sums}) == 3
    assert first.agenda.initiatives != two_editions()[0].agenda.initiatives


def test_the_files_of_an_edition_have_its_acts_with_them(tmp_path: Path) -> None:
    for name, raw in create_edition_files(withdrawn(), "antagen").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(raw)
    assert load_editions(tmp_path / "data") == withdrawn()


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


def last_row_gone(text: str) -> str:
    return text[: text.rindex("- kind:")]


FIRST = withdrawn()[0].withdrawals[0]
CASES: dict[str, tuple[Change, str]] = {
    "en av två": (
        swap("      - dataskyddsombud\n", ""),
        "withdrawals.yaml:9:7: Ett återtagande beslutas av två. "
        "Skriv två olika roller, aldrig personnamn.",
    ),
    "samma två gånger": (
        swap("dataskyddsombud", "Förvaltare"),
        "withdrawals.yaml:9:7: Ett återtagande beslutas av två. "
        "Skriv två olika roller, aldrig personnamn.",
    ),
    "fel summa före": (
        swap(FIRST.before, "0" * 64),
        "withdrawals.yaml:11:13: Återtagandet börjar inte med den summa som raden före slutar "
        f"med. {LAST}",
    ),
    "rad borttagen": (
        last_row_gone,
        "snapshot.json:1:1: Ögonblicksbilden av utgåvan ”forsta” är ändrad sedan den gavs ut. "
        "Det som är utgivet ändras aldrig. Hämta tillbaka filen som den var.",
    ),
    "står kvar": (
        swap("field: summary", "field: title"),
        "withdrawals.yaml:4:12: Raden säger att ”natets-karta” är återtaget, men det står kvar. "
        f"{LAST}",
    ),
    "för tidigt": (
        swap("2027-04-01", "2026-01-01"),
        "withdrawals.yaml:6:19: Texten kan inte vara återtagen innan utgåvan gavs ut. Rätta dagen.",
    ),
    "okänd nyckel": (
        swap("reason:", "skal:"),
        "withdrawals.yaml:7:5: Nyckeln ”skal” är okänd i återtagande.",
    ),
    "ingen lista": (lambda _: "withdrawals: nej\n", "”withdrawals” (Återtaganden) ska vara en"),
    "trasig": (lambda _: "withdrawals: [\n", "withdrawals.yaml:1:15:"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_log_that_does_not_hold_is_told_with_its_place(name: str, data: Path) -> None:
    change, expected = CASES[name]

    def changed(editions: Path) -> None:
        path = editions / "forsta" / "withdrawals.yaml"
        text = path.read_text(encoding="utf-8")
        assert change(text) != text
        path.write_text(change(text), encoding="utf-8")

    assert problems_after(data, lambda _: None) == []
    assert expected in "\n".join(problems_after(data, changed))


def rolled_back(name: str, day: str = "2027-05-01") -> Rollback:
    return Rollback(
        id=name,
        order=3,
        title="Antagen",
        state=State.adopted,
        released_on="2027-04-01",
        rolled_back_on=day,
        reason="Fel version.",
        sha256="0" * 64,
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((rolled_back("ny"),), []),
        (
            (rolled_back("antagen"),),
            ["data/editions/rollbacks.yaml:3:9: Utgåvan ”antagen” är tillbakatagen, men ligger"],
        ),
        ((rolled_back("ny"), rolled_back("ny")), ["”ny” står redan bland de tillbakatagna."]),
        ((rolled_back("ny", "2027-01-01"),), ["Utgåvan kan inte vara tillbakatagen innan den"]),
    ],
)
def test_an_edition_is_out_or_taken_back(
    rows: tuple[Rollback, ...], expected: list[str], tmp_path: Path
) -> None:
    def log(editions: Path) -> None:
        (editions / "rollbacks.yaml").write_text(create_rollbacks(rows), encoding="utf-8")

    data = base_with_editions(tmp_path)
    found = problems_after(data, log)
    assert len(found) == len(expected)
    assert all(words in problem for words, problem in zip(expected, found, strict=True))
    assert load_rollbacks(data) == rows


def act(kind: str, entry: str, name: str | None = None) -> Withdrawal:
    return Withdrawal(
        kind=kind,
        entry=entry,
        field=name,
        withdrawn_on="2027-04-01",
        reason="Skäl.",
        decided_by=ROLES,
        before="0" * 64,
        after="0" * 64,
    )


RAW = create_snapshot(base_agenda(), PROSE, SETTINGS).encode()


def test_a_whole_entry_leaves_a_tombstone_and_nothing_that_leads_to_it() -> None:
    after = read_snapshot(redacted(RAW, act("initiative", "natets-karta"), "forsta")).agenda
    assert "natets-karta" not in {one.id for one in after.initiatives}
    stone = after.tombstones[-1]
    assert (stone.id, stone.removed_in, stone.reason) == ("natets-karta", "forsta", "Skäl.")


def test_what_cannot_do_without_an_entry_is_named() -> None:
    with pytest.raises(NotWithdrawableError, match=r"natet-1 \(focus_area\)"):
        redacted(RAW, act("focus_area", "natet"), "forsta")


def test_lines_of_a_page_keep_their_numbers_and_their_shape() -> None:
    page = next(name for name, text in PROSE.items() if text.startswith("---\ntitle:"))
    before = PROSE[page].split("\n")
    for line in (2, before.index("---", 1) + 3):
        raw = redacted(RAW, act("prose", f"docs/{page}", str(line)), "forsta")
        after = read_snapshot(raw).prose[page].split("\n")
        differing = [n for n, (a, b) in enumerate(zip(before, after, strict=True), 1) if a != b]
        assert differing == [line]
        assert WITHDRAWN in after[line - 1]
    assert after[line - 1].startswith("# ") == before[line - 1].startswith("# ")


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("natets-karta", "id"),
        ("natets-karta", "priorities"),
        ("natets-karta", "finns.inte"),
        ("natets-karta", "summary.0"),
    ],
)
def test_what_is_no_text_and_is_needed_is_refused(entry: str, name: str) -> None:
    with pytest.raises(NotWithdrawableError):
        locate(read_snapshot(RAW), Spot("initiative", entry, name))
