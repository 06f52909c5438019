"""A limit of time and memory for a command, whatever it is that does not end.

A size that is checked beforehand stops what somebody has thought of. This stops the rest: the
work runs in a process of its own, which is ended from outside, so that a regular expression
that never returns to Python or a library that swallows all memory ends like everything else.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from publishing.process_watch import CRASHED, MEMORY, PATIENCE, TIME, WAIT, Verdict, watched

SECONDS: Final = "AGENDA_MAX_SECONDS"
MEGABYTES: Final = "AGENDA_MAX_MEGABYTES"
HELP: Final = (
    f"Miljövariablerna {SECONDS} och {MEGABYTES} höjer gränserna för tid och minne; 0 tar bort dem."
)

_NUMBER: Final = re.compile(r"[0-9]{1,7}")


@dataclass(frozen=True)
class Limits:
    """What a piece of work may take before it is ended; 0 is without end. ``what`` is its name.

    The seconds are those of processors; what waits instead ends after ``PATIENCE`` times as many.
    A megabyte is a million bytes, of the work and of all that it has started together.
    """

    what: str
    seconds: int
    megabytes: int


CHECK: Final = Limits("Kontrollen", 55, 900)
PREVIEW: Final = Limits("Förhandsvisningen", 55, 900)
"""So that a proposal, whatever is in it, has ended within a minute's work and a gigabyte."""
BUILD: Final = Limits("Bygget", 1800, 6000)
"""An agenda of 5,000 initiatives takes far less: ``scripts/bench.py --large`` measures it."""


def limited(
    work: Callable[[], int],
    limits: Limits,
    told: Callable[[str], None] = lambda sentence: None,
) -> int:
    """Do ``work`` in a process of its own and give its status; 1, with a sentence, when ended.

    Signals are passed on, and whatever temporary files the work leaves are taken away. ``told``
    is given the sentence too, for who must hear of it elsewhere. Returns in both processes.
    """
    try:
        limits = _raised(limits, os.environ)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    if sys.platform == "win32":  # has no way to split a process, and none of our commands
        return work()
    if not limits.seconds and not limits.megabytes:
        return work()
    verdict = watched(work, limits.seconds, limits.megabytes * 1_000_000)
    sentence = _sentence(verdict, limits)
    if sentence:
        print(sentence, file=sys.stderr)
        told(sentence)
    return verdict.status


def _raised(limits: Limits, surroundings: Mapping[str, str]) -> Limits:
    """Let the surroundings stand before the default. Raises ValueError in Swedish."""
    found = {}
    for name, standard in ((SECONDS, limits.seconds), (MEGABYTES, limits.megabytes)):
        written = surroundings.get(name, "").strip()
        found[name] = standard
        if not written:
            continue
        if not _NUMBER.fullmatch(written):
            raise ValueError(
                f"{name} är ”{written[:20]}” men ska vara ett heltal, till exempel 600."
            )
        found[name] = int(written)
    return Limits(limits.what, found[SECONDS], found[MEGABYTES])


def _sentence(verdict: Verdict, limits: Limits) -> str:
    """Say which limit was reached, what to do, and how to raise it; nothing when none was."""
    look = "Se efter vad som är ändrat sist: en mycket stor fil eller en mycket lång rad tar tid."
    if verdict.reached == TIME:
        return (
            f"{limits.what} räknade i mer än {limits.seconds} sekunder och avbröts. "
            f"Inget är ändrat. {look} Är agendan så stor: höj gränsen med "
            f"{SECONDS}={2 * limits.seconds}."
        )
    if verdict.reached == WAIT:
        return (
            f"{limits.what} var inte klar efter {PATIENCE * limits.seconds} sekunder, mest av "
            "väntan, och avbröts. Inget är ändrat. Oftast är det ett annat program som inte "
            "svarar, eller en dator som har mycket annat att göra. Försök igen, eller höj gränsen "
            f"med {SECONDS}={2 * limits.seconds}."
        )
    if verdict.reached == MEMORY:
        return (
            f"{limits.what} tog mer än {limits.megabytes} megabyte minne och avbröts. "
            f"Inget är ändrat. {look} Är agendan så stor: höj gränsen med "
            f"{MEGABYTES}={2 * limits.megabytes}."
        )
    if verdict.reached == CRASHED:
        return (
            f"{limits.what} avbröts av datorn ({verdict.by}), oftast för att minnet tog slut. "
            f"Inget är ändrat. {look}"
        )
    return ""
