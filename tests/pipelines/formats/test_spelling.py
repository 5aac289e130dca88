"""Headings are compared without what does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import spelling

ALIKE = [
    ("Supplier Name", " SUPPLIER_NAME "), ("BeneficiaryName", "Beneficiary name"),
    ("Transaction No.", "Transaction Number"),
    ("Expenses Type", "Expenditure type"), ("Net Amount (\u00a3)", "NetAmount"), ("1. YEAR", "Year"),
    ("Supplier's Name", "Suppliers Name"), ("Dept.", "Department"),
    ("Amount Excl. VAT", "Amount (excluding VAT)"),
    ("Service\n Label", "ServiceLabel"), ("\u00c3\u00af\u00c2\u00bb\u00c2\u00bfBody Name", "Body Name"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_same_heading_has_the_same_normal_form(one: str, other: str) -> None:
    assert spelling.normal_form(one) == spelling.normal_form(other)


def test_a_heading_of_text_keeps_its_mark() -> None:
    assert spelling.words("Supplier id(T)") == ("supplier", "id", "t")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("benificiary", "beneficiary", 1),
        ("directotate", "directorate", 1),
        ("form", "from", 1),
        ("abc", "xyz", 3),
        ("a", "abcdef", 3),
    ],
)
def test_slips_of_the_pen_are_counted(one: str, other: str, apart: int) -> None:
    assert spelling.distance(one, other, 2) == apart


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert spelling.distance(one, other, 9) == spelling.distance(other, one, 9)
    assert (spelling.distance(one, other, 9) == 0) == (one == other)


@pytest.mark.parametrize("text", ["Caf\u00e9", "plain", "\u00a3"])
def test_good_text_is_not_repaired(text: str) -> None:
    assert spelling.repair(text) == text
