"""The model: what an agenda is made of. Frozen pydantic records and nothing else."""

from agenda.model.accessibility import AccessibilityStatement, Feedback, Shortcoming
from agenda.model.agenda import Agenda, Contact, ForeignWord, PersonalData
from agenda.model.consulting import Consultation, Reply
from agenda.model.context import (
    Actor,
    Event,
    Paragraph,
    Section,
    SetAside,
    Source,
    Synonym,
    Term,
    Tombstone,
)
from agenda.model.corrections import Correction
from agenda.model.edition import Edition, Rollback, Withdrawal
from agenda.model.follow_up import EarlierStatus, Milestone, Money
from agenda.model.frameworks import Advice, Aspect, Audience, Domain, Framework, Goal, Principle
from agenda.model.levels import LevelName, Levels
from agenda.model.lists import check_lists
from agenda.model.plan import FocusArea, Indicator, IndicatorValue, Initiative, Priority
from agenda.model.record import Citation, Decision, Entry, Link, Period, Record, WebLink
from agenda.model.wordings import WordingProposal

check_lists()

__all__ = [
    "AccessibilityStatement",
    "Actor",
    "Advice",
    "Agenda",
    "Aspect",
    "Audience",
    "Citation",
    "Consultation",
    "Contact",
    "Correction",
    "Decision",
    "Domain",
    "EarlierStatus",
    "Edition",
    "Entry",
    "Event",
    "Feedback",
    "FocusArea",
    "ForeignWord",
    "Framework",
    "Goal",
    "Indicator",
    "IndicatorValue",
    "Initiative",
    "LevelName",
    "Levels",
    "Link",
    "Milestone",
    "Money",
    "Paragraph",
    "Period",
    "PersonalData",
    "Principle",
    "Priority",
    "Record",
    "Reply",
    "Rollback",
    "Section",
    "SetAside",
    "Shortcoming",
    "Source",
    "Synonym",
    "Term",
    "Tombstone",
    "WebLink",
    "Withdrawal",
    "WordingProposal",
]
