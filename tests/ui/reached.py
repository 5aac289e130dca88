"""Frames of the shapes that the questions about funding answer with, small enough to check by eye."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import polars as pl

D = Decimal
MONEY = pl.Decimal(38, 2)
# name, residents, deprivation, fifth, pounds, grants
WARDS = (
    ("Kilnside", 4_000, 60.0, 1, 0, 0),
    ("Market", 6_000, 35.0, 2, 9_000, 6),
    ("Castle Quay", None, None, None, 24_000, 7),
    ("Harbour", 3_000, 5.0, 5, 9_000, 1),
)


def by_ward(left: int = 6_000) -> pl.DataFrame:
    """Four wards, of one of which nobody knows how many live there, and what is not located."""
    rows: list[dict[str, Any]] = []
    for place, (name, people, score, fifth, pounds, grants) in enumerate(WARDS):
        west = -2.0 + place * 0.05
        ring = [[west, 52.5], [west + 0.05, 52.5], [west + 0.05, 52.54], [west, 52.54], [west, 52.5]]
        rows.append(
            {
                "ward_code": f"X0500000{place}",
                "ward_name": name,
                "vintage": "2025",
                "residents": people,
                "imd_score": score,
                "imd_quintile": fifth,
                "amount_gbp": D(pounds),
                "grants": grants,
                "recipients": grants,
                "delivering": 0,
                "per_head_gbp": None if people is None else pounds / people,
                "reach": None if people is None else 1.0,
                "is_few": grants < 5,
                "geometry": json.dumps({"type": "Polygon", "coordinates": [ring]}),
            }
        )
    if left:
        last = dict.fromkeys(rows[0]) | {"ward_name": "Not located in a ward", "amount_gbp": D(left)}
        rows.append(
            last
            | {"grants": 2, "recipients": 1, "delivering": 0, "is_few": True, "per_head_gbp": left / 13_000}
        )
    return pl.DataFrame(rows, schema_overrides={"amount_gbp": MONEY}, infer_schema_length=None)


def many(wards: int = 20) -> pl.DataFrame:
    """More wards than have bars of their own, all with residents."""
    one = by_ward(left=0).filter(pl.col("ward_name") == "Market")
    rows = [
        one.with_columns(
            ward_code=pl.lit(f"X05{place:06}"),
            ward_name=pl.lit(f"Ward {place:02}"),
            amount_gbp=pl.lit(D(1_000 * place)).cast(MONEY),
            per_head_gbp=pl.lit(1_000 * place / 6_000),
            grants=pl.lit(place, pl.Int64),
        )
        for place in range(wards)
    ]
    return pl.concat(rows)


def by_quintile(pounds: int = 1_000) -> pl.DataFrame:
    """Wards of the most deprived fifth and of the least."""
    rows = [
        (1, 2, 10_000, D(4 * pounds), 9, 4 * pounds / 10_000, 80.0, 50.0),
        (5, 1, 10_000, D(pounds), 1, pounds / 10_000, 20.0, 50.0),
    ]
    named = [
        "imd_quintile",
        "wards",
        "residents",
        "amount_gbp",
        "grants",
        "per_head_gbp",
        "share_pct",
        "people_pct",
    ]
    return pl.DataFrame(rows, schema=named, orient="row", schema_overrides={"amount_gbp": MONEY})


def classes(*givers: str) -> pl.DataFrame:
    """What each giver gave in two fifths."""
    rows = [
        (giver, fifth, D(1_000 * fifth), 3, 10_000, fifth / 10)
        for giver in givers or ("Other funders", "The council")
        for fifth in (1, 5)
    ]
    named = ["giver", "imd_quintile", "amount_gbp", "grants", "residents", "per_head_gbp"]
    return pl.DataFrame(rows, schema=named, orient="row", schema_overrides={"amount_gbp": MONEY})


def ranked() -> pl.DataFrame:
    """Three wards from the most deprived on."""
    rows = [
        ("Kilnside", 60.0, 4_000, D(0), 0.2, 0.0),
        ("Market", 35.0, 6_000, D(9_000), 0.5, 0.5),
        ("Harbour", 5.0, 10_000, D(9_000), 1.0, 1.0),
    ]
    named = ["ward_name", "imd_score", "residents", "amount_gbp", "people_to", "money_to"]
    return pl.DataFrame(rows, schema=named, orient="row", schema_overrides={"amount_gbp": MONEY})


def indices(**changed: Any) -> pl.DataFrame:
    """The indices of these wards."""
    row = {
        "grants": 7,
        "amount_gbp": D(18_000),
        "residents": 20_000,
        "wards": 3,
        "per_head_gbp": 0.9,
        "concentration_index": -0.1,
        "gini_per_head": 0.3,
        "hoover": 0.2,
        "ward_hhi": 0.5,
        "share_to_most_deprived_fifth": 0.15,
        "wards_without": 1,
        "residents_without": 0.2,
        "spearman": None,
    }
    return pl.DataFrame([row | changed])


def rungs() -> pl.DataFrame:
    """Most of the money in one ward, some for the whole council, some nowhere."""
    rows = [(1, D(900), 2, D(900), 60.0), (4, D(450), 1, D(0), 30.0), (6, D(150), 1, D(0), 10.0)]
    named = ["rung", "amount_gbp", "grants", "located_gbp", "share_pct"]
    return pl.DataFrame(
        rows, schema=named, orient="row", schema_overrides={"amount_gbp": MONEY, "located_gbp": MONEY}
    )


def headline(**changed: Any) -> dict[str, Any]:
    """One period's grants."""
    row: dict[str, Any] = {
        "amount_gbp": D(1_050_000),
        "located_gbp": D(900_000),
        "all_located_gbp": D(900_000),
        "not_located_gbp": D(150_000),
        "grants": 212,
        "recipients": 140,
        "individuals": 3,
        "own_gbp": D(650_000),
        "multi_year_gbp": D(300_000),
        "length_known_gbp": D(600_000),
        "first_time": 30,
        "first_time_known": 120,
        "delivering_gbp": D(100_000),
        "readiness_gbp": D(50_000),
        "first_on": date(2024, 4, 2),
        "last_on": date(2025, 3, 30),
        "lag_known": 200,
        "lag_median_days": 21,
        "lag_p90_days": 92,
        "is_converted": False,
    }
    return row | changed


def coverage(**changed: Any) -> dict[str, Any]:
    """The files behind them."""
    row: dict[str, Any] = {
        "files": 2,
        "rows_read": 220,
        "rows_set_aside": 3,
        "last_loaded_at": datetime(2026, 11, 1, 9, 30, tzinfo=UTC),
        "first_on": date(2020, 4, 2),
        "last_on": date(2025, 3, 30),
        "other_currency": 0,
        "linked_lines": 0,
        "passed_on": 0,
        "tagged": 0,
        "listed_too": 0,
        "later_wards": None,
        "later_from": None,
        "guessed": [],
    }
    return row | changed
