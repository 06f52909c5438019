"""What one build knows beside MkDocs' own configuration, and how it is handed around."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from agenda.exports import DATA
from agenda.exports.linked.graph import Linked
from agenda.exports.pdf import NAME as PDF_NAME
from agenda.exports.publication import Publication
from agenda.problems import Problem
from macros.context.addresses import DATA_PAGE
from macros.context.agenda_context import AgendaContext
from macros.context.assets import Assets
from macros.context.forge import Forge
from macros.context.render import Renderer
from macros.pages.page_specs import PageSpec, specs
from macros.prose.page_source import Prose
from macros.search.index_builder import IndexBuilder
from macros.text.foreign_words import marker
from macros.views.changes.proposed import Proposed

_KEY = "agenda_site"


class RefusedBuildError(Abort):
    """Stops a build before it begins. MkDocs prints it and shows no traceback."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join([*map(str, problems), "Rätta det och försök igen."]))


class Site:
    """The book and its renderer for one build."""

    def __init__(self, context: AgendaContext) -> None:
        self.context = context
        self.renderer = Renderer(context)
        self.assets: Assets | None = None
        self.forge: Forge | None = None
        self.preview: Proposed | None = None
        self.written: tuple[str, ...] = ()
        self.prose: Mapping[str, Prose] = {}
        self.publish("", None)
        self.mark_foreign = marker(context.agenda)
        self.index_builder = IndexBuilder(context)

    @cached_property
    def specs(self) -> tuple[PageSpec, ...]:
        """Every data page of the site."""
        return tuple(specs(self.context))

    def publish(self, root: str, generated_at: str | None, *, printed: bool = False) -> None:
        """Say where and when the site is published; until then addresses are from its root."""
        versions = self.context.versions
        self.published = Publication(
            index=self.context.index,
            root=root,
            generated_at=generated_at,
            page=self.context.address,
            guide=DATA_PAGE,
            above=root.removesuffix(f"{versions.version}/") if versions.version else None,
            editions=tuple(side.edition for side in versions.editions if side.edition),
            printed=printed,
        )
        self.linked = Linked(self.published)

    @property
    def pdf(self) -> str | None:
        """Give the address of the printed agenda, from the root; None where there is none."""
        return f"{DATA}{PDF_NAME}" if self.published.printed else None

    def keep(self, config: MkDocsConfig) -> None:
        """Keep the site with the configuration, where the events of the build find it."""
        config.__dict__[_KEY] = self

    @classmethod
    def of(cls, config: Any) -> "Site":
        """Give the site that :meth:`keep` kept."""
        site: Site = config.__dict__[_KEY]
        return site


def data_folder(config: MkDocsConfig) -> Path:
    """Give the folder with the agenda's data: ``extra.data_dir``, from mkdocs.yml's folder."""
    here = Path(config.config_file_path or "mkdocs.yml").parent
    return (here / str(config.extra.get("data_dir") or "data")).resolve()
