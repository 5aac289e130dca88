"""What the answers rest on that is set or loaded beside: limits of reliability, vintages of wards."""

from datetime import date
from decimal import Decimal

import pytest

from tests import tiny
from warehouse import question, settings
from warehouse.reads import concentration as questions
from warehouse.reads.scope import Scope

YEAR = Scope("E08000006", date(2024, 4, 1), date(2025, 3, 31))
PAYMENTS = """
| supplier        | _paid_on   | amount   | category | supplier_postcode |
| Alpha Care Ltd  | 2024-05-03 | 80000.00 | Care     | AA1 1AA  |
| Beta Trust      | 2024-06-03 | 15000.00 | Care     |          |
"""
ARRIVALS = """
| arrival | source    | kind       | _file | council_ons | rows_read | rows_kept |
| 1       | spending  | payments   | a.csv | E08000006   | 2         | 2         |
| 2       | postcodes | postcodes  | p.csv |             | 1         | 1         |
| 3       | wards     | boundaries | w.js  | E08000006   | 2         | 2         |
"""
POSTCODES = """
| postcode | ward_code | _arrival |
| AA1 1AA  | E05000001 | 2        |
"""


def test_the_limits_of_reliability_are_those_that_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.store(
        {"raw.spending__payments": PAYMENTS, "raw._arrivals": ARRIVALS}, only=tiny.read_by("concentration")
    )
    row = questions.headline(YEAR).row(0, named=True)
    assert (row["unreliable_suppliers"], row["unreliable_gbp"]) == (5, Decimal(100_000))
    assert row["is_unreliable"]
    monkeypatch.setenv("MULTIPLIER_UNRELIABLE_SUPPLIERS", "2")
    monkeypatch.setenv("MULTIPLIER_UNRELIABLE_GBP", "2000")
    settings.cache_clear()
    question.forget()
    row = questions.headline(YEAR).row(0, named=True)
    assert (row["unreliable_suppliers"], row["unreliable_gbp"]) == (2, Decimal(2000))
    assert not row["is_unreliable"]
    care = questions.by_category(YEAR).row(0, named=True)
    assert (care["unreliable_suppliers"], care["is_unreliable"]) == (2, False)


def test_a_ward_of_an_unknown_vintage_comes_after_any_year() -> None:
    wards = """
| ward_code | name  | council_ons | vintage | geometry         | _area_km2 | _arrival |
| E05000001 | Old   | E08000006   |         | {"type":"Point"} | 3         | 3        |
| E05000001 | North | E08000006   | 2024    | {"type":"Point"} | 2         | 3        |
"""
    tiny.store(
        {
            "raw.spending__payments": PAYMENTS,
            "raw._arrivals": ARRIVALS,
            "raw.postcodes__postcodes": POSTCODES,
            "raw.wards__boundaries": wards,
        },
        only=tiny.read_by("concentration"),
    )
    north = questions.wards(YEAR).filter(ward_code="E05000001").row(0, named=True)
    assert (north["ward_name"], north["vintage"]) == ("North", "2024")
    assert "North (E05000001)" in questions.choices(YEAR.council)["label"].to_list()
    assert "Old" not in questions.suppliers(YEAR)["ward_name"].to_list()
