"""What stands alongside the council's money to hubs and groups, in words. Association only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from ui import frozen, words

Row = Mapping[str, Any]

PUBLISHED = "sheets of hubs and exchanges, and grants published by their funders"
ASSOCIATION = (
    "Alongside means in the same days, to the same organisations or in the same introductions. It does "
    "not say that one brought the other."
)
LIMITS = (
    "Funders who do not publish, and hubs and exchanges that keep no sheets, are not in it. A pound may "
    "be told both by its funder and by a hub, so the two are never added."
)


def whole(frame: pl.DataFrame) -> dict[str, Any]:
    """The row of the whole council, of the answer of `multiplier.alongside`."""
    return frame.row(by_predicate=pl.col("ward_code").is_null(), named=True)


def sentence(frame: pl.DataFrame, place: str, period: str) -> str:
    """For each pound of the council: other pounds, hours and exchanges, as Markdown with its hedge.

    In a pre-election period the hedge alone.
    """
    if frozen.is_on():
        return ASSOCIATION
    row = whole(frame)
    council = row["council_gbp"] or 0
    if not council:
        return (
            f"No money of {words.safe(place)} to hubs or groups is loaded for {words.safe(period)}, so "
            "nothing is said of what stood alongside."
        )
    parts = [part for part in (_groups(row), _hubs(row)) if part]
    if not parts:
        parts = ["no other money is known alongside"]
    said = f"In {words.safe(period)}, {'; '.join(parts)}."
    return f"{said}{_hours(row)}{_exchanges(row)} {ASSOCIATION}"


def _groups(row: Row) -> str:
    if row["groups_per_gbp"] is None:
        return ""
    return (
        f"for each £1 that the council granted to groups ({words.pounds(row['granted_gbp'])}), "
        f"**{words.pounds_exact(round(row['groups_per_gbp'], 2))}** of others' grants stood alongside"
    )


def _hubs(row: Row) -> str:
    if row["hub_per_gbp"] is None:
        return ""
    return (
        f"for each £1 that it put into introductions of its hubs ({words.pounds(row['hub_gbp'])}), "
        f"**{words.pounds_exact(round(row['hub_per_gbp'], 2))}** of others"
    )


def _hours(row: Row) -> str:
    if row["hours"] is None:
        return ""
    return f" **{row['hours']:,.0f} hours** were given in introductions."


def _exchanges(row: Row) -> str:
    if row["exchanges"] is None:
        return (
            " How many exchanges were confirmed is withheld [c]."
            if row["exchanges_mark"]
            else " Confirmed exchanges: not known, as no year of an exchange that is over lies in these days."
        )
    was = "was" if row["exchanges"] == 1 else "were"
    return f" **{words.count(row['exchanges'], 'exchange')}** of skills {was} confirmed."
