"""Frames of the shapes that the questions answer with, small enough to check by eye."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import polars as pl

from ui.provenance import Provenance, Standing

D = Decimal
MONEY = pl.Decimal(38, 2)
LIMITS = {"unreliable_suppliers": 5, "unreliable_gbp": D("100000.00")}
HEADLINE: dict[str, Any] = {
    "amount_gbp": D("41200000.00"),
    "spent_gbp": D("41900000.00"),
    "credits_gbp": D("-700000.00"),
    "payments": 9204,
    "suppliers": 212,
    "suppliers_not_positive": 3,
    "top1_pct": 31.2,
    "top5_pct": 62.4,
    "hhi": 1470.6,
    "effective": 6.8,
    "hhi_low": 1410.0,
    "hhi_high": 1720.0,
    "effective_low": 5.8,
    "effective_high": 7.1,
    "unnamed_gbp": D("1600000.00"),
    "unnamed_pct": 4.0,
    "top_supplier": "Kestrel Care Ltd",
    "categories": 14,
    "single_supplier_categories": 2,
    "public_gbp": D("12500000.00"),
    "public_payments": 310,
    "pass_through_gbp": D("3100000.00"),
    "is_unreliable": False,
    **LIMITS,
}

COVERAGE: dict[str, Any] = {
    "payments": 9204,
    "amount_gbp": D("41200000.00"),
    "apart_payments": 322,
    "apart_gbp": D("15600000.00"),
    "identified_pct": 96.0,
    "redacted_pct": 4.0,
    "located_pct": 22.0,
    "months_present": 12,
    "months_expected": 12,
    "missing_months": [],
    "files": 12,
    "rows_read": 9300,
    "rows_set_aside": 96,
    "last_loaded_at": datetime(2026, 11, 1, 9, 30, tzinfo=UTC),
    "vat_bases": ["net"],
    "threshold_gbp": D("500.00"),
    "guessed": [],
    "warnings": [],
}


def headline(**changed: Any) -> dict[str, Any]:
    return HEADLINE | changed


def coverage(**changed: Any) -> dict[str, Any]:
    return COVERAGE | changed


def by_category() -> pl.DataFrame:
    rows = [
        ("Adult social care", D("18000000"), 2100, 74, 2.4, 83.0, False, "Kestrel Care Ltd"),
        ("Waste", D("6000000"), 300, 9, 1.3, 98.0, False, "Greenway Haulage Ltd"),
        ("Highways", D("5000000"), 800, 31, 7.7, 55.0, False, "Northmoor Surfacing Ltd"),
        ("Legal & <script>alert(1)</script>", D("90000"), 12, 3, 1.9, 100.0, True, '=HYPERLINK("http://x")'),
        ("Insurance", D("400000"), 4, 1, 1.0, 100.0, True, "Anchor Mutual plc"),
    ]
    return pl.DataFrame(
        [
            {
                "category": name,
                "amount_gbp": paid,
                "payments": payments,
                "suppliers": suppliers,
                "top1_pct": top5 / 2,
                "top5_pct": top5,
                "hhi": 10000 / effective,
                "effective": effective,
                "effective_low": effective * 0.9,
                "effective_high": effective * 1.1,
                "top_supplier": top,
                "unnamed_pct": 1.0,
                "is_unreliable": unsure,
                **LIMITS,
            }
            for name, paid, payments, suppliers, effective, top5, unsure, top in rows
        ],
        schema_overrides={"amount_gbp": MONEY, "unreliable_gbp": MONEY},
    )


def lorenz(smallest_first: bool = False) -> pl.DataFrame:
    across = [float(i) for i in range(101)]
    up = [100 * (1 - (1 - x / 100) ** 4) for x in across]
    if smallest_first:
        up = [100 * (x / 100) ** 4 for x in across]
    return pl.DataFrame({"suppliers_pct": across, "amount_pct": up})


def trend() -> pl.DataFrame:
    values = [8.1, 7.9, 7.4, 12.6, 12.9, 12.2, 12.4, 12.0]
    starts = [
        date(2023, 4, 1),
        date(2023, 7, 1),
        date(2023, 10, 1),
        date(2024, 1, 1),
        date(2024, 4, 1),
        date(2024, 7, 1),
        date(2024, 10, 1),
        date(2025, 1, 1),
    ]
    return pl.DataFrame(
        {
            "quarter_on": starts,
            "label": [f"{d:%b} to {d.month + 2} {d.year}" for d in starts],
            "amount_gbp": [D("9000000")] * 8,
            "suppliers": [150] * 8,
            "effective": values,
            "top5_pct": [60.0] * 8,
            "months_present": [3] * 8,
            "is_break": [i == 3 for i in range(8)],
            "break_because": [None] * 3 + ["the ledger changed in January 2024"] + [None] * 4,
        },
        schema_overrides={"amount_gbp": MONEY},
    )


def churn(**changed: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "previous_from_on": date(2023, 4, 1),
        "previous_to_on": date(2024, 3, 31),
        "kept": 160,
        "new": 52,
        "lost": 41,
        "kept_gbp": D("37000000"),
        "new_gbp": D("4200000"),
        "lost_gbp": D("2900000"),
        "is_comparable": True,
        "because": None,
    }
    return row | changed


def comparison() -> pl.DataFrame:
    names = ["Ashby", "Merefield", "Northmoor"]
    return pl.DataFrame(
        {
            "council_ons": ["X1", "X99000001", "X3"],
            "name": names,
            "threshold_gbp": [D("500")] * 3,
            "common_threshold_gbp": [D("500")] * 3,
            "amount_gbp": [D("41000000")] * 3,
            "suppliers": [300, 212, 90],
            "effective": [22.0, 6.8, 11.4],
            "top5_pct": [30.0, 62.0, 51.0],
            "unnamed_pct": [0.0, 4.0, 1.0],
            "median_effective": [11.4] * 3,
            "median_top5_pct": [51.0] * 3,
            "months": [12] * 3,
            "is_comparable": [True] * 3,
        },
        schema_overrides={"amount_gbp": MONEY, "threshold_gbp": MONEY, "common_threshold_gbp": MONEY},
    )


def wards() -> pl.DataFrame:
    rows = []
    for i in range(6):
        west, south = -2.3 + 0.03 * (i % 3), 53.4 + 0.02 * (i // 3)
        ring = [
            [west, south],
            [west + 0.03, south],
            [west + 0.03, south + 0.02],
            [west, south + 0.02],
            [west, south],
        ]
        rows.append(
            {
                "ward_code": f"E0500000{i}",
                "ward_name": f"Ward {i}",
                "vintage": "2025",
                "amount_gbp": D(100_000 * i),
                "suppliers": i,
                "share_pct": 3.0 * i,
                "per_km2_gbp": D(25_000 * i),
                "geometry": json.dumps({"type": "Polygon", "coordinates": [ring]}),
                "is_own": True,
            }
        )
    rows.append(
        {
            "ward_code": None,
            "ward_name": None,
            "vintage": None,
            "amount_gbp": D("9000000"),
            "suppliers": 100,
            "share_pct": 55.0,
            "per_km2_gbp": None,
            "geometry": None,
            "is_own": False,
        }
    )
    return pl.DataFrame(rows, schema_overrides={"amount_gbp": MONEY, "per_km2_gbp": MONEY})


def seal(*, is_demo: bool = True) -> Provenance:
    standing = Standing("wh-1", datetime(2026, 11, 22, 9, tzinfo=UTC), is_demo)
    shown = "Merefield; 2024-25; all wards; public bodies and pass-throughs left out"
    return Provenance("Merefield", "2024-25", shown, "9,204 payments · £41.2m", standing)


def councils() -> pl.DataFrame:
    return pl.DataFrame(
        {"council_ons": ["X1", "X99000001"], "name": ["Ashby", "Merefield"], "is_default": [True, False]}
    )


def periods() -> pl.DataFrame:
    return pl.DataFrame(
        {
            "label": ["2023-24", "2024-25"],
            "from_on": [date(2023, 4, 1), date(2024, 4, 1)],
            "to_on": [date(2024, 3, 31), date(2025, 3, 31)],
            "months_present": [12, 10],
            "months_expected": [12, 12],
            "is_default": [True, False],
        }
    )


def choices() -> pl.DataFrame:
    rows = [
        ("category", "Waste", "Waste"),
        ("category", "Care: adults", "Care: adults"),
        ("department", "none", "Not stated"),
        ("ward", "E05000001", "Ward 1"),
        ("ward", "none", "Not located"),
        ("payee_type", "supplier", "Suppliers"),
        ("kind", "invoice", "Invoices"),
    ]
    return pl.DataFrame(rows, schema=["field", "value", "label"], orient="row")


def suppliers(name: str = "Kestrel Care Ltd") -> pl.DataFrame:
    return pl.DataFrame(
        {
            "rank": [1, 2],
            "supplier_id": [11, 22],
            "supplier_name": [name, "Greenway Haulage Ltd"],
            "payee_type": ["supplier", "supplier"],
            "amount_gbp": [D("5100000.12"), D("12.50")],
            "payments": [4, 2],
            "share_pct": [31.2, 0.1],
            "first_on": [date(2024, 4, 1)] * 2,
            "last_on": [date(2025, 3, 1)] * 2,
            "ward_name": ["Ward 1", None],
        }
    )


def payments(name: str = "Kestrel Care Ltd") -> pl.DataFrame:
    return pl.DataFrame(
        {
            "payment_id": [1, 2],
            "paid_on": [date(2024, 4, 1), date(2024, 5, 1)],
            "supplier_name": [name] * 2,
            "department": ["Adults"] * 2,
            "category": ["Care"] * 2,
            "description": ["=1+1", None],
            "amount_gbp": [D("5100000.12"), D("-12.50")],
            "kind": ["invoice"] * 2,
            "_file": ["a.csv", "b.xlsx"],
            "_part": [None, "Sheet1"],
            "_row": [12, 44],
        }
    )
