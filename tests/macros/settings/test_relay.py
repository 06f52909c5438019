"""The address that the form hands proposals over to: the site's own, or a whole one; never more."""

import pytest
from mkdocs.config.defaults import MkDocsConfig

from macros.context.assets import POLICY, policy
from macros.settings.relay import relay_address, relay_faults

SOUND = ["", "/lamna/", "/lamna", "https://rela.example/lamna/", "http://127.0.0.1:8010/lamna/"]
FAULTY = [
    "lamna/",
    "//ond.example/",
    "http://ond.example/",
    "javascript:alert(1)",
    "https://a.example/; script-src *",
    "https://a.example;script-src",
    "/lamna?a=b",
    "https://namn@a.example/",
]


def settings(address: str) -> MkDocsConfig:
    config = MkDocsConfig()
    config["extra"] = {"relay": address}
    return config


@pytest.mark.parametrize("address", SOUND)
def test_an_address_that_a_page_can_hand_to_is_taken(address: str) -> None:
    assert not list(relay_faults(settings(address)))
    assert relay_address(settings(address)) == address


@pytest.mark.parametrize("address", FAULTY)
def test_any_other_is_told(address: str) -> None:
    ((way, message, advice),) = relay_faults(settings(address))
    assert way == ("extra", "relay")
    assert message.startswith("relay (AGENDA_RELAY) är ")
    assert "/lamna/" in advice


def test_only_an_origin_elsewhere_is_let_into_the_policy() -> None:
    assert policy() == policy("/lamna/") == POLICY
    found = policy("https://rela.example/lamna/")
    assert "connect-src 'self' https://rela.example;" in found
    assert found.replace(" https://rela.example", "") == POLICY
