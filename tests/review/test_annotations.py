"""Annotations: one command a line, whatever somebody wrote."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from agenda.problems import Place, Problem, Severity, visible
from review.annotations import _DATA, _PROPERTY, _escaped, create_annotations


def test_a_problem_becomes_a_command() -> None:
    place = Place("data/agenda.yaml", 3, 5)
    problems = [
        Problem(place, "Fel.", "Gör om."),
        Problem(place, "Långt.", severity=Severity.warning),
    ]
    assert create_annotations(problems) == (
        "::error file=data/agenda.yaml,line=3,col=5::Fel. Gör om.\n"
        "::warning file=data/agenda.yaml,line=3,col=5::Långt.\n"
    )


def test_nothing_written_in_a_command_begins_another() -> None:
    hostile = "x,line=9::y\n::set-env name=A::b\r%0A::error::c"
    (line,) = create_annotations([Problem(Place(hostile, 1, 2), hostile, hostile)]).splitlines()
    properties, _, told = line.removeprefix("::error file=").partition("::")
    assert properties == (
        "x%2Cline=9%3A%3Ay %3A%3Aset-env name=A%3A%3Ab %250A%3A%3Aerror%3A%3Ac,line=1,col=2"
    )
    assert told.startswith("x,line=9::y ::set-env name=A::b %250A::error::c x,")


@given(st.text())
def test_no_text_ends_its_command_even_if_a_problem_let_it(text: str) -> None:
    for signs in (_DATA, _PROPERTY):
        escaped = _escaped(text, signs)
        assert not {"\r", "\n"} & {*escaped}
        assert unquote(escaped) == text


@given(st.text(), st.text())
def test_a_command_is_one_line_and_reads_back(file: str, message: str) -> None:
    text = create_annotations([Problem(Place(file), message)])
    assert text.count("\n") == 1
    assert "\r" not in text
    name, told = text.removesuffix("\n").removeprefix("::error file=").split(",line=1,col=1::", 1)
    assert ":" not in name
    assert _read(name.replace("%3A", ":").replace("%2C", ",")) == visible(file)
    assert _read(told) == visible(message).strip()


def _read(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
