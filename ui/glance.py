"""A council at a glance: at most five cards, each a figure with its change, its counts and its coverage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from ui import words
from ui.reach import LEAST_LOCATED_PCT

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Card:
    """One figure: its name, its value, what it counts, how it changed, how much is known, where it leads.

    All plain text. `page` is the file's name of the page it leads to, `address` what that page is asked for.
    """

    key: str
    label: str
    value: str
    said: str
    change: str
    known: str
    page: str
    link: str
    address: Mapping[str, str] = field(default_factory=dict)


def paid(head: Row, before: Row | None, churn: Row, cover: Row, period: str) -> Card:
    """What was paid, to how many. `before` is the headline of the period before, None where none compares."""
    return Card(
        key="paid",
        label="Paid to suppliers",
        value=words.pounds(head["amount_gbp"]),
        said=f"{words.count(head['suppliers'], 'supplier')}, {words.count(head['payments'], 'payment')}",
        change=_against(head["amount_gbp"], before, "amount_gbp", churn),
        known=f"{cover['months_present']} of {words.count(cover['months_expected'], 'month')} loaded",
        page="concentration",
        link="Who we pay",
        address={"period": period},
    )


def spread(head: Row, before: Row | None, churn: Row, by_category: pl.DataFrame, period: str) -> Card:
    """As if by how many equal suppliers it is given, and the category in which they are fewest."""
    few = head["effective"]
    known = f"{words.percent(100 - head['unnamed_pct'])} of the money names its supplier"
    if few is None or head["is_unreliable"]:
        said, value = "too little to say how few there are", "[u]"
    else:
        value, said = words.number(few), _fewest(by_category)
    then = before["effective"] if before else None
    change = f"{words.number(then)} the year before" if then is not None else _why_not(churn)
    return Card(
        "spread", "Equal suppliers (effective number)", value, said, change, known, "concentration",
        "How few they are", {"period": period},
    )  # fmt: skip


def failed(window: Row, found: pl.DataFrame) -> Card:
    """What was paid to suppliers with a confirmed failure, in the twelve months that are watched."""
    until = f"twelve months to {words.day(window['to_on'])}"
    checked = words.day(window["checked_on"])
    link = ("insolvency", "Which suppliers")
    if window["checked_on"] is None or not window["watched"]:
        said = "no notices, or no matches to a register, are loaded"
        return Card("failed", "Paid to suppliers that failed", "[z]", said, "", until, *link)
    failures = found.filter(pl.col("event_class") == "failure")
    left = failures["remaining_gbp"].drop_nulls()
    rest = f"; {words.pounds(left.sum())} of live contracts is left" if len(left) else ""
    return Card(
        key="failed",
        label="Paid to suppliers that failed",
        value=words.pounds(Decimal(failures["paid_gbp"].sum() or 0)),
        said=f"{words.count(failures.height, 'supplier')} with a confirmed failure{rest}",
        change=f"In the {until}, as known on {checked}",
        known=f"{words.percent(window['watched_pct'])} of the money is watched",
        page=link[0],
        link=link[1],
    )


def sector(now: Row, before: Row | None, churn: Row, period: str) -> Card:
    """How much goes to voluntary, community and social enterprises: from what is known to what may be."""
    then = _range(before) if before else ""
    return Card(
        key="sector",
        label="Paid to the community sector (VCSE)",
        value=_range(now),
        said=f"{words.count(now['vcse'], 'supplier')} known to be one, paid {words.pounds(now['vcse_gbp'])}",
        change=f"{then} the year before" if then else _why_not(churn),
        known=f"{words.pounds(now['unknown_gbp'])} went to payees of whom it is not known",
        page="concentration",
        link="Who we pay",
        address={"period": period},
    )


def delivering(now: Row, before: Row | None, period: str) -> Card:
    """In how many wards a group that delivers was funded; silent where too little of the money is placed."""
    link = ("funding", "Where funding reaches", {"awarded": period})
    label = "Wards where a funded group delivers"
    if not now["wards"] or now["located_pct"] is None:
        why = "no ward is loaded" if not now["wards"] else "no grant of this time is loaded"
        return Card("delivering", label, "[z]", why, "", "", *link[:2])
    known = f"{words.part(now['located_pct'])} of the money granted has a known ward"
    if now["located_pct"] < LEAST_LOCATED_PCT:
        return Card("delivering", label, "[u]", "too little is placed to count wards", "", known, *link)
    then = before and before["located_pct"] is not None and before["located_pct"] >= LEAST_LOCATED_PCT
    change = f"{before['delivering']} the year before" if before and then else "Nothing to compare with"
    said = (
        f"{words.count(now['grants'], 'grant')} placed; {words.count(now['funded'], 'ward')} with any group"
    )
    return Card(
        "delivering", label, f"{now['delivering']} of {now['wards']}", f"{said} funded", change, known, *link
    )


def _against(now: Decimal, before: Row | None, name: str, churn: Row) -> str:
    if before is None:
        return _why_not(churn)
    then: Decimal = before[name]
    difference = now - then
    if not then or not difference:
        return f"{words.pounds(then)} the year before"
    more = "more" if difference > 0 else "less"
    share = words.percent(abs(100 * float(difference / then)))
    return f"{words.pounds(abs(difference))} ({share}) {more} than the year before"


def _why_not(churn: Row) -> str:
    return f"Not compared. {churn['because'] or ''}".strip()


def _fewest(by_category: pl.DataFrame) -> str:
    sure = by_category.filter(~pl.col("is_unreliable") & pl.col("category").is_not_null())
    rows = sure.filter(pl.col("effective").is_not_null()).sort("effective", "category").head(1).to_dicts()
    if not rows:
        return "no category has enough suppliers to compare"
    return f"fewest in {rows[0]['category']}: {words.number(rows[0]['effective'])}"


def _range(row: Row) -> str:
    low, high = words.percent(row["low_pct"]), words.percent(row["high_pct"])
    return low if low == high else f"{low} to {high}"


def before(frame: pl.DataFrame, churn: Row) -> Row | None:
    """The one row of a question about the period before, or None where the two may not be compared."""
    return frame.row(0, named=True) if churn["is_comparable"] and frame.height else None


def earlier(churn: Row) -> tuple[date, date]:
    """The first and last day of the period before."""
    return churn["previous_from_on"], churn["previous_to_on"]
