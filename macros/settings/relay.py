"""Where proposals are handed over without an account: ``extra.relay``, the steward's own relay.

It is an address on the site's own host, or a whole one. Without it the form hands nothing over by
itself. ``handbook/relay.md`` tells how one is run.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from agenda.addresses import is_web_address
from macros.settings.positions import written_value

SETTING: Final = "relay"
_OWN: Final = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*[A-Za-z0-9._~-]*")
_TRIED: Final = re.compile(r"http://(?:127\.0\.0\.1|localhost)(?::[0-9]{1,5})?/[A-Za-z0-9._~/-]*")
"""On the machine itself: to try it."""


def relay_address(config: MkDocsConfig) -> str:
    """Give where the form hands proposals over; "" where the settings name no place."""
    return str(config.extra.get(SETTING) or "").strip()


def relay_origin(address: str) -> str:
    """Give the origin that a page must be let to speak with; "" for the site's own."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme else ""


def relay_faults(config: MkDocsConfig) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Tell of a setting that is no address which a page can hand anything to."""
    address = relay_address(config)
    own = _OWN.fullmatch(address) or _TRIED.fullmatch(address)
    if address and not own and not _is_whole(address):
        message = (
            f"relay (AGENDA_RELAY) är {written_value(address)}, och det är ingen godkänd adress."
        )
        advice = "Skriv en väg på webbplatsen, som /lamna/, eller hela adressen med https://."
        yield ("extra", SETTING), message, advice


def _is_whole(address: str) -> bool:
    """Say whether it is an address of another host, with no sign that would end a policy."""
    return is_web_address(address) and not set(address) & set(" ;,'\"")
