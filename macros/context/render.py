"""From view to HTML: one environment, in which every expression passes the escaper."""

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

import jinja2
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from mkdocs.utils import get_relative_url

from agenda.addresses import configured, mail, own, web
from macros.context.addresses import FORM_PAGE
from macros.context.agenda_context import AgendaContext
from macros.context.compiled_templates import CompiledTemplates
from macros.context.versions import DRAFT
from macros.text.citing import cited
from macros.text.escape import Html, inert, swedish_date
from macros.text.glossary_words import PageGlossary

TEMPLATES: Final = Path(__file__).parents[1] / "templates"
STYLES: Final = Path(__file__).parents[2] / "theme" / "styles"
"""For pages that stand alone and carry their style with them."""


@cache
def environment(escape: Callable[[str], str] = inert) -> jinja2.Environment:
    """Give the environment for all templates: autoescape on, nothing undefined, no way round.

    ``escape`` makes a text safe in the language that comes out; HTML unless said otherwise.
    One for each language serves all builds of a process, so a template is compiled once.
    Whether one has changed is asked when a build begins (:class:`Renderer`), not at each use.
    """
    env = jinja2.Environment(
        auto_reload=False,
        bytecode_cache=_compiled(f"{escape.__module__}.{escape.__qualname__}"),
        loader=jinja2.FileSystemLoader([TEMPLATES, STYLES]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["date"] = swedish_date
    escape_all(env, escape)
    return env


@cache
def _compiled(escape: str) -> CompiledTemplates:
    """Give what stays when a template was edited: all the others are as they were."""
    return CompiledTemplates(escape)


def _stamps() -> tuple[tuple[Path, int, int], ...]:
    """Give when each template was written, and its size."""
    found = ((path, path.stat()) for root in (TEMPLATES, STYLES) for path in root.rglob("*.*"))
    return tuple(sorted((path, stat.st_mtime_ns, stat.st_size) for path, stat in found))


@lru_cache(maxsize=1)
def _forget_before(stamps: object) -> None:
    """Forget every template that is compiled, unless the stamps are those of the last time."""
    environment.cache_clear()


class _EscapedOnce(CodeGenerator):
    """Compiles templates that print what ``finalize`` gives: it is escaped, and not asked again.

    Jinja would ask whether it is each time that a template prints, which takes as long as all
    that is printed. Where a template turned escaping off, it does: twice is safe.
    """

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"({finalize.src}")


def escape_all(env: jinja2.Environment, escape: Callable[[str], str] = inert) -> None:
    """Let every expression of an environment through the escaper, and leave no way round.

    Only what is :class:`Html` by its type stands as it is. For an environment that has not
    compiled a template yet: the theme's, which MkDocs makes without an escaper, is one too.
    A template that prints None raises UndefinedError when it is rendered.
    """

    def finalize(value: object) -> str:
        """Escape what a template prints by our rules, and refuse nothing."""
        if type(value) is str:
            return escape(value)
        if value is None:
            raise jinja2.UndefinedError("a template printed None: branch on presence instead")
        finished = getattr(value, "__html__", None)
        return escape(str(value)) if finished is None else str(finished())

    env.autoescape, env.finalize, env.code_generator_class = True, finalize, _EscapedOnce
    env.filters.pop("safe", None)
    env.filters.update(web=web, mail=mail, own=own, configured=configured)


class Renderer:
    """Renders templates for one book. ``render`` is pure: same view, same HTML."""

    def __init__(self, context: AgendaContext, *, asks: bool = True) -> None:
        _forget_before(_stamps())
        self.context, self._asks = context, asks
        self._env = environment()

    def render(self, template: str, page_url: str, *, mark: bool = False, **view: Any) -> Html:
        """Render a template as seen from ``page_url`` (from the edition's root, "" for start).

        With ``mark`` glossary words are marked at their first place. Raises KeyError when a
        template links to an id that does not exist.
        """
        html = self._env.get_template(template).render(
            view,
            link=self.link_from(page_url),
            naming=self.context.naming,
            to=lambda path: own(get_relative_url(path, page_url)),
            tell=self.form_from(page_url),
            cited=cited,
            words=PageGlossary(self.context.glossary if mark else None),
            agenda=self.context.agenda,
            levels=self.context.levels,
        )
        return Html(html)

    def absolute(self, template: str, base: str, **view: Any) -> Html:
        """Render a template whose links start with ``base``: for the page of missing addresses."""
        html = self._env.get_template(template).render(
            view,
            naming=self.context.naming,
            link=lambda record_id: configured(base + self.context.address(record_id)),
            to=lambda path: configured(base + path),
            cited=cited,
            words=PageGlossary(None),
            agenda=self.context.agenda,
            levels=self.context.levels,
        )
        return Html(html)

    def link_from(self, page_url: str) -> Callable[[str], str]:
        """Give the function that templates link through: an id in, a relative address out."""
        return lambda record_id: own(get_relative_url(self.context.address(record_id), page_url))

    def form_from(self, page_url: str) -> str | None:
        """Give the address of the proposal form; a site that ``asks`` nobody has none.

        An edition is not changed, so what is known of it is told in the draft's form.
        """
        return self.draft_from(page_url, FORM_PAGE) if self._asks else None

    def draft_from(self, page_url: str, page: str) -> str:
        """Give the address of a page that only the draft has."""
        if self.context.versions.is_draft:
            return get_relative_url(page, page_url)
        return f"{'../' * (page_url.count('/') + 1)}{DRAFT}/{page}"
