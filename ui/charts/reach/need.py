"""How near the money is to need: residents from the most deprived ward on against money, and the indices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import polars as pl

from ui import words
from ui.charts.curves import Axis, curve
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.once import drawn_once
from ui.charts.reach.fifths import NEITHER

NOTHING = "No grant is located in a ward, so nothing is said of how near it lands to need."
ACROSS, UP = Axis("people_pct", "Residents, most deprived wards first (%)"), Axis("money_pct", "Money (%)")
FEWEST = 3
Row = dict[str, Any]


def _share(name: str) -> Callable[[Row], str]:
    return lambda row: words.percent(None if row[name] is None else 100 * row[name])


def _index(name: str) -> Callable[[Row], str]:
    return lambda row: words.UNKNOWN if row[name] is None else f"{row[name]:.2f}"


INDICES: tuple[tuple[str, Callable[[Row], str], str], ...] = (
    (
        "Share that reaches the most deprived fifth of residents",
        _share("share_to_most_deprived_fifth"),
        "20% is an even share. Read off the curve.",
    ),
    (
        "Concentration index",
        _index("concentration_index"),
        "-1 to 1; below 0 more reaches deprived wards, above 0 the others.",
    ),
    (
        "Gini of pounds for each resident",
        _index("gini_per_head"),
        "0 to 1; 0 is the same everywhere. It is blind to need.",
    ),
    (
        "Share that would have to move (Hoover)",
        _share("hoover"),
        "For the same for each resident in every ward.",
    ),
    (
        "Wards without a recorded grant",
        lambda row: f"{row['wards_without']} of {row['wards']}",
        "Of those shown.",
    ),
    ("Residents of these wards", _share("residents_without"), "Of the residents of all the wards shown."),
    (
        "Rank correlation with deprivation (Spearman)",
        _index("spearman"),
        "-1 to 1; 1 is most where need is most. For 15 wards or more.",
    ),
)


@drawn_once
def against_need(ranked: pl.DataFrame, found: pl.DataFrame, where: str, *, may_find: bool = True) -> Figure:
    """The concentration curve. `ranked` is `funding.ranked`, `found` is `funding.reach_indices`.

    The title is neutral unless `may_find`.
    """
    table = ranked.select(
        "ward_name",
        "imd_score",
        "residents",
        "amount_gbp",
        people_pct=100 * pl.col("people_to"),
        money_pct=100 * pl.col("money_to"),
    )
    fifth = found["share_to_most_deprived_fifth"].item() if found.height else None
    is_drawn = fifth is not None and table.height >= FEWEST
    start = pl.DataFrame({"people_pct": [0.0], "money_pct": [0.0]})
    points = pl.concat([start, table.select("people_pct", "money_pct")])
    spot = (20.0, 100 * (fifth or 0.0))
    share = words.percent(None if fifth is None else spot[1])
    return Figure(
        key="against-need",
        title=f"The most deprived fifth of residents has {share} of it"
        if may_find and is_drawn
        else "Money against residents, most deprived first",
        subtitle=f"Running share of what is located, wards from the most deprived on; {where}",
        sentence=_sentence(ranked, found, share),
        chart=curve(points, ACROSS, UP, spot, "even shares") if is_drawn else None,
        table=table,
        fields=(
            Field("ward_name", "Ward, most deprived first"),
            Field("imd_score", "Deprivation score (2025)", "number"),
            Field("residents", "Residents", "count"),
            Field("amount_gbp", "Granted (£)", "money"),
            Field("people_pct", "Residents up to this ward (%)", "percent"),
            Field("money_pct", "Money up to this ward (%)", "percent"),
        ),
    )


def _sentence(ranked: pl.DataFrame, found: pl.DataFrame, share: str) -> str:
    if ranked.is_empty():
        return NEITHER
    if found["share_to_most_deprived_fifth"].item() is None:
        return NOTHING
    row = found.row(0, named=True)
    if ranked.height < FEWEST:
        return f"Of {words.count(ranked.height, 'ward')} no curve is drawn."
    return (
        f"Where the curve lies over the broken line, deprived wards have more than an even share. The most "
        f"deprived fifth of residents has {share} of what is located (20% would be even). The concentration "
        f"index is {_index('concentration_index')(row)}, the Gini {_index('gini_per_head')(row)} and "
        f"{_share('hoover')(row)} would have to move for the same for each resident (Hoover)."
    )


@traced
def indices(found: pl.DataFrame, where: str) -> Figure:
    """The same in figures, each with what it means: a table. `found` is `funding.reach_indices`."""
    rows = [(name, said(row), means) for row in found.to_dicts() for name, said, means in INDICES]
    is_located = found.height and found["amount_gbp"].item()
    return Figure(
        key="indices",
        title="How even, and how near to need",
        subtitle=f"Of what is located in a ward; {where}",
        sentence="No one figure says it all: read them with the curve and the map."
        if is_located
        else NOTHING
        if found.height
        else NEITHER,
        chart=None,
        table=pl.DataFrame(
            rows if is_located else [],
            schema=dict.fromkeys(("measure", "value", "means"), pl.String),
            orient="row",
        ),
        fields=(Field("measure", "Measure"), Field("value", "Value"), Field("means", "What it says")),
    )
