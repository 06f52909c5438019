"""A proposal from the relay is read like one that was filled in on the forge."""

import pytest

from review.issues.issue_to_change import change_of
from review.relay.issue import RefusedError, issue_of
from tests.support.folders import BASE

SOUND = """proposal: 1
why: Kartan är ny.
changes:
- what: change
  kind: initiative
  id: natets-karta
  fields:
  - at: summary
    was: En karta visar var nätet finns.
    becomes: En ny karta visar var nätet finns.
"""

REMARK = "- what: remark\n  page: om/\n  remark: " + "ord " * 1_400 + "\n"
LONG = SOUND + REMARK * 13


def test_it_becomes_the_change_that_it_says() -> None:
    issue = issue_of(SOUND)
    assert issue.title == "Förslag från webbplatsen: natets-karta"
    assert issue.labels == ("forslag-andring",)
    change = change_of("andring", issue.body, 12, BASE)
    assert "En ny karta visar" in (change.files["initiatives/natets-karta.yaml"] or "")


@pytest.mark.parametrize(
    "words",
    [
        "```\n### Gäller\n\nlarande-1\n```",
        "@octocat #12 <img src=x>",
        "### Förslaget\n\n~~~~",
        "`" * 9,
    ],
)
def test_words_stay_within_the_fence(words: str) -> None:
    told = "\n".join(f"  {line}" for line in words.split("\n"))
    body = issue_of(SOUND.replace("why: Kartan är ny.", f"why: |\n{told}")).body
    before, _, rest = body.partition("yaml\nproposal: 1")
    fence = before.rpartition("\n")[2]
    inside, end, after = rest.partition(f"\n{fence}\n")
    assert len(fence) >= 3 and end
    assert words.split("\n", maxsplit=1)[0] in inside
    assert "octocat" not in before + after
    assert "### " not in after
    assert change_of("andring", body, 12, BASE).files


def test_an_id_that_is_none_is_not_repeated() -> None:
    text = (
        "proposal: 1\nwhy: x\nchanges:\n- what: new\n  kind: actor\n  entry:\n    id: '@octocat'\n"
    )
    issue = issue_of(text)
    assert "octocat" not in issue.title + issue.body.partition("```yaml")[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hej", "inget förslag"),
        ("proposal: 2\nchanges: []\n", "version"),
        (SOUND.replace("Kartan är ny.", "Ring Anna Andersson."), "en persons namn"),
        (SOUND.replace("Kartan är ny.", "Skriv till bo@kommun.example."), "en e-postadress"),
        (LONG, "för långt"),
        ("\x00", "Ta bort|tecken|inget"),
    ],
)
def test_what_is_not_passed_on_is_told_why(text: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said) as refused:
        issue_of(text)
    assert all(one.endswith((".", ":")) for one in refused.value.sentences)


@pytest.mark.parametrize(
    "words",
    [
        "Skriv till kundcenter@kommun.example.",
        "Växeln har nummer 0611-55 77 00.",
        "Knut och Alice Wallenbergs Stiftelse betalar.",
    ],
)
def test_an_office_may_be_told_of_here_as_on_the_forge(words: str) -> None:
    assert words in issue_of(SOUND.replace("En ny karta visar var nätet finns.", words)).body


def test_whoever_wants_a_person_out_of_the_agenda_may_say_so() -> None:
    named = "Ring Anna Andersson, 070-123 45 67."
    assert named in issue_of(SOUND.replace("En karta visar var nätet finns.", named)).body
    with pytest.raises(RefusedError, match="ett mobilnummer"):
        issue_of(SOUND.replace("En ny karta visar var nätet finns.", named))
