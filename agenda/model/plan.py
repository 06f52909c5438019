"""The agenda's own thread: focus area, priority, initiative, indicator."""

from typing import Annotated

from agenda.model.choices import Direction, Funding, Icon, Origin, Phase, Status
from agenda.model.fields import (
    LONG_LIST,
    Id,
    Line,
    Number,
    PartialDate,
    Reference,
    Text,
    Url,
    Verbatim,
    Whole,
    field,
    listed,
)
from agenda.model.follow_up import EarlierStatus, Milestone, Money
from agenda.model.record import Citation, Decision, Entry, Link, Period, Record, WebLink


class FocusArea(Entry):
    """One of the areas that the agenda is divided into. ``order`` also picks its colour."""

    order: Whole = field("Ordning", "Plats i agendan: 1, 2, 3 …")
    title: Line = field("Namn", "Fokusområdets namn.")
    summary: Text = field("Sammanfattning", "Med redaktionens egna ord, på lätt svenska.")
    icon: Icon | None = field("Bild", "Linjeikon som visas bredvid namnet.", None)
    goals: Annotated[tuple[Link, ...], Reference(("goal",))] = listed(
        "Mål",
        "Mål i ramverken som området hör ihop med.",
        (),
        unknown="vilka mål området hör ihop med",
    )


class Priority(Entry):
    """What is to be done within a focus area, in the agenda's exact words."""

    focus_area: Annotated[Id, Reference(("focus_area",))] = field(
        "Fokusområde", "Id för fokusområdet."
    )
    order: Whole = field("Ordning", "Plats inom fokusområdet: 1, 2, 3 …")
    short_title: Line | None = field(
        "Kort namn", "Redaktionens korta namn, för listor och rubriker.", None
    )
    wording: Annotated[Text, Verbatim()] = field("Lydelse", "Ord för ord ur agendan.")
    plain_language: Text = field("Förklaring", "Redaktionens förklaring på lätt svenska.")
    note: Text | None = field(
        "Redaktionens anmärkning", "Det som läsaren behöver veta utöver agendan.", None
    )
    audiences: Annotated[tuple[Link, ...], Reference(("audience",))] = listed(
        "Målgrupper", "Vem prioriteringen rör.", unknown="vem den rör"
    )
    domains: Annotated[tuple[Link, ...], Reference(("domain",))] = listed(
        "Domäner",
        "Domäner som prioriteringen hör till.",
        (),
        unknown="vilken del av digitaliseringspolitiken den hör till",
    )
    goals: Annotated[tuple[Link, ...], Reference(("goal",))] = listed(
        "Mål", "Mål i ramverken som den hör ihop med.", (), unknown="vilka mål den hör ihop med"
    )


class IndicatorValue(Record):
    """One measured value of an indicator."""

    swedish = "Mätvärde"

    date: PartialDate = field("Datum", "År, månad eller dag.")
    value: Number = field("Värde", "Tal med decimalpunkt.")
    citation: Citation | None = field(
        "Källa", "Var värdet står.", None, unknown="var värdet är hämtat"
    )


class Indicator(Entry):
    """Something that is measured, so that one can see whether the work leads anywhere."""

    title: Line = field("Namn", "Vad som mäts.")
    definition: Text = field("Definition", "Hur det mäts.")
    unit: Line = field("Enhet", "Till exempel procent eller antal.")
    direction: Direction = field("Riktning", "Om värdet ska öka, minska eller bevaras.")
    baseline: IndicatorValue | None = field(
        "Utgångsvärde", "Värdet från början.", None, unknown="vad värdet var från början"
    )
    target: IndicatorValue | None = field(
        "Målvärde", "Värdet som ska nås.", None, unknown="vilket värde som ska nås"
    )
    values: tuple[IndicatorValue, ...] = listed(
        "Mätvärden", "Värden i tidsordning.", (), most=LONG_LIST, unknown="vad som har mätts"
    )
    dataset: Url | None = field(
        "Datamängd", "Adress till öppna data.", None, unknown="var talen finns som öppna data"
    )


class Initiative(Entry):
    """Work that carries out one or more priorities. One file an initiative."""

    title: Line = field("Namn", "Ett kort namn som säger vad det är.")
    summary: Text = field("Sammanfattning", "En till tre korta meningar på lätt svenska.")
    description: Text | None = field("Beskrivning", "Mer om initiativet.", None)
    note: Text | None = field(
        "Redaktionens anmärkning", "Det som läsaren behöver veta utöver agendan.", None
    )
    priorities: tuple[Annotated[Id, Reference(("priority",))], ...] = listed(
        "Prioriteringar", "Id för de prioriteringar som initiativet bidrar till."
    )
    audiences: tuple[Annotated[Id, Reference(("audience",))], ...] = listed(
        "Målgrupper", "Id för dem som initiativet rör.", (), unknown="vem det rör"
    )
    origin: Origin = field("Ursprung", "source, proposed eller decided.")
    lead: Annotated[Id, Reference(("actor",))] | None = field(
        "Ansvarig", "Id för aktören som leder arbetet.", None, unknown="vem som ansvarar"
    )
    partners: tuple[Annotated[Id, Reference(("actor",))], ...] = listed(
        "Medverkande", "Id för andra aktörer som deltar.", (), unknown="vilka som är med"
    )
    period: Period | None = field(
        "Period", "När arbetet pågår.", None, unknown="när det ska vara klart"
    )
    phase: Phase = field(
        "Fas",
        "Hur långt arbetet har kommit.",
        Phase.unknown,
        unknown="hur långt arbetet har kommit",
    )
    status: Status = field("Status", "Hur det går.", Status.no_data, unknown="hur det går")
    status_on: PartialDate | None = field(
        "Status sedan", "Från när statusen gäller: år, månad eller dag.", None
    )
    status_reason: Text | None = field(
        "Varför det går så", "Skälet till statusen, med enkla ord.", None
    )
    earlier_statuses: tuple[EarlierStatus, ...] = listed(
        "Tidigare lägen", "Hur det gick förut, i tidsordning.", ()
    )
    milestones: tuple[Milestone, ...] = listed("Delmål", "Steg på vägen, i tidsordning.", ())
    funding: tuple[Funding, ...] = listed(
        "Finansiering", "Varifrån pengarna kommer.", (), unknown="vem som betalar"
    )
    money: tuple[Money, ...] = listed(
        "Pengar", "Vad som är avsatt och vad som har använts.", (), unknown="vad det kostar"
    )
    decision: Decision | None = field(
        "Beslut", "Beslutet, för den som är decided.", None, unknown="vem som har beslutat"
    )
    links: tuple[WebLink, ...] = listed("Länkar", "Länkar till mer information.", ())
    indicators: tuple[Indicator, ...] = listed(
        "Indikatorer", "Det som mäts.", (), unknown="hur resultatet mäts"
    )
    next_update_due: PartialDate | None = field(
        "Nästa uppdatering",
        "När uppgifterna senast ska ses över.",
        None,
        unknown="när uppgifterna ses över nästa gång",
    )
