"""What a host says of each file: its type, how long it may be kept, who may fetch it from where.

One table for all that serves the site: the object store sets it on what it sends, and the files
in ``handbook/hosting/`` are made from it. A path is the one that a reader asks for, from the root
of the site: ``/utkast/data/agenda.json``.
"""

import re
from dataclasses import dataclass
from typing import Final

TYPES: Final = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "xml": "application/xml",
    "rdf": "application/rdf+xml",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "yaml": "application/yaml",
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "png": "image/png",
    "ttf": "font/ttf",
    "map": "application/json",
    "ico": "image/vnd.microsoft.icon",
    "woff2": "font/woff2",
    "gz": "application/gzip",
}
"""By what a name ends in. JSON is UTF-8 by RFC 8259, XML says its own encoding, YAML is UTF-8."""
UNKNOWN: Final = "application/octet-stream"
"""What nobody has named is saved and never run."""

SECURITY: Final = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
"""Sent with everything; the pages say the rest of the policy themselves."""

FOREVER: Final = "public, max-age=31536000, immutable"
ASK: Final = "no-cache"
"""May be kept, and is asked for anew each time: the answer is short when nothing has changed."""
A_WHILE: Final = "public, max-age=300"


@dataclass(frozen=True)
class Rule:
    """One header for the paths that a pattern matches. The pattern is read by nginx too (PCRE).

    ``globs`` say the same, or less, as static hosts read it: ``:v`` is one folder, a ``*`` at the
    end is all below. What none of them names is left to the host, which asks each time.
    """

    header: str
    pattern: str
    value: str
    why: str
    globs: tuple[str, ...] = ()


RULES: Final = (
    Rule(
        "Cache-Control",
        r"/(assets|search)/(.*[./])?[0-9a-f]{8}[./]",
        FOREVER,
        "named by its content: another content has another name",
        ("/assets/*", "/:v/assets/*"),
    ),
    Rule(
        "Cache-Control",
        r"^/([^/]+/)?data/",
        A_WHILE,
        "data is fetched by programs, and what is withdrawn must soon be gone",
        ("/data/*", "/:v/data/*"),
    ),
    Rule("Cache-Control", r"", ASK, "pages and what leads to versions: seen as it is now"),
    Rule(
        "Access-Control-Allow-Origin",
        r"^/([^/]+/)?data/",
        "*",
        "open data is for pages of others too",
        ("/data/*", "/:v/data/*"),
    ),
    Rule(
        "Content-Type",
        r"/feed\.xml$",
        "application/atom+xml",
        "a reader of feeds knows it by its type",
        ("/feed.xml", "/:v/feed.xml"),
    ),
)
"""The first that matches says it."""


def told(header: str, path: str) -> str | None:
    """Give what a rule says of a path in that header; None when none does."""
    found = (rule for rule in RULES if rule.header == header and re.search(rule.pattern, path))
    return next((rule.value for rule in found), None)


def content_type(path: str) -> str:
    """Give the type of what lies at a path."""
    name = f"{path}index.html" if path.endswith("/") else path
    return told("Content-Type", name) or TYPES.get(name.rpartition(".")[2].lower(), UNKNOWN)


def caching(path: str) -> str:
    """Say how long what lies at a path may be kept."""
    return told("Cache-Control", path) or ASK


def headers(path: str) -> dict[str, str]:
    """Give all that a host says of a path, but for what it says of everything."""
    shared = told("Access-Control-Allow-Origin", path)
    cors = {"Access-Control-Allow-Origin": shared} if shared else {}
    return {"Content-Type": content_type(path), "Cache-Control": caching(path), **cors}
