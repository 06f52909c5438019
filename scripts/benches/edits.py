"""From the save of a file to what a browser shows: each edit, time after time."""

import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Final, NamedTuple

from agenda.sample import create_sample
from benches.edit_list import EDITS, Edit
from benches.served import PATIENCE, POLL, Served, ask, serving
from benches.signals import Signal
from tests.support.checkout import copied
from tests.support.files import write_files

_SIGNAL_PATIENCE: Final = 5.0


class Seen(NamedTuple):
    """When one edit was seen, in seconds from the save: by a look at the page, and by its signal.

    None is an edit that never came.
    """

    page: float | None
    signal: float | None


def measure(size: int, work: Path, times: int) -> Mapping[str, tuple[Seen, ...]]:
    """Do every edit so many times on an agenda of a size; 0 is that of this checkout."""
    checkout = prepared(size, work)
    with serving(checkout, checkout / "data") as served:
        found: dict[str, tuple[Seen, ...]] = {}
        for edit in EDITS:
            print(f"{size or 'Agendan'}: {edit.name} …", file=sys.stderr)
            found[edit.name] = _repeated(edit, checkout, served, times)
        return found


def prepared(size: int, work: Path) -> Path:
    """Lay a copy of the checkout in a folder, with a made-up agenda of a size in its place."""
    checkout = work / "checkout"
    checkout.mkdir(parents=True)
    copied(checkout)
    if size:
        shutil.rmtree(checkout / "data")
        write_files(create_sample(size), checkout / "data")
    return checkout


def _repeated(edit: Edit, checkout: Path, served: Served, times: int) -> tuple[Seen, ...]:
    """Do an edit again and again; one that never comes is not waited for once more."""
    seen: list[Seen] = []
    for number in range(times):
        served.rest()
        seen.append(_once(edit, checkout, served.host, number))
        if seen[-1].page is None:
            break
    return tuple(seen)


def _once(edit: Edit, checkout: Path, host: str, number: int) -> Seen:
    page = edit.page(checkout, number)
    before = ask(host, page, with_style=edit.with_style)
    if edit.seen(before, number):
        return Seen(None, None)  # what it rests on never came, so it tells nothing
    signal = Signal(host, page, before.text)
    edit.change(checkout, number)
    start = perf_counter()
    while not edit.seen(ask(host, page, with_style=edit.with_style), number):
        if perf_counter() - start > PATIENCE:
            return Seen(None, None)
        time.sleep(POLL)
    shown, came = perf_counter() - start, signal.time(_SIGNAL_PATIENCE)
    return Seen(shown, None if came is None else came - start)


def middles(seen: Sequence[Seen]) -> tuple[list[float], list[float]]:
    """Give the times of the pages and of the signals that came."""
    pages = [one.page for one in seen if one.page is not None]
    return pages, [one.signal for one in seen if one.signal is not None]
