"""What we ask of the settings beyond what MkDocs asks: what would stop a build is told here.

The check and the build come through here alike, so that the one never passes what stops the other.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from agenda.addresses import NOWHERE, configured, is_own_address
from agenda.problems import Place, Problem
from macros.settings.errors import RefusedBuildError
from macros.settings.forge_kinds import FORGE_KINDS, kind_of
from macros.settings.positions import Written, written_value
from macros.settings.relay import relay_faults
from macros.settings.ribbon import ribbon_faults
from macros.settings.security_txt import security_faults
from macros.settings.share import share_faults

_BRANCH: Final = re.compile(r"[\w.+@-]+(/[\w.+@-]+)*")
_WHOLE: Final = "Skriv hela adressen, som https://agenda.example/."
Fault = tuple[tuple[str, ...], str, str]
"""The way to a setting, what is wrong with it, and what to do."""


def setting_faults(config: MkDocsConfig) -> tuple[Problem, ...]:
    """Give what is wrong with the settings, each where it stands."""
    faults = tuple(_faults(config))
    if not faults:
        return ()
    file = Path(config.config_file_path or "mkdocs.yml")
    try:
        place = Written(file).place
    except RefusedBuildError:  # settings that stand in no file
        return tuple(Problem(Place(file.name), message, advice) for _, message, advice in faults)
    return tuple(Problem(place(*path), message, advice) for path, message, advice in faults)


def _faults(config: MkDocsConfig) -> Iterator[Fault]:
    extra = config.extra
    yield from _site(config.site_url)
    yield from _repository(config)
    yield from _branch(extra.get("branch"))
    yield from _pdf(extra.get("pdf"))
    yield from _time(extra.get("generated_at"))
    yield from ribbon_faults(config)
    yield from share_faults(config)
    yield from relay_faults(config)
    for key, message, advice in security_faults(extra.get("security")):
        yield ("extra", "security", *key), message, advice


def _site(address: str | None) -> Iterator[Fault]:
    if not address:
        yield ("site_url",), "Webbplatsens adress saknas.", "Skriv den under site_url."
    elif not _is_away(address):
        value = written_value(address)
        yield ("site_url",), f"site_url är {value}, som inte är en godkänd webbadress.", _WHOLE


def _repository(config: MkDocsConfig) -> Iterator[Fault]:
    address = config.repo_url or ""
    if not address:
        return  # without a repository nothing leads to it
    if not _is_away(address):
        value = written_value(address)
        yield ("repo_url",), f"repo_url är {value}, som inte är en godkänd webbadress.", _WHOLE
        return
    yield from _kind_of_forge(address, config.extra.get("forge"))
    for name in ("edit_uri", "edit_uri_template"):
        value = config.get(name) or ""
        if value and configured(urljoin(f"{address.rstrip('/')}/", value)) == NOWHERE:
            message = f"{name} är {written_value(value)}, och det blir ingen godkänd webbadress."
            yield (name,), message, "Skriv vägen från repo_url, som edit/main/docs/."


def _kind_of_forge(address: str, named: object) -> Iterator[Fault]:
    *first, last = FORGE_KINDS
    kinds = f"{', '.join(first)} eller {last}"
    if named and str(named) not in FORGE_KINDS:
        message = f"extra.forge (REPO_KIND) är {written_value(named)}, som ingen känner till."
        yield ("extra", "forge"), message, f"Ange {kinds}."
    elif not named and not kind_of(address):
        message = "Adressen under repo_url visar inte vilken sorts plats filerna ligger på."
        yield ("repo_url",), message, f"Ange {kinds} i REPO_KIND."


def _is_away(address: str) -> bool:
    return not is_own_address(address) and configured(address) != NOWHERE


def _branch(branch: object) -> Iterator[Fault]:
    if branch and not (isinstance(branch, str | int | float) and _BRANCH.fullmatch(str(branch))):
        message = f"extra.branch är {written_value(branch)} men ska vara namnet på en gren."
        yield ("extra", "branch"), message, "Skriv till exempel main."


def _pdf(most: object) -> Iterator[Fault]:
    try:
        most is None or int(str(most))
    except ValueError:
        message = f"pdf (AGENDA_PDF) är {written_value(most)}, och det är inget tal."
        advice = "Ange hur många initiativ som får finnas i ett dokument, eller -1 för inget."
        yield ("extra", "pdf"), message, advice


def _time(seconds: object) -> Iterator[Fault]:
    try:
        seconds is None or datetime.fromtimestamp(int(str(seconds)), UTC)
    except (ValueError, OverflowError, OSError):
        value = written_value(seconds)
        message = f"generated_at (SOURCE_DATE_EPOCH) är {value}, och det är ingen tid."
        yield ("extra", "generated_at"), message, "Ange ett heltal: sekunder sedan 1970."
