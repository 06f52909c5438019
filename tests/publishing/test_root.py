"""The root: what publishing made is made anew, and what somebody else laid there stays."""

import json
from pathlib import Path

from publishing.repository import Repository, new_repository
from publishing.root import MADE, replace_root
from publishing.versions import FILE
from tests.support.publishing import MOMENT

THEIRS = ("CNAME", ".nojekyll", ".well-known/security.txt", "google1234.html")


def committed(repository: Repository, files: dict[str, str]) -> str:
    for name, text in files.items():
        path = repository.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    repository.git("add", "--all", "--force")
    repository.git("commit", "--quiet", "--message", "Prov")
    return str(repository.tip())


def test_what_somebody_else_laid_at_the_root_stays_and_what_was_made_goes(tmp_path: Path) -> None:
    repository = new_repository(tmp_path, MOMENT)
    versions = json.dumps([{"version": "forsta", "title": "Första", "aliases": []}])
    theirs = dict.fromkeys(THEIRS, "deras")
    first = committed(repository, {FILE: versions, "forsta/index.html": "", **theirs})
    old = {"gammal/index.html": b"1", "index.html": b"1"}
    tree = replace_root(repository, first, old)
    second = repository.git("commit-tree", tree, "-m", "Prov")
    assert set(repository.files(second)) == {
        *THEIRS, *old, FILE, MADE, "forsta/index.html"
    }  # fmt: skip
    after = replace_root(repository, second, {"index.html": b"2"})
    assert set(repository.files(after)) == {*THEIRS, "index.html", FILE, MADE, "forsta/index.html"}
    assert repository.read(after, "index.html") == b"2"
    assert repository.read(after, "CNAME") == b"deras"
