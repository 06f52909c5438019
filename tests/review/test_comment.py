"""The comment: one text of what changes and what was checked, whatever people have written."""

import html
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from agenda import load_agenda
from agenda.compare import Mark, Stretch, compare
from agenda.load import load
from agenda.problems import Place, Problem
from macros.context.agenda_context import AgendaContext
from macros.context.forge import Forge
from macros.text.markdown import Address
from macros.views.changes.overview import changes_view
from macros.views.changes.preview import PageChange, Preview
from review.comment import MARKER, MOST, create_comment, create_refusal
from review.comment_view import MOST_ROWS
from review.preview_build import Outcome
from tests.support.folders import BASE, BASE_FILES, base_with

ADDRESS = "https://forslag.example/12/"
INITIATIVE = "initiatives/natets-karta.yaml"
READER = MarkdownIt("gfm-like", {"html": True})
HOSTILE = [
    "--> <script>alert(1)</script>",
    f"x {MARKER} y",
    "<!-- agendans-forhandsvisning --> @octocat @org/team #12 GH-12",
    "``` kod ``` ~~~",
    "a | b | c",
    "[länk](https://ond.example) https://ond.example www.ond.example",
    "</details></ins></del> <img src=x onerror=alert(1)>",
    "# Rubrik",
    "](<https://ond.example/>)",
]


def outcome(
    changed: Mapping[str, bytes] = {},
    problems: tuple[Problem, ...] = (),
    *,
    address: str | None = ADDRESS,
    not_built: tuple[str, ...] = (),
) -> Outcome:
    """Give what came of a preview of the base agenda with these files."""
    before = load_agenda(BASE)
    with base_with(changed) as folder:
        context = AgendaContext(load(folder))
    changes = changes_view(compare(before, context.agenda), before, context.agenda)
    preview = Preview("main", 12, changes, not_built=not_built, address=address)
    return Outcome(preview, context, problems)


def with_words(text: str) -> dict[str, bytes]:
    """Give a file whose title and summary are these words."""
    lines = BASE_FILES[INITIATIVE].decode().split("\n")
    quoted = "'" + text.replace("'", "''") + "'"
    starts = {"title:": f"title: {quoted}", "summary:": f"summary: {quoted}"}
    changed = [starts.get(line.split(" ")[0], line) for line in lines]
    return {INITIATIVE: "\n".join(changed).encode()}


def read(comment: str) -> LexborHTMLParser:
    return LexborHTMLParser(str(READER.render(comment)))


def headings(comment: str) -> list[str]:
    return [node.text() for node in read(comment).css("h1, h2, h3, h4")]


def test_the_marker_is_the_first_line_and_stands_once() -> None:
    comment = create_comment(outcome())
    assert comment.splitlines()[0] == MARKER
    assert comment.count("<!--") == comment.count("-->") == 1


def test_it_says_where_to_look_and_what_was_checked() -> None:
    tree = read(create_comment(outcome(with_words("Ny titel"))))
    links = [node.attributes["href"] for node in tree.css("a")]
    assert links == [ADDRESS, f"{ADDRESS}vad-andras/", f"{ADDRESS}initiativ/natets-karta/"]
    rows = [" ".join(row.text().split()) for row in tree.css("tbody tr")]
    assert rows == [
        "Data och texter ✅ inga fel",
        "Lätt att läsa ✅ inga varningar",
        "Webbplatsen ✅ byggd, och alla länkar leder rätt",
    ]


def test_without_an_address_it_links_to_nothing() -> None:
    comment = create_comment(outcome(with_words("Ny titel"), address=None))
    assert "Den är inte utlagd någonstans." in comment
    assert not read(comment).css("a")


def test_a_proposal_with_faults_gets_every_one_of_them_with_line_and_advice() -> None:
    places = [Place("data/actors.yaml", line, 3) for line in range(1, 6)]
    faults = tuple(Problem(place, "Id ”x” finns inte.", "Menade du ”y”?") for place in places)
    comment = create_comment(outcome(with_words("Ny titel"), faults))
    (listed,) = read(comment).css("h3 + ul")[:1]
    assert [" ".join(row.text().split()) for row in listed.css("li")] == [
        f"data/actors.yaml:{line}:3 – Id ”x” finns inte. Menade du ”y”?" for line in range(1, 6)
    ]
    assert "❌ 5 fel" in read(comment).body.text()  # type: ignore[union-attr]
    assert ADDRESS not in comment


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_in_data_are_words(text: str) -> None:
    plain = create_comment(outcome(with_words("Ord")))
    comment = create_comment(outcome(with_words(text)))
    assert headings(comment) == headings(plain)
    assert _shape(comment) == _shape(plain)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_and_faults_are_words(text: str) -> None:
    fault = Problem(Place(f"data/{text}", 1, 1), f"Fel: {text}", text)
    comment, plain = (
        create_comment(outcome({}, (found,), not_built=(f"macros/{name}.html",)))
        for found, name in ((fault, text), (Problem(Place("x"), "x", "x"), "x"))
    )
    assert headings(comment) == headings(plain)
    assert _shape(comment) == _shape(plain)


def _shape(comment: str) -> list[str]:
    """Give the elements and comments, in order, with what leads somewhere; and anybody called."""
    assert comment.count("<!--") == 1
    assert not re.search(r"@\w", html.unescape(comment))
    tree = read(comment)
    assert tree.root is not None
    return [f"{node.tag} {node.attributes}" for node in tree.root.traverse(include_text=False)]


def test_it_is_never_longer_than_a_forge_bears() -> None:
    many = tuple(Problem(Place(f"data/{n}.yaml"), "x" * 5_000, "y" * 5_000) for n in range(900))
    assert len(create_comment(outcome({}, many, not_built=tuple(map(str, range(9_000)))))) <= MOST
    new = {
        f"initiatives/ny-{number}.yaml": BASE_FILES[INITIATIVE]
        .replace(b"natets-karta", f"ny-{number}".encode())
        .split(b"indicators:")[0]
        for number in range(400)
    }
    comment = create_comment(outcome(new))
    assert MOST / 2 < len(comment) <= MOST
    assert comment.endswith(
        "\n*Texten är avkortad. Allt som ändras står på förhandsvisningens första sida.*\n"
    )
    assert f"… och {400 - MOST_ROWS} till." in comment


def test_what_git_cannot_lay_out_is_told_under_the_same_marker() -> None:
    told = create_refusal("Git känner inte till ”x”. Ange en gren.", 12)
    assert told.startswith(f"{MARKER}\n\n## Förhandsvisning av förslag 12\n")
    assert "Git känner inte till ”x”. Ange en gren." in told


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)/", "https://x.example/> [x](", "https://x.example/a b/", "//x/", ""],
)
def test_an_address_that_could_end_itself_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="not a plain address"):
        Address(address)


def test_a_comment_is_the_same_each_time(tmp_path: Path) -> None:
    assert create_comment(outcome(with_words("x"))) == create_comment(outcome(with_words("x")))


def new(count: int) -> dict[str, bytes]:
    """Give so many new initiatives."""
    return {
        f"initiatives/ny-{number}.yaml": BASE_FILES[INITIATIVE]
        .replace(b"natets-karta", f"ny-{number}".encode())
        .split(b"indicators:")[0]
        for number in range(1, count + 1)
    }


def test_what_to_check_comes_before_all_that_changes() -> None:
    titles = headings(create_comment(outcome(new(1))))
    order = [titles.index(one) for one in ("Att kontrollera", "Vad som ändras")]
    assert order == sorted(order)
    assert titles.index("Att kontrollera") == 1
    assert titles.count("Att kontrollera") == 1


@pytest.mark.parametrize(("count", "folds"), [(10, 0), (12, 2)])
def test_entries_beyond_ten_are_folded_and_counted_as_people_do(count: int, folds: int) -> None:
    comment = create_comment(outcome(new(count)))
    tree = read(comment)
    lists = ("Sidor att titta på", "Nätet")
    assert [node.text() for node in tree.css("summary")] == ["Visa 2 till"] * len(lists[:folds])
    assert len(tree.css("details > ul > li")) == folds * len(lists)
    assert comment.index("/ny-2/") < comment.index("/ny-10/")


def test_a_comment_that_is_cut_leaves_no_fold_open() -> None:
    comment = create_comment(outcome(new(400)))
    assert "Texten är avkortad" in comment
    assert comment.count("<details>") == comment.count("</details>") > 0


def test_each_fault_leads_to_its_line_in_the_proposal() -> None:
    faults = (
        Problem(Place("data/actors.yaml", 7, 3), "Fel."),
        Problem(Place("mkdocs.yml"), "Fel."),
    )
    found = outcome({}, faults)
    made = replace(found, preview=replace(found.preview, commit="a" * 40))
    forge = Forge("https://forge.example/a/b")
    links = read(create_comment(made, forge)).css("a")
    assert [(one.text(), one.attributes["href"]) for one in links] == [
        ("data/actors.yaml:7:3", f"https://forge.example/a/b/blob/{'a' * 40}/data/actors.yaml#L7")
    ]
    assert not read(create_comment(made)).css("a")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_reason_and_a_page_are_words(text: str) -> None:
    def made(words: str) -> str:
        found = outcome(with_words("Ord"))
        page = PageChange("om/index.md", (Stretch(mark=Mark.added, text=words),), title=words)
        preview = replace(found.preview, why=words, pages=(page,))
        return create_comment(replace(found, preview=preview))

    plain = made("Ord")
    assert "Så här skriver den som föreslår" in plain
    assert "Sidan ”Ord” får ny text:" in html.unescape(plain)
    assert _shape(made(text)) == _shape(plain)
