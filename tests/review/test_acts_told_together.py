"""Who asks for an act is told at once all that stands in its way and follows from nothing else."""

from pathlib import Path

import pytest

from tests.support.acts import BY, WHERE, WHY, rollback, withdraw
from tests.support.editions import two_editions, write_editions
from tests.support.region import small_region
from tests.support.repository import repository

LATE = "Texten kan inte vara återtagen innan utgåvan gavs ut."
TWO = "Ett återtagande beslutas av två."
UNKNOWN = "Utgåvan ”ny” är inte utgiven."
UNFOUND = "Det som står här i filen i WORDS står inte i någon utgåva:\n- rad 1\n"
REASON = "Ange ett skäl i REASON"
NAMES = "verkar ha"


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region with two editions, that every refusal leaves as it is."""
    folder = small_region(tmp_path_factory.mktemp("told") / "region")
    write_editions(folder / "data", two_editions())
    return repository(folder)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("ny", "x", "--by", "Anna Svensson"), (UNKNOWN, REASON, TWO, NAMES)),
        (
            ("forsta", "finns-ej", "natet", "--field", "x.9", "--date", "2020-01-01"),
            ("ingen post med id ”finns-ej”", "”natet” har inget i fältet", REASON, TWO, LATE),
        ),
        ((*WHERE, *BY[:2], "--date", "2020-01-01"), (REASON, TWO, LATE)),
        ((*WHERE, *WHY, "--words", "fel"), (UNFOUND, TWO)),
        (("ny", "x", *WHY, "--words", "finns-inte.txt"), (UNKNOWN, "finns-inte.txt", TWO)),
        ((*WHERE, *WHY, *BY, "--by", "a" * 400, "--words", "fel"), (UNFOUND, "Högst 300")),
    ],
)
def test_all_that_a_withdrawal_is_refused_for_is_told_at_once(
    asked: tuple[str, ...], told: tuple[str, ...], region: Path, tmp_path: Path
) -> None:
    words = tmp_path / "fel.txt"
    words.write_text("stod aldrig här\n", encoding="utf-8")
    done = withdraw(region, *(str(words) if one == "fel" else one for one in asked))
    assert done.returncode == 1
    assert [one for one in told if one not in done.stderr] == [], done.stderr
    assert len(done.stderr.splitlines()) == len({*done.stderr.splitlines()})


def test_what_follows_from_something_else_is_not_told(region: Path) -> None:
    done = withdraw(region, *WHERE)
    assert done.stderr.count("\n") == 3, done.stderr
    assert "(Skäl)" in withdraw(region, *WHERE, "--reason", "a" * 9999, *BY).stderr
    assert "(Skäl)" not in done.stderr


def test_a_roll_back_tells_of_the_edition_and_of_the_reason(region: Path) -> None:
    done = rollback(region, "forsta")
    assert done.returncode == 1
    assert "kom ut efter ”forsta”" in done.stderr
    assert REASON in done.stderr
