"""Cases of proposals: what main says, the document that comes, and what comes of it.

The blocks before ``--- document`` are how main has moved since the base agenda (``cases.py``). What
comes of it is told a line a thing:

    @@ name         a file, with the lines that go (``-``) and come (``+``); ``removed`` if it goes
    = field         what was there already
    ? field         what both have changed; main's words and the proposer's on the lines below
    > about         a remark
    ! field         what is missing or wrong, and what to do
"""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from agenda.load import load
from review.proposals.merge import merge
from review.proposals.outcome import Result, Spoken
from review.proposals.read import DocumentError, read_document
from tests.support.cases import read_case

CASES: Final = sorted(Path("tests/cases/proposals").glob("*.case"))
_EXPECTED: Final = re.compile(r"(?<=^--- expected\n).*", re.DOTALL | re.MULTILINE)


def told(path: Path, folder: Path) -> tuple[str, str]:
    """Give a case as it is written, and as what came of it would have it written."""
    text, case = path.read_text(encoding="utf-8"), read_case(path)
    data = case.write(folder)
    document = "".join(f"{line}\n" for line in case.lines("document"))
    lines = [*outcome(document, data)]
    return text, _EXPECTED.sub(lambda _: "".join(f"{line}\n" for line in lines), text)


def outcome(document: str, data: Path) -> Iterator[str]:
    """Merge a document with a data folder, and tell what comes of it."""
    try:
        result = merge(read_document(document), load(data), data)
    except DocumentError as error:
        yield from (f"! {problem}" for problem in error.problems)
        return
    yield from _files(result, data)
    yield from (f"= {_field(one)}" for one in result.already)
    for question in result.questions:
        yield f"? {_field(question.field)}"
        yield f"  main: {question.now}"
        yield f"  förslaget: {question.becomes}"
    yield from (f"> {one.about}: {one.words}: {one.remark}" for one in result.remarks)
    yield from (f"! {one.field}: {one.message} {one.advice}".strip() for one in result.lacks)


def _files(result: Result, data: Path) -> Iterator[str]:
    docs = data.parent / "docs"
    pages = {f"docs/{name}": (docs / name, text) for name, text in result.pages.items()}
    files = {name: (data / name, text) for name, text in result.files.items()}
    for name, (path, text) in {**files, **pages}.items():
        yield f"@@ {name}" + ("" if text is not None else " removed")
        old = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        if text is not None:
            for line in difflib.unified_diff(old, text.splitlines(), n=0, lineterm=""):
                if not line.startswith(("---", "+++", "@@")):
                    yield line


def _field(one: Spoken) -> str:
    return f"{one.title} ({one.id}), {one.label}".removesuffix(", ")
