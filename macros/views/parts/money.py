"""Amounts as readers meet them, and what they come to, with what is missing said."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from agenda.model import Initiative
from agenda.model.choices import Currency, MoneyKind, Origin
from agenda.model.levels import LevelName
from macros.context.agenda_context import AgendaContext
from macros.text.citing import SourceLine
from macros.text.escape import swedish_number
from macros.views.parts.base import period_text, source_lines


@dataclass(frozen=True)
class MoneyRow:
    """One amount: what it is for, how much, for which time, from whom."""

    kind: str
    amount: str
    period: str | None
    source: str | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class MoneySum:
    """What initiatives cost together. Those that nobody has decided on are left out."""

    budget: str
    spent: str
    known: int
    of: int
    work: LevelName

    @property
    def sentence(self) -> str:
        """Say what is set aside and spent, and for how many no amount is known."""
        parts = [f"{self.budget} är avsatta" if self.budget else ""]
        parts += [f"{self.spent} har använts" if self.spent else ""]
        said = " och ".join(part for part in parts if part)
        return f"{said[:1].upper()}{said[1:]}. {self._missing}"

    @property
    def _missing(self) -> str:
        if self.known == self.of:
            return f"Det är summan för alla {self.work.plural} här." if self.of > 1 else ""
        counted = self.work.some_of(self.known, self.of)
        return f"Det gäller {counted}. Om de andra sägs inget belopp."


def money_text(amount: float, currency: Currency) -> str:
    """Write an amount with its currency: ``1 500 000 kronor``."""
    return f"{swedish_number(amount)}\u00a0{currency.label.lower()}"


def money_rows(context: AgendaContext, initiative: Initiative) -> tuple[MoneyRow, ...]:
    """Give the amounts of an initiative, in the order they are written."""
    return tuple(
        MoneyRow(
            one.kind.label,
            money_text(one.amount, one.currency),
            period_text(one.period),
            one.source.label if one.source else None,
            source_lines(context, (one.citation,)),
        )
        for one in initiative.money
    )


def money_sum(initiatives: Iterable[Initiative], work: LevelName) -> MoneySum | None:
    """Sum what is decided; None where no amount is known. ``work`` is what they are called."""
    decided = [one for one in initiatives if one.origin is not Origin.proposed]
    known = [one for one in decided if one.money]
    if not known:
        return None
    budget, spent = (_sum(known, kind) for kind in (MoneyKind.budget, MoneyKind.spent))
    return MoneySum(budget, spent, len(known), len(decided), work)


def _sum(initiatives: Iterable[Initiative], kind: MoneyKind) -> str:
    """Sum by currency: amounts in two currencies are never made one."""
    sums: dict[Currency, float] = defaultdict(float)
    for initiative in initiatives:
        for one in initiative.money:
            if one.kind is kind:
                sums[one.currency] += one.amount
    return " och ".join(money_text(sums[one], one) for one in Currency if one in sums)
