"""The body of an issue, as the forge writes a filled-in form, back to answers."""

import re
import unicodedata
from typing import Final

from agenda.load.decode import hidden_characters
from agenda.load.pasted_text import Room, seen, tidied
from review.issues.outcome import Lack
from review.issues.questions import Form, Kind, Option, Question

Answers = dict[str, str]
"""What was answered, by the name of the question; nothing for what was left empty."""

_NOTHING: Final = frozenset({"", "_No response_", "None"})
_FENCE: Final = re.compile(r"(`{3,}|~{3,})[^\n]*\n(?P<inside>.*?)(?:\n\1)?", re.DOTALL)
"""A fence that nobody closed goes on to the end, as the forge shows it."""
MOST: Final = 65_536
"""Characters that the forge lets an issue hold."""


def answers(form: Form, body: str) -> Answers:
    """Read the answers under their headings, which stand in the form's order.

    A heading counts once, so that the words of one inside an answer open no answer anew.
    """
    text = unicodedata.normalize("NFC", body[:MOST].replace("\r\n", "\n"))
    given: Answers = {}
    for question, start, end in _spans(form, text):
        answer = _answer(question, text[start:end])
        if answer:
            given[question.name] = answer
    return given


def too_long(form: Form, body: str) -> Lack | None:
    """Tell a body longer than an issue may be, at the longest answer; None for one that fits.

    What is beyond is never read, so without this a cut answer would be told as a broken one.
    """
    if len(body) <= MOST:
        return None
    spans = _spans(form, body.replace("\r\n", "\n"))
    longest = max(spans, key=lambda span: span[2] - span[1], default=None)
    message = f"Hela ärendet är {len(body)} tecken, och det här är det längsta svaret."
    advice = f"Högst {MOST} tecken får plats. Korta texten, eller dela den på flera ärenden."
    return Lack(longest[0].label if longest else "Ärendet", message, advice)


def _spans(form: Form, text: str) -> list[tuple[Question, int, int]]:
    """Give where each answer begins and ends.

    What is not asked any more was answered before the next question, if it was: later on the same
    words are part of an answer.
    """
    starts: list[tuple[Question, int, int]] = []
    position = 0
    for question, following in zip(form.questions, (*form.questions[1:], None), strict=True):
        found = _heading(question).search(text, position)
        if found and following and not question.asked:
            other = _heading(following).search(text, position)
            found = None if other and other.start() < found.start() else found
        if found:
            starts.append((question, found.start(), found.end()))
            position = found.end()
    ends = [*(start for _, start, _ in starts), len(text)][1:]
    return [(question, start, end) for (question, _, start), end in zip(starts, ends, strict=True)]


def _heading(question: Question) -> re.Pattern[str]:
    labels = "|".join(map(re.escape, (question.label, *question.before)))
    return re.compile(rf"^### (?:{labels})[ \t]*$", re.MULTILINE)


def missing(form: Form, given: Answers) -> list[Lack]:
    """Name the questions that must be answered and are not."""
    return [
        Lack(question.label, "Fältet är tomt.", "Fyll i det.")
        for question in form.questions
        if question.required and question.kind != Kind.tick and question.name not in given
    ]


def visible(form: Form, given: Answers) -> tuple[Answers, list[Lack]]:
    """Give the answers without characters that nobody can see, and name those that had any."""
    seen: Answers = {}
    lacks: list[Lack] = []
    for question in form.questions:
        if question.name in given:
            faults = list(hidden_characters(given[question.name]))
            lacks += [Lack(question.label, message, advice) for _, message, advice in faults]
            places = {position for position, _, _ in faults}
            signs = enumerate(given[question.name])
            seen[question.name] = "".join(sign for at, sign in signs if at not in places)
    return {name: answer for name, answer in seen.items() if answer.strip()}, lacks


def picked(question: Question, answer: str) -> tuple[tuple[str, ...], list[Lack]]:
    """Give the values of the options that were chosen, and what is no option.

    The forge puts a comma between them. An option may have commas of its own, so the options
    are looked for, and the longest that fits is taken.
    """
    longest = sorted(question.options, key=lambda option: -len(option.shown))
    values: list[str] = []
    rest = answer
    while rest:
        option = next((one for one in longest if _begins(rest, one)), None)
        if option is None:
            advice = "Välj på nytt: redigera ärendet, eller fyll i formuläret en gång till."
            return tuple(values), [Lack(question.label, "Valet finns inte i listan.", advice)]
        values.append(option.value)
        rest = rest[len(option.shown) :].removeprefix(", ")
    return tuple(dict.fromkeys(values)), []


def _begins(text: str, option: Option) -> bool:
    return text == option.shown or text.startswith(f"{option.shown}, ")


def _answer(question: Question, text: str) -> str:
    answer = seen(text, breaks=not question.code).strip()
    if answer in _NOTHING:
        return ""
    if question.code:
        fence = _FENCE.fullmatch(answer)
        return fence["inside"] + "\n" if fence else answer + "\n"
    room = Room.text if question.kind == Kind.text else Room.line
    return tidied(answer, Room.rows if question.name == "links" else room)
