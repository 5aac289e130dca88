"""Amounts, shares and names in words."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import words


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "not known"),
        (Decimal("0"), "£0"),
        (Decimal("0.01"), "less than £1k"),
        (Decimal("-12"), "a credit of less than £1k"),
        (Decimal("999.99"), "less than £1k"),
        (Decimal("1000"), "£1.0k"),
        (Decimal("41234"), "£41k"),
        (Decimal("999499"), "£999k"),
        (Decimal("999960"), "£1.0m"),
        (Decimal("41200000"), "£41.2m"),
        (Decimal("-700000"), "-£700k"),
        (Decimal("143999999"), "£144m"),
        (Decimal("2150000000"), "£2.2bn"),
    ],
)
def test_pounds(value: Decimal | None, said: str) -> None:
    assert words.pounds(value) == said


@given(st.decimals(min_value=1000, max_value=10**11, places=2))
def test_pounds_are_right_to_their_last_figure(value: Decimal) -> None:
    said = words.pounds(value).removeprefix("£")
    figure = Decimal(said.rstrip("bmkn").replace(",", ""))
    unit = {"k": 10**3, "m": 10**6, "bn": 10**9}[said.lstrip("0123456789.,")]
    last = Decimal("0.1") if "." in said else Decimal(1)
    assert abs(figure - value / unit) <= last / 2


def test_pounds_exact() -> None:
    assert words.pounds_exact(Decimal("1234.5")) == "£1,234.50"
    assert words.pounds_exact(Decimal("-0.05")) == "-£0.05"
    assert words.pounds_exact(None) == words.UNKNOWN


def test_a_threshold_has_pence_only_where_it_has_some() -> None:
    amounts = (Decimal("500.00"), Decimal("25000"), Decimal("250.50"))
    assert [words.threshold(gbp) for gbp in amounts] == ["£500", "£25,000", "£250.50"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "not known"),
        (0.0, "0%"),
        (0.2, "less than 1%"),
        (62.4, "62%"),
        (99.7, "more than 99%"),
        (100.0, "100%"),
    ],
)
def test_percent(value: float | None, said: str) -> None:
    assert words.percent(value) == said


def test_number_and_equal_suppliers() -> None:
    assert [words.number(each) for each in (6.84, 9.96, 24.2, 1234.0, None)] == [
        "6.8",
        "10",
        "24",
        "1,234",
        "not known",
    ]
    assert words.equal_suppliers(1.02) == "1 supplier"
    assert words.equal_suppliers(6.84) == "6.8 equal suppliers"
    assert "unknown" in words.equal_suppliers(None)


def test_counts_days_and_lists() -> None:
    assert words.count(1, "category", "categories") == "1 category"
    assert words.count(1204, "supplier") == "1,204 suppliers"
    assert words.count(None, "row") == "not known how many rows"
    assert words.day(date(2026, 3, 5)) == "5 March 2026"
    assert words.day(None) == words.UNKNOWN
    assert words.listed([]) == ""
    assert words.listed("A") == "A"
    assert words.listed("ABC") == "A, B and C"
    assert words.listed("ABCDEFGH", 4) == "A, B, C and 5 more"


@pytest.mark.parametrize(
    "text", ["www.evil.example", "http://evil.example", "a@evil.example", ":smile:", ":red[x]"]
)
def test_safe_text_does_not_become_a_link_or_an_icon(text: str) -> None:
    assert "\u2060" in words.safe(text)
    assert words.safe(text).replace("\\", "").replace("\u2060", "") == text


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066", "\u2069", "\x00", "\x1b"])
def test_safe_text_does_not_turn_what_comes_after_it(sign: str) -> None:
    assert words.safe(f"Mere{sign} Choir") == "Mere Choir"


def test_safe_leaves_a_sentence_as_it_is() -> None:
    assert words.safe("Coverage: 4 of 12 months").replace("\\", "") == "Coverage: 4 of 12 months"


@given(st.text(max_size=60))
def test_safe_leaves_no_sign_that_markdown_obeys(text: str) -> None:
    said = words.safe(text)
    bare = said.replace("\\\\", "")
    for sign in "*_[]()<>`$:!#|~":
        assert bare.count(sign) == bare.count(f"\\{sign}")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "not known"),
        (0.0, "£0"),
        (0.001, "less than 1p"),
        (0.4, "£0.40"),
        (2.616, "£2.62"),
        (Decimal("12.4"), "£12.40"),
        (1_240.4, "£1,240"),
        (-2.5, "-£2.50"),
    ],
)
def test_a_head(value: float | None, said: str) -> None:
    assert words.a_head(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "not known"),
        (0.0, "none"),
        (0.2, "less than 1%"),
        (12.4, "12%"),
        (99.9, "more than 99%"),
        (100.0, "all"),
    ],
)
def test_none_and_all_are_said_only_when_true(value: float | None, said: str) -> None:
    assert words.part(value) == said


def test_a_sentence_begins_with_a_capital() -> None:
    assert words.capital("none of it, by ONS") == "None of it, by ONS"
    assert words.capital("") == ""
