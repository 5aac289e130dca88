"""What is offered, needed and matched in each ward and domain: every value printed, every mark too."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.figure import Drawing, Field, Figure, titled
from ui.charts.once import drawn_once
from ui.charts.skills.squares import Square, Steps, counted, squares
from ui.charts.skills.told import FEW, NOT_APPLICABLE, WITHHELD, explained, is_some, marks_among, named, said

MEASURES = {
    "needs": "What is needed",
    "offers": "What is offered",
    "matches": "What was matched",
    "quotient": "Where offers stand out",
}
UNITS = {
    "needs": "needed",
    "offers": "offered",
    "matches": "matched",
    "quotient": "times the council's share",
}
SUBTITLES = {
    "needs": "Skills needed",
    "offers": "Skills offered",
    "matches": "Matches that both sides confirm",
    "quotient": "A domain's share of a ward's offers, as times its share of the council's",
}
# Of fewer offers a quotient is not printed: even drawn to one, an offer more would change it.
LEAST_OFFERS = 10
HIGH = 1.2
QUOTIENTS = Steps((0.5, 0.8, HIGH), ("under 0.5", "0.5 to 0.8", "0.8 to 1.2", "1.2 or more"))
FIELDS = (
    Field("said_domain", "Domain"),
    Field("ward_name", "Ward"),
    Field("ward_code", "Ward code"),
    Field("needs", "Needed", "count", mark="needs_mark"),
    Field("offers", "Offered", "count", mark="offers_mark"),
    Field("matches", "Matched", "count", mark="matches_mark"),
    Field("quotient", "Offers, times the council's share", "number", mark="quotient_mark"),
    Field("note", "Note"),
)
Row = dict[str, Any]


@drawn_once
def heat(frame: pl.DataFrame, measure: str, where: str) -> Figure:
    """Wards by domains, the value of one of MEASURES in each; `frame` is the answer of `skills.heat`."""
    table = _table(frame)
    rows = _drawn(table)
    told = [row for row in rows if _value(row, measure)]
    marks = marks_among(_printed(row, measure) for row in rows)
    return Figure(
        key="heat",
        title=_title(told, measure),
        subtitle=f"{SUBTITLES[measure]}, by ward and domain; {where}",
        sentence=f"{_sentence(told, rows, measure)}{explained(marks)}",
        chart=_picture(rows, measure) if rows else None,
        table=table,
        fields=FIELDS,
    )


def _table(frame: pl.DataFrame) -> pl.DataFrame:
    hidden = [
        pl.when(pl.col(f"{name}_mark").is_not_null()).then(
            pl.format("{} {}", f"{name}_mark", pl.lit(UNITS[name]))
        )
        for name in ("needs", "offers", "matches")
    ]
    offered = pl.col("offers") > 0
    hidden_too = pl.when(offered).then(pl.lit(WITHHELD))
    few = pl.when(pl.col("offers").is_between(1, LEAST_OFFERS - 1)).then(
        pl.lit(f"{FEW} fewer than {LEAST_OFFERS} offers")
    )
    return named(frame).with_columns(
        quotient=pl.when(offered).then("quotient"),
        quotient_mark=pl.coalesce("offers_mark", hidden_too, pl.lit(NOT_APPLICABLE)),
        note=pl.concat_str(*hidden, few, separator="; ", ignore_nulls=True),
    )  # fmt: skip


def _drawn(table: pl.DataFrame) -> list[Row]:
    """The rows that are drawn: domains, and what lies in no ward, only where there is something of them."""
    nowhere = table.filter(pl.col("ward_code").is_null()).select("needs", "offers", "matches")
    is_somewhere = any(value != 0 for column in nowhere.iter_columns() for value in column)
    rows = [row for row in table.to_dicts() if row["ward_code"] is not None or is_somewhere]
    domains = {row["domain"] for row in rows if is_some(row)}
    return [row for row in rows if row["domain"] in domains]


def _value(row: Row, measure: str) -> float | None:
    """What is printed as a number; None where a mark is."""
    if measure == "quotient" and (row["offers"] or 0) < LEAST_OFFERS:
        return None
    value: float | None = row[measure]
    # As it is printed: what reads 1.2 has the colour of 1.2.
    return round(value, 1) if value is not None and measure == "quotient" else value


def _printed(row: Row, measure: str) -> str:
    value = _value(row, measure)
    if measure != "quotient":
        return said(row, measure)
    if value is not None:
        return f"{value:.1f}"
    return FEW if row["quotient"] is not None else str(row["quotient_mark"])


def _title(told: list[Row], measure: str) -> str:
    neutral = f"{MEASURES[measure]}, by ward and domain"
    if not told:
        return neutral
    top = max(told, key=lambda row: row[measure])
    if measure == "quotient" and round(top["quotient"], 1) < HIGH:
        return "No ward's offers stand out"
    finding = f"{top['said_domain']} in {top['ward_name']}: {_printed(top, measure)} {UNITS[measure]}"
    return titled(finding, neutral)


def _sentence(told: list[Row], rows: list[Row], measure: str) -> str:
    if not rows:
        return "The wards of this council are not loaded, or nothing is told of them."
    if not told:
        return "Of no ward and domain is there a number that can be shown."
    first = sorted(told, key=lambda row: (-row[measure], row["said_domain"], row["ward_name"]))[:3]
    most = words.listed(
        f"{row['said_domain']} in {row['ward_name']} ({_printed(row, measure)})" for row in first
    )
    if measure == "quotient":
        return (
            f"Highest: {most}. One is the council's own mix (location quotient); few offers are drawn to it, "
            f"and of fewer than {LEAST_OFFERS} nothing is printed. Of who registered, not the workforce."
        )
    return f"Highest of those shown: {most}. Of who registered, not the workforce."


def _picture(rows: list[Row], measure: str) -> Drawing:
    found = [
        Square(
            row["ward_name"],
            row["said_domain"],
            _value(row, measure),
            _printed(row, measure),
            f"{row['ward_name']}, {row['said_domain']}: {_printed(row, measure)} {UNITS[measure]}",
        )
        for row in rows
    ]
    values = [each.value for each in found if each.value]
    return squares(
        found, QUOTIENTS if measure == "quotient" else counted(values), words.capital(UNITS[measure])
    )
