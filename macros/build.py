"""Building the site from one call: check, build strictly, read back."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from agenda.problems import Place, Problem
from macros.preview import Preview, give, is_preview, is_published
from macros.site import RefusedBuildError

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

    ``data`` and ``docs`` default to what the configuration says. A folder that holds
    something else than an earlier build is left alone; a preview and a site to publish
    never take each other's folder. ``extra`` stands before the settings of that name:
    ``generated_at`` is the time of the commit that is built, in seconds, and ``pdf`` the most
    initiatives that a document is made for, -1 for none; None is as if it were not there.
    """
    problem = _refused(config_file, site, is_published if preview is None else is_preview)
    if problem:
        return (problem,)
    try:
        config = load_config(str(config_file), site_dir=str(site), strict=True)
    except MkDocsException as error:
        return (Problem(Place(str(config_file)), f"Inställningarna går inte att läsa: {error}"),)
    folder = {"data_dir": str(data.resolve())} if data is not None else {}
    _settle(config, docs, preview, {**folder, **(extra or {})})
    log.info("Kontrollerar data och texter och bygger webbplatsen …")
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except RefusedBuildError as refused:
        return refused.problems
    except MkDocsException as error:
        return (Problem(Place(str(config_file)), f"Bygget stannade: {error}"),)
    finally:
        config.plugins.on_shutdown()
    log.info("Klart: %s sidor i %s", len(list(site.rglob("*.html"))), site)
    return ()


def _settle(
    config: MkDocsConfig, docs: Path | None, preview: Preview | None, extra: dict[str, object]
) -> None:
    """Let what was asked for stand before the settings."""
    if docs is not None:
        config.docs_dir = str(docs.resolve())
    config.extra.update({name: value for name, value in extra.items() if value is not None})
    if preview is not None:
        give(config, preview)


def _refused(config_file: Path, site: Path, is_earlier: Callable[[Path], bool]) -> Problem | None:
    """Say what stands in the way before anything is read, if something does."""
    if not config_file.is_file():
        return Problem(Place(str(config_file)), "Filen finns inte.", "Ange en annan med --config.")
    if _is_foreign(site, is_earlier):
        message = "Mappen är inte tom och innehåller ingen byggd webbplats."
        return Problem(Place(str(site)), message, "Ange en annan med --site.")
    return None


def _is_foreign(site: Path, is_earlier: Callable[[Path], bool]) -> bool:
    """A folder that would be emptied by a build but was not made by one of the same kind."""
    if not site.exists():
        return False
    return not site.is_dir() or (any(site.iterdir()) and not is_earlier(site))
