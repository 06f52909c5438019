"""A new initiative out of its form: always a proposal, and only what was answered."""

from typing import Any, Final

from agenda.edits import new_file
from agenda.index import Index
from agenda.model import Agenda, Initiative
from agenda.model.choices import Origin, Phase, Status
from review.issues.body import Answers, picked
from review.issues.outcome import Draft, Lack, Notes
from review.issues.questions import Form, Kind, Question
from review.proposals.new_ids import sound_id

_LINK_ADVICE: Final = "Skriv en länk på varje rad: länktext, mellanslag, adress med https://."
_NOT_SAID: Final = frozenset({Phase.unknown.value, Status.no_data.value})
"""What a person chooses to say that nothing is known: then nothing is written."""


def new_initiative(form: Form, given: Answers, number: int, index: Index) -> Draft:
    """Give the file of a new initiative; where answers are missing, with stand-ins for them."""
    lacks: list[Lack] = []
    record: dict[str, Any] = {}
    for question in form.questions:
        top, _, inner = question.name.partition(".")
        if top not in Initiative.model_fields or question.name not in given:
            continue
        value = _value(question, given[question.name], lacks)
        if value and inner:
            record.setdefault(top, {})[inner] = value
        elif value:
            record[top] = value
    post = _post(form, record, number, index, lacks)
    text = new_file(_filled(record, post, index.agenda), Initiative)
    notes = Notes(why=given.get("varfor", ""))
    files: dict[str, str | None] = {f"initiatives/{post}.yaml": text}
    return Draft(files, post, "nytt initiativ", tuple(lacks), notes=notes)


def _value(question: Question, answer: str, lacks: list[Lack]) -> Any:
    if question.name == "links":
        return _links(question.label, answer, lacks)
    if question.kind != Kind.choice:
        return answer
    values, wrong = picked(question, answer)
    lacks += wrong
    said = [value for value in values if value not in _NOT_SAID]
    return said if question.many else next(iter(said), None)


def _links(label: str, answer: str, lacks: list[Lack]) -> list[dict[str, str]]:
    found = []
    for line in filter(None, map(str.strip, answer.splitlines())):
        words, _, url = " ".join(line.split()).rpartition(" ")
        if words and url.startswith("https://"):
            found.append({"label": words, "url": url})
        else:
            lacks.append(Lack(label, "En rad är ingen länk.", _LINK_ADVICE))
    return found


def _post(form: Form, record: dict[str, Any], number: int, index: Index, lacks: list[Lack]) -> str:
    """Give the id that was asked for; a stand-in where it can't be used."""
    asked = str(record.get("id", ""))
    label = next(question.label for question in form.questions if question.name == "id")
    if asked and not sound_id(asked):
        advice = "Använd små bokstäver a–z, siffror och bindestreck, till exempel natkurs."
        lacks.append(Lack(label, "Namnet går inte att använda som id.", advice))
    elif asked in index:
        lacks.append(Lack(label, "Något annat har redan det id:t.", "Välj ett annat."))
    elif asked:
        return asked
    return f"forslag-{number}"


def _filled(record: dict[str, Any], post: str, agenda: Agenda) -> dict[str, Any]:
    """Fill in what is missing, so that the checker speaks of what was answered and only that."""
    first = [priority.id for priority in agenda.priorities[:1]]
    stand_ins = {"title": "Utan namn", "summary": "Utan text.", "priorities": first}
    return {**stand_ins, **record, "id": post, "origin": Origin.proposed.value}
