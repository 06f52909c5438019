"""What the agenda stands on: other strategies, and the ways of cutting up its subject."""

from typing import Annotated

from agenda.model.fields import (
    LONG_LIST,
    Id,
    Line,
    PartialDate,
    Reference,
    Text,
    Verbatim,
    field,
    listed,
)
from agenda.model.record import Citation, Entry, Period, Record


class Goal(Entry):
    """A goal of a framework, in the framework's own words."""

    title: Annotated[Line, Verbatim()] = field("Lydelse", "Målet ord för ord.")
    text: Text | None = field("Förklaring", "Redaktionens förklaring.", None)


class Principle(Entry):
    """A principle that binds those who work under a framework, in its own words."""

    title: Annotated[Line, Verbatim()] = field("Princip", "Principen ord för ord.")
    text: Annotated[Text, Verbatim()] | None = field("Innebörd", "Ord för ord ur källan.", None)


class Framework(Entry):
    """A strategy that the agenda carries out or answers to. Order is the order in the file."""

    title: Line = field("Namn", "Strategins namn.")
    short_title: Line | None = field("Kort namn", "Det korta namn som används i text.", None)
    owner: Annotated[Id, Reference(("actor",))] = field("Ägare", "Id för den som beslutat.")
    summary: Text | None = field("Sammanfattning", "Med redaktionens egna ord.", None)
    adopted_on: PartialDate | None = field(
        "Beslutad", "År, månad eller dag.", None, unknown="när den beslutades"
    )
    period: Period | None = field(
        "Period", "Tiden som strategin gäller.", None, unknown="vilken tid den gäller"
    )
    replaced_by: Annotated[Id, Reference(("framework",))] | None = field(
        "Ersatt av", "Id för strategin som följde.", None
    )
    overall_goal: Annotated[Text, Verbatim()] | None = field(
        "Övergripande mål", "Ord för ord ur källan.", None
    )
    vision: Annotated[Text, Verbatim()] | None = field("Vision", "Ord för ord ur källan.", None)
    principles: tuple[Principle, ...] = listed("Principer", "Principer som binder arbetet.", ())
    goals: tuple[Goal, ...] = listed(
        "Mål", "Strategins mål, i källans ordning.", (), most=LONG_LIST, unknown="vilka mål den har"
    )


class Domain(Entry):
    """A domain of digitalisation policy, as the source divides it."""

    title: Line = field("Namn", "Domänens namn.")
    summary: Text = field("Sammanfattning", "Med redaktionens egna ord.")


class Aspect(Entry):
    """A side of what digitalisation is, as the source defines it (its three S)."""

    title: Line = field("Namn", "Ordet som källan använder.")
    summary: Text = field("Sammanfattning", "Med redaktionens egna ord.")


class Advice(Record):
    """Something that somebody can do, and where to read on."""

    swedish = "Råd"

    text: Text = field("Råd", "En eller två korta meningar om vad man kan göra.")
    about: (
        Annotated[
            Id,
            Reference(("section", "paragraph", "initiative", "priority", "focus_area", "actor")),
        ]
        | None
    ) = field("Läs mer", "Id för det som rådet handlar om.", None)
    citation: Citation | None = field("Källa", "Det som rådet bygger på.", None)


class Audience(Entry):
    """Whom something concerns: one of the source's perspectives. It has a page of its own."""

    title: Line = field("Namn", "Målgruppens namn.")
    address: Line | None = field(
        "Tilltal", "Så talar sidan till målgruppen, till exempel Du som bor här.", None
    )
    summary: Text = field("Sammanfattning", "Vilka de är, med redaktionens egna ord.")
    meaning: Text | None = field(
        "Vad det betyder", "Vad agendan kan betyda för dem, på lätt svenska.", None
    )
    advice: tuple[Advice, ...] = listed(
        "Vad du kan göra", "Råd till målgruppen.", (), unknown="vad du kan göra"
    )
    support: tuple[Annotated[Id, Reference(("section", "paragraph"))], ...] = listed(
        "Stöd", "Id för stycken om stöd och pengar.", (), unknown="vilket stöd som finns"
    )
