"""A council some of whose suppliers failed, wound up solvent, or are only warned of; all of it made up."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import polars as pl

from tests import tiny
from warehouse.build import Built

COUNCIL, TODAY = "E08000030", datetime.now(UTC).date()
HOSTILE = "<script>alert(1)</script> ![x](http://evil.example/x.png) Ltd"
# name: (company number, category, department, each month's pounds)
PAID = {
    "Thrumley Care Ltd": ("XX000101", "Home care", "Adults", 40_000),
    "Thrumley Care Limited": ("XX000101", "Day care", "Adults", 10_000),
    "Zellbourne Homes Ltd": ("XX000102", "Home care", "Adults", 20_000),
    "Nettle Holdings Ltd": ("XX000103", "Waste", "Place", 30_000),
    HOSTILE: ("XX000104", "Waste", "Place", 15_000),
    "Brackwell Support CIC": ("XX000105", "Home care", "Adults", 5_000),
    "Quill Day Services Ltd": (None, "Day care", "Adults", 9_000),
    "Unwatched Trading Ltd": (None, "Waste", "Place", 2_000),
}
# What the page reads: building the rest too takes twice as long.
READ = tuple(
    f"marts.{name}"
    for name in (
        "company_facts", "contracts", "councils", "incomes", "insolvencies_by_sector", "insolvency_events",
        "match_reviews", "months", "notice_days", "organisations", "payments", "supplier_events", "suppliers",
        "unnumbered_notices", "wards",
    )
)  # fmt: skip
POSTCODES = ("WS1 1AA", "WS2 2BB", "WS3 3DD")
# company number, Gazette code, how many days ago
NOTICES = (
    ("XX000101", "2410", 100), ("XX000101", "2443", 60),
    ("XX000102", "2450", 30),
    ("XX000103", "2431", 90), ("XX000103", "2432", 88),
    ("XX000104", "2452", 150),
)  # fmt: skip


def months() -> list[date]:
    """The third of each of the last twelve whole months, and of one a year before them."""
    last = TODAY.year * 12 + TODAY.month - 1
    return [date((last - back) // 12, (last - back) % 12 + 1, 3) for back in (*range(12, 0, -1), 24)]


def payments() -> pl.DataFrame:
    """What each was paid, every month the same."""
    rows = [
        (str(on), on, name, number, category, department, _postcode(place), str(pounds), Decimal(pounds))
        for on in months()
        for place, (name, (number, category, department, pounds)) in enumerate(PAID.items())
    ]
    named = ["paid_on", "_paid_on", "supplier", "supplier_company_number", "category", "department"]
    return pl.DataFrame(rows, schema=[*named, "supplier_postcode", "amount", "_amount"], orient="row")


def _postcode(place: int) -> str | None:
    """The two spellings of the first supplier share one; the last two suppliers have none."""
    return POSTCODES[max(place - 1, 0) % 3] if place < len(PAID) - 2 else None


def wards() -> pl.DataFrame:
    """Three wards in a row."""
    rows = []
    for i in range(3):
        west = -2.0 + i * 0.05
        ring = [[west, 52.5], [west + 0.05, 52.5], [west + 0.05, 52.54], [west, 52.54], [west, 52.5]]
        place = json.dumps({"type": "Polygon", "coordinates": [ring]})
        rows.append((f"E0500000{i}", f"Ward {'ABC'[i]}", COUNCIL, "2025", place, Decimal("15.000000"), 5))
    named = ["ward_code", "name", "council_ons", "vintage", "geometry", "_area_km2", "_arrival"]
    return pl.DataFrame(rows, schema=named, orient="row").with_columns(
        pl.col("_area_km2").cast(pl.Decimal(18, 6)), _file=pl.lit("w.geojson")
    )


def postcodes() -> pl.DataFrame:
    """One postcode a ward."""
    rows = [(postcode, f"E0500000{i}", COUNCIL, 6) for i, postcode in enumerate(POSTCODES)]
    named = ["postcode", "ward_code", "council_ons", "_arrival"]
    return pl.DataFrame(rows, schema=named, orient="row").with_columns(_file=pl.lit("p.csv"))


def notices() -> pl.DataFrame:
    """What The Gazette said of them."""
    rows = [
        (str(99_000_001 + i), code, "IN CAPITALS LTD", number, str(TODAY - timedelta(days)), 3)
        for i, (number, code, days) in enumerate(NOTICES)
    ]
    named = ["notice_id", "code", "company_name", "company_number", "published_on", "_arrival"]
    return pl.DataFrame(rows, schema=named, orient="row").with_columns(
        _published_on=pl.col("published_on").str.to_date(),
        status=pl.lit("published"),
        url="https://www.thegazette.co.uk/notice/" + pl.col("notice_id"),
        _file=pl.lit("g.csv"),
    )


def companies() -> pl.DataFrame:
    """What the register of companies says: nothing of it yet."""
    rows = [
        (number, name.upper(), "Active", str(TODAY - timedelta(20)), 4)
        for name, (number, *_) in PAID.items()
        if number and "Limited" not in name
    ]
    named = ["number", "name", "status", "snapshot_on", "_arrival"]
    return pl.DataFrame(rows, schema=named, orient="row").with_columns(
        _snapshot_on=pl.col("snapshot_on").str.to_date(), _file=pl.lit("BasicCompanyData.csv")
    ).drop("snapshot_on")  # fmt: skip


def arrivals(landed_on: date) -> pl.DataFrame:
    """The six files, all landed on one day."""
    sources = ["spending", "registers", "gazette", "companies", "wards", "postcodes"]
    entities = ["payments", "contracts", "notices", "companies", "boundaries", "postcodes"]
    kinds = ["payments", "contracts_register", "gazette_notices", "register", "ward_boundaries", "postcodes"]
    files = ["a.csv", "r.csv", "g.csv", "BasicCompanyData.csv", "w.geojson", "p.csv"]
    return pl.DataFrame(
        {
            "arrival": [1, 2, 3, 4, 5, 6], "source": sources, "entity": entities, "kind": kinds,
            "_file": files, "council_ons": [COUNCIL, COUNCIL, None, None, None, None],
            "landed_at": [datetime.combine(landed_on, time(9))] * 6, "date_precision": ["day"] * 6,
            "rows_read": [104, 1, 6, 5, 3, 3], "rows_kept": [104, 1, 6, 5, 3, 3], "rows_set_aside": [0] * 6,
            "amount_basis": ["net", None, None, None, None, None],
        }
    )  # fmt: skip


def _arrival(name: str, rows: pl.DataFrame) -> pl.DataFrame:
    source, entity = name.removeprefix("raw.").split("__")
    at = datetime.combine(TODAY, time(9))
    return pl.DataFrame(
        {
            "arrival": rows["_arrival"][:1], "source": [source], "entity": [entity], "kind": [entity],
            "_file": ["more"], "landed_at": [at], "rows_read": [rows.height], "rows_kept": [rows.height],
            "rows_set_aside": [0],
        }
    )  # fmt: skip


def store(
    folder: Path | None = None,
    *,
    without: Container[str] = (),
    without_numbers: bool = False,
    more: Mapping[str, pl.DataFrame] | None = None,
    also: Sequence[str] = (),
) -> Built:
    """Build it in `folder` (the test's own store where none is given), `without` some of its raw tables.

    `without_numbers` leaves out the company numbers beside payments: then only names say who is who. `more`
    are further rows of these tables, or another table with an `_arrival` of its own; `also` is built besides.
    """
    starts, ends = TODAY - timedelta(364), TODAY + timedelta(365)
    contracts = pl.DataFrame(
        {
            "reference": ["C1"], "title": ["Home care north"], "supplier": ["Thrumley Care Ltd"],
            "category": ["Home care"], "department": ["Adults"], "_value": [Decimal("730000.00")],
            "_starts_on": [starts], "_ends_on": [ends], "_arrival": [2],
        }
    )  # fmt: skip
    given = {
        "raw.spending__payments": payments().drop("supplier_company_number" if without_numbers else []),
        "raw.registers__contracts": contracts,
        "raw.gazette__notices": notices(),
        "raw.companies__companies": companies(),
        "raw.wards__boundaries": wards(),
        "raw.postcodes__postcodes": postcodes(),
    }
    landed = arrivals(TODAY)
    for name, rows in (more or {}).items():
        if name in given:
            given[name] = pl.concat([given[name], rows], how="diagonal_relaxed")
        else:
            given[name], landed = rows, pl.concat([landed, _arrival(name, rows)], how="diagonal_relaxed")
    kept: dict[str, tiny.Given] = {name: frame for name, frame in given.items() if name not in without}
    gone = [name.removeprefix("raw.").split("__")[0] for name in given if name in without]
    landed = landed.filter(~pl.col("source").is_in(gone))
    return tiny.store({**kept, "raw._arrivals": landed}, folder=folder, only=(*READ, *also))
