"""The council of tests/insolvent.py with grants, residents and need, so that each of its wards has a page."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl

from tests import insolvent, tiny
from warehouse.build import Built

HOSTILE = "![x](http://evil.example/x.png) <script>alert(1)</script> Trust"
PERSON = "Ermintrude Quillerby"
LEAST = {1: "40.00", 2: "25.00", 3: "15.00", 4: "8.00", 5: "0.00"}
# Ward, how many organisations are granted money for work in it
FUNDED = (("E05000000", 12), ("E05000001", 2), ("E05000002", 2))


def _grant(
    number: int, name: str | None, pounds: int, places: list[str], kind: str = "organisation"
) -> tuple[object, ...]:
    given = json.dumps([{"code": each} for each in places])
    on = date(2025, 5, 1)
    return (
        f"g{number}",
        "GBP",
        Decimal(pounds),
        str(on),
        on,
        kind,
        name,
        insolvent.POSTCODES[number % 3],
        given,
    )


def grants() -> pl.DataFrame:
    """Some for one ward each, one for the whole council, one of no known place, one to a person."""
    codes = [code for code, many in FUNDED for _ in range(many)]
    rows = [_grant(i, f"Thrumley Group {i}", 1_000, [code]) for i, code in enumerate(codes)]
    rows += [
        _grant(90, HOSTILE, 5_000, ["E05000000"]), _grant(91, "Mere Rowers", 20_000, [insolvent.COUNCIL]),
        _grant(92, "Nettle Club", 700, []), _grant(93, PERSON, 300, [insolvent.COUNCIL], "individual"),
    ]  # fmt: skip
    names = ["grant_id", "currency", "_amount", "awarded_on", "_awarded_on", "recipient_kind",
             "recipient_name", "recipient_postcode", "beneficiary_places"]  # fmt: skip
    return pl.DataFrame(rows, schema=names, orient="row").with_columns(
        pl.col("_amount").cast(pl.Decimal(18, 2)), _arrival=pl.lit(11), funder_name=pl.lit("Quillerby Trust"),
        funder_id=pl.lit("GB-CHC-900001"), _file=pl.lit("g.json"), title=pl.lit("Lunch"),
    )  # fmt: skip


def residents() -> pl.DataFrame:
    """People and mean deprivation of the three wards."""
    rows = [("E05000000", "8000", "45.5"), ("E05000001", "9000", "41.0"), ("E05000002", "9500", "9.0")]
    frame = pl.DataFrame(rows, schema=["area_code", "_residents", "_imd_score"], orient="row")
    return frame.with_columns(
        area_kind=pl.lit("ward"),
        counted_on=pl.lit("2021-03-21"),
        basis=pl.lit("OA best fit"),
        _arrival=pl.lit(12),
    )


def need() -> pl.DataFrame:
    """One small area of each fifth, so that a score has a fifth."""
    rows = [(f"X0100000{each}", "2021", least, str(each), str(2 * each)) for each, least in LEAST.items()]
    names = ["lsoa_code", "lsoa_vintage", "_imd_score", "_imd_rank", "_imd_decile"]
    return pl.DataFrame(rows, schema=names, orient="row").with_columns(_arrival=pl.lit(13))


def store(folder: Path | None = None) -> Built:
    """Build it in `folder`; the test's own store where none is given."""
    more = {
        "raw.grants__grants": grants(),
        "raw.populations__residents": residents(),
        "raw.deprivation__indices": need(),
    }
    return insolvent.store(folder, more=more, also=tiny.read_by("ward", "funding", "multiplier", "skills"))
