"""What lies in .github besides workflows and forms: owners and templates."""

import re
from typing import Final

from tests.support.documents import lix
from tests.support.site import ROOT

HOME: Final = ROOT / ".github"
SWEDISH: Final = ("initiativ", "lydelse", "ord-och-aktorer")
LATER: Final = {"/data/editions/"}
"""Folders that the design names and that are made when they are needed."""


def test_every_owned_path_exists_and_has_owners() -> None:
    lines = (HOME / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    assert re.fullmatch(r"\* @[\w-]+/utvecklare", " ".join(rows[0]))
    for path, *owners in rows[1:]:
        assert path in LATER or (ROOT / path.lstrip("/")).exists(), path
        assert owners
        assert all(re.fullmatch(r"@[\w-]+/[\w-]+", owner) for owner in owners)


def test_every_folder_has_an_owner_of_its_own_or_the_common_one() -> None:
    text = (HOME / "CODEOWNERS").read_text(encoding="utf-8")
    assert {"/data/", "/docs/", "/.github/", "/review/"} <= set(re.findall(r"^/\S+", text, re.M))


def test_there_is_a_template_for_each_kind_of_change() -> None:
    found = {path.stem for path in (HOME / "PULL_REQUEST_TEMPLATE").glob("*.md")}
    assert found == {*SWEDISH, "kod"}
    assert "template=kod.md" in (HOME / "pull_request_template.md").read_text(encoding="utf-8")


def test_the_templates_for_data_are_easy_to_read() -> None:
    paths = [HOME / "PULL_REQUEST_TEMPLATE" / f"{name}.md" for name in SWEDISH]
    for path in [*paths, HOME / "pull_request_template.md"]:
        words = re.sub(r"<!--|-->|[#\[\]`*_-]", " ", path.read_text(encoding="utf-8"))
        assert lix(words) < 40, path
