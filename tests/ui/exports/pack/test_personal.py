"""Signs of a person are found in sentences and cells; firms, figures and dates are left alone."""

import polars as pl
import pytest

from tests.ui.exports.pack import items
from ui.charts.figure import Field, Figure
from ui.exports.pack import personal


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Ask a.person@council.example.", "an e-mail address"),
        ("Her number is AB 12 34 56 C", "a National Insurance number"),
        ("ab123456c", "a National Insurance number"),
        ("DOB: 3/4/1961", "a date of birth"),
        ("born on 3 April 1961", "a date of birth"),
        ("Ring 0161 496 0000 today", "a telephone number"),
        ("+44 (0)161 496 0000", "a telephone number"),
        ("07700 900123", "a telephone number"),
        ("Care for Mrs Example", "a name with a title"),
        ("Dr A. B. Example agreed", "a name with a title"),
        ("lives at M32 0TH", "a postcode"),
    ],
)
def test_a_sign_is_found(text: str, sign: str) -> None:
    assert sign in personal.in_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "£1,234,567.89 was paid to 212 suppliers in 2025-26, as 4 of 12 months are missing.",
        "Dr Example's Surgery and Mr Example Plumbing Ltd are paid most",
        "Company 02904587, store wh-01795425367637517499-2a60999d",
        "It was founded on 3 April 1961",
        "0.5 of 10,000 people; 2024-04-01 to 2025-03-31",
        "Ms is a title",
    ],
)
def test_what_is_no_sign_is_left_alone(text: str) -> None:
    assert personal.in_text(text) == []


def table(**columns: list[str | None]) -> Figure:
    frame = pl.DataFrame({**columns, "amount": [1] * len(next(iter(columns.values())))})
    fields = tuple(Field(name, name.replace("_", " ").capitalize()) for name in columns)
    return Figure("k", "T", "S", "Said.", None, frame, (*fields, Field("amount", "Paid (£)", "money")))


def test_cells_are_looked_through_with_the_heading_of_their_column() -> None:
    figure = table(
        supplier=["Mrs Example Bakery Ltd", None],
        purpose=["Care of Mr Example", "x"],
        note=["a@b.example", ""],
    )
    assert personal.in_table(figure) == [
        ("a name with a title", "Purpose"),
        ("an e-mail address", "Note"),
    ]


def test_a_postcode_of_an_office_is_no_sign_and_one_among_words_is() -> None:
    figure = table(postcode_of_its_office=["M32 0TH"], purpose=["Visit to M32 0TH"])
    assert personal.in_table(figure) == [("a postcode", "Purpose")]
    assert personal.in_table(items.figure()) == []
