"""Amounts are summed by currency, decided work only, and what is missing is said."""

from typing import Any

from agenda.model import Initiative, Money
from agenda.model.choices import Origin
from agenda.model.levels import OURS
from macros.views.parts.money import MoneySum, money_sum, money_text
from tests.support.exports import base

ONE = base().initiatives[0]
WORK = OURS["initiative"]
SPACE = "\u00a0"


def work(*money: dict[str, Any], origin: Origin = Origin.decided) -> Initiative:
    amounts = tuple(Money.model_validate(one) for one in money)
    return ONE.model_copy(update={"money": amounts, "origin": origin})


BUDGET = {"kind": "budget", "amount": "1500000"}
EUROS = {"kind": "budget", "amount": "20000.5", "currency": "eur"}
SPENT = {"kind": "spent", "amount": "400"}


def test_an_amount_has_its_currency() -> None:
    money = Money.model_validate(EUROS)
    assert money_text(money.amount, money.currency) == f"20{SPACE}000,5{SPACE}euro"


def test_currencies_are_never_made_one_and_proposals_are_left_out() -> None:
    proposal = work(BUDGET, origin=Origin.proposed)
    found = money_sum([work(BUDGET, SPENT), work(EUROS), work(), proposal], WORK)
    budget = f"1{SPACE}500{SPACE}000{SPACE}kronor och 20{SPACE}000,5{SPACE}euro"
    assert found == MoneySum(budget, f"400{SPACE}kronor", 2, 3, WORK)
    assert found.sentence == (
        f"{budget} är avsatta och 400{SPACE}kronor har använts. "
        "Det gäller 2 av 3 initiativ. Om de andra sägs inget belopp."
    )


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert money_sum([work(), work(BUDGET, origin=Origin.proposed)], WORK) is None


def test_one_that_is_alone_is_no_sum_of_all() -> None:
    found = money_sum([work(SPENT)], WORK)
    assert found
    assert found.sentence.strip() == f"400{SPACE}kronor har använts."
