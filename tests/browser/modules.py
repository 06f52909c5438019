"""The form's modules, asked in Node where there is one, else from a page of the site.

A question is the body of a function in JavaScript. It has ``load(name)``, which gives a module,
``known``, which is what the form fetches, and ``told``, which is what the test sends along.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final, Protocol

from playwright.sync_api import Page

from macros.context.agenda_context import load_context
from macros.views.proposal_form import form_data
from tests.support.folders import BASE
from tests.support.site import ROOT

FORM: Final = "foresla/"
NODE: Final = shutil.which("node")
_MAIN: Final = """
import { text } from "node:stream/consumers";
const { body, known, told } = JSON.parse(await text(process.stdin));
const load = name => import(`./form/${name}.js`);
const asked = new Function("load", "known", "told", `return (async () => {${body}})();`);
process.stdout.write(JSON.stringify(await asked(load, known, told)));
"""
_IN_PAGE: Final = """async ([modules, told]) => {{
    const load = name => import(`${{modules}}${{name}}.js`);
    const known = await (await fetch("/data/foresla.json")).json();
    {body}
}}"""


class Ask(Protocol):
    """Asks the form's modules a question and gives their answer, as JSON holds it."""

    def __call__(self, body: str, told: Any = None) -> Any: ...


def in_browser(page: Page, root: str, site: Path) -> Ask:
    """Ask from a page of a built site, as the site's own policy lets the modules run."""
    page.goto(root + FORM)
    (folder,) = site.glob("assets/form.*/form")
    modules = f"/{folder.relative_to(site).as_posix()}/"
    return lambda body, told=None: page.evaluate(_IN_PAGE.format(body=body), [modules, told])


def in_node(folder: Path) -> Ask:
    """Ask in Node, of the modules as they stand in the checkout: no site is built, none served.

    They are copied into the folder, beside the note that tells Node that they are modules.
    """
    for name in ("form", "vendor"):
        shutil.copytree(ROOT / "theme" / name, folder / name, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "main.js").write_text(_MAIN, encoding="utf-8")
    known = json.loads(form_data(load_context(BASE), None))

    def ask(body: str, told: Any = None) -> Any:
        asked = json.dumps({"body": body, "known": known, "told": told})
        command = [str(NODE), str(folder / "main.js")]
        done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask
