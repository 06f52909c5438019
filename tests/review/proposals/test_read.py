"""From text to document: whatever comes in is a sound document or is told, never a traceback."""

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.proposals.document import CHANGES, Changed, Remark
from review.proposals.read import MOST_SIGNS, DocumentError, read_document

SOUND: Final = """\
proposal: 1
made_from: 0123456789abcdef
why: Därför.
by: {name: Föreningen}
changes:
- what: change
  kind: term
  id: begrepp-bredband
  fields:
  - at: explanation
    was: En sak.
    becomes: |-
      Ett stycke.

      Ett till.
- what: move
  kind: priority
  id: larande-2
  after: null
"""


def test_a_document_is_read_as_it_is_written() -> None:
    document = read_document(SOUND)
    assert (document.made_from, document.why) == ("0123456789abcdef", "Därför.")
    assert document.by is not None
    assert document.by.name == "Föreningen"
    change = document.changes[0]
    assert isinstance(change, Changed)
    assert change.fields[0].becomes == "Ett stycke.\n\nEtt till."


def test_json_says_the_same() -> None:
    change = {"what": "remark", "page": "", "remark": "En rad.\nEn till.", "id": None}
    document = read_document(json.dumps({"proposal": 1, "changes": [change]}, ensure_ascii=False))
    assert document.changes == (Remark(what="remark", page="", remark="En rad.\nEn till."),)


def test_signs_that_only_came_along_are_gone() -> None:
    document = read_document("\ufeff" + SOUND.replace("Därför.", "Där\u00adfo\u0308r\u200b."))
    assert document.why == "Därför."


def test_words_own_bullets_are_bullets_and_what_is_none_is_told() -> None:
    listed = SOUND.replace("Därför.", "'\uf0b7\tEtt \uf0b7 Två'")
    assert read_document(listed).why == "Ett\n\nTvå"
    told = json.dumps({"proposal": 1, "why": "\uf0a7\tEtt\n\uf0fc\tTvå", "changes": []})
    with pytest.raises(DocumentError) as none:
        read_document(told)
    assert "inga ändringar" in str(none.value)
    with pytest.raises(DocumentError, match=r"3:9: Här finns ett osynligt tecken .U\+F0E0"):
        read_document(SOUND.replace("Därför.", "Då \uf0e0 nu."))
    quote = SOUND.replace("kind: term", "kind: priority").replace("at: explanation", "at: wording")
    with pytest.raises(DocumentError, match=r"U\+F0B7"):
        read_document(quote.replace("Ett stycke", "\uf0b7 Ett stycke"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Filen är tom."),
        ("bara ord", "Texten är inget förslag."),
        ("title: Namn", "proposal saknas"),
        ("proposal: 2\nchanges: []", "version ”2”"),
        ("proposal: 1", "saknar ”changes”"),
        ("proposal: 1\nchanges: []", "inga ändringar"),
        ("proposal: 1\nchanges: [{what: bort}]", "”bort”"),
        ("proposal: 1\nchanges: [a, [b]]", "saknar what"),
        ("a: &a [*a]", "Ankaret"),
        ("[" * 10_000, "Djupare än 20"),
        ('{"a":' * 10_000, "Djupare än 20"),
        ("x" * (MOST_SIGNS + 1), f"Högst {MOST_SIGNS} tecken"),
        ("proposal: 1\nwhy: a\u202eb", "U+202E"),
        ("proposal: 1\nwhy: !!python/object:os.system x", "Taggen"),
        ('{"proposal": 1, "proposal": 1}', "står redan"),
        ('{"proposal": 1, "changes": [{"what": "remark", "words": NaN}]}', "saknar ”remark”"),
    ],
)
def test_what_is_no_proposal_is_told(text: str, says: str) -> None:
    with pytest.raises(DocumentError) as error:
        read_document(text)
    assert says in str(error.value)


LEAVES: Final = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
KEYS: Final = st.sampled_from(["what", "id", "kind", "fields", "at", "entry", "why", "by", "name"])
VALUES: Final = st.recursive(
    LEAVES | st.sampled_from([*CHANGES, "initiative", "om/"]),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES), st.lists(VALUES, max_size=3))
def test_whatever_json_holds_is_a_document_or_is_told(head: Any, changes: list[Any]) -> None:
    text = json.dumps({"proposal": 1, **head, "changes": changes}, ensure_ascii=False)
    _read_or_told(text)


@given(st.lists(st.sampled_from([*SOUND.splitlines(keepends=True), "- ", "  ", "a"]) | st.text()))
def test_whatever_text_comes_is_a_document_or_is_told(parts: list[str]) -> None:
    _read_or_told("".join(parts))


def _read_or_told(text: str) -> None:
    try:
        assert read_document(text).changes
    except DocumentError as error:
        assert error.problems
        assert all(one.message.endswith((".", ".)")) for one in error.problems)
