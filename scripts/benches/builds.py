"""Every builder at every size, by turns: what a machine does to one in a turn, it does to all.

Pages and search are what is held against the peers. Our exports and the document for print are
measured apart, since no peer has any.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from agenda.exports import DATA
from benches import ours
from benches.figures import Spread, exponent, ratios, spread
from benches.pages import weight
from benches.peers import OUTPUT, PEERS, Peer, build
from benches.process import Run
from tests.support.tools import MissingToolError

OURS: Final = "This site"
WHOLE: Final = "This site and its exports"
PDF: Final = "This site, its exports and the document for print"
EXPORTS: Final = "Its exports alone"
CHECK: Final = "Its check alone, the first time"
CHECK_AGAIN: Final = "Its check alone, once more"
FLOOR: Final = "Floor: read the YAML, write the bytes"
LARGE: Final = 1000
APART: Final = (WHOLE, EXPORTS, PDF, CHECK, CHECK_AGAIN)

Step = Callable[[], Run]


class Taken(NamedTuple):
    """What a builder took at one size, turn by turn; memory at the most, and its output's bytes."""

    processor: tuple[float, ...]
    seconds: tuple[float, ...] = ()
    memory: float = 0
    size: int = 0


class Size(NamedTuple):
    """How many initiatives (0 is the agenda of this checkout) and pages, and what each took."""

    initiatives: int
    pages: int
    taken: Mapping[str, Taken]
    missing: Mapping[str, str]

    def ratio(self, name: str) -> Spread | None:
        """Divide what our pages and search took by what another took, turn by turn."""
        if name == OURS or name in APART or name not in self.taken:
            return None
        return ratios(self.taken[OURS].processor, self.taken[name].processor)


def growth(sizes: Sequence[Size], name: str) -> float | None:
    """Give the power that a builder's processor seconds grow by, over :func:`grown_over`."""
    found = [one for one in grown_over(sizes) if name in one.taken]
    return exponent({one.initiatives: spread(one.taken[name].processor).middle for one in found})


def grown_over(sizes: Sequence[Size]) -> list[Size]:
    """Give the made-up sizes that tell of growth: the large ones, where there are two.

    In a small one, what a process takes to start is most of all.
    """
    made_up = [one for one in sizes if one.initiatives]
    large = [one for one in made_up if one.initiatives >= LARGE]
    return large if len(large) > 1 else made_up


def measure(size: int, work: Path, runs: int, peers: Sequence[Peer] = PEERS) -> Size:
    """Measure all builders at one size, in a folder of its own that is left to the caller."""
    place = ours.place(size, work)
    missing = {peer.name: said for peer in peers if (said := why_missing(peer))}
    steps = _steps(place, [peer for peer in peers if peer.name not in missing])
    found: dict[str, list[Run]] = {name: [] for name in steps}
    for turn in range(runs):
        for name in turned([*steps], turn):
            print(f"{size or 'Agendan'}, varv {turn + 1} av {runs}: {name} …", file=sys.stderr)
            found[name].append(steps[name]())
    taken = {name: _taken(ones, _output(place, name)) for name, ones in found.items()}
    pages = len([*place.site.rglob("index.html")])
    pages_alone = _without_exports(taken, weight(place.site, without=DATA.strip("/")))
    return Size(size, pages, {OURS: pages_alone, **taken}, missing)


def turned(names: Sequence[str], turn: int) -> list[str]:
    """Let another begin in each turn. Ours begins the first: the others build what it has made."""
    start = turn % len(names)
    return [*names[start:], *names[:start]]


def why_missing(peer: Peer) -> str:
    """Say in one line what a peer lacks, if it does."""
    try:
        peer.commands()
    except MissingToolError as error:
        return str(error).splitlines()[0]
    return ""


def _steps(place: ours.Place, peers: Sequence[Peer]) -> Mapping[str, Step]:
    steps: dict[str, Step] = {
        WHOLE: partial(ours.build, place),
        EXPORTS: partial(ours.exports, place),
        CHECK: partial(ours.check, place, kept=False),
        CHECK_AGAIN: partial(ours.check, place, kept=True),
        **{peer.name: partial(_build_peer, peer, place) for peer in peers},
        FLOOR: partial(ours.floor, place),
    }
    if place.is_real:
        steps[PDF] = partial(ours.build, place, pdf=ours.WITH_PDF)
    return steps


def _build_peer(peer: Peer, place: ours.Place) -> Run:
    project = place.work / peer.name
    if not project.exists():
        peer.write(place.site, project)
    return build(peer, project)


def _output(place: ours.Place, name: str) -> int:
    return weight(place.work / name / OUTPUT)  # a folder that is not there weighs nothing


def _taken(runs: Sequence[Run], size: int) -> Taken:
    processor, seconds = [one.processor for one in runs], [one.seconds for one in runs]
    return Taken(tuple(processor), tuple(seconds), max(one.memory for one in runs), size)


def _without_exports(taken: Mapping[str, Taken], size: int) -> Taken:
    """Give what pages and search took: the build less the exports of the same turn."""
    whole, exports = taken[WHOLE], taken[EXPORTS]
    pairs = zip(whole.processor, exports.processor, strict=True)
    return Taken(tuple(one - other for one, other in pairs), (), whole.memory, size)
