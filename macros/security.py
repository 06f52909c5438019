"""``/.well-known/security.txt`` (RFC 9116): where to report a hole, if the settings know where.

While nobody has said who answers, there is no file: a contact that is made up is worse than
none. The build has no clock, so the last day is a setting too, and it is renewed by a person.
"""

import re
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from agenda.problems import Place, Problem
from macros.site import RefusedBuildError, Site

SECURITY: Final = ".well-known/security.txt"
DOCUMENT: Final = "SECURITY.md"
_CONTACT: Final = re.compile(r"(https://|mailto:|tel:)[^\s<>\"]+")
_DAY: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


def create_security(site: Site, config: MkDocsConfig) -> str | None:
    """Give the file, or None without a contact. Raises RefusedBuildError for a faulty setting."""
    told = config.extra.get("security") or {}
    contacts = _texts(told.get("contact"))
    if not contacts:
        return None
    expires = str(told.get("expires") or "")
    _refuse(contacts, expires, Place(Path(config.config_file_path or "mkdocs.yml").name))
    languages = dict.fromkeys((site.book.agenda.language, "en"))
    policy = [f"Policy: {site.forge.page(DOCUMENT)}"] if site.forge else []
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {expires}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {site.published.home}{SECURITY}",
        *policy,
    ]
    return "\n".join(lines) + "\n"


def _texts(value: Any) -> tuple[str, ...]:
    found = value if isinstance(value, list | tuple) else [value]
    return tuple(str(one).strip() for one in found if one and str(one).strip())


def _refuse(contacts: tuple[str, ...], expires: str, place: Place) -> None:
    problems = [
        Problem(
            place,
            f"Kontakten ”{one[:60]}” under extra.security är ingen adress.",
            "Skriv https://, mailto: eller tel: först.",
        )
        for one in contacts
        if not _CONTACT.fullmatch(one)
    ]
    if not _DAY.fullmatch(expires):
        message = "extra.security har en kontakt men ingen sista dag (expires)."
        advice = "Skriv en dag inom ett år, till exempel 2027-11-01."
        problems.append(Problem(place, message, advice))
    if problems:
        raise RefusedBuildError(tuple(problems))
