"""Check data and prose: every problem on a line, nothing printed when all is well but that."""

import argparse
import json
import sys
from pathlib import Path

from agenda.problems import Problem
from macros.check import check_all

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the problems and return 1 if there are any."""
    parser = argparse.ArgumentParser(description="Kontrollerar agendans data och texter.")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="mapp med data")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="mapp med texter")
    parser.add_argument(
        "--config", type=Path, default=ROOT / "mkdocs.yml", help="webbplatsens inställningar"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="utskriftens form"
    )
    options = parser.parse_args()
    problems = check_all(options.data, options.docs, options.config)
    print(as_json(problems) if options.format == "json" else as_text(problems))
    return 1 if problems else 0


def as_text(problems: tuple[Problem, ...]) -> str:
    """One problem a line, then a sentence that sums up."""
    if not problems:
        return "Inga problem."
    return "\n".join([*map(str, problems), f"{len(problems)} problem."])


def as_json(problems: tuple[Problem, ...]) -> str:
    """A list of objects with file, line, column, message and advice."""
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": problem.message,
            "advice": problem.advice,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    sys.exit(main())
