"""One build, from the settings to the finished site: a stage a function, in the order they run.

A value in YAML comes to its page on this way; each stage takes what the one before gave.

1. ``turn_to_version``: the settings are those of the draft, or of an edition with its own files.
2. ``open_site``: the check reads ``data/`` and ``docs/`` (``agenda.load``: YAML, records, rules;
   ``macros/prose``: pages and their calls). What it found sound becomes a :class:`Site`: the
   agenda with all that hangs together in it (``AgendaContext``), and for each data page a
   :class:`PageSpec` with its view (``macros/views``), which holds what the page shows.
3. ``add_files``: each specification becomes a page of MkDocs (``DataPage``), each page of docs/
   one that holds what was read of it (``ProsePage``); what browsers fetch is joined.
4. ``place_pages``: every page knows the page above it, and where it is edited.
5. MkDocs renders: ``DataPage`` fills the template of its specification with the view, through
   the escaper (``macros/context/render.py``); a page of docs/ calls its macros.
6. ``finish_content`` and ``surround``: marks, the index of the search, and what stands around.
7. ``finish_page``: foreign words and the joints of long ones are marked, and the file gets smaller.
8. ``write_outputs``: the files of the search and the exports; all links are followed.

``macros/engine/hooks.py`` tells which of MkDocs' events calls which stage.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from agenda.exports import DATA
from macros.context.assets import Assets, gather
from macros.context.forge import Forge
from macros.context.versions import DRAFT
from macros.engine.check import check
from macros.engine.edition_build import prepare_version, version_asked_for
from macros.engine.export_files import write_exports
from macros.engine.link_check import faults_in_site
from macros.engine.minify import slim
from macros.engine.navigation import set_parents, with_data_pages
from macros.engine.page_shell import Shells, is_finished_early
from macros.engine.preview_mode import changes_first, given, keep_apart
from macros.engine.preview_pages import preview_specs, with_marks
from macros.engine.share_pictures import add_pictures
from macros.engine.source_files import published_files
from macros.pages.data_page import DataPage, contents, generated_file, search_page
from macros.pages.level_titles import with_level_titles
from macros.pages.prose_page import admit
from macros.pages.site import Site
from macros.search.index_builder import IndexBuilder
from macros.search.soft_hyphens import softened_headings
from macros.settings.errors import RefusedBuildError
from macros.settings.folders import data_folder
from macros.settings.security_txt import DOCUMENT, SECURITY, create_security
from macros.text.escape import Html
from macros.text.foreign_words import marker
from macros.views.changes.feed import FEED, create_feed

_NO_DAY: Final = "1970-01-01"


def turn_to_version(config: MkDocsConfig, workshop: Callable[[], Path]) -> str:
    """Turn the settings to the version that is asked for, and give it.

    An edition is unpacked in a folder that ``workshop`` makes. Raises
    RefusedBuildError for one that has not come out.
    """
    version = version_asked_for(config)
    if version:
        prepare_version(config, version, workshop())
    return version


def open_site(config: MkDocsConfig, version: str) -> Site:
    """Check what the settings name, and give the site that comes of it.

    The settings get the navigation with all data pages, and a preview's own address. Raises
    RefusedBuildError with every problem that stands in the way; in a site that is made page
    by page (``extra.live``) not with those that following the prose would find.
    """
    nav = config.nav or []
    data = data_folder(config)
    follow = not config.extra.get("live")
    checked = check(data, Path(config.docs_dir), config, version, follow=follow)
    asked = checked.problems if config.extra.get("check_prose", True) else checked.unread
    if checked.site is None or asked:
        raise RefusedBuildError(checked.problems)
    if not config.repo_url:
        config.repo_url = config.edit_uri = None  # an empty address is none
    elif checked.site.forge and config.edit_uri == Forge(config.repo_url).edit_uri("docs"):
        config.edit_uri = checked.site.forge.edit_uri("docs")  # unless somebody chose another
    site, preview = replace(checked.site, prose=checked.pages), given(config)
    if preview:
        keep_apart(config, preview)
    config.nav = with_data_pages(changes_first(nav) if preview else nav, site.specs)
    return site


@dataclass(frozen=True)
class Rendering:
    """A site whose pages MkDocs renders: what browsers fetch beside them, and what is found."""

    site: Site
    assets: Assets
    search_index: IndexBuilder
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The picture that each page has for whoever shares it, by the page's source address."""
    shells: Shells | None = None
    """What pages share; None before there is a theme."""

    @cached_property
    def mark_foreign(self) -> Callable[[str], str]:
        """The function that marks foreign words in finished HTML."""
        return marker(self.site.context.agenda)


def add_files(site: Site, files: Files, config: MkDocsConfig) -> Rendering:
    """Add a page for each record that has one, and gather what the browser fetches."""
    admit(files, with_level_titles(site.prose, site.context), config)
    assets = gather(files, config, preview=site.preview is not None)
    for spec in (*site.specs, *preview_specs(site)):
        files.append(generated_file(spec, site.renderer, config))
    for file in (*_feed(site, config), *published_files(site, config), *_security(site, config)):
        files.append(file)
    return Rendering(site, assets, IndexBuilder(site.context), add_pictures(site, files, config))


def _feed(site: Site, config: MkDocsConfig) -> Iterator[File]:
    feed = None if site.preview else create_feed(site.context, config.site_url or "/")
    if feed:
        yield File.generated(config, FEED, content=feed)


def _security(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """Give security.txt, where this is the site that all versions share an address with."""
    if version_asked_for(config) not in ("", DRAFT) or site.preview:
        return
    security = create_security(
        config,
        language=site.context.agenda.language,
        home=site.publication.home,
        policy=site.forge.page(DOCUMENT) if site.forge else None,
    )
    if security:
        shown = InclusionLevel.INCLUDED  # a name with a dot first is left out else
        yield File.generated(config, SECURITY, content=security, inclusion=shown)


def place_pages(site: Site, nav: Navigation, files: Files) -> Navigation:
    """Give data pages their place in the path, and every page its link to edit."""
    set_parents(nav, files)
    day = (site.publication.generated_at or _NO_DAY)[: len(_NO_DAY)]
    for file in files.documentation_pages():
        if file.page:
            file.page.update_date = day  # MkDocs would write today's into sitemap.xml.gz
        if isinstance(file.page, DataPage):
            _set_edit_address(site, file.page)
    return nav


def _set_edit_address(site: Site, page: DataPage) -> None:
    """Point at the file and line that the page comes from."""
    if site.forge and page.spec.record_id in site.context.index:
        place = site.context.place(page.spec.record_id)
        # An edition stands elsewhere, so a line of its files is no line of the repository's.
        line = place.line if site.context.versions.is_draft else None
        page.edit_url = site.forge.edit(place.file, line)


def finish_content(rendering: Rendering, page: Page, html: str) -> str:
    """Let headings that macros made stand in the contents of a prose page; let all be found."""
    if not isinstance(page, DataPage):
        page.toc = contents(html)
    html = Html(with_marks(rendering.site, page.url, html))
    search_page(page, html, rendering.search_index)
    return html


def dress(rendering: Rendering, env: jinja2.Environment) -> Rendering:
    """Let pages that share what stands around them be put into it."""
    return replace(rendering, shells=Shells(env, lambda html: _finished(rendering, html)))


def surround(rendering: Rendering, page: Page, context: dict[str, Any]) -> dict[str, Any]:
    """Give the theme what it makes a page of, or the page itself where it is finished so."""
    if isinstance(page, DataPage) and is_finished_early(page) and rendering.shells:
        return {"finished": rendering.shells.finished(page, context)}
    return context


def finish_page(rendering: Rendering, page: Page, output: str) -> str:
    """Send what the reader needs and no more."""
    page.content = None  # it is in the output: nobody asks again, and many pages are many
    return output if is_finished_early(page) else _finished(rendering, output)


def _finished(rendering: Rendering, html: str) -> str:
    return slim(softened_headings(rendering.mark_foreign(html)))


def write_outputs(rendering: Rendering, config: MkDocsConfig) -> list[str]:
    """Write what the search and machines fetch, then read the built site back.

    Give, in Swedish, every link and anchor that leads nowhere.
    """
    folder = Path(config.site_dir)
    for name, text in rendering.search_index.files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    write_exports(rendering.site, folder / DATA)
    alone = not version_asked_for(config)
    return list(faults_in_site(folder, config.site_url, alone=alone))
