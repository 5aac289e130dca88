"""The worked example draws both counts; later years are drawn where they are loaded."""

import polars as pl

from ui.charts import founding

TOLD = pl.DataFrame(
    {
        "sic_section": [None, "Q"], "title": ["The three together", "Health"], "half_year": ["2010-H1"] * 2,
        "previous_cases": [114, 71], "cases": [168, 106], "pct_of_earlier": [47.4, 49.3],
        "pct_of_later": [32.1, 33.0], "source": ["Wilkins Kennedy, August 2010"] * 2,
    }
)  # fmt: skip


def halves(*rows: tuple[str, str | None, int, str]) -> pl.DataFrame:
    schema = {"half_year": pl.String, "sic_section": pl.String, "cases": pl.Int64, "source": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row").with_columns(
        previous_half_year=pl.lit("x"),
        previous_cases=pl.lit(None, pl.Int64),
        pct_change=pl.lit(None, pl.Float64),
        because=pl.lit(None, pl.String),
        months=pl.lit(6, pl.Int64),
    )


def test_the_example_names_both_counts() -> None:
    figure = founding.founding(TOLD)
    assert "114 became 168" in figure.sentence
    assert figure.chart is not None
    assert figure.shown.height == 2
    assert founding.founding(TOLD.clear()).chart is None


def test_later_years_leave_the_founding_figure_out() -> None:
    given = halves(
        ("2010-H1", None, 168, "Wilkins Kennedy, August 2010"),
        ("2024-H1", None, 30, "Insolvency Service, sector tables"),
        ("2024-H2", None, 31, "Insolvency Service, sector tables"),
        ("2024-H1", "Q", 20, "Insolvency Service, sector tables"),
    )
    assert founding.since(given).sentence == "30 in 2024-H1."
    assert founding.since(given.head(1)).chart is None
    assert "No later counts" in founding.since(given.head(1)).sentence


def test_a_half_year_that_is_not_whole_says_so() -> None:
    given = halves(("2025-H1", None, 418, "Insolvency Service, sector tables"))
    part = given.with_columns(half_year=pl.lit("2026-H1"), cases=381, months=5)
    figure = founding.since(pl.concat([given, part], how="vertical_relaxed"))
    assert figure.sentence == "418 in 2025-H1; 381 in 2026-H1 (5 of 6 months)."
