"""The published rows behind one ward's money: they add up to what its page says."""

from datetime import date
from decimal import Decimal

import polars as pl

from tests.warehouse.reads.test_ward import AT, YEAR, _of_it, folder
from warehouse.reads import ward

__all__ = ["_of_it", "folder"]


def test_what_is_granted_is_the_sum_of_its_rows() -> None:
    sums = ward.rows(AT).group_by("reach", "rung").agg(pl.col("amount_gbp").sum())
    said = ward.granted(AT).select("reach", "rung", "amount_gbp")
    assert sorted(sums.rows()) == sorted(said.rows())
    assert "_file" in ward.rows(AT).columns


def test_what_its_suppliers_were_paid_is_the_sum_of_theirs_and_no_persons() -> None:
    rows = ward.rows_suppliers(AT, YEAR)
    assert rows["amount_gbp"].sum() == ward.suppliers(AT, YEAR)["amount_gbp"].sum() == Decimal(400)
    assert rows.select("paid_on", "supplier_name", "_file", "_row").rows() == [
        (date(2024, 5, 1), "Gadwall Ltd", "a.csv", 2),
        (date(2024, 6, 1), "Gadwall Ltd", "a.csv", 3),
    ]
