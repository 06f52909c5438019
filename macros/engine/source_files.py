"""Files that the build publishes beside the pages: the sources, and what the form asks for."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from agenda.load.layout import PARTS, ROOT_FILE
from macros.context.addresses import FORM_DATA, SOURCES
from macros.pages.site import Site
from macros.views.proposal_form import form_data


def source_files(folder: Path) -> dict[str, Path]:
    """Give the files that the agenda was read from, and no other, by their addresses."""
    found: list[Path] = []
    for part in (folder / name for name in (ROOT_FILE, *PARTS)):
        within = sorted(part.rglob("*.yaml")) if part.is_dir() else [part]
        found += [path for path in within if path.is_file() and not path.name.startswith(".")]
    return {f"{SOURCES}{path.relative_to(folder).as_posix()}": path for path in found}


def published_files(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """Give every data file of the site, byte for byte, and the form's own file."""
    for address, path in site.sources.items():
        yield File.generated(config, address, content=path.read_bytes())
    yield File.generated(config, FORM_DATA, content=form_data(site.context, site.forge))
