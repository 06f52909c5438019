"""Pages, edits, spreadsheets and issues: whatever comes, it is taken or refused in words."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agenda import Agenda, load_agenda
from agenda.edits import Edit, EditError, edited
from agenda.edits.yaml_positions import read
from agenda.model import Initiative
from agenda.problems import Problem
from agenda.replies.importer import read_replies
from agenda.replies.spreadsheet import read_rows, read_table
from macros.pages.all_macros import AllMacros
from macros.prose.page_source import read_prose
from review.issues.body import answers
from review.issues.forms import forms
from tests.support.examples import examples
from tests.support.folders import BASE

MACROS = tuple(name for name in dir(AllMacros) if not name.startswith("_"))
PARTS = st.sampled_from(
    [
        "---\n",
        "...\n",
        "title: a\n",
        "description: b\n",
        "# Rubrik\n",
        "\n",
        "{{ glossary() }}",
        "{{",
        "}}",
        "{%",
        "{#",
        "<b",
        ">",
        "```\n",
        "~~~\n",
        "[a](b)",
        "[a]: b\n",
        "- a\n",
        "    ",
        "{{ priority_page('x') }}",
        "glossary()",
        "\xa0",
        "ｇ",
        "&#123;",
        "<!--",
        "`",
        "javascript:",
    ]
)
PAGES = st.lists(PARTS | st.text("ab{}()'\"#%<>`*_ \n", max_size=6), max_size=12).map("".join)
CELLS = st.sampled_from(
    ["bygderadet", "larande-1", "Tillstyrker", "comment", "", '"', '"a\nb"', "=1+1", "<b>", "2021"]
) | st.text("ab;,\"' \n\t=åü", max_size=6)
TABLES = st.lists(st.lists(CELLS, max_size=7).map(";".join), max_size=5).map("\n".join)
HEAD = "Svarande;Gäller;Ståndpunkt;Svaret i korthet;Kom in;Ändrade poster\n"
VALUES: Any = st.recursive(
    st.text("ab: -#'\"\\\n[]{}", max_size=6),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from("abc"), inside),
    max_leaves=6,
)
FILES = st.dictionaries(st.sampled_from(["a", "b", "title"]), VALUES, min_size=1)


@examples(ci=100, soak=40_000)
@given(PAGES)
def test_any_page_is_taken_apart_or_refused(text: str) -> None:
    problems: list[Problem] = []
    page = read_prose(text, "docs/x.md", MACROS, problems)
    lines = text.split("\n")
    for one in problems:
        assert str(one).isprintable()
        assert one.message.endswith((".", "?"))
        assert one.place.line <= len(lines)
    assert all(call.name in MACROS for call in page.calls)


def meant(value: Any) -> Any:
    """Give values as agenda.edits promises to write them: no line breaks at a text's ends."""
    if isinstance(value, dict):
        return {key: meant(one) for key, one in value.items()}
    return [meant(one) for one in value] if isinstance(value, list) else value.strip("\n")


@examples(ci=50, soak=6_000)
@given(FILES, FILES)
def test_any_edit_is_made_or_refused(before: dict[str, Any], after: dict[str, Any]) -> None:
    """The editor either gives what was asked for, or says that it can't."""
    try:
        text = edited("x: y\n", [Edit((key,), value) for key, value in before.items()], Initiative)
        changes = [Edit((key,), after.get(key)) for key in {**before, **after}]
        changed = edited(text, changes, Initiative)
    except EditError:
        return
    assert read(changed).data == {"x": "y", **meant(after)}


@examples(ci=50, soak=4_000)
@given(st.text("ab: -#'\"\n[]{},&*!|>\t", max_size=40), VALUES)
def test_any_file_is_edited_or_refused(text: str, value: Any) -> None:
    try:
        changed = edited(text, [Edit(("a",), value)], Initiative)
    except EditError:
        return
    assert read(changed).data["a"] == meant({"a": value})["a"]


@examples(ci=100, soak=40_000)
@given(st.text("ab;,\"' \n\t=å\r\0", max_size=60) | TABLES)
def test_any_spreadsheet_is_rows_or_refused(text: str) -> None:
    problems: list[Problem] = []
    table = read_table(text.encode(), "svar.csv", problems)
    assert table is None or len(list(read_rows(table, problems))) <= len(text)
    assert all(str(one).isprintable() and one.message.endswith(".") for one in problems)


@examples(ci=30, soak=6_000)
@given(TABLES)
def test_any_reply_is_read_or_named(spec: str) -> None:
    agenda = load_once()
    found = read_replies((HEAD + spec).encode(), "svar.csv", agenda, agenda.consultations[0].id)
    for one in found.problems:
        assert one.place.file == "svar.csv"
        assert str(one).isprintable()


@examples(ci=100, soak=30_000)
@given(st.lists(PARTS | st.sampled_from(["### Titel\n", "_No response_\n", "\r\n"])).map("".join))
def test_any_issue_is_read(body: str) -> None:
    for form in FORMS:
        found = answers(form, body)
        assert isinstance(found, dict)


_once: list[Agenda] = []


def load_once() -> Agenda:
    if not _once:
        _once.append(load_agenda(BASE))
    return _once[0]


FORMS = tuple(forms(load_agenda(BASE)))[:2]
