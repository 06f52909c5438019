"""The form makes the same id of a name as ``review/proposals/new_ids.py`` does."""

import json

from tests.browser.modules import Ask
from tests.support.folders import CASES

MADE = """
    const { know } = await load("context"), { freeId } = await load("ids");
    const all = know(known);
    return told.map(({ name, word, taken }) => freeId(all, name, word, taken));
"""


def test_an_id_is_made_of_any_name(ask_in_browser: Ask) -> None:
    cases = [json.loads(path.read_text("utf-8")) for path in sorted(CASES.glob("ids/*.json"))]
    assert ask_in_browser(MADE, cases) == [case["id"] for case in cases]
