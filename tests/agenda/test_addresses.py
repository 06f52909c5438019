"""The shared answer to what an address may be; templates print nothing else."""

import json
from pathlib import Path

import pytest

from agenda.addresses import NOWHERE, is_own_address, is_web_address, mail, own, web

ENTRIES = Path(__file__).parents[1] / "cases" / "entries"
LINKS = {
    link["url"]: not any(f"links.{number}.url:" in fault for fault in told["faults"])
    for told in (json.loads(path.read_text("utf-8")) for path in ENTRIES.glob("lank-*.json"))
    for number, link in enumerate(told["entry"].get("links", ()))
    if "url" in link
}
AWAY = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "\x01javascript:alert(1)", "vbscript:x", "data:text/html,x", "data:",
    "file:///etc/passwd", "//a.example", "/\\a.example", "\\\\a.example", "/\t/a.example",
    "///a.example", "https:a.example", "http://a.example", "a\\b", "x:y", "mailto:a@b.example",
)  # fmt: skip
WITHIN = ("", "#", "#a:b", "../a/", "./a:b/", "a/b:c/", "?q=a:b", "/a/", "a/?x=//y", "a/#b//c")


@pytest.mark.parametrize(("url", "sound"), LINKS.items())
def test_an_address_of_another_site_is_judged_as_the_corpus_says(url: str, sound: bool) -> None:
    assert is_web_address(url) == sound
    assert web(url) == (url if sound else NOWHERE)


@pytest.mark.parametrize("url", AWAY)
def test_what_leads_away_is_neither_our_own_nor_another_site(url: str) -> None:
    assert own(url) == web(url) == mail(url) == NOWHERE


@pytest.mark.parametrize("url", WITHIN)
def test_what_leads_within_the_site_is_kept(url: str) -> None:
    assert is_own_address(url)
    assert own(url) == url


def test_an_address_is_the_whole_text_and_not_without_end() -> None:
    assert not is_web_address("https://a.example\n")
    assert not is_web_address("https://a.example/" + "a" * 500)


def test_only_a_plain_address_is_mailed_to() -> None:
    assert mail("a@b.example") == "mailto:a@b.example"
    assert mail("a@b.example?bcc=c@d.example") == mail("a@b.example\n") == NOWHERE
