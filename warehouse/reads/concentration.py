"""Who a council pays, how few they are, and whether the figure can be trusted."""

from datetime import date

import polars as pl

from warehouse.ask import ask
from warehouse.reads.scope import Scope


def councils() -> pl.DataFrame:
    """Which councils have payments loaded, and how many."""
    return ask("concentration/councils")


def periods(council: str) -> pl.DataFrame:
    """Which financial years of a council are loaded, and which one to show first."""
    return ask("concentration/periods", council=council)


def choices(council: str) -> pl.DataFrame:
    """What a council's payments can be filtered by: departments, categories, wards, payee types, kinds."""
    return ask("concentration/choices", council=council)


def headline(scope: Scope) -> pl.DataFrame:
    """How concentrated a council's spending is: suppliers, shares, effective number, and what bounds it."""
    return ask("concentration/headline", **scope.params())


def by_category(scope: Scope) -> pl.DataFrame:
    """How concentrated spending is in each category of a council."""
    return ask("concentration/by_category", **scope.params())


def suppliers(scope: Scope, limit: int = 100, asked_for: int | None = None) -> pl.DataFrame:
    """Who is paid most in a council's market, what share each has; and the one that was asked for."""
    return ask("concentration/suppliers", **scope.params(), limit=limit, asked_for=asked_for)


def payments(scope: Scope, supplier_id: int, limit: int = 1000) -> pl.DataFrame:
    """The payments behind one payee's total, the largest first, each with its file and line."""
    return ask("concentration/payments", **scope.params(), supplier_id=supplier_id, limit=limit)


def lorenz(scope: Scope) -> pl.DataFrame:
    """What share of the money the smallest suppliers have together, from none of them to all."""
    return ask("concentration/lorenz", **scope.params())


def trend(scope: Scope) -> pl.DataFrame:
    """How a council's market changed from quarter to quarter, and where quarters cannot be compared."""
    return ask("concentration/trend", **scope.params())


def churn(scope: Scope) -> pl.DataFrame:
    """Which suppliers were kept, won and lost against the period before, and whether that may be compared."""
    return ask("concentration/churn", **scope.params())


def coverage(scope: Scope) -> pl.DataFrame:
    """How much of a council's payments is loaded, named and located, and what was guessed about them."""
    return ask("concentration/coverage", **scope.params())


def set_aside(council: str) -> pl.DataFrame:
    """Which rows of a council's files were set aside, and why."""
    return ask("concentration/set_aside", council=council)


def wards(scope: Scope) -> pl.DataFrame:
    """Where the suppliers of a council's market have their addresses, ward by ward."""
    return ask("concentration/wards", **scope.params())


def comparison(council: str, from_on: date, to_on: date) -> pl.DataFrame:
    """How councils of the same months stand beside each other, cut to the highest threshold among them."""
    return ask("concentration/comparison", council=council, from_on=from_on, to_on=to_on)


def rows(scope: Scope) -> pl.DataFrame:
    """The published rows behind the figures of one council's market, with file and line."""
    return ask("concentration/rows", **scope.params())


def rows_churn(scope: Scope) -> pl.DataFrame:
    """The published rows of a council's market in the period and the one before, with file and line."""
    return ask("concentration/rows_churn", **scope.params())


def rows_trend(scope: Scope) -> pl.DataFrame:
    """The published rows of a council's market up to the end of the period, with file and line."""
    taken = {name: value for name, value in scope.params().items() if name != "from_on"}
    return ask("concentration/rows_trend", **taken)
