"""What the browser fetches beside a page: styles, scripts and search.

A file is named after its content, so that a reader never gets a new page with an old style sheet,
and so that a host may let browsers keep it for ever.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from macros.context.older_engines import with_plain_colours
from macros.settings.relay import relay_origin
from macros.settings.ribbon import ribbon_drawing, ribbon_name

POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""The Content-Security-Policy of every page. No page holds a script of its own to be excused."""


def policy(relay: str = "") -> str:
    """Give the policy of a page that hands something over to a relay, which may be elsewhere."""
    origin = relay_origin(relay)
    ours = "connect-src 'self'"
    return POLICY.replace(ours, f"{ours} {origin}") if origin else POLICY


_STYLES: Final = ("vendor/material/*.css", "styles/*.css")
"""What is used of Material's style sheet, made by scripts/style_sheet.py, and then our own."""
_START: Final = "assets/start.js"
_SEARCH: Final = ("vendor/snowball/*.js", "search/*.js")
_USELESS: Final = (
    "assets/ribbon.svg",
    "*.map",
    "assets/stylesheets/*",
    "assets/images/*",
    "assets/javascripts/*",
    "vendor/*",
)
_FORM: Final = ("form/*", "vendor/yaml.*", "vendor/diff.*")
_PREVIEW_ONLY: Final = "styles/*-preview.css"
_RIBBON_ONLY: Final = "styles/*-ribbon.css"
_RIBBON: Final = "url(ribbon.svg)"
"""What stands for the drawing in our style sheets, which carry it: it costs no request."""
_PUBLISHED_ONLY: Final = "sitemap.xml"


@dataclass(frozen=True)
class Assets:
    """Addresses from the root of the site.

    ``start`` runs before the page is drawn. ``icon`` is what the settings call ``favicon``;
    one that lies among the pages keeps its name, since pages may show it.
    ``search`` is fetched when somebody turns to the search field, and not before.
    ``form`` has the files of the proposal form, the module that begins it first.
    """

    icon: str
    styles: str
    start: str
    scripts: str
    search: str
    form: tuple[str, ...]


def gather(files: Files, config: MkDocsConfig, *, preview: bool = False) -> Assets:
    """Join the theme's parts, leave out what no page asks for, and say where the rest lies."""
    # A template that is not rendered would be sent as it is.
    for file in _matching(files, _PUBLISHED_ONLY if preview else _PREVIEW_ONLY):
        files.remove(file)
    drawing = ribbon_drawing(config)
    for file in [
        *_matching(files, ribbon_name(config) or ""),
        *([] if drawing else _matching(files, _RIBBON_ONLY)),
    ]:
        files.remove(file)
    icon = _moved(files, str(config.theme["favicon"]), config)
    start = _moved(files, _START, config)
    styles = _joined(files, _STYLES, "agenda.{}.css", config, {_RIBBON: _carried(drawing)})
    scripts = _joined(files, ("scripts/*.js",), "agenda.{}.js", config)
    search = _joined(files, _SEARCH, "search.{}.js", config)
    form = _folder(files, _FORM, config)
    for file in [file for file in files if any(fnmatch(file.src_uri, name) for name in _USELESS)]:
        files.remove(file)
    return Assets(icon, styles, start, scripts, search, form)


def _carried(drawing: str) -> str:
    """Give a drawing as an address that holds it, as a style sheet says one."""
    one_line = " ".join(drawing.split()).replace("> <", "><").replace('"', "'")
    said = quote(one_line, safe=" =:/,'")
    return f'url("data:image/svg+xml,{said}")'


def _joined(
    files: Files,
    patterns: Iterable[str],
    name: str,
    config: MkDocsConfig,
    said: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Join files in the order of their names, and say in them what only the build knows.

    Raises ValueError where a pattern finds none.
    """
    parts = [part for pattern in patterns for part in _some(files, pattern)]
    content = "\n".join(map(_sent, parts))
    for placeholder, value in said.items():
        content = content.replace(placeholder, value)
    for part in parts:
        files.remove(part)
    address = f"assets/{name.format(_sum(content.encode()))}"
    files.append(File.generated(config, address, content=content))
    return address


def _moved(files: Files, name: str, config: MkDocsConfig) -> str:
    """Name a file of the theme after its content; leave one that lies among the pages."""
    file = files.get_file_from_path(name)
    if file is None or file.src_dir == config.docs_dir:
        return name
    content, path = file.content_bytes, PurePosixPath(name)
    files.remove(file)
    address = f"assets/{path.stem}.{_sum(content)}{path.suffix}"
    files.append(File.generated(config, address, content=content))
    return address


def _sent(part: File) -> str:
    """Give a part of the theme as it is sent: a style sheet with what older engines need."""
    is_style = part.src_uri.endswith(".css")
    return with_plain_colours(part.content_string) if is_style else part.content_string


def _sum(content: bytes) -> str:
    return sha256(content).hexdigest()[:8]


def _folder(files: Files, patterns: tuple[str, ...], config: MkDocsConfig) -> tuple[str, ...]:
    """Move modules that import each other into one folder named after all that they hold."""
    parts = [part for pattern in patterns for part in _matching(files, pattern)]
    digest = _sum("".join(map(_sent, parts)).encode())
    addresses = []
    for part in parts:
        files.remove(part)
        addresses.append(f"assets/form.{digest}/{part.src_uri}")
        files.append(File.generated(config, addresses[-1], content=_sent(part)))
    return tuple(
        sorted(addresses, key=lambda address: (not address.endswith("/start.js"), address))
    )


def _matching(files: Iterable[File], pattern: str) -> list[File]:
    return [file for file in files if fnmatch(file.src_uri, pattern)]


def _some(files: Files, pattern: str) -> list[File]:
    found = sorted(_matching(files, pattern), key=lambda file: file.src_uri)
    if not found:
        raise ValueError(f"the theme has no {pattern}")
    return found
