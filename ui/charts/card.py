"""One supplier: who it is and how that is known, what happened to it, and what it was paid."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import altair as alt
import polars as pl

from ui import events, theme, words
from ui.charts.exposure import vcse
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

FEWEST = 2
LATE = (
    ("Accounts late", "is_accounts_overdue"),
    ("Confirmation statement late", "is_confirmation_overdue"),
)
POUNDS = (
    "datum.value == 0 ? '£0' : abs(datum.value) >= 1e6 ? '£' + datum.value / 1e6 + 'm'"
    " : '£' + datum.value / 1e3 + 'k'"
)


@drawn_once
def identity(row: Mapping[str, Any], name: str) -> Figure:
    """Who it is. `row` is the answer of `insolvency.card`; `name` what it is called on the page."""
    facts = [
        ("Paid under the name", "; ".join(row["known_as"])),
        ("Registered name", row["organisation"]),
        ("Number in its register", row["org_id"]),
        ("How that is known", events.TIERS.get(row["match_tier"], words.UNKNOWN)),
        ("Confirmed by", _confirmed(row)),
        ("Legal form", row["legal_form"]),
        ("The register says", row["status"]),
        ("The register stood so on", words.day(row["snapshot_on"])),
        ("Founded or registered on", words.day(row["incorporated_on"])),
        *([("Off the register on", words.day(row["dissolved_on"]))] if row["dissolved_on"] else []),
        ("Gone from the register", {True: "yes", False: "no"}.get(row["is_gone"])),
        ("Charity", {True: "yes", False: "no"}.get(row["is_charity"])),
        ("Voluntary, community or social enterprise", row["vcse"]),
        ("Postcode of its registered office", row["postcode"]),
        *_means(row),
    ]
    table = pl.DataFrame(
        [(what, said or words.UNKNOWN) for what, said in facts], ["fact", "said"], orient="row"
    )
    return Figure(
        key="identity",
        title="Who it is, and how that is known",
        subtitle=f"Facts of the registers; {name}",
        sentence=f"{name} is {row['org_id']}: {events.TIERS.get(row['match_tier'], words.UNKNOWN)}.",
        chart=None,
        table=table,
        fields=(Field("fact", "Fact"), Field("said", "As known")),
    )


def _means(row: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    """What it took in, owns and owes, each with its day; where it is told, which papers are late."""
    year, filed = f"year to {words.day(row['income_ended_on'])}", words.day(row["accounts_on"])
    papers, charged = (f"as read on {words.day(row[f'{each}_read_on'])}" for each in ("papers", "charges"))
    facts = (
        (f"Latest yearly {row['income_kind'] or 'income or turnover'}", "income_gbp", year),
        ("Net assets", "net_assets_gbp", f"on {filed}"),
        ("Current assets", "current_assets_gbp", f"on {filed}"),
        ("Cash", "cash_gbp", f"on {filed}"),
        ("Owed within a year", "creditors_within_year_gbp", f"on {filed}"),
        ("Employees on average", "employees", f"year to {filed}"),
        ("Dormant", "is_dormant", f"year to {filed}"),
        ("Next accounts due on", "accounts_due_on", papers),
        *((what, of, papers) for what, of in LATE if row[of] is not None),
        ("Charges on its assets outstanding", "charges_outstanding", charged),
        ("Latest of these charges created on", "charge_created_on", charged),
    )
    return [(what, None if row[of] is None else f"{_said(row[of])}, {when}") for what, of, when in facts]


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return words.day(value)
    return words.pounds_exact(value) if isinstance(value, Decimal) else f"{value:,g}"


def _confirmed(row: Mapping[str, Any]) -> str:
    """Who confirmed the match, when and, for officers, why."""
    if not row["confirmed_by"]:
        return "nobody: by its number alone"
    who = f"{row['confirmed_by']}, {words.day(row['confirmed_at'])}"
    return f"{who}: {row['because']}" if row["because"] else who


def facts(frame: pl.DataFrame) -> dict[str, Any]:
    """The one row of `insolvency.card`, with its VCSE in words."""
    return frame.with_columns(vcse()).row(0, named=True)


@drawn_once
def happened(frame: pl.DataFrame, name: str) -> Figure:
    """What happened to it, each event with its notice: `insolvency.card_events`."""
    kind = pl.col("event_class").replace(events.CLASSES)
    late = pl.format("{}; not checked again in time: counts for nothing", kind)
    table = frame.with_columns(events.link(), kind=pl.when("is_expired").then(late).otherwise(kind))
    latest = frame.row(0, named=True) if frame.height else None
    said = (
        f"{words.count(frame.height, 'event')}; the latest on {words.day(latest['happened_on'])}: "
        f"{latest['procedure_name']}. {latest['register_says'] or ''}".strip()
        if latest
        else "There is no event to show."
    )
    said = said if said.endswith(".") else f"{said}."
    if expired := frame.filter("is_expired").height:
        said += f" Not checked again in time, so counting for nothing: {words.count(expired, 'event')}."
    return Figure(
        key="happened",
        title="What happened, with each notice",
        subtitle=f"Events by their date, the latest first; {name}",
        sentence=said,
        chart=None,
        table=table,
        fields=(
            Field("happened_on", "Date", "date"),
            Field("procedure_name", "What happened"),
            Field("kind", "Kind of event"),
            Field("link", "Notice", "link"),
            Field("register_says", "The register says"),
            Field("evidence", "Evidence"),
            Field("checked_on", "Checked on", "date"),
            Field("expires_on", "Shown until, if not checked again", "date"),
            Field("event_id", "Event number", "count"),
        ),
    )


@drawn_once
def paid(frame: pl.DataFrame, name: str, since: date | None) -> Figure:
    """What it was paid each quarter (`insolvency.card_payments`), with the day of the event marked."""
    is_drawn = frame.height >= FEWEST
    total = words.pounds(frame["amount_gbp"].sum() if frame.height else None)
    mark = f" The line is the day of the event, {words.day(since)}." if since else ""
    return Figure(
        key="paid",
        title="What it was paid over time",
        subtitle=f"Amount paid each quarter, everything loaded; {name}",
        sentence=f"{total} in {words.count(frame.height, 'quarter')}.{mark if is_drawn else ''}",
        chart=_quarters(frame, since) if is_drawn else None,
        table=frame,
        fields=(
            Field("label", "Quarter"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("payments", "Payments", "count"),
        ),
    )


def _quarters(frame: pl.DataFrame, since: date | None) -> alt.LayerChart:
    drawn = frame.select("quarter_on", "label", pounds=pl.col("amount_gbp").cast(pl.Float64))
    when = alt.X(
        "quarter_on:T", title=None, axis=alt.Axis(format="%b %Y", grid=False, tickCount=6, labelOverlap=True)
    )
    high = alt.Y("pounds:Q", title="Paid in the quarter (£)", axis=alt.Axis(tickCount=4, labelExpr=POUNDS))
    layers = [
        alt.Chart(drawn)
        .mark_bar(color=theme.REST, width=12)
        .encode(x=when, y=high, tooltip=[alt.Tooltip("label:N", title="Quarter"), alt.Tooltip("pounds:Q")])
    ]
    # Polars says of no column what it holds.
    if since and since >= frame["quarter_on"].min():  # type: ignore[operator]
        at = alt.Chart(pl.DataFrame({"on": [since]})).mark_rule(color=theme.FOCUS, strokeWidth=2)
        layers.append(at.encode(x=alt.X("on:T")))
    return alt.LayerChart(layer=layers, height=260)
