"""Published text and what it was read as stand side by side."""

from decimal import Decimal
from pathlib import Path

from tests.pipelines.formats.reading import read


def test_text_stays_as_published(tmp_path: Path) -> None:
    got = read(
        tmp_path, 'Supplier,Date,Net Amount,Irrecoverable VAT\nAmber Ltd ,13/04/2023," 1,000.00 ",N/A\n'
    ).kept
    assert got.select("supplier", "amount", "paid_on", "vat_irrecoverable").row(0) == (
        "Amber Ltd ",
        " 1,000.00 ",
        "13/04/2023",
        "N/A",
    )
    assert got["_amount"][0] == Decimal(1000)
    assert got["_vat_irrecoverable"][0] is None


def test_debit_and_credit_are_one_amount(tmp_path: Path) -> None:
    got = read(
        tmp_path,
        "Supplier,Date,Debit,Credit\nAmber,13/04/2023,10.00,\nBex,14/04/2023,,4.00\nCold,14/04/2023,-,\n",
    )
    assert got.kept["_amount"].to_list() == [Decimal(10), Decimal(-4)]
    assert got.kept["amount"].to_list() == ["10.00", "4.00"]
    assert got.reasons == ["no amount"]


def test_thousands_of_pounds(tmp_path: Path) -> None:
    got = read(tmp_path, "Supplier,Date,Amount (\u00a3000s)\nAmber,13/04/2023,10.5\n")
    assert got.kept["_amount"].to_list() == [Decimal(10500)]
