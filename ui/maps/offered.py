"""What is needed or offered for each 1,000 residents of a ward: the map, and the sorted bars beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.maps.classes import Rate
from ui.maps.drawn import drawn

SAID = {"needs": "needed", "offers": "offered"}
OFFERED_KINDS = {"needs": "What is needed", "offers": "What is offered"}
# Of fewer than this a rate jumps with one more.
LEAST = 20
FIELDS = (
    Field("ward_name", "Ward"),
    Field("ward_code", "Ward code"),
    Field("needs", "Needed", "count", mark="needs_mark"),
    Field("needs_per_1000", "Needed for each 1,000 residents", "number", mark="needs_mark"),
    Field("offers", "Offered", "count", mark="offers_mark"),
    Field("offers_per_1000", "Offered for each 1,000 residents", "number", mark="offers_mark"),
    Field("residents", "Residents", "count"),
    Field("ages", "Of which age"),
    Field("note", "Note"),
)


def _in_words(kind: str) -> Callable[[dict[str, Any]], str]:
    def said(row: dict[str, Any]) -> str:
        if row[kind] is None:
            return f"{row[f'{kind}_mark']} {SAID[kind]}"
        if row[f"{kind}_per_1000"] is None:
            return f"{row[kind]:,} {SAID[kind]}, residents not known"
        few = " [u]" if 0 < row[kind] < LEAST else ""
        return f"{row[f'{kind}_per_1000']:.1f} for each 1,000, {row[kind]:,} {SAID[kind]}{few}"

    return said


OFFERED = {
    kind: Rate(
        f"{kind}_per_1000",
        f"{words.capital(said)} for each 1,000 residents",
        words.capital(said),
        _in_words(kind),
        lambda value: f"{value:,g}",
        0.1,
        nought=f"none {said}",
    )
    for kind, said in SAID.items()
}


@drawn_once
def offered_map(frame: pl.DataFrame, kind: str, where: str) -> Figure:
    """The map for page and print; `frame` is the answer of `skills.by_ward`, `kind` needs or offers."""
    known = frame.filter(pl.col("ward_code").is_not_null() & pl.col("geometry").is_not_null())
    return Figure(
        key=f"{kind}-by-ward",
        title=f"What is {SAID[kind]} in each ward, for its residents",
        subtitle=f"Skills {SAID[kind]} for each 1,000 residents of {_ages(frame)}; {where}",
        sentence=_sentence(frame, kind),
        chart=drawn(known, OFFERED[kind]) if known.height else None,
        table=_table(frame, kind),
        fields=FIELDS,
    )


@drawn_once
def offered_bars(frame: pl.DataFrame, kind: str, where: str) -> Figure:
    """The same, highest first; hollow what is withheld or has too few for a rate."""
    column = f"{kind}_per_1000"
    wards = frame.filter(pl.col("ward_code").is_not_null())
    ranked = wards.drop_nulls(column).sort(column, "ward_name", descending=[True, False])
    hidden = wards.filter(pl.col(column).is_null()).sort("ward_name")
    rows = [_bar(row, kind) for row in [*ranked.to_dicts(), *hidden.to_dicts()]]
    return Figure(
        key=f"{kind}-by-ward-sorted",
        title="The same wards, highest first",
        subtitle=f"Skills {SAID[kind]} for each 1,000 residents of {_ages(frame)}, and how many; {where}",
        sentence=(
            f"Each bar says the rate and the count. [u]: fewer than {LEAST}, one more changes it much; [c]: "
            "withheld. Registering may be easier near a hub: a rate says who registered, not who has skills."
        )
        if ranked.height
        else _sentence(frame, kind),
        chart=bars(rows) if ranked.height else None,
        table=_table(frame, kind),
        fields=FIELDS,
    )


def _ages(frame: pl.DataFrame) -> str:
    """Which residents the rates are of."""
    return str(frame["ages"][0]) if frame.height else "any age"


def _bar(row: dict[str, Any], kind: str) -> Bar:
    count, rate = row[kind], row[f"{kind}_per_1000"]
    if count is None:
        return Bar(row["ward_name"], 0.0, f"{row[f'{kind}_mark']}", "unsure")
    if rate is None:
        return Bar(row["ward_name"], 0.0, f"{count:,} · residents not known", "unsure")
    few = 0 < count < LEAST
    said = f"{'[u] ' if few else ''}{rate:.1f} · {count:,} {SAID[kind]}"
    return Bar(row["ward_name"], rate, said, "unsure" if few else "focus")


def _table(frame: pl.DataFrame, kind: str) -> pl.DataFrame:
    few = f"[u] fewer than {LEAST} {SAID[kind]}: one more changes the rate much"
    return frame.drop("geometry").with_columns(
        pl.col("residents").cast(pl.Int64),
        note=pl.when(pl.col("ward_code").is_null())
        .then(pl.lit("in no ward of the council, or in none that is known"))
        .when(pl.col(f"{kind}_mark").is_not_null())
        .then(pl.format("{} {}", f"{kind}_mark", pl.lit(SAID[kind])))
        .when(pl.col(kind).is_between(1, LEAST - 1))
        .then(pl.lit(few))
        .otherwise(pl.lit("")),
    )


def _sentence(frame: pl.DataFrame, kind: str) -> str:
    column = f"{kind}_per_1000"
    wards = frame.filter(pl.col("ward_code").is_not_null())
    if wards.is_empty():
        return "The wards of this council are not loaded, so there is no map."
    known = wards.drop_nulls(column).sort(column, "ward_name", descending=[True, False])
    hidden = wards.height - known.height
    hatched = (
        f" Hatched: {words.count(hidden, 'ward')} withheld, or with residents not known." if hidden else ""
    )
    if known.is_empty():
        return f"No rate can be shown.{hatched}"
    top = known.row(0, named=True)
    if not top[kind]:
        return f"Nothing is {SAID[kind]} in the wards shown.{hatched}"
    adults = "" if top["ages"] != "any age" else " How many of them are adults is not loaded for every ward."
    return (
        f"Most in {top['ward_name']}: {top[column]:.1f} {SAID[kind]} for each 1,000 residents of "
        f"{top['ages']}.{adults}{hatched}"
    )
