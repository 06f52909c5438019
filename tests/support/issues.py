r"""Cases of filled-in issue forms: one file says what was answered and what comes of it.

A case starts with ``# `` and why. Then ``--- form NAME NUMBER`` and the body as the forge
writes it, and at last one of:

    --- missing         the lines that are told
    --- person          what a person reads, when no file changes
    --- branch NAME     the change: lines ``+`` and ``-`` of each file, under ``@@ name``

With ``\uNNNN`` in a body that character is meant.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from review.issues import ForAPersonError, IssueError, change_of

_CASE = re.compile(
    r"# (?P<why>.+)\n--- form (?P<form>\S+) (?P<number>\d+)\n(?P<body>.*?)"
    r"--- (?P<kind>missing|branch|person)(?: (?P<branch>\S+))?\n(?P<expected>.*)",
    re.DOTALL,
)


@dataclass(frozen=True)
class IssueCase:
    form: str
    number: int
    body: str
    expected: str
    """From the last header on."""


def read_issue_case(path: Path) -> IssueCase:
    """Read a case file. Raises ValueError for one that is not written as it should be."""
    found = _CASE.fullmatch(path.read_text(encoding="utf-8"))
    if not found:
        raise ValueError(f"{path.name}: not a case")
    body = re.sub(r"\\u([0-9a-f]{4})", lambda sign: chr(int(sign[1], 16)), found["body"])
    head = f"--- {found['kind']}" + (f" {found['branch']}" if found["branch"] else "")
    return IssueCase(found["form"], int(found["number"]), body, f"{head}\n{found['expected']}")


def outcome(case: IssueCase, data: Path) -> str:
    """Turn the issue, and give what came of it as a case says it."""
    try:
        change = change_of(case.form, case.body, case.number, data)
    except IssueError as error:
        lines = [f"{lack.field}: {lack.message} {lack.advice}".strip() for lack in error.lacks]
        return "".join(f"{line}\n" for line in ["--- missing", *lines])
    except ForAPersonError as error:
        lines = [f"{one.about}: {one.words}: {one.remark}" for one in error.notes.remarks]
        return "".join(f"{line}\n" for line in ["--- person", *lines])
    lines = [f"--- branch {change.branch}"]
    for name, text in change.files.items():
        lines += [f"@@ {name}", *_difference(data / name, text or "")]
    for name, text in change.pages.items():
        lines += [f"@@ ../docs/{name}", *_difference(data.parent / "docs" / name, text)]
    return "".join(f"{line}\n" for line in lines)


def _difference(path: Path, text: str) -> Iterator[str]:
    old = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for line in difflib.unified_diff(old, text.splitlines(), n=0, lineterm=""):
        if not line.startswith(("---", "+++", "@@")):
            yield line
