"""What is paid, by category and by quarter: whole quarters compared, others drawn apart and said."""

import polars as pl

from tests.ui import frames
from tests.ui.charts.specs import bars_of, holds, spec
from ui.charts.overview.paid import by_category, by_quarter


def test_the_largest_category_is_the_finding() -> None:
    figure = by_category(frames.by_category(), "Merefield, 2024-25")
    holds(figure)
    assert figure.title == "Most is paid for Adult social care"
    assert figure.sentence == "£18.0m was paid for Adult social care, 61% of the money."
    assert bars_of(figure)[0] == ("Adult social care", "£18.0m · 74 suppliers", "focus")


def test_more_categories_than_bars_are_said() -> None:
    many = pl.concat(
        frames.by_category().head(1).with_columns(category=pl.lit(f"Category {n}")) for n in range(10)
    )
    figure = by_category(many, "M")
    assert len(bars_of(figure)) == 8
    assert figure.sentence.endswith("Shown are the 8 largest of 10.")
    assert figure.table.height == 10


def test_money_without_a_category_is_no_category() -> None:
    unstated = frames.by_category().head(1).with_columns(category=pl.lit(None, pl.String))
    figure = by_category(unstated, "M")
    assert figure.chart is None
    assert figure.sentence == "The files loaded for this period state no category."
    assert figure.table["category"].to_list() == ["Not stated"]


def test_quarters_are_compared_where_they_are_whole() -> None:
    frame = frames.trend().with_columns(
        amount_gbp=pl.int_range(1, 9).cast(pl.Decimal(38, 2)) * 1_000_000,
        months_present=pl.when(pl.int_range(0, 8) == 7).then(1).otherwise(3),
    )
    figure = by_quarter(frame, "Merefield")
    holds(figure)
    assert figure.sentence.startswith(
        "Between £1.0m (Apr to 6 2023) and £7.0m (Oct to 12 2024) in a whole quarter."
    )
    assert "1 quarter is loaded only in part, and drawn hollow." in figure.sentence
    assert "1 break [b]" in figure.sentence
    rows = next(iter(spec(figure)["datasets"].values()))
    assert [row["whole"] for row in rows] == ["whole"] * 7 + ["part"]
    assert figure.table["note"][0] == "1 of 3 months loaded"


def test_only_three_years_are_drawn() -> None:
    frame = frames.trend()
    longer = pl.concat(
        [frame.with_columns(pl.col("quarter_on").dt.offset_by("-2y"), label=pl.lit("old")), frame]
    )
    assert by_quarter(longer, "M").table.height == 12


def test_the_line_joins_what_is_whole_alike_and_next_to_each_other() -> None:
    """The fourth quarter begins a break, the sixth is not loaded, the last is loaded in part."""
    part = pl.int_range(pl.len()) == 7
    frame = frames.trend().with_columns(months_present=pl.when(part).then(1).otherwise(3))
    figure = by_quarter(frame.filter(pl.int_range(pl.len()) != 5), "M")
    holds(figure)
    rows = next(iter(spec(figure)["datasets"].values()))
    assert [row["stretch"] for row in rows] == [0, 0, 0, 1, 1, 2, 3]
    assert [row["mark"] for row in rows] == ["", "", "", "[b]", "", "", ""]
    assert [row["joined"] is None for row in rows] == [False] * 6 + [True]
    assert "The line stops where no month of a quarter is loaded." in figure.sentence


def test_no_quarter_is_a_sentence() -> None:
    figure = by_quarter(frames.trend().clear(), "M")
    assert figure.chart is None
    assert figure.sentence == "There are too few whole quarters to compare."
