"""Where the site's settings say that the list of proposals lies: ``extra.proposals``."""

from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

SETTING: Final = "proposals"


def proposals_file(config: MkDocsConfig) -> Path | None:
    """Give the file, from the folder of the settings; None where they name none."""
    asked = str(config.extra.get(SETTING) or "").strip()
    home = Path(config.config_file_path).parent if config.config_file_path else Path()
    return home / asked if asked else None
