"""Amounts are read to the penny, or not at all."""

from decimal import ROUND_HALF_UP, Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import amounts

WRITTEN = {
    " 7,816.00 ": "7816.00", "\u00a31,234.56": "1234.56", "(1,234.00)": "-1234.00", "-12": "-12.00",
    "12-": "-12.00", "- 12": "-12.00", "1.2E+05": "120000.00", "12.30CR": "-12.30", "12.30 DR": "12.30",
    "\u00a3-12.00": "-12.00", "-\u00a312": "-12.00", "GBP 5": "5.00", "1\u00a0234.50": "1234.50",
    "\u221212.00": "-12.00", "12.345": "12.35", "-0.005": "-0.01", "0.00499999999999999999999": "0.00",
    "\u00c2\u00a35.00": "5.00", "(\u00a3880,000.00)": "-880000.00", "+5": "5.00", ".5": "0.50", "5.": "5.00",
    "-888.5899999999999": "-888.59", "1.2345E+01": "12.35", "'12.00": "12.00", "1 234 567.50": "1234567.50",
    "\ufffd12.00": "12.00", "12.00 \u00a3": "12.00", "0": "0.00", "1,234,567": "1234567.00",
}  # fmt: skip
NOT_UNDERSTOOD = [
    "1,23",
    "12 34",
    "--5",
    "(-5)",
    "1.2.3",
    "abc",
    "#REF!",
    "12,34,567.00",
    "1e400",
    "9" * 20,
    "1,2345",
]


@pytest.mark.parametrize(("text", "value"), WRITTEN.items())
def test_a_spelling_is_read(text: str, value: str) -> None:
    assert amounts.read(pl.Series([text])).to_list() == [Decimal(value)]


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_is_no_amount_is_null_and_not_a_guess(text: str) -> None:
    assert amounts.read(pl.Series([text])).to_list() == [None]


@pytest.mark.parametrize("text", [None, "", "-", " - ", "n/a", "N/A", "Nil", "\u00a3", "\u2013", "#N/A"])
def test_nothing_is_absent_and_not_zero(text: str | None) -> None:
    cells = pl.DataFrame({"t": [text]}, schema={"t": pl.String})
    assert cells.select(amounts.is_absent(pl.col("t")))["t"].to_list() == [True]
    assert amounts.read(cells["t"]).to_list() == [None]


def test_the_continental_style_needs_the_whole_file() -> None:
    assert amounts.style(["1.234,56", "1.234"]) == ("european", 0, 1)
    assert amounts.style(["1.234,56", "1,234.56"])[0] == "english"
    assert amounts.style(["1.234"])[0] == "english"
    read = amounts.read(pl.Series(["1.234,56", "12,5", "1.234", "(1.000,00)", "1,234.56"]), "european")
    assert read.to_list() == [Decimal("1234.56"), Decimal("12.50"), Decimal(1234), Decimal(-1000), None]


def test_thousands_are_multiplied_before_they_are_rounded() -> None:
    read = amounts.scaled(pl.Series(["12.3456", "(1,000)", "-"]), "english", 3)
    assert read.to_list() == [Decimal("12345.60"), Decimal(-1000000), None]


def test_what_was_rounded_is_counted() -> None:
    assert amounts.more_than_pence(pl.Series(["1.234", "1.20", "1.2000", "1.2001", None])) == 2


def written(value: Decimal, form: int) -> str:
    """One of the ways publishers write the same amount."""
    size, minus = abs(value), value < 0
    return [
        str(value), f"{value:,}", f"\u00a3{value:,}", f" {value:,} ",
        f"-\u00a3{size:,}" if minus else f"\u00a3{size:,}",
        f"({size:,})" if minus else f"{size:,}", f"{size}-" if minus else f"{size}", f"{value:E}",
        f"{size} CR" if minus else f"{size} DR", f"{value}".replace("-", "\u2212"),
    ][form]  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.decimals(Decimal(-(10**12)), Decimal(10**12), places=4, allow_nan=False, allow_infinity=False),
            st.integers(0, 9),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_any_amount_in_any_spelling_is_what_boring_arithmetic_says(cases: list[tuple[Decimal, int]]) -> None:
    texts = [written(value, form) for value, form in cases]
    exact = [value.quantize(Decimal("0.01"), ROUND_HALF_UP) for value, _ in cases]
    assert amounts.read(pl.Series(texts)).to_list() == exact


@given(st.text(max_size=12))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert len(amounts.read(pl.Series([text]))) == 1
