"""Files that the build publishes beside the pages: the sources, and what the form asks for."""

import os
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from agenda.data_version import version_of
from agenda.load.layout import PARTS, ROOT_FILE
from macros.context.addresses import FORM_DATA, SOURCES
from macros.pages.site import Site
from macros.views.proposal_form import form_data


def source_files(folder: Path) -> dict[str, Path]:
    """Give the files that the agenda was read from, and no other, by their addresses."""
    found = [name for part in (ROOT_FILE, *PARTS) for name in sorted(_files(folder, part))]
    return {f"{SOURCES}{name}": folder / name for name in found}


def _files(folder: Path, part: str) -> Iterator[str]:
    """Give the files of a part of the data folder as they are named from there."""
    if (folder / part).is_file():
        yield part
    for home, _, names in os.walk(folder / part):
        within = Path(home).relative_to(folder).as_posix()
        seen = (name for name in names if name.endswith(".yaml") and not name.startswith("."))
        yield from (f"{within}/{name}" for name in seen)


def published_files(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """Give every data file of the site, byte for byte, and the form's own file.

    Where pages are made one by one (``extra.live``) the data files are too: whoever is asked for
    one reads it.
    """
    for address, path in () if config.extra.get("live") else site.sources.items():
        yield File.generated(config, address, abs_src_path=str(path))
    yield _Later(FORM_DATA, config, lambda: _form_data(site))


def _form_data(site: Site) -> str:
    root = site.sources.get(f"{SOURCES}{ROOT_FILE}")
    version = version_of(root.parent) if root else ""
    return form_data(site.context, site.forge, site.relay, version)


class _Later(File):
    """A file that is made when it is asked for: a server may never be."""

    def __init__(self, address: str, config: MkDocsConfig, make: Callable[[], str]) -> None:
        self._make = make
        super().__init__(address, None, config.site_dir, config.use_directory_urls)

    @cached_property
    def _content(self) -> str:  # type: ignore[override]
        return self._make()
