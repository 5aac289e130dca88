"""Where suppliers are, as rates by ward: the map for page and print, and the bars that say the same."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.maps.classes import PAID
from ui.maps.drawn import drawn

MOST_BARS = 10
NOT_LOCATED = "Not located in a loaded ward"
CREDIT = (
    "Wards and postcodes: Office for National Statistics and Ordnance Survey, Open Government Licence v3.0; "
    "contains OS data © Crown copyright and database right, Royal Mail data © Royal Mail copyright and "
    "database right."
)
"""What the licence of boundaries and postcodes asks for beside a map."""
FIELDS = (
    Field("ward_name", "Ward"),
    Field("ward_code", "Ward code"),
    Field("vintage", "Boundaries of"),
    Field("per_km2_gbp", "Paid to suppliers there, per square kilometre (£)", "money"),
    Field("share_pct", "Share of all the money (%)", "percent"),
    Field("amount_gbp", "Paid (£)", "money"),
    Field("suppliers", "Suppliers", "count"),
)


@drawn_once
def ward_map(frame: pl.DataFrame, where: str) -> Figure:
    """The map for the page and for print. `frame` is the answer of `concentration.wards`.

    The row without a ward code is the money that is not located in a ward; it is said, never coloured.
    """
    known = frame.filter(pl.col("ward_code").is_not_null() & pl.col("geometry").is_not_null())
    # One ward of another council, alone on white, is no map of this one.
    has_own = bool(known["is_own"].any())
    return Figure(
        key="wards",
        title=_title(frame),
        subtitle=f"Paid to suppliers with an address in the ward, per square kilometre; {where}",
        sentence=_sentence(frame),
        chart=drawn(known, PAID) if has_own else None,
        table=frame.with_columns(pl.col("ward_name").fill_null(NOT_LOCATED)),
        fields=FIELDS,
    )


@drawn_once
def ward_bars(frame: pl.DataFrame, where: str) -> Figure:
    """All the money as shares: the wards with most, the others together, and, hollow, what is not located."""
    named = frame.filter(pl.col("ward_code").is_not_null())
    paid = named.filter(pl.col("share_pct") > 0).sort("share_pct", "ward_name", descending=[True, False])
    top = paid.head(MOST_BARS)
    rows = [_ward(row, "rest" if i else "focus") for i, row in enumerate(top.to_dicts())]
    others = named.join(top, on="ward_code", how="anti").filter(pl.col("share_pct") != 0)
    if others.height:
        share = float(others["share_pct"].sum())
        rows.append(Bar(words.count(others.height, "other ward"), share, _share(share)))
    missing = not_located_pct(frame)
    if missing:
        rows.append(Bar(NOT_LOCATED, missing, _share(missing), "unsure"))
    return Figure(
        key="wards-sorted",
        title="The same wards, as shares of the money",
        subtitle=f"Share of the amount paid, by ward of the supplier's address; {where}",
        sentence=_bars_sentence(paid, named.height, missing),
        chart=bars(rows) if top.height else None,
        table=frame.drop("geometry").with_columns(pl.col("ward_name").fill_null(NOT_LOCATED)),
        fields=FIELDS,
    )


def _ward(row: dict[str, Any], tone: str) -> Bar:
    rate = f" · {words.pounds(row['per_km2_gbp'])} per km²" if row["per_km2_gbp"] is not None else ""
    return Bar(row["ward_name"], row["share_pct"], f"{_share(row['share_pct'])}{rate}", tone)


def _share(pct: float) -> str:
    """A share in words; refunds can outweigh what was paid."""
    return words.percent(pct) if pct >= 0 else "less than 0%"


def _bars_sentence(paid: pl.DataFrame, loaded: int, missing: float) -> str:
    if paid.is_empty():
        return "No money went to an address in a loaded ward."
    most = paid.to_dicts()[0]
    hollow = f" The hollow bar is money that is not located in a loaded ward: {_share(missing)}."
    return (
        f"{most['ward_name']} has most, {_share(most['share_pct'])} of the money.{hollow if missing else ''} "
        f"All bars together are all the money; it went to {paid.height:,} of {words.count(loaded, 'ward')}."
    )


def not_located_pct(frame: pl.DataFrame) -> float:
    """The share of the money that stands in no loaded ward, 0 to 100."""
    return float(frame.filter(pl.col("ward_code").is_null())["share_pct"].fill_null(0.0).sum())


def _title(frame: pl.DataFrame) -> str:
    missing = not_located_pct(frame)
    return (
        words.capital(f"{words.percent(missing)} of the money has no known ward")
        if missing >= 50
        else "Where paid suppliers have their addresses"
    )


def _sentence(frame: pl.DataFrame) -> str:
    known = frame.filter(pl.col("ward_code").is_not_null() & (pl.col("per_km2_gbp") > 0)).sort("per_km2_gbp")
    missing = words.percent(not_located_pct(frame))
    if known.height and not frame["is_own"].any():
        return (
            "The wards of this council are not loaded, so there is no map. "
            f"{words.capital(missing)} of the money is not located; the rest went to addresses in wards of "
            "other councils."
        )
    if not known.height:
        return f"No supplier's address lies in a loaded ward: {missing} of the money is not located."
    top = known.to_dicts()[-1]
    return (
        f"Highest in {top['ward_name']} ({words.pounds(top['per_km2_gbp'])} per square kilometre). "
        f"{words.capital(missing)} of the money is not located in a loaded ward. An address is where a "
        "supplier is registered, not where it works."
    )
