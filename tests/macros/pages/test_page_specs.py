"""The data pages of an agenda: what is known of each before it is made."""

from collections.abc import Callable
from typing import Any

from agenda.load import load
from macros.context.agenda_context import AgendaContext
from macros.context.render import Renderer
from macros.pages import page_specs as module
from macros.pages.page_specs import page_specs
from tests.support.folders import BASE

VIEWS = [name for name in vars(module) if name.endswith(("_view", "changes_page"))]


def test_no_view_is_made_before_its_page_and_then_once(monkeypatch: Any) -> None:
    made: list[str] = []

    def watched(name: str) -> Callable[..., Any]:
        view = getattr(module, name)

        def make(*given: Any) -> Any:
            made.append(name)
            return view(*given)

        return make

    for name in VIEWS:
        monkeypatch.setattr(module, name, watched(name))
    context = AgendaContext(load(BASE))
    specs = list(page_specs(context))
    assert [spec.src_uri for spec in specs if spec.title and spec.description] and not made
    renderer = Renderer(context)
    for spec in specs:
        assert spec.content(renderer, "a/b/") == spec.content(renderer, "a/b/")
    assert len(made) == len(specs)
