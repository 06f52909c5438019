"""Try what a change touches, in under a minute: what is cheap first, of that the nearest.

``make test`` tries everything.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cli import at_least_one, perform, startup

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the tests are no installed package

with startup():
    from tests.support.deadline import OPTION
    from tests.support.nearby import nearest
    from tests.support.sources import read_sources

SECONDS: Final = 40
"""What is then under way is let to end, and the rest waits for ``make test``."""
FARTHEST: Final = 2
"""Steps to the tests that are tried, if any stands so near; farther away, all is near to all."""
NONE: Final = 5
"""What pytest ends with where there was nothing to run."""


def main() -> int:
    """Tell what is tried and what is not, and return 1 when something is wrong."""
    parser = argparse.ArgumentParser(
        description="Prövar det som en ändring rör, det billigaste först."
    )
    parser.add_argument("base", nargs="?", default="main", help="gren att jämföra med (main)")
    parser.add_argument(
        "--seconds", type=at_least_one, default=SECONDS, help=f"börja inget senare ({SECONDS})"
    )
    options = parser.parse_args()
    if not git("rev-parse", "--verify", "--quiet", f"{options.base}^{{commit}}"):
        print(f"”{options.base}” är ingen gren eller commit här. Ange en annan: BASE=gren.")
        return 2
    changed = changed_since(options.base)
    found = nearest(changed, read_sources(ROOT))
    farthest = max(FARTHEST, min((one.distance for one in found), default=0))
    near = [one.path for one in found if one.distance <= farthest]
    print(
        f"{len(changed)} ändrade filer. {len(near)} testfiler ligger nära och prövas i tur och "
        f"ordning i {options.seconds} sekunder. {len(found) - len(near)} ligger längre bort; "
        "make test kör allt, och granskar typerna.",
        flush=True,
    )
    steps = [*lint(changed)]
    if near:
        words = ("pytest", "-q", "-p", "tests.support.deadline", OPTION, str(options.seconds))
        steps.append([*words, *near])
    return max([min(run(words), 1) for words in steps], default=0)


def changed_since(base: str) -> list[str]:
    """Give the files that differ from where the branch began, those that git does not know too."""
    since = git("merge-base", base, "HEAD") or ["HEAD"]
    changed = git("diff", "--no-renames", "--name-only", since[0])
    return sorted({*changed, *git("ls-files", "--others", "--exclude-standard")})


def git(*words: str) -> list[str]:
    done = subprocess.run(
        ["git", "-c", "core.quotePath=off", *words],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.stdout.splitlines()


def lint(changed: Sequence[str]) -> list[list[str]]:
    """Give what looks at the form of the changed files, and at data and prose if they changed."""
    python = [path for path in changed if path.endswith(".py") and (ROOT / path).is_file()]
    steps = [["ruff", "check", *python], ["ruff", "format", "--check", *python]] if python else []
    if any(path.startswith(("data/", "docs/")) for path in changed):
        steps.append([sys.executable, "scripts/check.py"])
    return steps


def run(words: Sequence[str]) -> int:
    program = Path(sys.executable).parent / words[0]
    status = subprocess.run([str(program), *words[1:]], cwd=ROOT, check=False).returncode
    return 0 if status == NONE else status


if __name__ == "__main__":
    perform(main)
