"""The published rows behind the figures: they add up, and name nobody who is withheld."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.warehouse.reads.test_concentration import YEAR, world
from warehouse import evidence
from warehouse.reads import concentration as questions

__all__ = ["world"]


@pytest.mark.usefixtures("world")
def test_they_add_up_to_the_headline_whatever_is_filtered() -> None:
    for scope in (
        YEAR,
        replace(YEAR, include_public=True),
        replace(YEAR, categories=("Roads",)),
        replace(YEAR, categories=("none",), departments=("none",)),
        replace(YEAR, wards=("E05000001",)),
        replace(YEAR, payee_types=("redacted",)),
    ):
        head = questions.headline(scope).row(0, named=True)
        rows = questions.rows(scope)
        assert (rows.height, rows["amount_gbp"].sum() or 0) == (head["payments"], head["amount_gbp"])


@pytest.mark.usefixtures("world")
def test_each_has_its_file_and_line_and_withheld_names_stay_so() -> None:
    rows = questions.rows(YEAR)
    assert rows.select("paid_on", "supplier_name", "amount_gbp", "ward_name", "_file", "_row").rows()[0] == (
        YEAR.from_on.replace(day=3), "Alpha Care Ltd", Decimal("60000.00"), "North", "a.csv", 2,
    )  # fmt: skip
    assert "REDACTED" not in rows["supplier_name"].to_list()
    assert "Redacted by the publisher" in rows["supplier_name"].to_list()
    assert "sha256" in rows.columns
    assert evidence.digest(rows) == evidence.digest(questions.rows(YEAR))
