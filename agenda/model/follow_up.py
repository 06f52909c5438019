"""How the work goes: milestones, earlier statuses and money, as parts of an initiative."""

from agenda.model.choices import Currency, Funding, MilestoneState, MoneyKind, Phase, Status
from agenda.model.fields import Line, Number, PartialDate, Text, field
from agenda.model.record import Citation, Period, Record


class Milestone(Record):
    """A step on the way that can be checked off. Whether it is late is computed, never written."""

    swedish = "Delmål"

    title: Line = field("Vad som ska vara klart", "Det som går att se när det är gjort.")
    due: PartialDate = field("Ska vara klart", "År, månad eller dag.")
    state: MilestoneState = field("Läge", "planned, reached eller dropped.", MilestoneState.planned)
    reached_on: PartialDate | None = field("Blev klart", "År, månad eller dag.", None)
    note: Text | None = field("Kommentar", "Till exempel varför det dröjer.", None)


class EarlierStatus(Record):
    """How the work went before: what a status was changed from, so that its history is data."""

    swedish = "Tidigare läge"

    date: PartialDate = field("Från", "Från när det gällde: år, månad eller dag.")
    phase: Phase = field("Fas", "Hur långt arbetet hade kommit.", Phase.unknown)
    status: Status = field("Status", "Hur det gick.", Status.no_data)
    reason: Text | None = field("Varför", "Skälet till att det var så.", None)


class Money(Record):
    """An amount that is set aside or spent, and for which time."""

    swedish = "Belopp"

    kind: MoneyKind = field("Slag", "budget (avsatt) eller spent (använt).")
    amount: Number = field("Belopp", "Hela belopp i valutan, inte tusental: 1500000.")
    currency: Currency = field("Valuta", "sek (kronor) eller eur (euro).", Currency.sek)
    period: Period | None = field("Tid", "År eller period som beloppet gäller.", None)
    source: Funding | None = field("Finansiering", "Varifrån pengarna kommer.", None)
    citation: Citation | None = field("Källa", "Var beloppet står.", None)
