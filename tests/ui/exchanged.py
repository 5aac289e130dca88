"""Frames of the shapes that the questions about an exchange answer with, small enough to check by eye."""

from __future__ import annotations

import json
from typing import Any

import polars as pl

WARDS = ("Kilnside", "Market", None)
# domain: needed, offered and matched in each ward; a text is the mark of what is not told
HEAT: dict[str, tuple[tuple[int | str, int | str, int | str], ...]] = {
    "Food": ((30, 12, 14), (5, 40, "[c]"), (0, 0, 0)),
    "Transport": (("[c]", 8, 0), (12, "[c]", 0), (0, 0, 0)),
    "Digital": ((0, 0, 0), (0, 0, 0), (0, 0, 0)),
    "not placed": ((0, 6, 0), (0, 5, 0), (0, 0, 0)),
}
QUOTIENTS = {12: 1.16, 40: 0.94, 8: 2.5}
COUNTS = ("needs", "offers", "matches")
TYPES = {name: pl.Int64() for name in COUNTS} | {f"{name}_mark": pl.String() for name in COUNTS}


def told(values: tuple[int | str, ...]) -> dict[str, Any]:
    """Counts with their marks."""
    found: dict[str, Any] = {}
    for name, value in zip(COUNTS, values, strict=False):
        found[name] = None if isinstance(value, str) else value
        found[f"{name}_mark"] = value if isinstance(value, str) else None
    return found


def heat() -> pl.DataFrame:
    """The answer of `skills.heat`: two wards, and what lies in none."""
    rows = [
        {
            "domain": domain, "ward_code": name and f"X{place}",
            "ward_name": name or "Elsewhere or not known", **told(values),
            "quotient": None if isinstance(values[1], str) else QUOTIENTS.get(values[1], 1.0),
        }
        for domain, wards in HEAT.items()
        for place, (name, values) in enumerate(zip(WARDS, wards, strict=True))
    ]  # fmt: skip
    return pl.DataFrame(rows, schema_overrides=TYPES, infer_schema_length=None)


def by_domain(*, is_whole: bool = True) -> pl.DataFrame:
    """The answer of `skills.by_domain`, of the whole council or of some wards."""
    rows = [
        {"domain": "Food", **told((60, 55, 28)), "unmet": 32, "match_rate_pct": 46.7, "median_days": 10,
         "gap_index": 0.1},
        {"domain": "Transport", **told((12, "[c]", 5)), "unmet": 7, "match_rate_pct": None,
         "median_days": None, "gap_index": None},
        {"domain": "Care and company", **told((25, 7, 2)), "unmet": 23, "match_rate_pct": 8.0,
         "median_days": None, "gap_index": 0.6},
        {"domain": "Digital", **told((0, 0, 0)), "unmet": 0, "match_rate_pct": None, "median_days": None,
         "gap_index": None},
    ]  # fmt: skip
    beside = {"unmet_mark": None, "quotient": None}
    some = {"unmet": None, "unmet_mark": "[x]", "match_rate_pct": None, "median_days": None, "quotient": 1.5}
    types = TYPES | {"quotient": pl.Float64(), "unmet_mark": pl.String(), "unmet": pl.Int64()}
    given = [row | (beside if is_whole else some) for row in rows]
    return pl.DataFrame(given, schema_overrides=types, infer_schema_length=None)


def by_ward() -> pl.DataFrame:
    """The answer of `skills.by_ward`: a rate, one of few, one withheld, one whose residents are not known."""
    wards: tuple[tuple[str | None, int | None, tuple[int | str, ...]], ...] = (
        ("Kilnside", 4_000, (40, 30)),
        ("Market", 6_000, (12, 66)),
        ("Castle Quay", 7_000, ("[c]", 25)),
        ("Harbour", None, (50, 20)),
        (None, None, (0, 3)),
    )
    rows = []
    for place, (name, people, values) in enumerate(wards):
        west = -2.0 + place * 0.05
        ring = [[west, 52.5], [west + 0.05, 52.5], [west + 0.05, 52.54], [west, 52.54], [west, 52.5]]
        row = {
            "ward_code": name and f"X{place}", "ward_name": name or "Elsewhere or not known", **told(values),
            "geometry": name and json.dumps({"type": "Polygon", "coordinates": [ring]}), "residents": people,
            "ages": "any age",
        }  # fmt: skip
        for kind in ("needs", "offers"):
            count = row[kind]
            row[f"{kind}_per_1000"] = None if count is None or people is None else 1000 * count / people
        rows.append(row)
    types = TYPES | {"residents": pl.Float64()}
    kept = {name: kind for name, kind in types.items() if not name.startswith("matches")}
    return pl.DataFrame(rows, schema_overrides=kept, infer_schema_length=None)


def unmet(*, is_listed: bool = True) -> pl.DataFrame:
    """The answer of `skills.unmet`, with a directory or without."""
    rows = [
        ("Food", "X0", "Kilnside", 30, None, 12, None, 4, 2, 1),
        ("Transport", "X1", "Market", 12, None, None, "[c]", 3, 0, 0),
        ("Transport", "X0", "Kilnside", None, "[c]", 8, None, 4, 2, 0),
    ]
    named = [
        "domain", "ward_code", "ward_name", "needs", "mark", "offers", "offers_mark", "groups", "services",
        "alike",
    ]  # fmt: skip
    found = pl.DataFrame(rows, schema=named, orient="row")
    none = pl.lit(None, pl.Int64)
    return found if is_listed else found.with_columns(services=none, alike=none)
