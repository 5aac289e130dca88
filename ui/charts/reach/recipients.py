"""To whom it goes: how large the organisations are, what sort of grants, and what others gave alongside."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.granted import BANDS, CLASSES

SMALL = BANDS[:2]
OWN, NONE = "From the council itself", "none recorded"


@drawn_once
def sizes(frame: pl.DataFrame, where: str) -> Figure:
    """Share of the money by the income of organisations, unknown apart: `funding.sizes`."""
    rows = frame.to_dicts()
    return Figure(
        key="sizes",
        title="How large the organisations are",
        subtitle=f"Share of what organisations were granted, by income before the award; {where}",
        sentence=_sizes_sentence({row["income_band"]: row for row in rows}),
        chart=bars([_band(row) for row in rows], top=100.0) if rows else None,
        table=frame,
        fields=(
            Field("income_band", "Yearly income before the award"),
            Field("amount_gbp", "Granted (£)", "money"),
            Field("share_pct", "Of all to organisations (%)", "percent"),
            Field("grants", "Grants", "count"),
            Field("recipients", "Organisations", "count"),
        ),
    )


def _band(row: dict[str, Any]) -> Bar:
    band = row["income_band"]
    tone = "unsure" if band == "not known" else "focus" if band in SMALL else "rest"
    said = f"{words.percent(row['share_pct'])} · {words.count(row['recipients'], 'organisation')}"
    return Bar(words.capital(band), row["share_pct"] or 0.0, said, tone)


def _sizes_sentence(by_band: dict[str, dict[str, Any]]) -> str:
    if not by_band:
        return "No grant went to an organisation."
    small, smallest, unknown = (
        sum(by_band[band]["share_pct"] or 0.0 for band in bands if band in by_band)
        for bands in (SMALL, SMALL[:1], ("not known",))
    )
    if unknown == 100:
        return "The income of none of the organisations is known, so nothing is said of their size."
    apart = (
        f" Of {words.percent(unknown)} the income is not known, which is never counted as small."
        if unknown
        else ""
    )
    return (
        f"{words.capital(words.percent(small))} went to organisations known to have under £100k a year, "
        f"{words.percent(smallest)} to those under £10k.{apart}"
    )


@drawn_once
def kinds(head: dict[str, Any], where: str) -> Figure:
    """What sort of grants they are, each share with its base: a table of `funding.headline`'s row."""
    table = _parts(head)
    known, first = head["first_time_known"], head["first_time"]
    share = words.percent(100 * first / known if known else None)
    table.append(
        (
            "To organisations with no earlier grant loaded",
            f"{first:,}",
            share,
            f"the {known:,} of whom that is known",
        )
    )
    table += _waits(head)
    return Figure(
        key="kinds",
        title="What sort of grants they are",
        subtitle=f"Pounds, or organisations, and their share; {where}",
        sentence="An organisation that is not known to deliver may still deliver; it is only not seen to.",
        chart=None,
        table=pl.DataFrame(
            table, schema=dict.fromkeys(("what", "amount", "share", "of"), pl.String), orient="row"
        ),
        fields=(
            Field("what", "Grants"),
            Field("amount", "How much"),
            Field("share", "Share"),
            Field("of", "Of"),
        ),
    )


def _parts(head: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Parts of the money, each with its share and what that is of."""
    rows = [
        (OWN, head["own_gbp"], head["amount_gbp"], "all"),
        ("For two years or more", head["multi_year_gbp"], head["length_known_gbp"], "what tells its length"),
        ("To organisations known to deliver", head["delivering_gbp"], head["amount_gbp"], "all"),
        ("For preparing, training or infrastructure", head["readiness_gbp"], head["amount_gbp"], "all"),
    ]
    return [
        # None of the council's own is mostly a list that nobody has loaded: no finding of nought pounds.
        (
            what,
            NONE if what == OWN and not part else words.pounds(part),
            words.percent(100 * float(part) / float(whole) if whole else None),
            of,
        )
        for what, part, whole, of in rows
    ]


def _waits(head: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    known = head["lag_known"]
    of = f"the {known:,} that tell when work begins; {head['grants'] - known:,} do not"
    days = {"middle grant": head["lag_median_days"], "nine in ten within": head["lag_p90_days"]}
    said = {which: words.UNKNOWN if each is None else f"{each:,}" for which, each in days.items()}
    return [
        (f"Days from award to the start of work, {which}", each, "[z]", of) for which, each in said.items()
    ]


@drawn_once
def alongside(frame: pl.DataFrame, place: str, period: str) -> Figure:
    """Other money to the organisations that the council funds, by sort of money: `funding.alongside`."""
    table = frame.with_columns(source=pl.col("source_class").replace(CLASSES))
    rows = table.to_dicts()
    return Figure(
        key="alongside",
        title="Other money alongside each council pound",
        subtitle=f"Pounds of others to those whom the council funds, for each of its own; {place}, {period}",
        sentence=_alongside_sentence(rows),
        chart=bars([_beside(row, at) for at, row in enumerate(rows)]) if rows else None,
        table=table,
        fields=(
            Field("source", "From"),
            Field("amount_gbp", "Granted by them (£)", "money"),
            Field("grants", "Grants", "count"),
            Field("organisations", "Organisations", "count"),
            Field("council_gbp", "Granted by the council to all it funds (£)", "money"),
            Field("council_funded", "Organisations it funds", "count"),
            Field("per_council_gbp", "For each council pound (£)", "money"),
        ),
    )


def _beside(row: dict[str, Any], at: int) -> Bar:
    said = f"{words.a_head(row['per_council_gbp'])} · {words.pounds(row['amount_gbp'])}"
    return Bar(
        words.capital(row["source"]),
        row["per_council_gbp"] or 0.0,
        said,
        "rest" if at else "focus",
    )


def _alongside_sentence(rows: list[dict[str, Any]]) -> str:
    if not rows:
        return (
            "No grant of another funder to an organisation that the council granted to is loaded. Where the "
            "council's own grants are not loaded either, there is no council pound to set others beside."
        )
    funded = words.count(rows[0]["council_funded"], "organisation")
    total = sum(row["per_council_gbp"] or 0.0 for row in rows)
    return (
        f"Beside each pound that the council granted, the {funded} it funds had {words.a_head(total)} from "
        "other funders. It is alongside: nothing says that one came of the other."
    )
