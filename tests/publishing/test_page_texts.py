"""A rebuilt edition says the same: on its pages, in their links, and in its data."""

import json
from pathlib import Path

import pytest

from publishing.page_texts import differing_files
from publishing.repository import new_repository
from tests.support.publishing import MOMENT

PAGE = "<title>T</title><nav>{0}</nav><main>Ord <a href='{1}'>ett</a></main>"
BEFORE = {
    "om/index.html": PAGE.format("a", "../x/"),
    "data/agenda.json": json.dumps({"generated_at": "1", "agenda": {"title": "A"}}),
    "data/csv/a.csv": "id\r\n1\r\n",
    "data/stratml.xml": "<a/>",
    "assets/a.css": "a",
}
ALLOWED: dict[str, str | None] = {
    "om/index.html": PAGE.format("b", "../x/"),
    "data/agenda.json": json.dumps({"agenda": {"title": "A"}, "generated_at": "2"}),
    "data/stratml.xml": "<b/>",
    "assets/a.css": None,
}


def differing(folder: Path, changes: dict[str, str | None]) -> list[str]:
    repository = new_repository(folder, MOMENT)
    commits = []
    for files in (BEFORE, changes):
        for name, text in files.items():
            path = folder / "forsta" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink() if text is None else path.write_text(text, encoding="utf-8", newline="")
        repository.git("add", "--all")
        repository.git("commit", "--quiet", "--message", "Prov")
        commits.append(str(repository.tip()))
    return list(differing_files(repository, commits[0], commits[1], "forsta"))


def test_what_the_code_says_of_itself_may_differ(tmp_path: Path) -> None:
    assert differing(tmp_path, ALLOWED) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("om/index.html", PAGE.format("a", "../y/")),
        ("om/index.html", None),
        ("data/agenda.json", json.dumps({"generated_at": "1", "agenda": {"title": "B"}})),
        ("data/csv/a.csv", "id\n1\n"),
        ("data/stratml.xml", None),
    ],
)
def test_a_changed_link_or_value_or_a_file_gone_is_seen(
    name: str, text: str | None, tmp_path: Path
) -> None:
    assert differing(tmp_path, {**ALLOWED, name: text}) == [f"forsta/{name}"]
