"""Our search and two others over the very same pages, to be held against each other."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import material
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

from tests.support.site import ROOT
from tests.support.tools import program, tool

NAMES: Final = {"ours": "Vår", "lunr": "Material (lunr)", "pagefind": "Pagefind"}
PHONE: Final[dict[str, Any]] = {
    "viewport": {"width": 412, "height": 823},
    "device_scale_factor": 1.75,
    "is_mobile": True,
    "has_touch": True,
}
SLOWER: Final = 4
"""How many times slower than this machine a phone is, as Lighthouse has it."""
_FOLDER: Final = Path(__file__).parent / "engines"


def build_for_all(site: Path, data: Path | None = None) -> Path:
    """Build our site with the index of each engine beside ours. Raises MissingToolError."""
    plugins = [{"search": {"lang": "sv"}}, {"macros": {"module_name": "macros"}}]
    hooks = ["macros/engine/hooks.py", str(_FOLDER / "escaped.py")]
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), plugins=plugins, hooks=hooks)
    if data is not None:
        config.extra["data_dir"] = str(data.resolve())
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    theirs = Path(material.__file__).parent / "templates/assets/javascripts"
    shutil.copytree(theirs, site / "peer", ignore=shutil.ignore_patterns("*.map"))
    runner = tool("pagefind/lib/runner/bin.cjs")
    command = [program("node"), str(runner), "--site", str(site), "--force-language", "sv"]
    subprocess.run(command, check=True, capture_output=True)
    return site


@contextmanager
def opened(
    name: str, browser: Browser, site: Path, url: str, *, phone: bool = False
) -> Iterator[Page]:
    """Open the site with an engine as ``window.engine``, not started; then close it.

    The policy of our pages is set aside: Pagefind is WebAssembly, which it does not allow.
    """
    context = browser.new_context(bypass_csp=True, **(PHONE if phone else {}))
    try:
        page = context.new_page()
        if phone:
            session = context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(url, wait_until="networkidle")
        worker = next((site / "peer/workers").glob("search.*.min.js"))
        script = (_FOLDER / f"{name}.js").read_text(encoding="utf-8")
        made = script.replace("WORKER", f"workers/{worker.name}")
        page.evaluate(f"() => {{ window.engine = {made}; }}")
        yield page
    finally:
        context.close()
