"""Holding an edition that was made anew against what was there: what is withdrawn, and no more."""

from collections.abc import Sequence

from agenda.editions import Settings, create_snapshot
from agenda.editions.positions import EDITION, PROSE, SETTINGS, NotWithdrawableError, Spot
from agenda.editions.redact import redacted
from agenda.editions.search_phrases import Words
from agenda.editions.snapshot import read_snapshot
from agenda.exports import DATA, agenda_from_json
from agenda.model import Agenda, Withdrawal
from macros.context.addresses import CHANGES_FOLDER
from macros.prose.withdrawn_words import words_at
from publishing.page_texts import differing_files
from publishing.repository import PublishError, Repository

_WHOLE = f"{DATA}agenda.json"
_ELSEWHERE = (PROSE, SETTINGS, EDITION)
"""Kinds of spot that the exported agenda does not hold."""


def differs_by_more(
    repository: Repository, before: str, after: str, version: str, acts: Sequence[Withdrawal]
) -> list[str]:
    """Refuse an edition whose values differ by more than its acts; tell of pages that do.

    Code of today may show an old edition in other words around the agenda's own. That is told
    and not refused, since what must come down comes down. Raises :class:`PublishError`.
    """
    old, new = (_agenda(repository, commit, version) for commit in (before, after))
    if old is None or new is None:
        return []
    raw = _frozen(old)
    own = [act for act in acts if act.kind not in _ELSEWHERE]
    try:
        words = _words(raw, own)
        for act in own:
            raw = redacted(raw, act, version)
    except NotWithdrawableError as error:
        raise PublishError(f"{error} Inget är publicerat.") from None
    if read_snapshot(raw).agenda != read_snapshot(_frozen(new)).agenda:
        raise PublishError(
            f"Utgåvan ”{version}” skulle ändras i mer än det som är återtaget. Inget är publicerat."
        )
    return _pages(repository, before, after, version, words, acts)


def _agenda(repository: Repository, commit: str, version: str) -> Agenda | None:
    name = f"{version}/{_WHOLE}"
    if not repository.tree(commit, name):
        return None
    try:
        return agenda_from_json(repository.read(commit, name).decode("utf-8"))
    except ValueError:
        return None  # written by code with another model


def _frozen(agenda: Agenda) -> bytes:
    nothing = Settings(site_name="", site_description="", nav=())
    return create_snapshot(agenda, {}, nothing).encode()


def _words(raw: bytes, acts: Sequence[Withdrawal]) -> Words:
    snapshot = read_snapshot(raw)
    spots = [Spot(act.kind, act.entry, act.field) for act in acts]
    return Words.of(words_at(snapshot, "", spots))


def _pages(
    repository: Repository,
    before: str,
    after: str,
    version: str,
    words: Words,
    acts: Sequence[Withdrawal],
) -> list[str]:
    """Tell how many files say something else, though they had none of the words."""
    entries = {act.entry for act in acts}
    found = [
        name
        for name in differing_files(repository, before, after, version)
        if not entries & {*name.split("/")}
        and f"/{CHANGES_FOLDER}/" not in name
        and not any(act.kind in _ELSEWHERE for act in acts)
        and not words.are_in(repository.read(before, name).decode("utf-8", "replace"))
    ]
    if not found:
        return []
    return [
        f"Också annat blev sagt på ett nytt sätt i {len(found)} filer av utgåvan {version}, "
        f"först {found[0]}: koden är nyare än utgåvan."
    ]
