"""Scale, currency and VAT are said by the heading of the amount."""

import pytest

from pipelines.formats import pounds
from pipelines.formats.choice import Choice, Claim
from warehouse.errors import SourceChanged


def chosen(text: str, kind: str = "plain") -> Choice:
    choice = Choice()
    choice.take(Claim(0, text, "amount", kind, "known"))
    return choice


@pytest.mark.parametrize(
    ("text", "power"),
    [("Amount (\u00a3000s)", 3), ("Amount \u00a3'000", 3), ("\u00a3000", 3), ("Value \u00a3k", 3),
     ("Spend \u00a3m", 6), ("Total in \u00a3 millions", 6), ("Amount", 0), ("Amount \u00a3", 0),
     ("Amount over \u00a3500", 0), ("\u00a3 match", 0)],
)  # fmt: skip
def test_the_scale_is_read_off_the_heading(text: str, power: int) -> None:
    assert pounds.scale_of(text)[1] == power


def test_a_scale_is_said() -> None:
    choice = chosen("Amount (\u00a3000s)")
    pounds.settle(choice)
    assert choice.scale == 3
    assert "thousands of pounds" in choice.guessed[0]


@pytest.mark.parametrize("text", ["Amount \u20ac", "Amount (EUR)", "US $", "Value in dollars"])
def test_another_currency_is_refused(text: str) -> None:
    with pytest.raises(SourceChanged, match="not in pounds"):
        pounds.settle(chosen(text))


@pytest.mark.parametrize(
    ("text", "kind", "basis"),
    [("Net", "net", "net"), ("Gross", "gross", "gross"), ("Amount", "plain", "unknown"),
     ("Total ex VAT", "total", "net"),
     ("Nett value", "officer", "net"), ("Amount inc VAT", "officer", "gross")],
)  # fmt: skip
def test_the_basis(text: str, kind: str, basis: str) -> None:
    assert pounds.basis(chosen(text, kind)) == basis
