"""Whatever a file holds and whatever is asked for: it is written, or refused with a sentence."""

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from agenda.edits import Edit, EditError, edited, new_file
from agenda.edits.yaml_positions import read
from agenda.model import Agenda, Initiative
from tests.agenda.edits.test_edits_properties import YAML_SIGNS

KEYS = st.sampled_from(
    ["id", "title", "links", "label", "citations", "updated_on", "a", "b c", "å"]
)
TEXTS = st.text(YAML_SIGNS, max_size=12) | st.sampled_from(
    ["x", "null", "två\n\nstycken", "lång " * 30]
)
LEAVES = TEXTS | st.none() | st.booleans() | st.integers(0, 99)
VALUES = st.recursive(
    LEAVES,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside, max_size=3),
    max_leaves=8,
)
ROOTS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
FLOW = st.sampled_from([None, False, False, True])
STRAY = st.sampled_from(["", "# x", "  # k - : c", "---", "    # - y"])
AFTER = st.sampled_from(["", "  # c", " ", "\t", "  # - a: b"])
STEPS = st.lists(KEYS | st.integers(-1, 3), max_size=4).map(tuple)
EDITS = st.lists(st.builds(Edit, STEPS, VALUES), min_size=1, max_size=2)


@st.composite
def files(draw: st.DrawFn) -> str:
    """Give a file as some program may have laid it out, with comments strewn over it."""
    text = yaml.safe_dump(draw(ROOTS), allow_unicode=True, default_flow_style=draw(FLOW), indent=4)
    lines = text.split("\n")
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        lines[at] += draw(AFTER)
        lines.insert(at, draw(STRAY))
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines)


@given(files() | st.text(YAML_SIGNS, max_size=60), EDITS)
def test_any_edit_of_any_file_is_made_or_refused(text: str, edits: list[Edit]) -> None:
    for model in (Agenda, Initiative):
        try:
            changed = edited(text, edits, model)
        except EditError as refused:
            assert str(refused).endswith((".", "?", "…", ")"))
        else:
            assert edited(changed, [], model) == changed


@given(ROOTS, ROOTS)
def test_any_record_becomes_any_other_or_is_refused(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    """Both share no key, or some: the way from one to the other is never an empty file."""
    try:
        text = new_file(before, Initiative)
        edits = [Edit((key,), after.get(key)) for key in {**before, **after}]
        changed = edited(text, edits, Initiative)
        wanted = read(new_file(after, Initiative)).data
    except EditError as refused:
        assert str(refused).endswith(".")
    else:
        assert read(changed).data == wanted
