"""A template is compiled once for several processes, and anew when anything of it is another."""

from pathlib import Path
from unittest.mock import patch

import jinja2
import pytest

from agenda.step_cache import kept_in
from macros.context.compiled_templates import CompiledTemplates


def rendered(source: str, *, escape: str = "html", trim: bool = False) -> str:
    """Render as a process does that has compiled nothing yet."""
    env = jinja2.Environment(
        loader=jinja2.DictLoader({"x.html": source}),
        bytecode_cache=CompiledTemplates(escape),
        trim_blocks=trim,
        autoescape=True,
    )
    return env.get_template("x.html").render(word="<")


def test_it_is_compiled_once(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        assert rendered("{{ word }}!") == "&lt;!"
    with kept_in(tmp_path), patch.object(jinja2.Environment, "compile", side_effect=AssertionError):
        assert rendered("{{ word }}!") == "&lt;!"


@pytest.mark.parametrize(
    ("source", "escape", "trim"),
    [("{{ word }}!", "text", False), ("{{ word }}!", "html", True), ("{{ word }}?", "html", False)],
)
def test_what_decides_what_comes_of_it_is_part_of_its_name(
    tmp_path: Path, source: str, escape: str, trim: bool
) -> None:
    unwanted = patch.object(jinja2.Environment, "compile", side_effect=ZeroDivisionError)
    with kept_in(tmp_path):
        rendered("{{ word }}!")
        with unwanted, pytest.raises(ZeroDivisionError):
            rendered(source, escape=escape, trim=trim)


def test_a_fault_in_a_template_is_told_with_its_line(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        for _ in range(2):
            with pytest.raises(jinja2.TemplateSyntaxError) as told:
                rendered("rad ett\n{% endif %}")
            assert told.value.lineno == 2
