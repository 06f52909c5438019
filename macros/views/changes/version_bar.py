"""Which version a page belongs to, and the way from it to the same page of another."""

from dataclasses import dataclass

from agenda.model.choices import State
from macros.context.agenda_context import AgendaContext
from macros.context.versions import DRAFT, Version
from macros.text.escape import swedish_date


@dataclass(frozen=True)
class Spot:
    """A page of the site: its address, and the record or the prose that it shows."""

    url: str
    record_id: str | None = None
    prose: str | None = None


@dataclass(frozen=True)
class OtherVersion:
    """A version to go to; ``href`` leads to the same page where that version has it."""

    id: str
    title: str
    href: str
    is_here: bool


@dataclass(frozen=True)
class VersionBar:
    """What is said first on every page of a site with versions. True for as long as it stands."""

    title: str
    is_draft: bool
    is_adopted: bool
    released: str | None
    newest: str
    """What to call the edition at the root: in force only where one has been adopted."""
    root: str
    path: str
    current: str | None
    """The same page where the root leads; None for what is only in the draft."""
    others: tuple[OtherVersion, ...]


def version_bar(context: AgendaContext, spot: Spot, root: str) -> VersionBar | None:
    """Give the bar; None on a site without versions. ``root`` leads from the page to the root."""
    versions = context.versions
    here = versions.here if versions.version else None
    if here is None:
        return None
    known = versions.current is None or bool(here.edition) or _has(versions.current, spot)
    return VersionBar(
        title=here.title,
        is_draft=here.edition is None,
        is_adopted=_is_adopted(here),
        released=swedish_date(here.released_on) if here.released_on else None,
        newest="aktuella" if versions.current and _is_adopted(versions.current) else "senaste",
        root=root,
        path=spot.url,
        current=f"{root}{spot.url}" if known else None,
        others=tuple(_other(side, spot, root, here) for side in (_draft(here), *_newest(context))),
    )


def _is_adopted(side: Version) -> bool:
    return side.edition is not None and side.edition.state == State.adopted


def _draft(here: Version) -> Version:
    """The draft is always there, though an edition does not know what it says."""
    return here if here.edition is None else Version(DRAFT, "Utkast", None, None)


def _newest(context: AgendaContext) -> tuple[Version, ...]:
    return tuple(reversed(context.versions.editions))


def _other(side: Version, spot: Spot, root: str, here: Version) -> OtherVersion:
    page = spot.url if side is here or _has(side, spot) else ""
    return OtherVersion(side.id, side.title, f"{root}{side.id}/{page}", side is here)


def _has(side: Version, spot: Spot) -> bool:
    """Say whether a version has a page. Removed records keep theirs, and so does the draft."""
    if side.released is None:
        return bool(spot.record_id or spot.prose)
    if spot.record_id:
        return spot.record_id in side.addressed
    return spot.prose in side.released.snapshot.prose
