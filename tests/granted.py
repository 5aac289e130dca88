"""A council of four wards, the most deprived first, and the grants that reach them; all of it made up."""

from __future__ import annotations

import json
from collections.abc import Container
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import polars as pl

from tests import tiny
from warehouse.build import Built

COUNCIL, TODAY = "X99000001", datetime.now(UTC).date()
HOSTILE = "<script>alert(1)</script> ![x](http://evil.example/x.png) Ltd"
# What the page reads: building the rest too takes far longer.
READ = tuple(
    f"marts.{name}"
    for name in (
        "grants", "grants_alongside", "grant_places", "placed_grants", "reached_councils", "wards", "areas",
        "councils", "programme_areas", "ward_sets",
    )
)  # fmt: skip
MANY, NOTHING = range(16), pl.lit(Decimal(0))
# name: (residents, deprivation score)
WARDS = {
    "Kilnside": (4_000, 60.0),
    "Market": (6_000, 35.0),
    "Castle Quay": (7_000, 20.0),
    "Harbour": (3_000, 5.0),
}
CODES = {name: f"X0500000{place}" for place, name in enumerate(WARDS)}
MEREFIELD, TRUST = ("", "Merefield"), ("GB-CHC-900001", "Quillerby Trust")
# funder, recipient, its charity number, ward of delivery, pounds, awarded on, months
GRANTS = (
    (MEREFIELD, "Thrumley Choir", "9900001", "Market", 6_000, date(2024, 5, 1), 12),
    (TRUST, "Thrumley Choir", "9900001", "Market", 3_000, date(2024, 5, 2), 36),
    (TRUST, "Mere Rowers", "9900002", "Harbour", 9_000, date(2024, 6, 3), None),
    (TRUST, HOSTILE, "9900003", "Castle Quay", 40_000, date(2024, 7, 3), None),
    (TRUST, "Mere Rowers", "9900002", "", 5_000, date(2024, 8, 3), None),
    *((TRUST, f"Quill Group {i}", f"99001{i:02}", "Castle Quay", 500, date(2024, 9, 1), None) for i in MANY),
    (MEREFIELD, "Thrumley Choir", "9900001", "Market", 1_200, TODAY - timedelta(days=215), 12),
)  # fmt: skip


def grants() -> pl.DataFrame:
    """The grants as they land, and one to a person, of whom nothing is known but the council."""
    rows = [
        {
            "grant_id": f"g{place}",
            "title": f"Work {place}",
            "currency": "GBP",
            "_amount": Decimal(pounds),
            "_awarded_on": on,
            "_duration_months": None if months is None else Decimal(months),
            "funder_id": funder[0] or None,
            "funder_name": funder[1],
            "recipient_kind": "organisation",
            "recipient_name": name,
            "recipient_charity": charity,
            "recipient_postcode": "ZZ9 1AA",
            "beneficiary_places": json.dumps([{"code": CODES.get(ward, COUNCIL)}]),
        }
        for place, (funder, name, charity, ward, pounds, on, months) in enumerate(GRANTS)
    ]
    person = {
        "grant_id": "p1", "currency": "GBP", "_amount": Decimal(250), "_awarded_on": date(2024, 6, 3),
        "funder_name": "Merefield", "recipient_kind": "individual",
    }  # fmt: skip
    return pl.DataFrame([*rows, person], infer_schema_length=None)


def boundaries() -> pl.DataFrame:
    """Four wards in a row."""
    rows = []
    for place, (name, code) in enumerate(CODES.items()):
        west = -2.0 + place * 0.05
        ring = [[west, 52.5], [west + 0.05, 52.5], [west + 0.05, 52.54], [west, 52.54], [west, 52.5]]
        rows.append((code, name, COUNCIL, "2025", json.dumps({"type": "Polygon", "coordinates": [ring]}), 15))
    named = ["ward_code", "name", "council_ons", "vintage", "geometry", "area_km2"]
    return pl.DataFrame(rows, schema=named, orient="row")


def residents() -> pl.DataFrame:
    """The people of each ward and their need."""
    rows = [
        (CODES[name], "ward", "2021-03-21", str(people), "OA best fit", str(score))
        for name, (people, score) in WARDS.items()
    ]
    named = ["area_code", "area_kind", "counted_on", "_residents", "basis", "_imd_score"]
    return pl.DataFrame(rows, schema=named, orient="row")


def indices() -> pl.DataFrame:
    """Small areas somewhere in England, by which a score has its fifth."""
    scores = (70.0, 45.0, 35.0, 30.0, 25.0, 20.0, 15.0, 10.0, 5.0, 1.0)
    rows = [(f"X0100000{i}", "2021", str(score), str(i + 1), str(i + 1)) for i, score in enumerate(scores)]
    named = ["lsoa_code", "lsoa_vintage", "_imd_score", "_imd_rank", "_imd_decile"]
    return pl.DataFrame(rows, schema=named, orient="row")


INCOMES = """
| number  | _year_ends_on | _income   |
| 9900001 | 2023-03-31    | 8000.00   |
| 9900002 | 2023-03-31    | 64000.00  |
| 9900003 | 2023-03-31    | 900000.00 |
"""
POSTCODES = """
| postcode | ward_code | council_ons |
| ZZ9 1AA  | X05000003 | X99000001   |
"""


def store(folder: Path | None = None, without: Container[str] = ()) -> Built:
    """The store, in `folder` or that of the test, `without` some of its raw tables."""
    given: dict[str, tiny.Given] = {
        "raw.grants__grants": grants(),
        "raw.wards__boundaries": boundaries(),
        "raw.populations__residents": residents(),
        "raw.deprivation__indices": indices(),
        "raw.charity_returns__history": INCOMES,
        "raw.postcodes__postcodes": POSTCODES,
    }
    return tiny.store(
        {name: table for name, table in given.items() if name not in without}, folder, only=READ
    )
