"""Trying a change on a copy of the data, and telling its faults by the form's own words."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from agenda.load.yaml_tree import Mapping as Keys
from agenda.load.yaml_tree import parse
from agenda.problems import Problem
from agenda.rules.person_signs import ways_to_a_person
from agenda.rules.persons import ADVICE
from review.issues.body import Answers
from review.issues.outcome import Draft, Lack, Notes
from review.issues.questions import Form
from review.proposals.fault_place import place_in_words
from review.proposals.trial import tried

_WHOLE: Final = "Förslaget"
_ASIDE: Final = frozenset({"motivering", "varfor"})
"""Questions whose answers are read by people and written in no file."""
HISTORY: Final = (
    "Redigera ärendet. Den gamla texten syns i ärendets historik tills du eller en förvaltare "
    "tar bort den versionen där."
)
"""What is true of a forge: an edit hides nothing of what stood there before."""


def faults(data: Path, draft: Draft, form: Form) -> list[Lack]:
    """Give what the checker says of the data with a draft's files written anew.

    A fault in one of the files is told under the form's label for the key that it stands in.
    """
    problems = tried(data, draft.files, draft.pages).problems
    return [_told(problem, data.name, draft.files, form) for problem in problems]


def personal(given: Answers, notes: Notes, form: Form) -> list[Lack]:
    """Name the answers that point out a private person and become no data: the reason, most often.

    Those that become data are told by the checker, with the rest.
    """
    aside = [one for one in form.questions if one.name in _ASIDE]
    texts = [(one.label, given.get(one.name, "")) for one in aside]
    texts += [(aside[0].label if aside else _WHOLE, notes.why)]
    texts += [(_WHOLE, text) for one in notes.remarks for text in (one.words, one.remark)]
    texts += [(_WHOLE, one.becomes) for one in notes.questions]
    return [
        Lack(label, f"Texten verkar ha {what}.", f"{ADVICE} {HISTORY}")
        for label, text in texts
        for what in ways_to_a_person(text)
    ]


def _told(problem: Problem, home: str, files: Mapping[str, str | None], form: Form) -> Lack:
    name = problem.place.file.removeprefix(f"{home}/")
    text = files.get(name)
    if text is None:
        return Lack(_WHOLE, problem.message, f"{problem.advice} ({problem.place})".strip())
    key = _key_at(text, problem.place.line)
    history = f" {HISTORY}" if problem.advice == ADVICE else ""
    label = _label(key, form) or place_in_words(problem, home, files) or _WHOLE
    return Lack(label, problem.message, problem.advice + history)


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
    """Give the form's words for a key; nothing where it asks for a whole document."""
    labels = {question.name: question.label for question in form.questions}
    found = labels.get(path) or labels.get(path.split(".", maxsplit=1)[0])
    return found or labels.get("bor", "")
