"""Turn a filled-in issue form into a change of the data, or into a list of what is missing."""

import argparse
import json
import sys
from pathlib import Path

from door import door, full_path, full_path_or_stdin, perform

with door():
    from agenda import RefusedError
    from agenda.whole import write_files
    from review.issues import Change, IssueError, change_of
    from review.issues.forms import FORM_OF_LABEL
    from review.issues.reply import lacking, made

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the change as JSON and return 0, or print what is missing and return 1."""
    options = _options()
    try:
        form, number, body = _event(options.event) if options.event else _given(options)
        change = change_of(form, body, number, options.data)
    except IssueError as error:
        reply = lacking(error.lacks)
        print(reply, end="")
        _write(options.result, {"answer": reply})
        return 1
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return 1
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"Ärendet går inte att läsa ({type(error).__name__}).", file=sys.stderr)
        return 1
    facts = _facts(change)
    print(json.dumps({**facts, "files": dict(change.files)}, ensure_ascii=False, indent=2))
    _write(options.result, facts)
    _write(options.data if options.write else None, dict(change.files))
    return 0


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
    parser.add_argument("--number", type=int, default=0, help="ärendets nummer")
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
