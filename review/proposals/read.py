"""From the text of a proposal to the document, or to all that is wrong with it in Swedish."""

import json
import re
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from agenda.edits.yaml_values import key_lines
from agenda.load.decode import hidden_characters, place_at
from agenda.load.display import quoted
from agenda.load.pasted_text import seen
from agenda.load.positions import Places, plain
from agenda.load.pydantic_messages import problem
from agenda.load.suggestions import did_you_mean
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence, parse
from agenda.model import Record
from agenda.problems import Place, Problem, worth_telling
from review.proposals.document import CHANGES, KIND, PAGE, SUM, WAY, Change, Document, Head
from review.proposals.pasted import without_bullets, words_of

MOST_SIGNS: Final = 200_000
"""Signs of a document: three times what an issue holds, for what is sent as a file."""
_MAY_BE_BULLET: Final = re.compile("[\uf000-\uf0ff]")
_FORMS: Final = {
    WAY: (
        "är ingen väg till ett värde.",
        "Skriv nyckeln, eller nycklar och id med / emellan: period/start.",
    ),
    KIND: ("är ingen typ av post.", "Skriv typen som i datat, till exempel focus_area."),
    PAGE: ("är ingen adress till en sida.", "Skriv den som på webbplatsen, till exempel om/."),
    SUM: ("är ingen version av agendans data.", "Hämta förslaget på nytt från formuläret."),
    "dict_type": ("ska bestå av nycklar.", "Skriv nyckel: värde, en på varje rad."),
}
"""What is said of values that only a proposal has, by their pattern or the kind of fault."""


class DocumentError(Exception):
    """A text that is no sound proposal. Carries every problem, in the order of the text."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = worth_telling(problems)
        super().__init__("\n".join(map(str, self.problems)))


def read_document(text: str, name: str = "förslaget") -> Document:
    """Read a proposal; ``name`` is what the text is called in problems.

    Raises :class:`DocumentError` for whatever is no proposal, and nothing else.
    """
    problems: list[Problem] = []
    if len(text) > MOST_SIGNS:
        message = f"Förslaget är {len(text)} tecken."
        advice = f"Högst {MOST_SIGNS} tecken går att läsa. Dela det på flera förslag."
        raise DocumentError([Problem(Place(name), message, advice)])
    bullets: list[Problem] = []
    tree = _tree(seen(text, breaks=False), name, problems, bullets)
    head = _head(tree, problems) if tree else None
    found = _changes(tree, problems) if tree and head else []
    if problems or head is None:
        raise DocumentError(problems)
    changes = tuple(map(without_bullets, found))
    why = words_of(head.why) if head.why else None
    document = Document(made_from=head.made_from, why=why, by=head.by, changes=changes)
    if bullets and _MAY_BE_BULLET.search(document.model_dump_json()):
        raise DocumentError(bullets)
    return document


def _tree(text: str, name: str, problems: list[Problem], bullets: list[Problem]) -> Mapping | None:
    """Give the tree of a text; signs that may be Word's bullets are told apart from the rest."""
    text = _laid_out(text.replace("\r\n", "\n"))
    for position, message, advice in hidden_characters(text):
        told = bullets if _MAY_BE_BULLET.match(text[position]) else problems
        told.append(Problem(place_at(text, position, name), message, advice))
    tree = None if problems else parse(text, name, problems)
    problems += _lost(tree) if tree else []
    if problems or isinstance(tree, Mapping):
        return tree if isinstance(tree, Mapping) else None
    problems.append(Problem(Place(name), "Texten är inget förslag.", "Den börjar med proposal: 1."))
    return None


def _lost(node: Node) -> list[Problem]:
    """Tell what stands beside a text and would be read as no part of it."""
    if isinstance(node, Scalar):
        return [node.lost] if node.lost and node.text is not None else []
    if isinstance(node, Sequence):
        return [one for item in node.items for one in _lost(item)]
    return [one for _, value in node.items.values() for one in _lost(value)]


def _laid_out(text: str) -> str:
    """Give JSON as the YAML that we write; any other text as it is, to be read as YAML."""
    if not text.lstrip().startswith("{"):
        return text
    try:
        read = json.loads(text, object_pairs_hook=_each_once)
        lines = [line for key in read for line in key_lines(key, _texts(read[key]), 0, None)]
    except (ValueError, RecursionError, ArithmeticError):
        return text
    return "".join(f"{line}\n" for line in lines)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _texts(value: Any) -> Any:
    """Give a value of JSON as the loader would read it."""
    if isinstance(value, dict):
        return {key: _texts(one) for key, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_texts(one) for one in value if one is not None]
    return json.dumps(value) if isinstance(value, bool | int | float) else value


def _head(tree: Mapping, problems: list[Problem]) -> Head | None:
    places, values = Places(tree), plain(tree, Head)
    version = values.get("proposal")
    if version is None:
        advice = "Första raden är proposal: 1. Hämta förslaget på nytt från formuläret."
        problems.append(Problem(tree.place, "Texten är inget förslag: proposal saknas.", advice))
        return None
    try:
        head = Head.model_validate(values)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        if any(fault["loc"] == ("proposal",) for fault in faults):
            message = f"Förslaget har version {quoted(version)}, som inte går att läsa här."
            problems.append(Problem(places.of(("proposal",)), message, "Version 1 går att läsa."))
            return None
        problems += [_told(fault, Head, places) for fault in faults]
        return None
    if not head.changes:
        message = "Förslaget har inga ändringar."
        problems.append(Problem(places.of_key(("changes",)), message, "Det behöver minst en."))
    return head


def _changes(tree: Mapping, problems: list[Problem]) -> list[Change]:
    listed = tree.items["changes"][1]
    items = listed.items if isinstance(listed, Sequence) else ()
    found = [_change(item, problems) for item in items]
    return [one for one in found if one is not None]


def _change(node: Node, problems: list[Problem]) -> Change | None:
    what = node.items.get("what") if isinstance(node, Mapping) else None
    word = what[1].text if what and isinstance(what[1], Scalar) else None
    model = CHANGES.get(word or "")
    if model is None or not isinstance(node, Mapping):
        place = what[1].place if what else node.place
        said = f"Ändringens what är {quoted(word)}." if word else "Ändringen saknar what."
        near = did_you_mean(word or "", CHANGES) or f"Det ska vara något av: {', '.join(CHANGES)}."
        problems.append(Problem(place, said, near))
        return None
    try:
        made = model.model_validate(plain(node, model))
    except ValidationError as error:
        faults = error.errors(include_url=False)
        problems += [_told(fault, model, Places(node)) for fault in faults]
        return None
    wrong = _unfit(made)
    problems += [Problem(node.place, *wrong)] if wrong else []
    return made


def _told(fault: ErrorDetails, model: type[Record], places: Places) -> Problem:
    """Tell a fault: in words of ours where only a proposal has values of that form."""
    path = fault["loc"]
    words = _FORMS.get(fault.get("ctx", {}).get("pattern", "")) or _FORMS.get(fault["type"])
    if words is None or fault["input"] is None:
        return problem(fault, model, places)
    return Problem(places.of(path), f"”{path[-1]}” {words[0]}", words[1])


def _unfit(change: Change) -> tuple[str, str] | None:
    """Say what a change lacks that no field of it alone shows."""
    values = change.__dict__
    if values.get("fields") == ():
        return "Ändringen har inga fält.", "Den behöver minst ett."
    return None
