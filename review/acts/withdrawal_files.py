"""What is written to the folder of an edition after a withdrawal, and what must still be sound."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig

from agenda.editions import Released
from agenda.editions.load import NOTES_FILE
from agenda.editions.restore import create_edition_files, edition_files
from agenda.load.layout import EDITIONS
from macros.engine.check import check
from macros.settings.load import read_settings
from macros.views.changes.renderers import release_notes


def notes_of(editions: Sequence[Released]) -> dict[str, str]:
    """Give the notes of each edition, by its id: what is new in it beside the one before."""
    before = {new.edition.id: old.agenda for old, new in pairwise(editions)}
    return {
        one.edition.id: release_notes(before.get(one.edition.id), one.agenda, one.edition)
        for one in editions
    }


def notes_touched(before: Sequence[Released], after: Sequence[Released]) -> frozenset[str]:
    """Give the editions whose notes may tell of what is withdrawn: each one, and the next."""
    pairs = list(zip(before, after, strict=True))
    changed = [old.withdrawals != new.withdrawals for old, new in pairs]
    return frozenset(
        new.edition.id
        for at, (_, new) in enumerate(pairs)
        if changed[at] or (at and changed[at - 1])
    )


def files_after(
    root: Path, before: Sequence[Released], after: Sequence[Released]
) -> dict[str, bytes]:
    """Give the files, from the root, that differ once something has been withdrawn."""
    found: dict[str, bytes] = {}
    notes, touched = notes_of(after), notes_touched(before, after)
    for old, new in zip(before, after, strict=True):
        name = new.edition.id
        home = f"data/{EDITIONS}/{name}"
        was, now = edition_files(old), edition_files(new)
        found |= {f"data/{file}": raw for file, raw in now.items() if was.get(file) != raw}
        if name in touched and (root / home / NOTES_FILE).is_file():
            found[f"{home}/{NOTES_FILE}"] = notes[name].encode()
    return found


def new_problems(
    root: Path, before: Sequence[Released], after: Sequence[Released]
) -> Iterator[str]:
    """Give what an edition would be refused for, that it is not refused for as it is."""
    config = read_settings(root / "mkdocs.yml")
    for old, new in zip(before, after, strict=True):
        if old.withdrawals == new.withdrawals:
            continue
        known = set(_problems(config, before, old))
        for problem in _problems(config, after, new):
            if problem not in known:
                yield f"- utgåvan {new.edition.id}, {problem}"


def _problems(config: MkDocsConfig, editions: Sequence[Released], one: Released) -> Iterator[str]:
    """Check an edition as a build would; lines of a file that nobody has seen say nothing."""
    with TemporaryDirectory(prefix="utgava-") as folder:
        for name, raw in create_edition_files(editions, one.edition.id).items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        data, docs = Path(folder) / "data", Path(folder) / "docs"
        config.nav = list(one.snapshot.settings.nav)
        found = check(data, docs, config, one.edition.id)
        yield from (f"{each.place.file}: {each.message}" for each in found.problems)
