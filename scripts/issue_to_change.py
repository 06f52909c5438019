"""Turn a filled-in issue form into a change of the data, or into a list of what is missing."""

import argparse
import json
import sys
import traceback
from pathlib import Path

from cli import full_path, full_path_or_stdin, perform, startup, whole_number

with startup():
    from agenda import RefusedError
    from agenda.atomic_write import write_files
    from macros.engine.write_guard import insist, refused_output
    from review.issues import Change, IssueError, change_of
    from review.issues.forms import FORM_OF_LABEL
    from review.issues.response import failed, lacking, made, not_now

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the change as JSON and return 0; else print an answer for the sender and return 1.

    Whatever goes wrong there is an answer, in ``--result`` too: nobody is left waiting.
    """
    options = _options()
    if options.result:
        insist(refused_output(options.result, options.data.parent, "--result"))
    try:
        form, number, body = _event(options.event) if options.event else _given(options)
    except Exception as error:  # nobody knows what an event may hold
        log = f"Ärendet går inte att läsa ({type(error).__name__})."
        return _refused(options, failed(), log)
    try:
        facts, files = _turned(options, form, number, body)
    except IssueError as error:
        return _refused(options, lacking(error.lacks))
    except RefusedError as refused:
        return _refused(options, not_now(), str(refused))
    except Exception as error:  # whatever it is, who wrote the issue gets an answer
        return _refused(options, failed(), _traced(error))
    print(json.dumps({**facts, "files": files}, ensure_ascii=False, indent=2))
    return 0


def _turned(
    options: argparse.Namespace, form: str, number: int, body: str
) -> tuple[dict[str, str], dict[str, str]]:
    """Make the change, write what was asked for, and give its facts and files."""
    change = change_of(form, body, number, options.data)
    facts, files = _facts(change), dict(change.files)
    _write(options.data if options.write else None, files)
    _write(options.result, facts)
    return facts, files


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


def _given(options: argparse.Namespace) -> tuple[str, int, str]:
    text = options.body.read_text("utf-8") if options.body else sys.stdin.read()
    return options.form, options.number, text


def _event(path: Path) -> tuple[str, int, str]:
    """Read form, number and body out of the file in which the forge describes an event."""
    issue = json.loads(path.read_text(encoding="utf-8"))["issue"]
    labels = [label["name"] for label in issue["labels"]]
    form = next((FORM_OF_LABEL[label] for label in labels if label in FORM_OF_LABEL), "")
    return form, int(issue["number"]), issue["body"] or ""


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
