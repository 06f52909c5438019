"""Read in parts, a file is changed as if it were read whole, and as much less is read."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.edits import Edit, EditError, edited, file_text, rereading
from agenda.edits.yaml_patch import nearer
from agenda.edits.yaml_positions import read
from agenda.model import Agenda

WORDS = st.sampled_from(["ett", "två\n\nstycken", "a: b", "lång " * 30 + "rad", "rad\nrad", ""])
RECORDS = st.lists(
    st.fixed_dictionaries(
        {"id": st.integers(0, 30).map("id-{}".format), "words": st.lists(WORDS, max_size=3)},
        optional={"note": WORDS, "links": st.lists(st.just({"url": "x"}), max_size=2)},
    ),
    min_size=1,
    max_size=16,
)
LISTS = RECORDS | st.lists(WORDS, min_size=8, max_size=14)
FILES = st.fixed_dictionaries({"title": WORDS, "synonyms": LISTS, "terms": LISTS, "z": WORDS})
STRAY = st.sampled_from(["", "", "# x", "  # - k: c", "    # - y", "  "])


@st.composite
def laid_out(draw: st.DrawFn) -> str:
    lines = file_text(draw(FILES), Agenda).split("\n")
    for _ in range(draw(st.integers(0, 6))):
        lines.insert(draw(st.integers(0, len(lines) - 1)), draw(STRAY))
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines)


def slowly(text: str, wanted: dict[str, Any]) -> str:
    """Change a file a step at a time, and read all of it before each."""
    seen = set()
    while (root := read(text)).data != wanted:
        if text in seen:
            raise EditError("again")
        seen.add(text)
        text = nearer(text, root, wanted, Agenda)
    return text


@given(laid_out(), FILES, st.data())
def test_nothing_comes_out_otherwise(text: str, other: dict[str, Any], data: st.DataObject) -> None:
    try:
        before = read(text).data
    except EditError:
        return
    mixed = {key: data.draw(st.sampled_from([before[key], other[key]])) for key in before}
    for key in ("synonyms", "terms"):
        mixed[key] = data.draw(st.permutations([*before[key], *other[key][:3]]))[: len(before[key])]
    changes = [Edit((key,), value) for key, value in mixed.items() if value]
    wanted = {**before, **{edit.path[0]: edit.value for edit in changes}}
    try:
        whole = slowly(text, wanted)
    except EditError:
        with pytest.raises(EditError):
            edited(text, changes)
        return
    assert edited(text, changes) == whole


def test_what_is_read_grows_with_the_file_and_not_with_its_square(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    signs: list[int] = []

    def counted(text: str) -> Any:
        signs.append(len(text))
        return read(text)

    monkeypatch.setattr(rereading, "read", counted)
    share = []
    for count in (50, 100):
        groups = [{"id": f"g-{n}", "words": [f"ord{n}"], "means": ["x"]} for n in range(count)]
        text = file_text({"synonyms": groups}, Agenda)
        more = [one for n, group in enumerate(groups) for one in (group, {**group, "id": f"h-{n}"})]
        signs.clear()
        after = edited(text, [Edit(("synonyms",), more)])
        assert after.count("- id: h-") == count
        share.append(sum(signs) / len(after))
    assert share[1] == pytest.approx(share[0], rel=0.1)
