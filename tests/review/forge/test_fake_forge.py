"""The fake forge answers, and we ask, as GitHub publishes that its interface does."""

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from review.forge.api import Api
from review.forge.artifact import fetch_artifact
from review.forge.comments import put_comment, put_issue
from review.forge.look_over import look_over
from review.forge.outcome import tell
from review.forge.propose import start
from tests.review.forge.test_look_over import SOUND
from tests.review.forge.test_propose import turn
from tests.support.forge_state import FakeForge
from tests.support.site import ROOT

INTERFACE: Final[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "standards" / "github-interface.json").read_text(encoding="utf-8")
)
OWN_PATHS: Final = re.compile(r"packed/\d+|saved/.*")
OURS: Final = {"of"}
"""Keys that the fake has for itself."""


def operation(method: str, path: str) -> str | None:
    """Give the published operation that a request is one of."""
    for name in INTERFACE:
        kind, _, template = name.partition(" ")
        pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template))
        if kind == method and re.fullmatch(pattern, path):
            return name
    return None


def faults(schema: Any, value: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(schema).iter_errors(value)]


def without_ours(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_ours(one) for key, one in value.items() if key not in OURS}
    return [*map(without_ours, value)] if isinstance(value, list) else value


@pytest.fixture
def asked(
    api: Api, forge: FakeForge, clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> FakeForge:
    """A forge that has been asked all that we ever ask."""
    forge.settings = {**SOUND, "labels": []}
    issue = forge.add_issue("Rättelse", "x", ("forslag-rattelse",))
    while forge.next_number() < 7:
        forge.add_issue("Fyllnad", "x")
    forge.add_issue("Rättelse", "x", ("forslag-rattelse",))
    number = turn(api, clone).number or 0
    forge.reviews[number] = [{"id": 1, "state": "APPROVED"}]
    turn(api, clone, "id: z\n")
    start(api, number, "forslag/arende-7", "main")
    for _ in range(2):
        put_comment(api, issue, "<!-- x -->\ntext")
        put_issue(api, "Dags", "text")
    forge.comment(issue, "<!-- x -->\nannan", api.robot)
    put_comment(api, issue, "<!-- x -->\ntext")
    forge.close(number, merged=True)
    tell(api, number)
    list(look_over(api, make=True))
    forge.artifacts = {1: ("17", "preview", b"PK\x05\x06" + bytes(18))}
    monkeypatch.setenv("GITHUB_RUN_ID", "17")
    fetch_artifact(api, "preview", tmp_path / "out")
    return forge


def test_all_that_we_ask_is_published_and_all_that_is_answered(asked: FakeForge) -> None:
    seen = set()
    for method, path, query, body, status, answer in asked.answered:
        if OWN_PATHS.fullmatch(path):
            continue
        name = operation(method, path)
        assert name, f"{method} {path} is not published"
        seen.add(name)
        published = INTERFACE[name]
        assert {*query} <= {*published["query"]}, name
        assert str(status) in published["answers"], name
        if body is not None:
            assert faults(published["body"], body) == [], name
        if published["answers"][str(status)] is not None:
            assert faults(published["answers"][str(status)], without_ours(answer)) == [], name
    assert {*INTERFACE} - seen == set()


def test_what_is_not_published_would_be_found() -> None:
    schema = INTERFACE["POST pulls"]["body"]
    sound = {"title": "T", "head": "a", "base": "main", "body": "B"}
    assert faults(schema, sound) == []
    assert faults(schema, {**sound, "hed": "a"})
    assert faults(INTERFACE["GET pulls/{pull_number}"]["answers"]["200"], {"number": "3"})
    assert operation("POST", "pulls/3/hej") is None
