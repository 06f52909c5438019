"""What is shown, and which files it is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from macros.settings.folders import data_folder
from macros.settings.load import read_settings

CODE: Final = ("agenda", "macros")
"""Packages that the pages are made with. What is imported is not read again while it runs."""


@dataclass(frozen=True)
class Shown:
    """The settings of a site, and the address that it is shown at on this machine."""

    file: Path
    address: str

    def settings(self) -> MkDocsConfig:
        """Read the settings anew. Raises RefusedBuildError with what is wrong with them."""
        config = read_settings(self.file)
        config.site_url = self.address
        config.extra["live"] = True
        return config

    @property
    def kept(self) -> Path:
        """The folder of what was once made, and need not be made again."""
        return self.file.parent / ".cache"

    def sources(self) -> Iterator[Path]:
        """Give the files and folders that the site is made of, wherever the settings say."""
        root = self.file.parent
        yield from (self.file, root / "theme", *(root / name for name in CODE))
        config = read_settings(self.file)
        yield from (data_folder(config), Path(config.docs_dir))
