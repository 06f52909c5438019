"""``/.well-known/security.txt`` (RFC 9116): where to report a hole, if the settings know where.

While nobody has said who answers, there is no file: a contact that is made up is worse than
none. The build has no clock, so the last day is a setting too, and it is renewed by a person.
"""

import re
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from agenda.load.display import quoted
from agenda.problems import Place, Problem
from macros.settings.errors import RefusedBuildError

SECURITY: Final = ".well-known/security.txt"
DOCUMENT: Final = "SECURITY.md"
_CONTACT: Final = re.compile(r"(https://|mailto:|tel:)[^\s<>\"]+")
_DAY: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


def create_security(
    config: MkDocsConfig, *, language: str, home: str, policy: str | None
) -> str | None:
    """Give the file, or None without a contact. Raises RefusedBuildError for a faulty setting.

    ``language`` is that of the agenda, ``home`` the address of the site with a slash last,
    ``policy`` where :data:`DOCUMENT` is read, if anywhere.
    """
    told = config.extra.get("security") or {}
    faults = security_faults(told)
    if faults:
        place = Place(Path(config.config_file_path or "mkdocs.yml").name)
        raise RefusedBuildError(
            tuple(Problem(place, message, advice) for _, message, advice in faults)
        )
    contacts = _texts(told.get("contact"))
    if not contacts:
        return None
    expires = str(told.get("expires") or "")
    languages = dict.fromkeys((language, "en"))
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {expires}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {home}{SECURITY}",
        *([f"Policy: {policy}"] if policy else []),
    ]
    return "\n".join(lines) + "\n"


def _texts(value: Any) -> tuple[str, ...]:
    found = value if isinstance(value, list | tuple) else [value]
    return tuple(str(one).strip() for one in found if one and str(one).strip())


def security_faults(told: Any) -> list[tuple[tuple[str, ...], str, str]]:
    """Give the way below ``extra.security`` to each fault, what it is, and what to do."""
    if not isinstance(told or {}, dict):
        message = "extra.security ska ha nycklarna contact och expires."
        return [((), message, "Skriv dem på var sin rad, med indrag.")]
    contacts = _texts((told or {}).get("contact"))
    found: list[tuple[tuple[str, ...], str, str]] = [
        (
            ("contact",),
            f"Kontakten {quoted(one)} under extra.security är ingen adress.",
            "Skriv https://, mailto: eller tel: först.",
        )
        for one in contacts
        if not _CONTACT.fullmatch(one)
    ]
    if contacts and not _DAY.fullmatch(str(told.get("expires") or "")):
        message = "extra.security har en kontakt men ingen sista dag (expires)."
        found.append((("expires",), message, "Skriv en dag inom ett år, till exempel 2027-11-01."))
    return found
