"""Files that the build publishes beside the pages: the sources, and what the form asks for."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from agenda.load.layout import PARTS, ROOT_FILE
from macros.context.addresses import FORM_DATA, SOURCES
from macros.pages.build_state import Site, data_folder
from macros.views.proposal_form import form_data


def publish(files: Files, config: MkDocsConfig) -> None:
    """Add every data file to the site, byte for byte, and the form's own file."""
    folder, site = data_folder(config), Site.of(config)
    for path in _data_files(folder):
        address = f"{SOURCES}{path.relative_to(folder).as_posix()}"
        files.append(File.generated(config, address, content=path.read_bytes()))
        site.written += (address,)
    files.append(File.generated(config, FORM_DATA, content=form_data(site.context, site.forge)))


def _data_files(folder: Path) -> list[Path]:
    """Give the files that the agenda was read from, and no other."""
    found: list[Path] = []
    for part in (folder / name for name in (ROOT_FILE, *PARTS)):
        within = sorted(part.rglob("*.yaml")) if part.is_dir() else [part]
        found += [path for path in within if path.is_file() and not path.name.startswith(".")]
    return found
