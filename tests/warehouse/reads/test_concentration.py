"""The questions in small worlds a person can check by eye; tests/oracle/ holds them in random ones."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests import tiny
from warehouse.build import Built
from warehouse.reads import concentration as questions
from warehouse.reads.scope import Scope

READ = tiny.read_by("concentration")
YEAR = Scope("E08000006", date(2024, 4, 1), date(2025, 3, 31))

PAYMENTS = """
| supplier         | _paid_on   | amount   | category | department | supplier_postcode |
|------------------|------------|----------|----------|------------|-------------------|
| Alpha Care Ltd   | 2024-04-03 | 60000.00 | Care     | Adults     | AA1 1AA           |
| ALPHA CARE LTD * | 2024-05-03 | 20000.00 | Care     | Adults     |                   |
| Beta Trust       | 2024-06-03 | 20000.00 | Care     |            |                   |
| Gamma Roads Ltd  | 2024-07-03 | 900.00   | Roads    | Streets    | AA1 2AA           |
| Gamma Roads Ltd  | 2024-08-03 | -1000.00 | Roads    | Streets    | AA1 2AA           |
| REDACTED         | 2024-09-03 | 50000.00 | Care     | Adults     |                   |
| Leeds City Council | 2024-09-03 | 7000.00 | Care    | Adults     |                   |
| Post Office Ltd  | 2024-09-03 | 3000.00  |          |            |                   |
"""
ARRIVALS = """
| arrival | source    | kind       | _file | council_ons |rows_read| rows_kept | rows_set_aside| amount_basis|
| 1       | spending  | payments   | a.csv | E08000006   | 9       | 8         | 1             | net         |
| 2       | postcodes | postcodes  | p.csv |             | 2       | 2         | 0             |             |
| 3       | wards     | boundaries | w.js  | E08000006   | 2       | 2         | 0             |             |
"""
OF_TWO_COUNCILS = """
| arrival | source   | kind     | entity   | _file | council_ons |
| 1       | spending | payments | payments | a.csv | E08000006   |
| 2       | spending | payments | payments | b.csv | E08000035   |
"""
REJECTIONS = """
| arrival | _file | _row | reason    |
|---------|-------|------|-----------|
| 1       | a.csv | 10   | total row |
"""
POSTCODES = """
| postcode | ward_code | _arrival |
|----------|-----------|----------|
| AA1 1AA  | E05000001 | 2        |
| AA12AA   | E05000009 | 2        |
"""
WARDS = """
| ward_code | name  | council_ons | vintage | geometry         | _area_km2 | _arrival |
|-----------|-------|-------------|---------|------------------|-----------|----------|
| E05000001 | North | E08000006   | 2025    | {"type":"Point"} | 2         | 3        |
| E05000002 | South | E08000006   | 2025    | {"type":"Point"} | 4         | 3        |
"""


@pytest.fixture
def world() -> Built:
    """One council, one year, eight payments."""
    return tiny.store(
        {
            "raw.spending__payments": PAYMENTS,
            "raw._arrivals": ARRIVALS,
            "raw._rejections": REJECTIONS,
            "raw.postcodes__postcodes": POSTCODES,
            "raw.wards__boundaries": WARDS,
        },
        only=READ,
    )


@pytest.mark.usefixtures("world")
def test_the_headline_leaves_public_bodies_and_money_passed_on_apart() -> None:
    row = questions.headline(YEAR).row(0, named=True)
    assert (row["suppliers"], row["suppliers_not_positive"]) == (2, 1)
    assert row["effective"] == pytest.approx(1 / (0.8**2 + 0.2**2))
    assert row["top_supplier"] == "Alpha Care Ltd"
    assert row["public_gbp"] == Decimal("7000.00")
    assert row["pass_through_gbp"] == Decimal("3000.00")
    assert row["unnamed_pct"] == pytest.approx(100 * 50 / 150)
    assert row["hhi_low"] < row["hhi"] < row["hhi_high"]
    cover = questions.coverage(YEAR).row(0, named=True)
    assert (cover["payments"], cover["amount_gbp"]) == (row["payments"], row["amount_gbp"])
    assert (cover["apart_payments"], cover["apart_gbp"]) == (2, Decimal("10000.00"))
    assert cover["identified_pct"] == pytest.approx(100 * 99_900 / 149_900)
    everything = questions.coverage(replace(YEAR, include_public=True)).row(0, named=True)
    assert (everything["payments"], everything["apart_payments"], everything["apart_gbp"]) == (8, 0, 0)


def test_money_to_a_public_body_that_is_passed_on_is_said_once() -> None:
    rows = (
        "| supplier | _paid_on | amount |\n"
        "| Police Precept | 2024-09-03 | 7000.00 |\n"
        "| Leeds City Council | 2024-09-03 | 500.00 |\n"
        "| Post Office Ltd | 2024-09-03 | 30.00 |\n"
    )
    tiny.store({"raw.spending__payments": rows, "raw._arrivals": ARRIVALS}, only=READ)
    row = questions.headline(YEAR).row(0, named=True)
    assert (row["public_gbp"], row["pass_through_gbp"]) == (Decimal("7500.00"), Decimal("30.00"))
    assert questions.coverage(YEAR)["apart_gbp"].item() == Decimal("7530.00")


@pytest.mark.usefixtures("world")
def test_filters_narrow_and_none_means_not_stated() -> None:
    roads = Scope(YEAR.council, YEAR.from_on, YEAR.to_on, categories=("Roads",))
    assert questions.headline(roads)["payments"].item() == 2
    blank = Scope(YEAR.council, YEAR.from_on, YEAR.to_on, departments=("none",))
    assert questions.headline(blank)["amount_gbp"].item() == Decimal("20000.00")
    nowhere = Scope(YEAR.council, YEAR.from_on, YEAR.to_on, wards=("none",))
    assert questions.suppliers(nowhere)["supplier_name"].to_list()[0] == "Beta Trust"


@pytest.mark.usefixtures("world")
def test_a_payment_is_walked_back_to_its_file_and_line() -> None:
    alpha = questions.suppliers(YEAR, 1)["supplier_id"].item()
    rows = questions.payments(YEAR, alpha)
    assert rows.select("_file", "_row", "amount_gbp").rows() == [
        ("a.csv", 2, Decimal("60000.00")),
        ("a.csv", 3, Decimal("20000.00")),
    ]


@pytest.mark.usefixtures("world")
def test_wards_hold_the_money_and_what_is_not_located_stands_beside() -> None:
    rows = {row["ward_code"]: row for row in questions.wards(YEAR).iter_rows(named=True)}
    assert rows["E05000001"]["amount_gbp"] == Decimal("80000.00")
    assert rows["E05000001"]["per_km2_gbp"] == pytest.approx(40_000)
    assert rows["E05000002"]["amount_gbp"] == 0
    # A postcode in a ward that is not loaded is not located either.
    assert rows[None]["amount_gbp"] == Decimal("69900.00")


@pytest.mark.usefixtures("world")
def test_what_is_loaded_and_what_was_set_aside() -> None:
    period = questions.periods(YEAR.council).row(0, named=True)
    assert (period["label"], period["is_default"], period["months_present"]) == ("2024-25", True, 6)
    coverage = questions.coverage(YEAR).row(0, named=True)
    assert coverage["missing_months"][0] == "October 2024"
    assert (coverage["rows_read"], coverage["rows_set_aside"], coverage["vat_bases"]) == (9, 1, ["net"])
    assert questions.set_aside(YEAR.council).row(0)[2:] == ("total row", 1, 10)
    assert questions.choices(YEAR.council).filter(field="ward")["label"].to_list()[0] == "E05000009"
    assert questions.comparison(YEAR.council, YEAR.from_on, YEAR.to_on)["name"].to_list() == ["Salford"]
    assert questions.councils()["name"].to_list() == ["Salford"]


def _paid(day: str, times: int, supplier: str = "Alpha Care Ltd") -> str:
    return f"| {supplier} | {day} | 900.00 |\n" * times


def test_a_few_stray_payments_do_not_make_a_month() -> None:
    paid = _paid("2024-06-03", 200) + _paid("2024-05-03", 19) + _paid("2024-07-03", 20)
    payments = f"| supplier | _paid_on | amount |\n|---|---|---|\n{paid}"
    tiny.store({"raw.spending__payments": payments, "raw._arrivals": ARRIVALS}, only=READ)
    coverage = questions.coverage(YEAR).row(0, named=True)
    assert coverage["payments"] == 239
    assert coverage["months_present"] == 2
    assert "May 2024" in coverage["missing_months"]
    assert questions.periods(YEAR.council)["months_present"].to_list() == [2]


@pytest.mark.parametrize(("late", "kind"), [(1, ""), (210, "card")])
def test_late_or_card_payments_of_a_council_do_not_cut_what_others_are_compared_on(
    late: int, kind: str
) -> None:
    head = "| _arrival | supplier | _paid_on | amount | card_or_invoice |\n"
    ours = "| 1 | Alpha Care Ltd | 2024-06-03 | 510.00 | |\n" * 30
    theirs = "| 2 | Beta Trust | 2023-06-05 | 5100.00 | |\n" * 210
    theirs += f"| 2 | Beta Trust | 2024-06-05 | 5100.00 | {kind} |\n" * late
    tiny.store({"raw.spending__payments": head + ours + theirs, "raw._arrivals": OF_TWO_COUNCILS}, only=READ)
    rows = questions.comparison(YEAR.council, YEAR.from_on, YEAR.to_on)
    cuts = {row["name"]: (row["threshold_gbp"], row["common_threshold_gbp"]) for row in rows.to_dicts()}
    assert cuts == {"Salford": (500, 500)} | ({} if kind else {"Leeds": (5000, 500)})
    assert rows.filter(name="Salford")["amount_gbp"].item() == 15_300


def test_a_council_of_two_months_cuts_only_what_it_is_compared_with() -> None:
    head = "| _arrival | supplier | _paid_on | amount |\n"
    ours = "".join(f"| 1 | Alpha Care Ltd | 2024-{month:02}-03 | 510.00 |\n" * 30 for month in range(4, 13))
    theirs = "".join(f"| 2 | Beta Trust | 2024-{month:02}-05 | 5100.00 |\n" * 30 for month in (4, 5))
    tiny.store({"raw.spending__payments": head + ours + theirs, "raw._arrivals": OF_TWO_COUNCILS}, only=READ)
    for asked, cut, amounts in (
        ("E08000006", 500, {"Leeds": 306_000, "Salford": 137_700}),
        ("E08000035", 5000, {"Leeds": 306_000}),
    ):
        rows = questions.comparison(asked, YEAR.from_on, YEAR.to_on)
        assert rows["common_threshold_gbp"].unique().to_list() == [cut]
        assert dict(rows.select("name", "amount_gbp").iter_rows()) == amounts
        assert rows.filter("is_comparable")["council_ons"].to_list() == [asked]
