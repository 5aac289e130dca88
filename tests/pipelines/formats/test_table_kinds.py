"""What a table is, by its headings, its name and its rows."""

import pytest

from pipelines.formats import table_kinds
from pipelines.formats.heading_search import Found
from pipelines.formats.headings import Match
from pipelines.formats.parts import Record
from pipelines.source import Told

PAYMENTS = ["Supplier Name|Payment Date|Net Amount", "Amber Ltd|13/04/2023|10.00"]
SUMS = ["Supplier Name|Total Spend", *(f"Firm {n} Ltd|{n}.00" for n in range(10))]
KINDS = {
    "payments": PAYMENTS,
    "contracts_register": [
        "Contract Title|Supplier|Start Date|End Date|Contract Value",
        "Roads|Amber|01/04/2023|31/03/2024|9.00",
    ],
    "supplier_totals": SUMS,
    "pivot": ["Row Labels|Sum of Amount", "Amber Ltd|10.00"],
    "postcodes": ["pcds|doterm|lsoa11cd|ladcd", "ZZ1 1ZZ|||E08000001"],
    "unknown": ["Post|Grade|Band", "Officer|7|A"],
}


def judge(texts: list[str], file: str = "spend.csv") -> table_kinds.Judgement:
    head = [Record(row, tuple(text.split("|"))) for row, text in enumerate(texts, 1)]
    return table_kinds.judge(head, file, None, Told())


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind(kind: str) -> None:
    found = judge(KINDS[kind])
    assert found.kind == kind
    assert found.because


@pytest.mark.parametrize(
    "name", ["2014-10_pcard.csv", "Purchase Card Spend.csv", "GPC Q1.csv", "procurement-cards.csv"]
)
def test_cards_by_the_files_name(name: str) -> None:
    assert judge(PAYMENTS, name).kind == "card_transactions"


@pytest.mark.parametrize("name", ["postcards.csv", "spend.csv", "scorecard.csv"])
def test_no_cards_by_the_files_name(name: str) -> None:
    assert judge(PAYMENTS, name).kind == "payments"


def test_cards_by_headings_and_not_by_a_title_that_leaves_them_out() -> None:
    assert (
        judge(["Merchant Name|Transaction Date|Amount", "Amber|13/04/2023|1.00"]).kind == "card_transactions"
    )
    assert judge(["Payments excluding purchase cards||", *PAYMENTS]).kind == "payments"
    assert judge(["Purchase card transactions||", *PAYMENTS]).kind == "card_transactions"


def test_months_across_are_a_pivot() -> None:
    assert judge(["Supplier|Apr-23|May-23|Jun-23|Total", "Amber|1.00|2.00|3.00|6.00"]).kind == "pivot"


def test_months_in_the_rows_are_no_pivot() -> None:
    rows = ["Month|Period|Posted|Date|Supplier|Amount", "Apr-23|Apr-23|Apr-23|13/04/2023|Amber|1.00"]
    assert judge(rows).kind == "payments"


def test_nothing_is_empty() -> None:
    assert judge(["||"]).because == "it is empty"


def test_a_table_of_something_else_is_not_taken_for_payments() -> None:
    assert judge(["Ward|Place|Opened|Height", *["Abbey|Hill House|13/04/2023|12.50"] * 9]).kind == "unknown"
    assert judge(["Who|When|How much", *["Amber Ltd|13/04/2023|12.50"] * 9]).kind == "payments"


def test_a_heading_that_only_may_be_a_supplier_makes_no_totals(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = table_kinds.known("spending")

    class Doubtful:
        def match(self, text: str) -> Match | None:
            return Match(("body.1", "supplier.1"), "content") if text == "Supplier Name" else seen.match(text)

    monkeypatch.setattr(table_kinds, "known", lambda name: Doubtful())
    head = [Record(row, tuple(text.split("|"))) for row, text in enumerate(SUMS, 1)]
    assert table_kinds._totals(head, Found(1, 1, 0, head[0].cells, 9.0)) is None
