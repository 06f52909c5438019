"""A new initiative out of its form: always a proposal, and only what was answered."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from agenda.edits import new_file
from agenda.index import Index
from agenda.model import Agenda, Initiative
from agenda.model.choices import Origin, Phase, Status
from agenda.model.kinds import KINDS
from review.issues.body import Answers, picked
from review.issues.outcome import Draft, Lack, Notes
from review.issues.questions import Form, Kind, Question
from review.proposals.merge import UNKNOWN, Arrival
from review.proposals.new_ids import made_id, sound_id
from review.proposals.three_way import alike

_LINK_ADVICE: Final = "Skriv en länk på varje rad: länktext, mellanslag, adress med https://."
_WORD: Final = KINDS[Initiative.of_kind].word
_NOT_SAID: Final = frozenset({Phase.unknown.value, Status.no_data.value})
"""What a person chooses to say that nothing is known: then nothing is written."""


def new_initiative(
    form: Form, given: Answers, number: int, agenda: Agenda, arrival: Arrival = UNKNOWN
) -> Draft:
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
    post = _post(record, _Taken(agenda, arrival), lacks) or f"forslag-{number}"
    text = new_file(_filled(record, post, agenda), Initiative)
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


@dataclass(frozen=True)
class _Taken:
    """The ids that something has: in the agenda, in what was removed, in other open proposals."""

    agenda: Agenda
    arrival: Arrival

    @cached_property
    def index(self) -> Index:
        return Index(self.agenda)

    @cached_property
    def removed(self) -> frozenset[str]:
        return frozenset(grave.id for grave in self.agenda.tombstones)

    def here(self, post: str) -> bool:
        """Say whether the agenda has the id, or has had it."""
        return post in self.index or post in self.removed

    def told(self, name: str) -> Lack | None:
        """Tell what already has a name, in the agenda or in another open proposal."""
        for one in self.agenda.initiatives:
            if alike(one.title.lower(), name.lower()):
                there = f"Det finns redan: {one.title} ({one.id})."
                return _lack(there, "Föreslå en ändring av det i stället")
        proposal = self.arrival.elsewhere.get(made_id(name, _WORD, self.here))
        there = f"Ett annat öppet förslag ({proposal}) heter likadant."
        return _lack(there, "Är det samma sak, skriv där i stället") if proposal else None


def _lack(message: str, advice: str) -> Lack:
    other = "Är det något annat, välj ett namn som skiljer dem åt."
    return Lack(_label("title"), message, f"{advice}. {other}")


def _post(record: dict[str, Any], taken: _Taken, lacks: list[Lack]) -> str:
    """Give the id: the one that an older form asked for, else one made of the name.

    Nothing where it can't be used, or when something else already has that name.
    """
    asked, name = str(record.get("id", "")), str(record.get("title", ""))
    if not asked:
        told = taken.told(name)
        lacks += [told] if told else []
        return "" if told else made_id(name, _WORD, taken.here)
    if not sound_id(asked):
        advice = "Använd små bokstäver a–z, siffror och bindestreck, till exempel natkurs."
        lacks.append(Lack(_label("id"), "Namnet går inte att använda som id.", advice))
        return ""
    if asked in taken.index:
        lacks.append(Lack(_label("id"), "Något annat har redan det id:t.", "Välj ett annat."))
        return ""
    return asked


def _label(name: str) -> str:
    return Initiative.model_fields[name].title or name


def _filled(record: dict[str, Any], post: str, agenda: Agenda) -> dict[str, Any]:
    """Fill in what is missing, so that the checker speaks of what was answered and only that."""
    first = [priority.id for priority in agenda.priorities[:1]]
    stand_ins = {"title": "Utan namn", "summary": "Utan text.", "priorities": first}
    return {**stand_ins, **record, "id": post, "origin": Origin.proposed.value}
