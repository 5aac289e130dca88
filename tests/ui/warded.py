"""The answers about one ward, as `warehouse.reads.ward.everything` gives them, as data."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import polars as pl

from tests.ui import hubbed
from ui.provenance import Standing

STANDING = Standing("wh-1", datetime(2026, 5, 1, tzinfo=UTC), is_demo=False)
HOSTILE = "<script>alert(1)</script> ![x](http://evil.example/x.png) **Ltd**"


def facts() -> pl.DataFrame:
    return pl.DataFrame(
        {
            "ward_code": ["E05000001"],
            "ward_name": ["Market"],
            "vintage": ["2025"],
            "valid_from": [date(2022, 5, 5)],
            "valid_to": [date(2026, 5, 6)],
            "residents": [8000],
            "residents_basis": ["OA best fit"],
            "households": [3500],
            "area_km2": [Decimal("2.000000")],
            "per_km2": [4000.0],
            "imd_score": [41.25],
            "score_basis": ["published"],
            "imd_quintile": [1],
            "most_deprived": [6000],
            "income_deprived": [1800.0],
            "drawn": [20],
            "later_vintage": ["2026"],
            "later_wards": [21],
            "later_from": [date(2026, 5, 7)],
            "has_services": [True],
        }
    )


def compared() -> pl.DataFrame:
    names = [
        "measure",
        "against",
        "wards",
        "cases",
        "residents",
        "rate",
        "other_cases",
        "other_residents",
        "other_rate",
        "ratio",
        "ratio_low",
        "ratio_high",
        "known_pct",
        "finding",
        "because",
    ]
    few, none = "fewer than five in all", "no ward is like it"
    rows = [
        ("delivering", "council", 19, 12, 8000, 15.0, 60, 192000, 3.125, 4.8, 2.6, 8.7, 80.0, "higher", None),
        ("delivering", "similar", 5, 12, 8000, 15.0, 50, 40000, 12.5, 1.2, 0.6, 2.2, 80.0, "similar", None),
        ("based", "council", 19, 1, 8000, 1.25, 2, 192000, 0.1, None, None, None, 90.0, None, few),
        ("based", "similar", 0, 1, 8000, 1.25, 0, None, None, None, None, None, 90.0, None, none),
        ("suppliers", "council", 19, 3, 8000, 3.75, 0, 192000, 0.0, None, 4.1, None, 70.0, "higher", None),
    ]
    return pl.DataFrame(rows, schema=names, orient="row")


def levels() -> pl.DataFrame:
    rows = [
        ("imd_score", 41.25, 30.5, 40.0),
        ("most_deprived_pct", 75.0, 50.0, None),
        ("delivered_gbp", 1.5, 0.75, 2.0),
    ]
    return pl.DataFrame(rows, schema=["measure", "here", "council", "similar"], orient="row")


def granted() -> pl.DataFrame:
    rows = [
        ("delivered here", 1, Decimal("9000.00"), 9, 8, False),
        ("delivered here", 2, Decimal("3000.00"), 4, 4, False),
        ("based here", 5, Decimal("500.00"), 1, 1, False),
        ("whole council", 4, Decimal("70000.00"), 3, 2, False),
        ("place not known", 6, Decimal("1000.00"), 2, 2, False),
    ]
    names = ["reach", "rung", "amount_gbp", "grants", "organisations", "is_converted"]
    return pl.DataFrame(rows, schema=names, orient="row")


def grants(name: str = HOSTILE) -> pl.DataFrame:
    rows = [
        (
            "delivered here",
            date(2024, 5, 1),
            "Quillerby Trust",
            name,
            "GB-COH-XX000101",
            "Lunch",
            1,
            Decimal("9000.00"),
            Decimal("9000.00"),
            "a.json",
            3,
        ),
        (
            "whole council",
            date(2024, 5, 2),
            "Quillerby Trust",
            "Mere Rowers",
            None,
            "Boats",
            4,
            Decimal("70000.00"),
            Decimal("70000.00"),
            "a.json",
            4,
        ),
    ]
    names = [
        "reach",
        "awarded_on",
        "funder_name",
        "recipient_name",
        "org_id",
        "purpose",
        "rung",
        "amount_gbp",
        "whole_gbp",
        "_file",
        "_row",
    ]
    return pl.DataFrame(rows, schema=names, orient="row")


def suppliers(name: str = HOSTILE) -> pl.DataFrame:
    rows = [
        (11, name, "GB-COH-XX000102", "ltd", False, False, "Waste", Decimal("400.00"), 2),
        (12, "Brackwell CIC", "GB-COH-XX000103", "cic", False, True, "Care", Decimal("90.00"), 1),
        (13, "Unwatched", None, None, None, None, None, Decimal("10.00"), 1),
    ]
    names = [
        "supplier_id",
        "supplier_name",
        "org_id",
        "legal_form",
        "is_vcse_strict",
        "is_vcse_broad",
        "categories",
        "amount_gbp",
        "payments",
    ]
    return pl.DataFrame(rows, schema=names, orient="row")


def failed() -> pl.DataFrame:
    """One funded to work here, one with its address here, one of neither."""
    rows = [
        (
            f"GB-COH-XX00010{each}",
            f"Failed {each} Ltd",
            "failure",
            "administration",
            date(2026, 1, each),
            ward,
            Decimal("100.00"),
            date(2026, 4, 1),
            "https://www.thegazette.co.uk/notice/1",
        )
        for each, ward in ((1, None), (2, "E05000001"), (3, "E05000009"))
    ]
    names = [
        "org_id", "organisation", "event_class", "procedure_name", "happened_on", "ward_code", "paid_gbp",
        "checked_on", "notice_url",
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=names, orient="row")


def window() -> pl.DataFrame:
    return pl.DataFrame(
        {
            "from_on": [date(2025, 4, 1)],
            "to_on": [date(2026, 3, 31)],
            "months_present": [12],
            "months_expected": [12],
            "payments": [40],
            "checked_on": [date(2026, 4, 1)],
            "last_loaded_on": [date(2026, 4, 2)],
        }
    )


def fifths() -> pl.DataFrame:
    rows = [(1, 4, 6000, 75.0), (3, 1, 2000, 25.0)]
    return pl.DataFrame(rows, schema=["imd_quintile", "areas", "residents", "share_pct"], orient="row")


def peers() -> pl.DataFrame:
    rows = [
        ("E05000001", "Market", 8000, 4000.0, 41.25, 1, True, False),
        ("E05000002", "Harbour", 8000, 3900.0, 40.0, 1, False, True),
        ("E05000003", "Kilnside", 9000, 100.0, 9.0, 5, False, False),
    ]
    names = [
        "ward_code",
        "ward_name",
        "residents",
        "per_km2",
        "imd_score",
        "imd_quintile",
        "is_this",
        "is_similar",
    ]
    return pl.DataFrame(rows, schema=names, orient="row")


def earlier() -> pl.DataFrame:
    rows = [("E05000901", "Market", "2013", 88.4, 7000, "OA 2021, by residents")]
    names = ["ward_code", "ward_name", "vintage", "share_pct", "residents", "method"]
    return pl.DataFrame(rows, schema=names, orient="row")


def programmes() -> pl.DataFrame:
    rows = [("Pride in Place", "Market South", "E02000001", 100.0, 7000, 46.6, "matched by name")]
    names = ["programme", "area", "area_code", "share_pct", "residents", "imd_score", "because"]
    return pl.DataFrame(rows, schema=names, orient="row")


def services() -> pl.DataFrame:
    """Two of one group, one of the council, one that names nobody."""
    rows = [
        ("Lunch club", HOSTILE, True, "Lunch clubs; Older people", "d.json", 1),
        ("Tea dance", HOSTILE, True, None, "d.json", 2),
        ("Library", "Walsall Council", False, "Libraries", "d.json", 3),
        (None, None, None, "Piano", "d.json", 4),
    ]
    names = ["name", "organisation", "is_vcse", "filed_under", "_file", "_row"]
    return pl.DataFrame(rows, schema=names, orient="row")


def awards() -> pl.DataFrame:
    """Of the grants that reach the council what its pages ask: the latest."""
    return pl.DataFrame({"last_on": [date(2025, 3, 30)]})


def everything() -> dict[str, pl.DataFrame]:
    """All of them by their names."""
    every = (
        facts, compared, levels, granted, grants, suppliers, failed, window, fifths, peers, earlier,
        programmes, awards, services,
    )  # fmt: skip
    return {each.__name__: each() for each in every} | hubbed.of_one_ward()


def nothing() -> dict[str, pl.DataFrame]:
    """A ward of which nothing but its boundary is loaded."""
    unknown = (
        "residents",
        "residents_basis",
        "households",
        "per_km2",
        "imd_score",
        "score_basis",
        "imd_quintile",
        "most_deprived",
        "income_deprived",
        "valid_from",
        "valid_to",
        "later_wards",
        "later_from",
    )
    bare = facts().with_columns(pl.lit(None).cast(facts().schema[name]).alias(name) for name in unknown)
    bare = bare.with_columns(has_services=pl.lit(value=False))
    empty = {name: frame.clear() for name, frame in everything().items()}
    empty["awards"] = awards().with_columns(last_on=pl.lit(None, pl.Date))
    no_window = (
        window()
        .with_columns(
            pl.lit(None, pl.Date).alias(name) for name in ("from_on", "to_on", "checked_on", "last_loaded_on")
        )
        .with_columns(payments=0, months_present=0)
    )
    return {**empty, "facts": bare, "window": no_window, "peers": peers().head(1)}
