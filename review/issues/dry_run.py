"""Trying a change on a copy of the data, and telling its faults by the form's own words."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from agenda.load.yaml_tree import Mapping as Keys
from agenda.load.yaml_tree import parse
from agenda.problems import Problem
from review.issues.outcome import Draft, Lack
from review.issues.questions import Form
from review.proposals.trial import problems_of

_WHOLE: Final = "Förslaget"
_PERSONAL: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\w-])(\+46|0)[ -]?7[0-9]([ -]?[0-9]){7}(?![\w-])"
)


def faults(data: Path, draft: Draft, form: Form) -> list[Lack]:
    """Give what the checker says of the data with a draft's files written anew.

    A fault in one of the files is told under the form's label for the key that it stands in.
    """
    problems = problems_of(data, draft.files, draft.pages)
    return [_told(problem, data.name, draft.files, form) for problem in problems]


def personal(data: Path, draft: Draft, form: Form) -> list[Lack]:
    """Name the fields that would bring an e-mail address or a mobile number into the data."""
    advice = "Skriv organisationen eller rollen i stället. Redigera ärendet, så att det inte syns."
    message = "Här står en e-postadress eller ett telefonnummer."
    lacks = []
    for name, text in draft.files.items():
        if text is None:
            continue
        old = (data / name).read_text(encoding="utf-8") if (data / name).is_file() else ""
        for found in _PERSONAL.finditer(text):
            if found.group() not in old:
                line = text.count("\n", 0, found.start()) + 1
                lacks.append(Lack(_label(_key_at(text, line), form), message, advice))
    return lacks


def _told(problem: Problem, home: str, files: Mapping[str, str | None], form: Form) -> Lack:
    name = problem.place.file.removeprefix(f"{home}/")
    text = files.get(name)
    if text is None:
        return Lack(_WHOLE, problem.message, f"{problem.advice} ({problem.place})".strip())
    key = _key_at(text, problem.place.line)
    return Lack(_label(key, form), problem.message, problem.advice)


def _key_at(text: str, line: int) -> str:
    """Give the key of the file's root that a line stands under, with one inside it if any."""
    tree, path = parse(text.replace("\r\n", "\n"), "", []), ""
    while isinstance(tree, Keys):
        above = [(key, value) for key, (at, value) in tree.items.items() if at.line <= line]
        if not above:
            break
        key, tree = above[-1]
        path = f"{path}.{key}" if path else key
    return path


def _label(path: str, form: Form) -> str:
    """Give the form's words for a key; for one it does not ask about, the whole answer's."""
    labels = {question.name: question.label for question in form.questions}
    whole = next((q.label for q in form.questions if q.code or q.name == "bor"), _WHOLE)
    return labels.get(path) or labels.get(path.split(".", maxsplit=1)[0]) or whole
