"""What the browser fetches beside a page: styles, scripts and search.

A file is named after its content, so that a reader never gets a new page with an old style sheet.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from hashlib import sha256
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

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

_STYLES: Final = ("vendor/material/*.css", "styles/*.css")
"""What is used of Material's style sheet, made by scripts/style_sheet.py, and then our own."""
_SEARCH: Final = ("vendor/snowball/*.js", "search/*.js")
_USELESS: Final = (
    "*.map",
    "assets/stylesheets/*",
    "assets/images/*",
    "assets/javascripts/*",
    "vendor/*",
)
_FORM: Final = ("form/*", "vendor/yaml.*", "vendor/diff.*")
_PREVIEW_ONLY: Final = "styles/*-preview.css"
_PUBLISHED_ONLY: Final = "sitemap.xml"


@dataclass(frozen=True)
class Assets:
    """Addresses from the root of the site.

    ``search`` is fetched when somebody turns to the search field, and not before.
    ``form`` has the files of the proposal form, the module that begins it first.
    """

    styles: str
    scripts: str
    search: str
    form: tuple[str, ...]


def gather(files: Files, config: MkDocsConfig, *, preview: bool = False) -> Assets:
    """Join the theme's parts, leave out what no page asks for, and say where the rest lies."""
    # A template that is not rendered would be sent as it is.
    for file in _matching(files, _PUBLISHED_ONLY if preview else _PREVIEW_ONLY):
        files.remove(file)
    styles = _joined(files, _STYLES, "agenda.{}.css", config)
    scripts = _joined(files, ("scripts/*.js",), "agenda.{}.js", config)
    search = _joined(files, _SEARCH, "search.{}.js", config)
    form = _folder(files, _FORM, config)
    for file in [file for file in files if any(fnmatch(file.src_uri, name) for name in _USELESS)]:
        files.remove(file)
    return Assets(styles, scripts, search, form)


def _joined(files: Files, patterns: Iterable[str], name: str, config: MkDocsConfig) -> str:
    """Join files in the order of their names. Raises ValueError where a pattern finds none."""
    parts = [part for pattern in patterns for part in _some(files, pattern)]
    content = "\n".join(part.content_string for part in parts)
    for part in parts:
        files.remove(part)
    digest = sha256(content.encode()).hexdigest()[:8]
    address = f"assets/{name.format(digest)}"
    files.append(File.generated(config, address, content=content))
    return address


def _folder(files: Files, patterns: tuple[str, ...], config: MkDocsConfig) -> tuple[str, ...]:
    """Move modules that import each other into one folder named after all that they hold."""
    parts = [part for pattern in patterns for part in _matching(files, pattern)]
    digest = sha256(b"".join(part.content_bytes for part in parts)).hexdigest()[:8]
    addresses = []
    for part in parts:
        files.remove(part)
        addresses.append(f"assets/form.{digest}/{part.src_uri}")
        files.append(File.generated(config, addresses[-1], content=part.content_bytes))
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
