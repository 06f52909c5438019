"""One example: a proposal, perhaps broken; what the checker says of it, and what the build does."""

from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from agenda.problems import Severity
from macros.engine.build import build_site
from macros.engine.check import examine
from tests.support.attacks.judge import Ordinary, evidence, shown_on
from tests.support.attacks.walls import is_sentence
from tests.support.fuzz.folder import Files, base_files, write
from tests.support.fuzz.mutators import MUTATORS
from tests.support.fuzz.proposals import GENERATORS, changed
from tests.support.silence import silence

UNBROKEN: Final = "hel"


@dataclass(frozen=True)
class Example:
    """What was made: by which generator, broken in which ways, with which words in it."""

    seed: int
    generator: str
    mutators: tuple[str, ...]
    files: Files
    said: str


@dataclass
class Tally:
    """How many, by what, and what went wrong."""

    generators: Counter[str] = field(default_factory=Counter)
    mutators: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[Example, str]] = field(default_factory=list)


def example(seed: int) -> Example:
    """Make the example of a seed: the same each time."""
    random = Random(seed)
    base = base_files()
    files = dict(base)
    name = random.choice(sorted(GENERATORS))
    said = GENERATORS[name](random, files)
    broken = random.choice((0, 1, 1, 2, 3))
    used = []
    for _ in range(broken):
        mutator = random.choice(sorted(MUTATORS))
        touched = [*changed(base, files)] or sorted(files)  # what broke it may have undone it
        MUTATORS[mutator](random, files, random.choice(touched))
        used.append(mutator)
    return Example(seed, name, tuple(used), files, said)


def differences(one: Example, known: Ordinary) -> tuple[str, list[str]]:
    """Give the outcome in a word, and where checker and build do not agree; nothing if they do."""
    with TemporaryDirectory() as folder:
        region = write(one.files, Path(folder) / "region")
        try:
            found = examine(region / "data", region / "docs", region / "mkdocs.yml")
            lines = [str(problem) for problem in found.all_problems]
        except Exception as error:
            return "undantag", [f"granskaren: {type(error).__name__}: {error}"]
        faults = [
            f"ingen mening: {line[:100]!r}"
            for problem, line in zip(found.all_problems, lines, strict=True)
            if not is_sentence(problem)
        ]
        sound = not found.problems
        if not one.mutators and not sound:
            faults.append(f"ett helt förslag nekas: {lines[0]}")
        warned = any(problem.severity == Severity.warning for problem in found.all_problems)
        told = _built(one, region, Path(folder) / "site", known, sound=sound, warned=warned)
        return ("sunt" if sound else "nekat"), [*faults, *told]


def _built(
    one: Example, region: Path, site: Path, known: Ordinary, *, sound: bool, warned: bool
) -> Iterator[str]:
    """Build as the command does: sound is built and shown, what is not is refused the same way."""
    try:
        with silence(), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            problems = build_site(region / "mkdocs.yml", site, extra={"pdf": -1})
    except (Exception, SystemExit) as error:
        yield f"bygget: {type(error).__name__}: {error}"
        return
    if sound and problems:
        yield f"inga problem, men bygget stannade: {problems[0]}"
    elif not sound and not problems:
        yield "problem, men bygget gick igenom"
    elif sound:
        yield from (f"{file}: {sign}" for file, sign in evidence(site, known))
        if not one.mutators and " ".join(one.said.split()) not in shown_on(site):
            yield f"texten syns inte: {one.said}"


def tried(one: Example, known: Ordinary, tally: Tally) -> None:
    """Try an example and count it."""
    outcome, faults = differences(one, known)
    tally.generators[one.generator] += 1
    tally.mutators.update(one.mutators or (UNBROKEN,))
    tally.outcomes[outcome] += 1
    tally.faults += [(one, fault) for fault in faults]


def table(tally: Tally) -> Iterator[str]:
    """Give the counts, a line each."""
    for what, counts in (
        ("förslag", tally.generators),
        ("så bröts de", tally.mutators),
        ("granskaren sade", tally.outcomes),
    ):
        yield f"{what}:"
        yield from (f"{number:>8} {name}" for name, number in counts.most_common())
    yield f"{tally.outcomes.total()} exempel, {len(tally.faults)} skillnader."
