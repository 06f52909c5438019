"""The relay, tried with a forge on loopback: what it takes and says, and never keeps."""

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from werkzeug.test import Client, TestResponse

from review.forge.api import Api
from review.relay.app import MOST_BYTES, Relay, create_app
from review.relay.limiter import Limiter
from tests.review.relay.test_issue import SOUND
from tests.support.fake_forge import fake_forge
from tests.support.forge_state import FakeForge

ORIGIN = "https://agenda.example"


@pytest.fixture
def forge() -> Iterator[FakeForge]:
    with fake_forge() as found:
        yield found


def sent(
    forge: FakeForge,
    body: bytes | str = SOUND,
    *,
    origin: str | None = ORIGIN,
    method: str = "POST",
    relay: Relay | None = None,
    **headers: str,
) -> TestResponse:
    client = Client(create_app(relay or made(forge)))
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    told |= {"Origin": origin} if origin else {}
    return client.open(method=method, data=body, headers=told)


def made(forge: FakeForge, each: int = 5, *, proxied: bool = False) -> Relay:
    api = Api(forge.address, forge.repository, "hemlig")
    return Relay(ORIGIN, api, Limiter(each, 100), Limiter(100, 100), proxied)


def answer(response: TestResponse) -> Any:
    return json.loads(response.get_data(as_text=True))


def number_of(forge: FakeForge) -> int:
    return len(forge.issues)


@pytest.mark.parametrize("body", [SOUND, json.dumps({"document": SOUND}), SOUND.encode()])
def test_a_proposal_becomes_an_issue_with_a_receipt(
    forge: FakeForge, body: bytes | str, monkeypatch: pytest.MonkeyPatch
) -> None:
    filed = forge.file_issue

    def file_issue(said: Any, *given: Any) -> dict[str, Any]:
        row = filed(said, *given)
        row["html_url"] = f"https://forge.example/issues/{row['number']}"
        return row

    monkeypatch.setattr(forge, "file_issue", file_issue)
    response = sent(forge, body)
    assert (response.status_code, answer(response)) == (
        201,
        {"address": "https://forge.example/issues/1"},
    )
    (issue,) = forge.issues.values()
    assert issue["labels"] == ["forslag-andring"]
    assert "Kartan är ny." in issue["body"]
    assert forge.tokens == ["Bearer hemlig"]
    assert "Set-Cookie" not in response.headers
    assert response.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("origin", [None, "null", "https://ond.example", f"{ORIGIN}.ond.example"])
def test_only_the_site_s_own_page_may_send(forge: FakeForge, origin: str | None) -> None:
    for method in ("POST", "OPTIONS"):
        response = sent(forge, origin=origin, method=method)
        assert response.status_code == 403
        assert response.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert not forge.calls


def test_a_browser_may_ask_first(forge: FakeForge) -> None:
    response = sent(forge, "", method="OPTIONS")
    assert (response.status_code, response.get_data()) == (204, b"")
    assert response.headers["Access-Control-Allow-Headers"] == "Content-Type"


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ("hej", 422, "inget förslag"),
        (SOUND.replace("Kartan är ny.", "Ring Anna Andersson."), 422, "en persons namn"),
        (b"\xff\xfe", 400, "UTF-8"),
        (b"x" * (MOST_BYTES + 1), 413, "för stort"),
        (b"[" * 50_000, 422, ""),
        ("", 422, ""),
    ],
)
def test_what_is_refused_is_told_in_swedish(
    forge: FakeForge, body: bytes | str, status: int, said: str
) -> None:
    response = sent(forge, body)
    assert response.status_code == status
    assert said in response.get_data(as_text=True)
    assert answer(response)["message"]
    assert not forge.calls


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_there_is_nothing_to_read(forge: FakeForge, method: str) -> None:
    assert sent(forge, "", method=method).status_code == 405
    assert not forge.calls


def test_too_many_from_one_address_wait(forge: FakeForge) -> None:
    relay = made(forge, each=1, proxied=True)
    assert sent(forge, relay=relay, X_Real_IP="192.0.2.1").status_code != 429
    late = sent(forge, relay=relay, X_Real_IP="192.0.2.1")
    assert late.status_code == 429
    assert 3_000 < int(late.headers["Retry-After"]) <= 3_601
    assert re.search(r"Försök igen om \d+ minuter\.", answer(late)["message"])
    assert sent(forge, relay=relay, X_Real_IP="192.0.2.2").status_code != 429
    unproxied = made(forge, each=1)
    assert sent(forge, relay=unproxied, X_Real_IP="192.0.2.3").status_code != 429
    assert sent(forge, relay=unproxied, X_Real_IP="192.0.2.4").status_code == 429


@pytest.mark.parametrize("refused", [(401, "Bad credentials"), (403, "rate limit"), (502, "x")])
def test_a_forge_that_says_no_is_told_without_its_words(
    forge: FakeForge, refused: tuple[int, str], caplog: pytest.LogCaptureFixture
) -> None:
    forge.refused["POST issues"] = refused
    with caplog.at_level(logging.INFO):
        response = sent(forge)
    assert response.status_code == 502
    assert "Ladda ner förslaget som en fil" in answer(response)["message"]
    told = response.get_data(as_text=True) + caplog.text
    assert "POST 502" in told
    for secret in (refused[1] if refused[1] != "x" else "hemlig", "hemlig", "Kartan", "127.0.0.1"):
        assert secret not in told
