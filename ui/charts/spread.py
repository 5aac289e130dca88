"""How the money is spread over suppliers, and which suppliers came and went."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.curves import Axis, curve
from ui.charts.figure import Field, Figure, titled
from ui.charts.once import drawn_once

# A tenth of fewer than ten suppliers is no supplier.
FEWEST_POINTS = 10
ACROSS = Axis("suppliers_pct", "Suppliers, largest first (%)")
UP = Axis("amount_pct", "Share of the money (%)")


@drawn_once
def lorenz(frame: pl.DataFrame, where: str, *, may_find: bool = True) -> Figure:
    """Cumulative share of the money, largest suppliers first, beside the line of equal shares.

    `frame` holds `suppliers_pct` and `amount_pct` from (0, 0) to (100, 100); a curve that begins with the
    smallest suppliers is turned round, because readers ask what the largest have. The title is neutral unless
    `may_find`.
    """
    points = _largest_first(frame)
    title, said, chart = (
        "How the money is spread over suppliers",
        "There are too few suppliers to draw how the money is spread.",
        None,
    )
    if points.height > FEWEST_POINTS:
        tenth = _at(points, 10.0)
        found = f"The largest tenth of suppliers have {words.percent(tenth)} of the money"
        title = titled(found, title) if may_find else title
        said = (
            f"The largest tenth of suppliers have {words.percent(tenth)} of the money, and the largest half "
            f"{words.percent(_at(points, 50.0))}; were all paid the same, they would have 10% and 50%."
        )
        chart = curve(points, ACROSS, UP, (10.0, tenth), "equal shares")
    return Figure(
        key="spread",
        title=title,
        subtitle=f"Cumulative share of amount paid, largest suppliers first; {where}",
        sentence=said,
        chart=chart,
        table=points,
        fields=(
            Field(ACROSS.column, ACROSS.title, "percent"),
            Field(UP.column, UP.title, "percent"),
        ),
    )


def _largest_first(frame: pl.DataFrame) -> pl.DataFrame:
    points = frame.select("suppliers_pct", "amount_pct").sort("suppliers_pct", "amount_pct")
    if points.height and (points["amount_pct"] - points["suppliers_pct"]).sum() < 0:
        return points.with_columns((pl.lit(100.0) - pl.all()).name.keep()).reverse()
    return points


def _at(points: pl.DataFrame, percent: float) -> float:
    across, up = points["suppliers_pct"].to_list(), points["amount_pct"].to_list()
    right = min(bisect_left(across, percent), len(across) - 1)
    left = max(right - 1, 0)
    step = across[right] - across[left]
    part = (percent - across[left]) / step if step else 0.0
    return float(up[left] + part * (up[right] - up[left]))


@drawn_once
def churn(row: dict[str, Any], where: str) -> Figure:
    """Kept, new and lost suppliers against the period before; words only where the two cannot be compared."""
    before = f"{words.day(row['previous_from_on'])} to {words.day(row['previous_to_on'])}"
    kinds = (
        ("kept", "Kept: paid in both periods"),
        ("new", "New: not paid in the period before"),
        ("lost", "Lost: paid before, not in this one"),
    )
    figure_rows = [(label, row[kind], row[f"{kind}_gbp"]) for kind, label in kinds]
    table = pl.DataFrame(
        figure_rows if row["is_comparable"] else [],
        schema={"what": pl.String, "suppliers": pl.Int64, "amount_gbp": pl.Decimal(38, 2)},
        orient="row",
    )
    title, said, chart = "Suppliers kept, new and lost", _not_comparable(row["because"]), None
    if row["is_comparable"]:
        title = f"{row['new']:,} suppliers are new, {row['lost']:,} were lost"
        said = (
            f"Against {before}, {words.count(row['kept'], 'supplier')} were kept "
            f"({words.pounds(row['kept_gbp'])}), {row['new']:,} are new ({words.pounds(row['new_gbp'])}) and "
            f"{row['lost']:,} were not paid again ({words.pounds(row['lost_gbp'])} then)."
        )
        chart = bars([_churn_bar(*one) for one in figure_rows])
    return Figure(
        key="kept-new-lost",
        title=title,
        subtitle=f"Number of suppliers, against {before}; {where}",
        sentence=said,
        chart=chart,
        table=table,
        fields=(
            Field("what", "Suppliers"),
            Field("suppliers", "Number", "count"),
            Field("amount_gbp", "Paid (£; for lost ones, in the period before)", "money"),
        ),
    )


def _churn_bar(label: str, number: int, amount: Any) -> Bar:
    tone = "rest" if label.startswith("Kept") else "focus"
    return Bar(label, float(number), f"{number:,} · {words.pounds(amount)}", tone)


def _not_comparable(because: str | None) -> str:
    why = f" {because[0].upper()}{because[1:].rstrip('.')}." if because else ""
    return f"New and lost suppliers are not shown: the two periods cannot be compared.{why}"
