"""The form's modules, called from a page of the site, as the site's own policy lets them run."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

FORM = "foresla/"


def begin(page: Page, root: str, site: Path) -> str:
    """Open a page of the site; give the address of the folder with the form's modules."""
    page.goto(root + FORM)
    (folder,) = site.glob("assets/form.*/form")
    return f"/{folder.relative_to(site).as_posix()}/"


def call(page: Page, modules: str, body: str, told: Any) -> Any:
    """Run a function body with ``load(name)``, which gives a module, and ``told``."""
    script = f"""async ([modules, told]) => {{
        const load = name => import(`${{modules}}${{name}}.js`);
        {body}
    }}"""
    return page.evaluate(script, [modules, told])
