"""Frames of the shapes that the questions about hubs and the multiplier answer with, checked by eye."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import polars as pl

D = Decimal
STAGES = ("ask", "introduction", "match", "funded", "delivering")
LABELS = ("Asked", "Introduced", "Matched", "Funded", "Delivering")
HEADLINE: dict[str, Any] = {
    "chains": 187,
    "introductions": 162,
    "matches": 81,
    "funded": 43,
    "delivering": 27,
    "hubs": 3,
    "sessions": 90,
    "organisations": 49,
    "new_to_council": 13,
    "council_gbp": D(56_950),
    "alongside_gbp": D(138_080),
    "hours": D("714.5"),
    "open_asks": 25,
    "proposals": 0,
    "incubation_awards": 1,
    "median_days": 74,
    "n_days": 43,
}
COVERAGE: dict[str, Any] = {
    "files": 3,
    "rows_read": 5_378,
    "rows_set_aside": 3,
    "last_loaded_at": datetime(2026, 11, 1, tzinfo=UTC),
    "first_on": date(2024, 4, 1),
    "last_on": date(2026, 9, 30),
    "function_known_pct": 100.0,
    "ward_known_pct": 96.0,
    "named_pct": 100.0,
    "guessed": [],
    "warnings": [],
}


def headline(**changed: Any) -> dict[str, Any]:
    return HEADLINE | changed


def coverage(**changed: Any) -> dict[str, Any]:
    return COVERAGE | changed


def funnel(counts: tuple[int, ...] = (187, 162, 81, 43, 27)) -> pl.DataFrame:
    """One row a step; a share only where 20 came to the step before."""
    shares = [None] + [
        100 * now / before if before >= 20 else None for before, now in zip(counts, counts[1:], strict=False)
    ]
    return pl.DataFrame(
        {
            "stage": STAGES,
            "label": LABELS,
            "count": counts,
            "of_previous_pct": shares,
            "median_days": [None, 11, 28, 48, 40],
            "n_days": [0, 141, 81, 43, 27],
        },
        schema_overrides={"of_previous_pct": pl.Float64},
    )


def by_hub() -> pl.DataFrame:
    """One hub that leaks, and one too small for a share."""
    names = ("asks", "introductions", "matches", "funded", "delivering")
    rows = {"Leaky Hub": (97, 79, 18, 8, 4), "Small Hub": (6, 6, 3, 2, 1)}
    found = pl.DataFrame(
        [(hub, *counts) for hub, counts in rows.items()], schema=["hub_name", *names], orient="row"
    )
    shares = {
        f"{then if then != 'introductions' else 'introduced'}_pct".replace("matches", "matched"): pl.when(
            pl.col(before) >= 20
        ).then(100.0 * pl.col(then) / pl.col(before))
        for before, then in zip(names, names[1:], strict=False)
    }
    return found.with_columns(**shares)


def by_month() -> pl.DataFrame:
    return pl.DataFrame(
        {
            "month_on": [date(2025, 4, 1), date(2025, 4, 1), date(2025, 5, 1)],
            "stage": ["ask", "match", "match"],
            "count": [8, 3, 5],
        }
    )


def alongside() -> pl.DataFrame:
    """The whole council and two wards, in one of which the council granted nothing."""
    money = ("council_gbp", "granted_gbp", "hub_gbp", "groups_gbp", "alongside_hub_gbp")
    rows = [
        (None, "Whole council", D(800), D(600), D(200), D(1_000), D(500), D(6), 355, None, 1.6824, 2.5, 7.5),
        ("W1", "Market", D(700), D(500), D(200), D(900), D(500), D(6), None, "[c]", 1.8, 2.5, 8.6),
        ("W2", "Harbour", D(0), D(0), D(0), D(0), D(0), None, 19, None, None, None, None),
    ]
    names = (
        "ward_code",
        "ward_name",
        *money,
        "hours",
        "exchanges",
        "exchanges_mark",
        "groups_per_gbp",
        "hub_per_gbp",
        "hours_per_1000_gbp",
    )
    return pl.DataFrame(rows, schema=list(names), orient="row", infer_schema_length=None)


def points() -> pl.DataFrame:
    """A point, a place with other capital, one that is not known, and one without a group."""
    rows = [
        ("Home care", "W2", "Harbour", D(2_000), True, D(0), 2, 8, ""),
        ("Home care", "W1", "Market", D(900), False, D(500), 3, 8, ""),
        ("Legal <b>", "W2", "Harbour", D(100), None, D(0), 2, None, "skills offered are withheld"),
        ("Legal <b>", "W1", "Market", D(50), False, D(0), 0, 8, ""),
    ]
    names = (
        "category",
        "ward_code",
        "ward_name",
        "paid_gbp",
        "is_point",
        "other_capital_gbp",
        "civic",
        "skills_offered",
        "not_known",
    )
    found = pl.DataFrame(rows, schema=list(names), orient="row", infer_schema_length=None)
    parts = {
        name: pl.lit(1)
        for name in ("paid_suppliers", "civic_suppliers", "civic_groups", "civic_charities", "civic_services")
    }
    return found.with_columns(**parts)


def of_one_ward() -> dict[str, pl.DataFrame]:
    """The answers about one ward: what stood alongside, its points of entry, and its exchange of skills."""
    skills = {
        "year": ["2024-25"],
        "offers": [501],
        "offers_mark": [None],
        "needs": [None],
        "needs_mark": ["[c]"],
    }
    return {
        "alongside": alongside().filter(pl.col("ward_code") == "W1"),
        "points": points().filter(pl.col("ward_code") == "W2"),
        "exchanged": pl.DataFrame(skills, schema_overrides={"offers_mark": pl.String, "needs": pl.Int64}),
    }
