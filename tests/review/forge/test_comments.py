"""One comment of each kind by the robot, always the latest; and one issue of a title."""

import pytest

from review.forge.api import Api, ForgeError
from review.forge.comments import put_comment, put_issue
from tests.support.forge_state import ROBOT, FakeForge

HOSTILE = "<!-- x -->\n$(id) `id` @alla\n::error::x\n"


def test_the_first_comment_is_new(api: Api, forge: FakeForge) -> None:
    put_comment(api, 7, HOSTILE)
    assert forge.said(7) == [HOSTILE]


def test_the_next_takes_the_place_of_all_of_its_kind(api: Api, forge: FakeForge) -> None:
    for text in ("<!-- y -->\n", "<!-- x -->\r\ngammalt", "<!-- x -->\ngammalt"):
        forge.comment(7, text, ROBOT)
    put_comment(api, 7, HOSTILE)
    assert forge.said(7) == ["<!-- y -->\n", HOSTILE]


def test_nobody_else_s_comment_is_replaced(api: Api, forge: FakeForge) -> None:
    forge.comment(7, "<!-- x -->\nmitt", "anna")
    put_comment(api, 7, HOSTILE)
    assert forge.said(7) == ["<!-- x -->\nmitt", HOSTILE]


def test_it_is_found_among_hundreds(api: Api, forge: FakeForge) -> None:
    for number in range(230):
        forge.comment(7, f"{number}")
    forge.comment(7, "<!-- x -->\ngammalt", ROBOT)
    put_comment(api, 7, HOSTILE)
    assert forge.said(7)[-1] == HOSTILE
    assert len(forge.said(7)) == 231


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_comment_is_refused(api: Api, forge: FakeForge, text: str) -> None:
    with pytest.raises(ForgeError, match="tom"):
        put_comment(api, 7, text)
    assert forge.calls == []


def test_what_is_due_is_one_open_issue_of_the_robot_s_own(api: Api, forge: FakeForge) -> None:
    forge.add_issue("Dags", "annas eget")
    number = put_issue(api, "Dags", "ett")
    assert put_issue(api, "Dags", "två") == number
    assert [forge.issues[one]["body"] for one in (1, number)] == ["annas eget", "två"]
    forge.issues[number]["state"] = "closed"
    assert put_issue(api, "Dags", "tre") == number + 1
