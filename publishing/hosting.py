"""The files in ``handbook/hosting/``, made from the table of headers: what a steward hosts with.

Each is whole and is taken as it stands, but for what it says on top: where the site lies, and the
server's own name.
"""

import json
from typing import Final

from publishing.headers import RULES, SECURITY, TYPES, UNKNOWN, Rule

NGINX: Final = "nginx.conf"
STATIC: Final = "_headers"
BUCKET: Final = "cors.json"
LISTEN: Final = "listen 80;"
ROOT: Final = "root /srv/agenda/webb;"
_MADE: Final = "Made by scripts/hosting.py from publishing/headers.py: change that, and run it."
_NO_DATA: Final = {
    "type": "about:blank",
    "title": "Finns inte",
    "status": 404,
    "detail": "Här finns inga data. Sidan /oppna-data/ säger vilka filer som finns.",
}
"""As RFC 9457 has it: what a program gets instead of a page."""
_VARIABLES: Final = {
    "Cache-Control": "$agenda_caching",
    "Access-Control-Allow-Origin": "$agenda_sharing",
}


def create_hosting() -> dict[str, str]:
    """Give every file, by name."""
    return {NGINX: create_nginx(), STATIC: create_static(), BUCKET: create_bucket_sharing()}


def create_nginx() -> str:
    """Give a file for ``/etc/nginx/conf.d/``, or for ``sites-enabled`` where there is one."""
    maps = "\n".join(_map(header, name) for header, name in _VARIABLES.items())
    parts = (_nginx_types(), _nginx_headers(), _nginx_packed(), _nginx_answers())
    return f"""\
# {_MADE}
# Say your own name and root, and let certbot (or whoever holds your keys) add TLS; lead HTTP to
# HTTPS with 301. The site is published with: make publish TO=/srv/agenda

{maps}

server {{
    {LISTEN}
    server_name agenda.example;
    {ROOT}
    index index.html;

{chr(10).join(parts)}}}
"""


def _nginx_types() -> str:
    types = "\n".join(f"        {kind} {ends};" for ends, kind in _bare(TYPES).items())
    return f"""\
    # Types, with UTF-8 said of texts.
    types {{
{types}
    }}
    default_type {UNKNOWN};
    charset utf-8;
    charset_types {" ".join(_said_utf8())};
"""


def _nginx_headers() -> str:
    always = [*SECURITY.items(), *_VARIABLES.items()]
    sent = "\n".join(f"    add_header {name} {_quoted(value)} always;" for name, value in always)
    return f"    # A header without a value is not sent.\n{sent}\n"


def _nginx_packed() -> str:
    return f"""\
    # Files that lie packed beside the others (.gz, .br) are sent as they are; the rest is packed.
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_types {" ".join(_packed())};
    # brotli_static on;  # where the module ngx_brotli is installed
"""


def _nginx_answers() -> str:
    """Give the places that answer in a way of their own; the first that matches is taken."""
    own = "\n".join(_own_type(rule) for rule in RULES if rule.header == "Content-Type")
    data = next(rule.pattern for rule in RULES if rule.header == "Access-Control-Allow-Origin")
    return f"""\
    error_page 404 /404.html;

    # Nothing hidden is shown, but for what is meant to be asked for.
    location ~ /\\.(?!well-known/) {{
        return 404;
    }}

    # A program that asks for data that is not there gets no page, but a short answer that it reads.
    location ~ {data} {{
        error_page 404 = @no_data;
    }}
    location @no_data {{
        types {{ }}
        default_type application/problem+json;
        return 404 '{json.dumps(_NO_DATA, ensure_ascii=False)}';
    }}

{own}
"""


def create_static() -> str:
    """Give ``_headers`` as Netlify and Cloudflare Pages read it.

    They add up values where two blocks say the same header of a path, so no two blocks do.
    """
    blocks: dict[str, dict[str, str]] = {"/*": dict(SECURITY)}
    for rule in RULES:
        for glob in rule.globs:
            blocks.setdefault(glob, {})[rule.header] = rule.value
    said = [
        "\n".join([path, *(f"  {name}: {value}" for name, value in sent.items())])
        for path, sent in blocks.items()
    ]
    return "\n\n".join([f"# {_MADE}", *said]) + "\n"


def create_bucket_sharing() -> str:
    """Give what a bucket is told of who may fetch from where: it knows no paths, only methods."""
    origin = next(rule.value for rule in RULES if rule.header == "Access-Control-Allow-Origin")
    rule = {
        "AllowedOrigins": [origin],
        "AllowedMethods": ["GET", "HEAD"],
        "AllowedHeaders": ["*"],
        "MaxAgeSeconds": 3600,
    }
    return json.dumps({"CORSRules": [rule]}, indent=2) + "\n"


def _map(header: str, name: str) -> str:
    """Give nginx's table of one header: the first pattern that matches says it."""
    rules = [rule for rule in RULES if rule.header == header]
    standard = next((rule.value for rule in rules if not rule.pattern), "")
    rows = [f'    "~{rule.pattern}" "{rule.value}";' for rule in rules if rule.pattern]
    return "\n".join([f"map $uri {name} {{", f'    default "{standard}";', *rows, "}"])


def _own_type(rule: Rule) -> str:
    return f"""\
    # {rule.why}
    location ~ {rule.pattern} {{
        types {{ }}
        default_type {rule.value};
    }}"""


def _quoted(value: str) -> str:
    return value if value.startswith("$") else f'"{value}"'


def _bare(types: dict[str, str]) -> dict[str, str]:
    """Give each type with what names end in, without the charset that nginx says itself."""
    found: dict[str, str] = {}
    for ends, kind in types.items():
        bare = kind.partition(";")[0]
        found[bare] = f"{found[bare]} {ends}" if bare in found else ends
    return {ends: kind for kind, ends in found.items()}


def _said_utf8() -> list[str]:
    """Give the types with a charset; HTML is always one of nginx's own."""
    bare = (kind.partition(";")[0] for kind in TYPES.values() if "charset" in kind)
    return sorted({kind for kind in bare if kind != "text/html"})


def _packed() -> list[str]:
    """Give the types that become smaller when packed; HTML is always one of nginx's own."""
    bare = {kind.partition(";")[0] for kind in TYPES.values()}
    own = {rule.value for rule in RULES if rule.header == "Content-Type"}
    texts = ("text/", "application/", "image/svg")
    whole = ("text/html", "application/pdf", "application/gzip")
    return sorted(kind for kind in bare | own if kind.startswith(texts) and kind not in whole)
