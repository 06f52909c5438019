"""Building the site from one call: check, build strictly, read back."""

import logging
import re
from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from agenda.atomic_write import PlaceError, beside
from agenda.problems import Place, Problem
from macros.engine.preview_mode import give
from macros.engine.unhurried import unhurried
from macros.engine.write_guard import keep_hidden, refused_folder, refused_place
from macros.settings.errors import RefusedBuildError
from macros.settings.load import read_settings
from macros.views.changes.preview import Preview

log = logging.getLogger("agenda")


def build_site(
    config_file: Path,
    site: Path,
    *,
    data: Path | None = None,
    docs: Path | None = None,
    preview: Preview | None = None,
    extra: Mapping[str, object] | None = None,
) -> tuple[Problem, ...]:
    """Build into the folder ``site``; give the problems that stopped it, or none.

    The site is built beside the folder, read back, and moved in: what was there stays until
    then, and all of it when there is a problem. ``data`` and ``docs`` default to what the
    configuration says. A folder that holds something else than an earlier build is left alone;
    a preview and a site to publish never take each other's folder. ``extra`` stands before the
    settings of that name: ``generated_at`` is the time of the commit that is built, in seconds,
    and ``pdf`` the most initiatives that a document is made for, -1 for none; None is as if it
    were not there.
    """
    site = site.resolve()
    try:
        config = _settings(config_file, data, docs, preview, extra or {})
    except RefusedBuildError as refused:
        return refused.problems
    problem = refused_place(site, config) or refused_folder(site, preview is not None)
    if problem:
        return (problem,)
    try:
        return _build_beside(config, site, preview is not None)
    except PlaceError as error:
        return (Problem(Place(str(site)), str(error)),)


def _build_beside(config: MkDocsConfig, site: Path, is_for_preview: bool) -> tuple[Problem, ...]:
    with beside(site) as made, unhurried():
        problems = _build(config, made.folder) or _read_back(made.folder, site, is_for_preview)
        if problems:
            return problems
        keep_hidden(site, made.folder)
        made.settle()
    log.info("Klart: %s sidor i %s", len(list(site.rglob("*.html"))), site)
    return ()


def _build(config: MkDocsConfig, folder: Path) -> tuple[Problem, ...]:
    """Let MkDocs check and build; give what stopped it."""
    config.site_dir = str(folder)
    log.info("Kontrollerar data och texter och bygger webbplatsen …")
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except RefusedBuildError as refused:
        return refused.problems
    except MkDocsException as error:
        return (Problem(Place(str(config.config_file_path)), f"Bygget stannade: {_told(error)}"),)
    finally:
        config.plugins.on_shutdown()
    return ()


def _told(error: MkDocsException) -> str:
    """Say in Swedish that warnings stop a build; they have been printed."""
    warnings = re.fullmatch(r"Aborted with (\d+) warnings in strict mode!", str(error).strip())
    return f"{warnings[1]} varningar, som står ovanför. Rätta dem." if warnings else str(error)


def _read_back(folder: Path, site: Path, is_for_preview: bool) -> tuple[Problem, ...]:
    """Say what is wrong with what was built, or with the place that it is to have by now."""
    meanwhile = refused_folder(site, is_for_preview)
    if meanwhile:
        return (meanwhile,)
    if (folder / "index.html").is_file():
        return ()
    return (
        Problem(Place(str(site)), "Bygget gav inga sidor.", "Kontrollera --config och --docs."),
    )


def _settings(
    config_file: Path,
    data: Path | None,
    docs: Path | None,
    preview: Preview | None,
    extra: Mapping[str, object],
) -> MkDocsConfig:
    """Read the settings, and let what was asked for stand before them."""
    # Their own site_dir is never built to: the guard and the builder go by one path, ours.
    config = read_settings(config_file)
    if docs is not None:
        config.docs_dir = str(docs.resolve())
    asked = {"data_dir": None if data is None else str(data.resolve()), **extra}
    config.extra.update({name: value for name, value in asked.items() if value is not None})
    if preview is not None:
        give(config, preview)
    return config
