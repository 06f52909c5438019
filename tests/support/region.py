"""A small region of its own, with data, prose and settings, that uses the code of this checkout."""

import shutil
from pathlib import Path

from tests.support.folders import BASE
from tests.support.site import ROOT

CONFIG = """\
INHERIT: {root}/mkdocs.yml
site_name: Prov
site_description: Påhittad
site_url: https://prov.example/
theme:
  custom_dir: {root}/theme
plugins:
  - macros:
      module_name: {root}/macros
      on_undefined: strict
      on_error_fail: true
  - mike:
      alias_type: copy
      version_selector: false
      canonical_version: ""
hooks:
  - {root}/macros/engine/hooks.py
"""


def small_region(folder: Path) -> Path:
    """Put the base agenda, its prose and settings in a folder, and give the folder."""
    shutil.copytree(BASE, folder / "data")
    shutil.copytree(BASE.parent / "docs", folder / "docs")
    (folder / "mkdocs.yml").write_text(CONFIG.format(root=ROOT), encoding="utf-8")
    return folder


PLAIN = """\
site_name: !ENV [MIKE_DOCS_VERSION, Prov]
site_url: https://prov.example/
docs_dir: docs
site_dir: !ENV [SITE_DIR, site]
theme: mkdocs
plugins:
  - mike:
      alias_type: copy
      version_selector: false
"""


def plain_region(folder: Path) -> Path:
    """Give a region whose site is two plain pages, built in a second.

    Publishing is the same whatever is built; what tries it again and again needs no more.
    """
    shutil.copytree(BASE, folder / "data")
    (folder / "docs").mkdir()
    for name in ("index.md", "om.md"):
        (folder / "docs" / name).write_text("# Prov\n\nPåhittad.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    return folder
