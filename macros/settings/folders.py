"""Where the settings say that something lies."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def data_folder(config: MkDocsConfig) -> Path:
    """Give the folder with the agenda's data: ``extra.data_dir``, from mkdocs.yml's folder."""
    here = Path(config.config_file_path or "mkdocs.yml").parent
    return (here / str(config.extra.get("data_dir") or "data")).resolve()
