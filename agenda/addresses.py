"""What an address may be: one answer for data, prose, templates and whoever else asks."""

import re
from typing import Final

from agenda.model.fields import EMAIL_PATTERN, URL_PATTERN

NOWHERE: Final = "#"
"""What stands in a page instead of an address that is refused: the page itself, and no program."""
LONGEST: Final = 500
_WEB: Final = re.compile(URL_PATTERN)
_EMAIL: Final = re.compile(EMAIL_PATTERN)
_LEADS_AWAY: Final = re.compile(r"[^/?#]*:|[/\\]{2}|.*?[\x00-\x20\x7f\\]", re.DOTALL)

_CONFIGURED: Final = re.compile(
    r"https?://[^\x00-\x20\x7f/?#@<>\"\\]+([/?#][^\x00-\x20\x7f<>\"\\]*)?"
)


def is_web_address(text: str) -> bool:
    """Say whether a text is the whole address of another site: https, a host and no name before.

    >>> is_web_address("https://exempel.se/en/sida?a=b#c")
    True
    >>> is_web_address("https://namn@exempel.se/"), is_web_address("//exempel.se/")
    (False, False)
    """
    return len(text) <= LONGEST and bool(_WEB.fullmatch(text))


def is_email(text: str) -> bool:
    """Say whether a text is an e-mail address and nothing more."""
    return bool(_EMAIL.fullmatch(text))


def is_own_address(text: str) -> bool:
    """Say whether a text leads within the site, from the page or from the site's root.

    No scheme, however it is spelled, no host, no backslash (browsers read it as a slash) and no
    white space or control character (browsers take those away and then read what is left).
    """
    return not _LEADS_AWAY.match(text)


def web(text: str) -> str:
    """Give an address out from the site, or :data:`NOWHERE` for what is none."""
    return text if is_web_address(text) else NOWHERE


def mail(text: str) -> str:
    """Give the link to an e-mail address, or :data:`NOWHERE` for what is none."""
    return f"mailto:{text}" if is_email(text) else NOWHERE


def own(text: str) -> str:
    """Give an address within the site, or :data:`NOWHERE` for what leads, or may lead, away."""
    return text if is_own_address(text) else NOWHERE


def configured(text: str) -> str:
    """Give an address that the settings began, such as the site's or the forge's, or our own.

    Whoever runs the site may run it on a machine without a name, and without https.
    """
    return text if is_own_address(text) or _CONFIGURED.fullmatch(text) else NOWHERE
