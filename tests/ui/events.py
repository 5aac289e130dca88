"""Answers of the questions about insolvency, small enough to check by eye."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

CVL = "creditors' voluntary liquidation (insolvent)"
D, MONEY = Decimal, pl.Decimal(38, 2)
TODAY = date(2026, 11, 22)
HOSTILE = "![x](http://evil.example/x.png) <script>alert(1)</script>"

WINDOW: dict[str, Any] = {
    "from_on": date(2025, 10, 1), "to_on": date(2026, 9, 30), "months_present": 12, "months_expected": 12,
    "payments": 9204, "suppliers": 210, "amount_gbp": D("41200000"), "watched": 140,
    "watched_gbp": D("25000000"), "watched_pct": 61.0, "checked_on": date(2026, 11, 20),
    "notice_days": 220, "stretches_from": [date(2026, 1, 5)], "stretches_to": [date(2026, 11, 19)],
    "asked_on": None,
    "expired": 0, "unnumbered": 1631, "contracts": 12, "last_loaded_on": date(2026, 11, 1),
}  # fmt: skip


def window(**changed: Any) -> dict[str, Any]:
    return WINDOW | changed


def row(org: str, name: str, event_class: str, procedure: str, paid: int, **changed: Any) -> dict[str, Any]:
    return {
        "org_id": f"GB-COH-{org}", "supplier_ids": [int(org[2:])], "organisation": name,
        "match_tier": "number", "is_vcse_strict": False,
        "is_vcse_broad": True, "event_class": event_class, "procedure_name": procedure,
        "happened_on": date(2026, 8, 1), "ended_on": None, "days_since": 113,
        "checked_on": date(2026, 11, 20),
        "source": "gazette", "notice_url": "https://www.thegazette.co.uk/notice/99000001",
        "register_says": "On 1 November 2026 the register said active.", "paid_gbp": D(paid),
        "paid_after_gbp": D(paid // 4), "payments": 12, "last_on": date(2026, 9, 3), "contracts": 1,
        "remaining_gbp": D(366_000), "without_value": 0, "contract_ends_on": date(2027, 9, 3),
        "categories": 2, "departments": 1, "ward_name": "Ward A", "income_gbp": D(2_000_000),
        "income_kind": "turnover", "income_ended_on": date(2026, 3, 31), "dependency_pct": 30.0,
    } | changed  # fmt: skip


def frame(rows: list[dict[str, Any]]) -> pl.DataFrame:
    money = ("paid_gbp", "paid_after_gbp", "remaining_gbp", "income_gbp", "amount_gbp", "total_gbp")
    found = pl.DataFrame(rows, infer_schema_length=None)
    typed = [pl.col(name).cast(MONEY) for name in money if name in found.columns]
    typed += [pl.col(name).cast(pl.String) for name in ("event_class",) if name in found.columns]
    return found.with_columns(*typed)


def exposed(*, with_warning: bool = False) -> pl.DataFrame:
    rows = [
        row("XX000101", "Thrumley Care Ltd", "failure", CVL, 600_000),
        row("XX000104", HOSTILE, "failure", "compulsory liquidation", 180_000, remaining_gbp=None,
            notice_url="javascript:alert(1)"),
    ]  # fmt: skip
    if with_warning:
        rows.append(row("XX000102", "Zellbourne Homes Ltd", "warning", "winding-up petition", 240_000))
        rows.append(row("XX000103", "Nettle Holdings Ltd", "solvent",
                        "members' voluntary liquidation (solvent)", 360_000))  # fmt: skip
    return frame(rows)


def events(*, with_warning: bool = False) -> pl.DataFrame:
    known = exposed(with_warning=with_warning)
    named = ["org_id", "organisation", "paid_gbp", "happened_on", "event_class", "procedure_name"]
    return known.select(*named, "source", "notice_url", "checked_on", "register_says").with_columns(
        event_id=pl.int_range(1, pl.len() + 1), evidence=pl.lit("2443, 99000001"), is_expired=False,
        expires_on=pl.lit(date(2027, 5, 20)),
    )  # fmt: skip


def rests_on() -> pl.DataFrame:
    rows = [
        ("category", "Home care", "Home care", 480_000, 780_000, 2),
        ("category", "Waste", "Waste", 180_000, 180_000, 0),
        ("category", None, "Not stated", 120_000, 900_000, 9),
        ("department", "Adults", "Adults", 600_000, 1_008_000, 3),
        ("ward", "E05000000", "Ward A", 780_000, 780_000, 0),
    ]
    return frame(
        [
            {
                "field": field, "value": value, "label": label, "amount_gbp": D(amount),
                "total_gbp": D(total), "share_pct": 100 * amount / total, "payments": 12, "chosen": 1,
                "others": others, "others_near": 0, "vcse_strict": None, "vcse_broad": 1,
            }
            for field, value, label, amount, total, others in rows
        ]
    )  # fmt: skip


def others() -> pl.DataFrame:
    return frame(
        [
            {
                "category": "Home care", "supplier_id": 7, "supplier_name": HOSTILE, "amount_gbp": D(60_000),
                "share_pct": 7.7, "last_on": date(2026, 9, 3), "ward_name": None, "is_near": near,
                "is_vcse_strict": True, "is_vcse_broad": True, "event_class": None,
            }
            for near in (True, False)
        ]
    )  # fmt: skip


def half_years() -> pl.DataFrame:
    rows = [
        ("2010-H1", None, "All that were asked for", 168, 114, 47.4, None),
        ("2010-H1", "O", "Public administration", 12, 7, None, "Fewer than 20 in 2009-H1: too few."),
        ("2009-H1", None, "All that were asked for", 114, None, None, "2008-H1 is not loaded."),
    ]
    return pl.DataFrame(
        [
            {
                "half_year": half, "previous_half_year": f"{int(half[:4]) - 1}{half[4:]}",
                "scope": "national",
                "sic_section": section, "title": title, "cases": cases, "previous_cases": before,
                "pct_change": change, "is_comparable": before is not None, "because": because, "base": None,
                "rate_per_10000": None, "rate_low": None, "rate_high": None, "months": 6,
                "no_rate_because": f"The register of {half} is not loaded.", "national_rate": None,
                "national_rate_low": None, "national_rate_high": None,
                "source": "Wilkins Kennedy, August 2010",
            }
            for half, section, title, cases, before, change, because in rows
        ],
        schema_overrides={"base": pl.Int64, "rate_per_10000": pl.Float64, "rate_low": pl.Float64,
                          "rate_high": pl.Float64, "national_rate": pl.Float64,
                          "national_rate_low": pl.Float64, "national_rate_high": pl.Float64},
    )  # fmt: skip


def card(**changed: Any) -> dict[str, Any]:
    return {
        "org_id": "GB-COH-XX000101", "organisation": "THRUMLEY CARE LTD", "known_as": ["Thrumley Care Ltd"],
        "match_tier": "number", "legal_form": "ltd", "is_charity": False, "status": "Active",
        "sic_section": "Q", "postcode": "WS1 1AA", "incorporated_on": date(1999, 1, 2), "dissolved_on": None,
        "snapshot_on": date(2026, 11, 1), "is_gone": False, "vcse": "no", "confirmed_by": None,
        "confirmed_at": None, "because": None, "income_gbp": None, "income_kind": None,
        "income_ended_on": None, "accounts_on": None, "net_assets_gbp": None, "current_assets_gbp": None,
        "cash_gbp": None, "creditors_within_year_gbp": None, "employees": None, "is_dormant": None,
        "accounts_due_on": None, "is_accounts_overdue": None, "is_confirmation_overdue": None,
        "papers_read_on": None, "charges_outstanding": None, "charge_created_on": None,
        "charges_read_on": None,
    } | changed  # fmt: skip


def quarters(n: int = 5) -> pl.DataFrame:
    starts = [date(2025 + i // 4, 3 * (i % 4) + 1, 1) for i in range(n)]
    return pl.DataFrame(
        {
            "quarter_on": starts,
            "label": [f"{on:%b %Y}" for on in starts],
            "amount_gbp": [D(150_000)] * n,
            "payments": [6] * n,
        },
        schema_overrides={
            "amount_gbp": MONEY,
            "quarter_on": pl.Date,
            "label": pl.String,
            "payments": pl.Int64,
        },
    )
