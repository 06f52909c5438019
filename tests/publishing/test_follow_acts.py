"""What publishing has to follow: told from main and the list of what is out, with no build."""

from dataclasses import replace
from pathlib import Path

import pytest

from agenda.editions import Released
from agenda.editions.acts import create_rollbacks
from agenda.editions.positions import EDITION, Spot
from agenda.model import Rollback
from publishing.follow_acts import due
from publishing.repository import PublishError
from publishing.version_list import Published
from review.acts.withdrawal_request import Wish, without
from tests.support.editions import two_editions, write_editions

ROLES = ("förvaltare", "dataskyddsombud")
WISH = Wish(Path(), "forsta", (), (), "En uppgift som inte skulle vara där.", ROLES, "2027-04-01")
SUMMARY = Spot("initiative", "natets-karta", "summary")


def shown(*editions: Released) -> tuple[Published, ...]:
    """Give the list of what is out once these have been published, with a draft."""
    found = (
        Published(one.edition.id, (), one.edition.order, one.sha256, len(one.withdrawals))
        for one in editions
    )
    return (*found, Published("utkast", (), 0, None))


def test_nothing_is_due_while_main_says_what_is_out(tmp_path: Path) -> None:
    data = write_editions(tmp_path / "data", two_editions())
    assert not due(data.parent, shown(*two_editions())).is_any
    assert not due(data.parent, shown(two_editions()[0])).is_any


def test_editions_after_the_one_withdrawn_from_are_made_anew(tmp_path: Path) -> None:
    first, second = two_editions()
    write_editions(tmp_path / "data", (without(WISH, first, SUMMARY), second))
    found = due(tmp_path, shown(first, second))
    assert found.rebuilt == ("forsta", "antagen")
    ((one, acts),) = found.withdrawn
    assert (one.edition.id, [act.entry for act in acts]) == ("forsta", ["natets-karta"])
    (line,) = found.lines("NU")
    assert line == (
        "NU Återta ur utgåvan forsta: initiativ ”natets-karta”, sammanfattning. "
        "Skäl: En uppgift som inte skulle vara där."
    )
    assert not due(tmp_path, shown(without(WISH, first, SUMMARY), second)).is_any


def test_what_is_withdrawn_from_the_card_alone_is_due_too(tmp_path: Path) -> None:
    """The snapshot, and so its sum, stays the same."""
    first, _ = two_editions()
    noted = replace(first, edition=first.edition.model_copy(update={"note": "Av Anna."}))
    after = without(WISH, noted, Spot(EDITION, "forsta", "note"))
    assert after.sha256 == noted.sha256
    write_editions(tmp_path / "data", (after,))
    assert due(tmp_path, shown(noted)).rebuilt == ("forsta",)


def test_an_edition_that_was_taken_back_is_due_and_one_that_is_just_gone_is_refused(
    tmp_path: Path,
) -> None:
    first, second = two_editions()
    data = write_editions(tmp_path / "data", (first,))
    with pytest.raises(PublishError, match="kör: make rollback EDITION=antagen"):
        due(tmp_path, shown(first, second))
    edition = second.edition
    row = Rollback(
        id=edition.id,
        order=2,
        title=edition.title,
        state=edition.state,
        released_on=edition.released_on,
        rolled_back_on="2027-05-01",
        reason="Fel version.",
        sha256=edition.sha256,
    )
    (data / "editions" / "rollbacks.yaml").write_text(create_rollbacks((row,)), encoding="utf-8")
    assert due(tmp_path, shown(first, second)).taken_back == (row,)


def test_a_withdrawal_that_main_has_lost_is_refused(tmp_path: Path) -> None:
    first, _ = two_editions()
    write_editions(tmp_path / "data", (first,))
    with pytest.raises(PublishError, match="publicerad med en annan kontrollsumma"):
        due(tmp_path, shown(without(WISH, first, SUMMARY)))
