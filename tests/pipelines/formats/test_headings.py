"""What headings mean, by what was seen; and the data themselves."""

import csv

import pytest

from pipelines.formats import headings, spelling
from pipelines.source import Table
from pipelines.sources.postcodes import POSTCODES
from pipelines.sources.registers import CONTRACTS
from pipelines.sources.spending import PAYMENTS

TABLES = {"spending": PAYMENTS, "registers": CONTRACTS, "postcodes": POSTCODES}
BESIDE = {"vat", "currency", "unused"}


def meanings(text: str) -> tuple[str, ...]:
    match = headings.known("spending").match(text)
    return match.meanings if match else ()


@pytest.mark.parametrize(
    ("text", "meaning", "how"),
    [
        ("Net Amount", "amount.net", "known"),
        ("NET  AMOUNT", "amount.net", "normal form"),
        ("Supplier id(T)", "supplier.1", "known"),
        ("Costc (T)", "department.3", "normal form"),
        ("Net Ammount", "amount.net", "normal form"),
        ("Amount of the payment in pounds, without VAT, net", "amount.net", "content"),
    ],
)
def test_a_heading_is_recognised(text: str, meaning: str, how: str) -> None:
    match = headings.known("spending").match(text)
    assert match is not None
    assert (match.meanings[0], match.how) == (meaning, how)
    assert (match.said is None) == (how != "content" and text != "Net Ammount")


@pytest.mark.parametrize("text", ["Foo", "Weather", "Q", "12", "Lorem ipsum"])
def test_a_stranger_means_nothing(text: str) -> None:
    assert meanings(text) == ()


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_the_data_means_a_column_of_ours(name: str) -> None:
    table: Table = TABLES[name]
    ours = {column.name for column in table.columns} | BESIDE
    with (headings.FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert row["column"].partition(".")[0] in ours, row
        assert row["where"], row
        assert spelling.normal_form(row["heading"]) or row["heading"], row
    assert len({(row["column"], row["heading"], row["where"]) for row in rows}) == len(rows)
