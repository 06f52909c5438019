"""The bag for the archive: whole, valid by the library's own check, and readable from disk."""

import json
import re
import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from agenda.editions.snapshot import checksum
from publishing.archive import faults_in_bag
from tests.support.checkout import command
from tests.support.editions import two_editions, write_editions
from tests.support.here import run_here
from tests.support.publishing import bare, publish, visible_in_git
from tests.support.site import ROOT


def archived(region: Path, edition: str, out: Path, *more: str | Path) -> Path:
    arguments = (edition, "--root", region, "--out", out, "--day", "2027-03-06", *more)
    done = command(ROOT, "scripts/archive.py", *arguments)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("är helt och kontrollerat.")
    return out / f"{edition}-2027-03-06"


def test_the_bag_holds_the_site_as_published_and_all_that_it_is_made_of(
    region: Path, tmp_path: Path
) -> None:
    shutil.rmtree(region / "data" / "editions")
    write_editions(region / "data", two_editions())
    place = bare(tmp_path / "pages.git")
    publish(region, "antagen", "--git", place)
    bag = archived(region, "antagen", tmp_path / "out", "--git", place)
    assert faults_in_bag(bag) is None
    names = {path.name for path in (bag / "data").iterdir()}
    assert names == {
        "agendan.html", "beslut.yaml", "edition.yaml", "innehall.txt", "kallfiler", "notes.md",
        "programvara.cdx.json", "snapshot.json", "webbplats",
    }  # fmt: skip
    raw = (bag / "data" / "snapshot.json").read_bytes()
    assert checksum(raw) == two_editions()[1].edition.sha256
    assert visible_in_git(place)["antagen"]
    assert (bag / "data/webbplats/index.html").is_file()
    told = (bag / "data/innehall.txt").read_text(encoding="utf-8").splitlines()
    places = [line for line in told[3:] if not line.startswith(" ")]
    assert {"webbplats/data/", "webbplats/data/dcat.rdf", "beslut.yaml"} < {*places}
    assert all((bag / "data" / place).exists() for place in places)
    exported = json.loads((bag / "data/webbplats/data/agenda.json").read_text(encoding="utf-8"))
    assert exported["address"] == "https://prov.example/antagen/data/agenda.json"
    said = (bag / "bag-info.txt").read_text(encoding="utf-8")
    assert "External-Identifier: https://prov.example/antagen/" in said
    (bag / "data" / "notes.md").write_text("annat", encoding="utf-8")
    assert faults_in_bag(bag)


def test_the_one_file_needs_nothing_but_itself(region: Path, tmp_path: Path) -> None:
    bag = archived(region, "forsta", tmp_path / "out", "--site-url", "https://prov.example/")
    html = (bag / "data" / "agendan.html").read_text(encoding="utf-8")
    tree = LexborHTMLParser(html)
    assert not tree.css("script, link:not([href='data:,']), img, iframe, form")
    assert "url(http" not in html
    assert "@import" not in html
    ids = {node.attributes.get("id") for node in tree.css("[id]")}
    for link in tree.css("a[href]"):
        href = link.attributes["href"] or ""
        assert href.startswith(("https://", "mailto:")) or href[1:] in ids, href
    text = re.sub(r"\s+", " ", tree.css_first("main").text())  # type: ignore[union-attr]
    for priority in two_editions()[0].agenda.priorities:
        assert priority.wording in text


@pytest.mark.parametrize(
    ("edition", "more", "said"),
    [
        ("finns-inte", (), "Utgåvan ”finns-inte” är inte utgiven. Utgivna: forsta."),
        ("forsta", ("--git", "tom.git"), "är inte publicerad där."),
    ],
)
def test_what_cannot_be_archived_is_said_so_and_leaves_nothing(
    edition: str, more: tuple[str, ...], said: str, region: Path, tmp_path: Path
) -> None:
    bare(tmp_path / "tom.git")
    where = [str(tmp_path / word) if word.endswith(".git") else word for word in more]
    arguments: tuple[str | Path, ...] = ("--root", region, "--out", tmp_path / "out", *where)
    done = run_here("scripts/archive.py", edition, *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert not list(tmp_path.glob("out/*"))
