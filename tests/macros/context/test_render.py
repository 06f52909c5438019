"""One environment: everything through the escaper, nothing undefined, no link to nowhere."""

from pathlib import Path

import jinja2
import pytest

from agenda.load import load
from macros.context import render
from macros.context.agenda_context import AgendaContext
from macros.context.render import Renderer, environment
from tests.support.folders import BASE


def rendered(source: str, **values: object) -> str:
    return environment().from_string(source).render(**values)


def test_every_expression_is_escaped() -> None:
    assert rendered("<p>{{ x }}</p>", x="<b>{{ 1 }}</b>") == (
        "<p>&#60;b&#62;&#123;&#123; 1 &#125;&#125;&#60;&#47;b&#62;</p>".replace("&#47;", "/")
    )


def test_attributes_are_escaped() -> None:
    assert rendered('<a href="{{ x }}">', x='"onclick=') == '<a href="&#34;onclick&#61;">'


def test_what_is_printed_may_be_of_any_type() -> None:
    """A text that is more than a text is still none that has been escaped."""

    class Said(str):
        __slots__ = ()

    assert rendered("{{ x }}", x=Said("<i>")) == "&#60;i&#62;"
    assert rendered("{{ x }}", x=12.5) == "12.5"
    assert "<" not in rendered("{% autoescape false %}{{ x }}{% endautoescape %}", x="<i>")


def test_a_part_is_not_escaped_twice() -> None:
    source = "{% macro part(x) %}<i>{{ x }}</i>{% endmacro %}{{ part('&') }}"
    assert rendered(source) == "<i>&#38;</i>"


def test_there_is_no_way_round() -> None:
    with pytest.raises(jinja2.TemplateAssertionError):
        rendered("{{ x|safe }}", x="<b>")


def test_what_is_undefined_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        rendered("{{ nothing }}")


def test_none_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        rendered("{{ x }}", x=None)


def test_a_link_to_an_unknown_id_is_an_error() -> None:
    renderer = Renderer(AgendaContext(load(BASE)))
    link = renderer.link_from("om/")
    assert link("larande-1") == "../prioriteringar/larande-1/"
    with pytest.raises(KeyError):
        link("finns-inte")


def test_a_template_that_changes_is_read_anew_when_a_build_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "TEMPLATES", tmp_path)
    context = AgendaContext(load(BASE))
    page = tmp_path / "page.html"
    page.write_text("ett", encoding="utf-8")
    renderer = Renderer(context)
    assert renderer.render("page.html", "") == "ett"
    page.write_text("två två", encoding="utf-8")
    assert renderer.render("page.html", "") == "ett"
    assert Renderer(context).render("page.html", "") == "två två"
