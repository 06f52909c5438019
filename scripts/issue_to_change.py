"""Turn a filled-in issue form into a change of the data, or into a list of what is missing."""

import argparse
import json
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cli import full_path, full_path_or_stdin, perform, startup, whole_number

with startup():
    from agenda import RefusedError
    from agenda.atomic_write import write_files
    from macros.engine.write_guard import insist, refused_output
    from review.issues import Change, ForAPersonError, IssueError, change_of
    from review.issues.forms import FORM_OF_LABEL
    from review.issues.response import failed, lacking, made, not_now, read_by_a_person
    from review.proposals.merge import Arrival
    from review.proposals.open_branches import new_ids_elsewhere
    from review.proposals.write import write_change

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the change as JSON and return 0; else print an answer for the sender and return 1.

    Whatever goes wrong there is an answer, in ``--result`` too: nobody is left waiting.
    """
    options = _options()
    if options.result:
        insist(refused_output(options.result, options.data.parent, "--result"))
    try:
        asked = _event(options.event) if options.event else _given(options)
    except Exception as error:  # nobody knows what an event may hold
        log = f"Ärendet går inte att läsa ({type(error).__name__})."
        return _refused(options, failed(), log)
    try:
        printed = _turned(options, asked)
    except ForAPersonError as error:
        return _refused(options, read_by_a_person(error.notes))
    except IssueError as error:
        return _refused(options, lacking(error.lacks))
    except RefusedError as refused:
        return _refused(options, not_now(), str(refused))
    except Exception as error:  # whatever it is, who wrote the issue gets an answer
        return _refused(options, failed(), _traced(error))
    print(json.dumps(printed, ensure_ascii=False, indent=2))
    return 0


@dataclass(frozen=True)
class Issue:
    """An issue as the forge or somebody at a prompt gives it."""

    form: str
    number: int
    body: str
    received_on: str | None = None


def _turned(options: argparse.Namespace, issue: Issue) -> dict[str, Any]:
    """Make the change, write what was asked for, and give its facts, files and pages."""
    elsewhere = new_ids_elsewhere(options.data, f"forslag/arende-{issue.number}")
    arrival = Arrival(issue.received_on, elsewhere)
    change = change_of(issue.form, issue.body, issue.number, options.data, arrival)
    facts = _facts(change)
    if options.write:
        write_change(options.data, options.data.parent / "docs", change.files, change.pages)
    _write(options.result, facts)
    return {**facts, "files": dict(change.files), "pages": dict(change.pages)}


def _refused(options: argparse.Namespace, reply: str, log: str = "") -> int:
    """Leave the answer where the workflow posts it from; what is for us goes to the log."""
    if log:
        print(log, file=sys.stderr)
    else:
        print(reply, end="")
    _write(options.result, {"answer": reply})
    return 1


def _traced(error: Exception) -> str:
    """Say where it went wrong, inmost first, on one line."""
    frames = traceback.extract_tb(error.__traceback__)
    way = ", ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
    return f"Ärendet stoppades av ett fel i programmet ({type(error).__name__} i {way})."


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Gör ett ifyllt ärende till en ändring av data/.")
    parser.add_argument(
        "body",
        nargs="?",
        type=full_path_or_stdin,
        default="-",
        help="fil med ärendets text, eller -",
    )
    parser.add_argument("--form", default="nytt-initiativ", help="formulärets namn")
    parser.add_argument("--number", type=whole_number, default=0, help="ärendets nummer")
    parser.add_argument("--event", type=full_path, help="plattformens fil om händelsen, i stället")
    parser.add_argument("--data", type=full_path, default=ROOT / "data", help="mapp med data")
    parser.add_argument("--write", action="store_true", help="skriv filerna i mappen med data")
    parser.add_argument(
        "--result", type=full_path, help="mapp för gren, rubrik och texter, en fil var"
    )
    return parser.parse_args()


def _given(options: argparse.Namespace) -> Issue:
    text = options.body.read_text("utf-8") if options.body else sys.stdin.read()
    return Issue(options.form, options.number, text)


def _event(path: Path) -> Issue:
    """Read an issue out of the file in which the forge describes an event."""
    issue = json.loads(path.read_text(encoding="utf-8"))["issue"]
    labels = [label["name"] for label in issue["labels"]]
    form = next((FORM_OF_LABEL[label] for label in labels if label in FORM_OF_LABEL), "")
    day = str(issue.get("created_at") or "")[:10] or None
    return Issue(form, int(issue["number"]), issue["body"] or "", day)


def _facts(change: Change) -> dict[str, str]:
    return {
        "branch": change.branch,
        "title": change.title,
        "message": change.message,
        "body": made(change),
    }


def _write(folder: Path | None, files: dict[str, str]) -> None:
    if folder:
        write_files(folder, {name: text.encode() for name, text in files.items()})


if __name__ == "__main__":
    perform(main)
