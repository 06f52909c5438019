"""Check data and prose: every problem on a line, warnings last, and how easy it all reads."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from cli import full_path, perform, startup

with startup():
    from agenda.readability import LEAST_WORDS, Measure
    from agenda.step_cache import kept_in
    from macros.engine.kept_check import Outcome, outcome
    from publishing.limits import CHECK, HELP, limited
    from review.annotations import create_annotations

ROOT = Path(__file__).resolve().parent.parent
_ELSE: Final = "(annars den i inställningarna)"


def main() -> int:
    """Print the problems and return 1 if any stands in the way; a warning does not."""
    parser = argparse.ArgumentParser(
        description="Kontrollerar agendans data och texter.", epilog=HELP
    )
    parser.add_argument("--data", type=full_path, help=f"mapp med data {_ELSE}")
    parser.add_argument("--docs", type=full_path, help=f"mapp med texter {_ELSE}")
    parser.add_argument(
        "--config", type=full_path, default=ROOT / "mkdocs.yml", help="webbplatsens inställningar"
    )
    parser.add_argument("--format", choices=_FORMATS, default="text", help="utskriftens form")
    parser.add_argument(
        "--base",
        metavar="VERSION",
        help="gren eller commit vars utgåvor och adresser måste finnas kvar",
    )
    options = parser.parse_args()
    with kept_in(ROOT / ".cache"):
        checked = outcome(options.data, options.docs, options.config)
        if options.base and checked.data:
            from review.edition_guard import changed_since  # noqa: PLC0415 - reads git's trees

            faults = changed_since(Path(checked.data).parent, options.base)
            checked = replace(checked, problems=(*checked.problems, *faults))
        print(_FORMATS[options.format](checked))
    return 1 if checked.problems else 0


def as_text(checked: Outcome) -> str:
    """One problem a line, warnings last, then a sentence that sums up, then how it reads."""
    return "\n".join([*map(str, checked.all_problems), _counts(checked), *_reading_level(checked)])


def _counts(checked: Outcome) -> str:
    errors, warnings = len(checked.problems), len(checked.warnings)
    counts = f"{errors} problem." if errors else "Inga problem."
    if warnings:
        counts += f" {warnings} {'varning' if warnings == 1 else 'varningar'}."
    return counts


def _reading_level(checked: Outcome) -> Iterator[str]:
    """Tell how easy the texts are to read, and in which file they are hardest."""
    long_enough = [one for one in checked.measures if one[1].words >= LEAST_WORDS]
    if long_enough:
        whole = sum((measure for _, measure in checked.measures), Measure())
        file, hardest = max(long_enough, key=lambda one: one[1].lix)
        yield f"Läsbarhet: LIX {whole.lix} i alla texter, högst {hardest.lix} i {file}."


def as_json(checked: Outcome) -> str:
    """A list of objects with file, line, column, message, advice and severity."""
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": problem.message,
            "advice": problem.advice,
            "severity": problem.severity.value,
        }
        for problem in checked.all_problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(checked: Outcome) -> str:
    """A workflow command a line, which the forge shows on file and line; then a sum."""
    return create_annotations(checked.all_problems) + _counts(checked)


_FORMATS: Final = {"text": as_text, "json": as_json, "github": as_github}


if __name__ == "__main__":
    perform(main, limits=partial(limited, limits=CHECK))
