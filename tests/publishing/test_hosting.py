"""What the site is hosted with says what the table of headers says, and each host is asked."""

import json
import re
from pathlib import Path

import pytest

from agenda.exports.distributions import distributions
from publishing.headers import ASK, FOREVER, SECURITY, UNKNOWN, content_type, headers
from publishing.hosting import create_hosting
from tests.support.here import run_here
from tests.support.nginx import running
from tests.support.shared import region_site
from tests.support.site import ROOT
from tests.support.store import asked, new_bucket

HOSTING = ROOT / "handbook" / "hosting"
FILES = (
    "index.html",
    "404.html",
    "feed.xml",
    "sitemap.xml",
    "versions.json",
    "publicerat.txt",
    ".well-known/security.txt",
    "data/dcat.rdf",
    *(
        f"utkast/{name}"
        for name in (
            "index.html",
            "om/index.html",
            "feed.xml",
            "assets/agenda.2231c87e.js",
            "assets/form.74396d85/form/form.css",
            "assets/stylesheets/main.57a0d79d.min.css",
            "assets/start.b511e9fd.js",
            "assets/favicon.c52b8dc5.svg",
            "search/map.json",
            "search/68d6bcf0/words-1.json",
            "data/agenda.json",
            "data/agenda.jsonld",
            "data/agenda.pdf",
            "data/actor.csv",
            "data/kalla/agenda.yaml",
            "data/stratml.xml",
        )
    ),
)


def said_by_static_host(path: str) -> dict[str, list[str]]:
    """Read ``_headers`` as a static host does: all blocks that match say what they say."""
    found: dict[str, list[str]] = {}
    lines = (HOSTING / "_headers").read_text(encoding="utf-8").splitlines()
    matches = False
    for line in lines:
        if line.startswith("/"):
            matches = _matches(line.split("/")[1:], path.split("/")[1:])
        elif line.startswith("  ") and matches:
            name, _, value = line.strip().partition(": ")
            found.setdefault(name, []).append(value)
    return found


def _matches(glob: list[str], path: list[str]) -> bool:
    if glob == ["*"]:
        return True
    if not glob or not path:
        return glob == path
    return (glob[0] == path[0] or glob[0].startswith(":")) and _matches(glob[1:], path[1:])


@pytest.mark.parametrize("name", create_hosting())
def test_the_files_say_what_the_table_says(name: str) -> None:
    """If not: .venv/bin/python scripts/hosting.py."""
    assert (HOSTING / name).read_text(encoding="utf-8") == create_hosting()[name]


@pytest.mark.parametrize("name", FILES)
def test_a_static_host_says_nothing_else_and_nothing_twice(name: str) -> None:
    said = said_by_static_host(f"/{name}")
    wanted = {**SECURITY, **headers(f"/{name}")}
    assert {one: [wanted[one]] for one in said} == said
    assert set(SECURITY) <= set(said)
    assert ("Access-Control-Allow-Origin" in said) == ("data/" in name)


def test_every_file_of_a_site_has_a_type_and_only_what_is_named_by_content_is_kept(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = region_site(tmp_path_factory).folder
    paths = [f"/{path.relative_to(site).as_posix()}" for path in site.rglob("*") if path.is_file()]
    assert [path for path in paths if content_type(path) == UNKNOWN] == []
    kept = {path for path in paths if headers(path)["Cache-Control"] == FOREVER}
    assert {path.split("/")[1] for path in kept} == {"assets", "search"}
    assert all(headers(path)["Cache-Control"] == ASK for path in paths if path.endswith(".html"))
    others = {path for path in paths if path.startswith(("/assets/", "/search/"))} - kept
    assert others == {"/search/map.json"}


def test_exports_are_served_as_what_the_catalogue_says_they_are() -> None:
    for one in distributions(printed=True):
        assert content_type(f"/data/{one.name}").partition(";")[0] == one.media, one.name


def test_the_handbook_lists_what_goes_with_everything() -> None:
    text = (ROOT / "handbook" / "publishing.md").read_text(encoding="utf-8")
    assert "\n".join(f"{name}: {value}" for name, value in SECURITY.items()) in text


def test_a_bucket_takes_what_is_said_of_sharing(store: str) -> None:
    bucket = new_bucket()
    rules = json.loads((HOSTING / "cors.json").read_text(encoding="utf-8"))
    client, name = bucket._client, bucket.place.bucket
    client.put_bucket_cors(Bucket=name, CORSConfiguration=rules)
    assert client.get_bucket_cors(Bucket=name)["CORSRules"] == rules["CORSRules"]


@pytest.mark.soak
def test_nginx_says_what_the_table_says(tmp_path: Path) -> None:
    site = tmp_path / "webb"
    for name in FILES:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x" * 2000, encoding="utf-8")
    (site / ".git").mkdir()
    (site / ".git" / "config").write_text("hemligt", encoding="utf-8")
    with running(tmp_path / "nginx", site) as served:
        address = served.address
        for name in FILES:
            for path in {f"/{name}", f"/{name.removesuffix('index.html')}"}:
                status, said = asked(f"{address}{path}")
                assert status == 200, path
                wanted = {**SECURITY, **headers(path)}
                assert {one: said[one] for one in wanted} == wanted, path
                assert ("Access-Control-Allow-Origin" in said) == ("data/" in path)
        missing = {
            "/utkast/finns-inte/": ("text/html; charset=utf-8", ASK),
            "/utkast/assets/agenda.99999999.js": ("text/html; charset=utf-8", ASK),
            "/.git/config": ("text/html; charset=utf-8", ASK),
            "/utkast/data/.git": ("text/html; charset=utf-8", ASK),
            "/utkast/data/finns-inte.json": ("application/problem+json", "public, max-age=300"),
        }
        for path, wanted_too in missing.items():
            status, said = asked(f"{address}{path}")
            assert (status, (said["Content-Type"], said["Cache-Control"])) == (404, wanted_too)
        status, said = asked(f"{address}/utkast/data/actor.csv", {"Accept-Encoding": "gzip"})
        assert (said["Content-Encoding"], said["Vary"]) == ("gzip", "Accept-Encoding")


@pytest.mark.parametrize("missing", ["nginx", "wrk"])
def test_a_load_test_says_in_one_line_what_is_missing(missing: str, tmp_path: Path) -> None:
    for name in {"nginx", "wrk"} - {missing}:
        (tmp_path / name).symlink_to("/bin/true")
    done = run_here("scripts/bench_serving.py", environment={"PATH": str(tmp_path)})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{missing} saknas: installera det, till exempel med »apt-get")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.soak
def test_a_load_test_prints_what_a_core_answers() -> None:
    done = run_here("scripts/bench_serving.py", "--seconds", "1")
    assert done.returncode == 0, done.stderr
    said = re.findall(r"^Packat .*: ([0-9]+) frågor i sekunden", done.stdout, re.MULTILINE)
    assert len(said) == 2
    assert int(said[1]) > int(said[0]) > 0
