"""What goes from a page whose macros have nothing to show, and what stays."""

import pytest

from macros.prose.empty_parts import NOTHING, without_empty
from macros.prose.safe_html import MacroResults
from macros.text.escape import Html

PAGE = "text of the page"


def shown(body: str) -> str:
    """Give what is left of a page in which [] is a call for nothing and [x] one for something."""
    results = MacroResults(PAGE)
    body = body.replace("[]", results.keep(Html("\n"))).replace("[x]", results.keep(Html("x")))
    return results.sign.sub("", without_empty(body, results))


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("# A\n\nOrd.\n\n[x]\n", "# A\n\nOrd.\n\n\n"),
        ("# A\n\nOrd.\n\n[]\n", f"# A\n\n{NOTHING}\n\n"),
        ("# A\n\n[x]\n\n## B\n\nOrd.\n\n[]\n\n## C\n\nc\n", "# A\n\n\n\n## C\n\nc\n"),
        ("# A\n\n## B\n\nOrd.\n\n[] [x]\n", "# A\n\n## B\n\nOrd.\n\n \n"),
        ("# A\n\n## B\n\n[]\n\n### C\n\nc\n", "# A\n\n## B\n\n\n\n### C\n\nc\n"),
        ("# A\n\n## B\n\n[]\n\n### C\n\n[]\n", "# A\n\n"),
        ("# A\n\nB\n---\n\n[]\n\nC\n---\n\nc\n", "# A\n\nC\n---\n\nc\n"),
        ("# A []\n\nOrd.\n", "# A \n\nOrd.\n"),
        ("# A\n\n```\n## B\n```\n\n[x]\n", "# A\n\n```\n## B\n```\n\n\n"),
    ],
)
def test_a_part_goes_when_all_its_calls_give_nothing(body: str, left: str) -> None:
    assert shown(body) == left


def test_what_went_is_asked_for_by_nobody() -> None:
    results = MacroResults(PAGE)
    without_empty(f"# A\n\n## B\n\n{results.keep(Html(''))}\n", results)
    assert results.left_out == {0}
