"""Deciding whether an agenda may be published as an edition, and freezing it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from agenda.compare import compare
from agenda.editions.invalid_values import unfit
from agenda.editions.released_edition import Released
from agenda.editions.snapshot import (
    MAX_BYTES,
    PAGE_PATH_ADVICE,
    Settings,
    UnreadableSnapshotError,
    checksum,
    create_snapshot,
    is_page_path,
    read_snapshot,
)
from agenda.index import Index
from agenda.model import Agenda, Edition
from agenda.model.choices import RemovedKind, State
from agenda.model.dates import latest
from agenda.model.fields import RESERVED_IDS

_PUBLISHED_STATES: Final = (State.consultation, State.adopted)
_MOST_NAMED: Final = 5


class ReleaseRefusedError(Exception):
    """Why an edition can't be published, as a Swedish sentence that says what to do."""


@dataclass(frozen=True)
class Release:
    """What to publish, and as what: the day and the commit come from whoever publishes."""

    edition_id: str
    agenda: Agenda
    prose: Mapping[str, str]
    settings: Settings
    released_on: str
    commit: str | None = None
    note: str | None = None


def freeze(release: Release, before: Sequence[Released], taken: Collection[str] = ()) -> Released:
    """Give the edition, or say why not. ``taken`` are the first words of the site's addresses.

    Raises :class:`ReleaseRefusedError`.
    """
    for refuse in (_refused_name, _refused_state, _refused_order, _refused_losses, _refused_pages):
        why = refuse(release, before, taken)
        if why:
            raise ReleaseRefusedError(why)
    agenda = release.agenda
    raw = _read_back(create_snapshot(agenda, release.prose, release.settings).encode(), release)
    try:
        edition = Edition(
            id=release.edition_id,
            order=len(before) + 1,
            title=agenda.state.label,
            state=agenda.state,
            released_on=release.released_on,
            commit=release.commit,
            decision=agenda.decision,
            note=release.note,
            sha256=checksum(raw),
            previous=before[-1].edition.sha256 if before else None,
        )
    except ValidationError as error:
        raise ReleaseRefusedError(unfit(error, Edition)) from None
    return Released(edition, raw)


def _read_back(raw: bytes, release: Release) -> bytes:
    """Give the bytes, once they have been found to hold what went in: they stay for ever."""
    if len(raw) > MAX_BYTES:
        raise ReleaseRefusedError(f"Utgåvan är större än {MAX_BYTES} byte och går inte att läsa.")
    try:
        found = read_snapshot(raw)
    except UnreadableSnapshotError as error:
        raise ReleaseRefusedError(f"Utgåvan går inte att läsa tillbaka: {error}.") from error
    for name, same in (
        ("agendan", found.agenda == release.agenda),
        ("texterna", found.prose == release.prose),
        ("inställningarna", found.settings == release.settings),
    ):
        if not same:
            raise ReleaseRefusedError(f"I utgåvan blir {name} inte som de är nu. Felet är kodens.")
    return raw


def _refused_name(
    release: Release, before: Sequence[Released], taken: Collection[str]
) -> str | None:
    name, said = release.edition_id, release.agenda.edition
    if name in {one.edition.id for one in before}:
        return f"Utgåvan ”{name}” är redan utgiven. Välj ett nytt id i edition i agenda.yaml."
    if name != said:
        return f"Agendan säger att utgåvan heter ”{said}”, inte ”{name}”. Rätta det ena."
    if name in taken or name in RESERVED_IDS:
        return f"”{name}” är en adress på webbplatsen. Välj ett annat id för utgåvan."
    return None


def _refused_state(release: Release, before: Sequence[Released], _: Collection[str]) -> str | None:
    agenda = release.agenda
    if agenda.state not in _PUBLISHED_STATES:
        label = agenda.state.label.lower()
        return f"Agendan har läget ”{label}”. Bara en remissversion eller en antagen ges ut."
    if agenda.state == State.adopted and agenda.decision is None:
        return "Agendan är antagen men har inget beslut. Lägg till decision: i agenda.yaml."
    if not before:
        return None
    changed = compare(before[-1].agenda, agenda).undecided
    if changed:
        titles = [f"”{change.node.title}”" for change in changed]
        named = ", ".join(dict.fromkeys(titles[:_MOST_NAMED]))
        return f"De här ändringarna kräver ett nytt beslut: {named}. Ange det i decision."
    return None


def _refused_order(release: Release, before: Sequence[Released], _: Collection[str]) -> str | None:
    last = before[-1].edition if before else None
    if last and latest(release.released_on) < latest(last.released_on):
        return (
            f"Utgåvan skulle bli utgiven {release.released_on}, före ”{last.id}” "
            f"({last.released_on}). Utgåvor ges ut i ordning. Ange ett senare datum."
        )
    return None


def _refused_pages(release: Release, before: Sequence[Released], _: Collection[str]) -> str | None:
    """A snapshot names its pages by their files, and takes no other names."""
    odd = [page for page in release.prose if not is_page_path(page)]
    if not odd:
        return None
    named = ", ".join(f"docs/{page}" for page in odd[:_MOST_NAMED])
    return f"Sidor med namn som inte kan frysas: {named}. {PAGE_PATH_ADVICE}"


def _refused_losses(release: Release, before: Sequence[Released], _: Collection[str]) -> str | None:
    """An address that an edition has had answers in every later one."""
    if not before:
        return None
    old, new = Index(before[-1].agenda), Index(release.agenda)
    stones = {tombstone.id for tombstone in release.agenda.tombstones}
    gone = [
        record_id
        for record_id in old.ids
        if old.kind(record_id) in {*RemovedKind} and record_id not in {*new.ids, *stones}
    ]
    if not gone:
        return None
    named = ", ".join(f"”{record_id}”" for record_id in gone[:_MOST_NAMED])
    return f"Borttaget utan rad i tombstones.yaml: {named}. Lägg till det, så att adressen svarar."
