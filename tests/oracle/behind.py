"""The rows behind the answers of random worlds: as many as were paid, the same sum, and no private name."""

from collections.abc import Sequence
from decimal import Decimal

from tests.oracle.spending import PAYEES, Paid
from warehouse.reads import concentration
from warehouse.reads.scope import Scope

PRIVATE = {name for name, payee in PAYEES.items() if payee.kind == "individual"}


def holds_market(scope: Scope, market: Sequence[Paid]) -> None:
    """The rows behind the headline are the market."""
    rows = concentration.rows(scope)
    assert (rows.height, rows["amount_gbp"].sum()) == (len(market), sum(each.amount for each in market))
    assert PRIVATE.isdisjoint(rows["supplier_name"])


def holds_periods(scope: Scope, before: Sequence[Paid], now: Sequence[Paid], every: Sequence[Paid]) -> None:
    """The rows behind who came and went are of both periods; those behind the trend are all up to its end."""
    rows = concentration.rows_churn(scope)
    assert (rows["is_before"].sum(), rows.height) == (len(before), len(before) + len(now))
    told = concentration.rows_trend(scope)["amount_gbp"].sum()
    assert told == sum((each.amount for each in every), Decimal(0))
