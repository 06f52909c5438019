"""Building one version among several: the draft, or an edition as it was when it came out."""

from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from agenda.editions import load_editions
from agenda.editions.restore import create_edition_files
from agenda.problems import Place, Problem, RefusedError
from macros.context.versions import DRAFT
from macros.settings.errors import RefusedBuildError
from macros.settings.folders import data_folder


def version_asked_for(config: MkDocsConfig) -> str:
    """Give the version to build, from ``extra.edition``: empty for a site without versions."""
    return str(config.extra.get("edition") or "")


def prepare_version(config: MkDocsConfig, version: str, workshop: Path) -> None:
    """Turn the settings to the version: its address, and for an edition its own files.

    An edition is unpacked below ``workshop``; nothing of what is in the checkout's data and
    prose gets into it. Raises :class:`RefusedBuildError` for one that is not published.
    """
    if config.site_url:
        config.site_url = urljoin(config.site_url, f"{version}/")
    if version != DRAFT:
        _unpack(config, version, workshop)


def _unpack(config: MkDocsConfig, version: str, workshop: Path) -> None:
    try:
        editions = load_editions(data_folder(config))
        files = create_edition_files(editions, version)
    except RefusedError as refused:
        raise RefusedBuildError(refused.problems) from None
    except KeyError:
        known = ", ".join(one.edition.id for one in editions) or "ingen"
        message = f"Utgåvan ”{version}” är inte utgiven."
        problem = Problem(Place("data/editions"), message, f"Utgivna: {known}.")
        raise RefusedBuildError((problem,)) from None
    for name, raw in files.items():
        path = workshop / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    settings = next(one for one in editions if one.edition.id == version).snapshot.settings
    config.site_name, config.site_description = settings.site_name, settings.site_description
    config.nav = list(settings.nav)
    config.docs_dir, config.extra["data_dir"] = str(workshop / "docs"), str(workshop / "data")
