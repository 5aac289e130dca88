"""A half-year of which months are missing says so beside its count."""

import polars as pl

from ui.charts import founding


def test_a_half_year_that_is_not_whole_says_so() -> None:
    rows = [("2025-H1", 418, 6), ("2026-H1", 381, 5)]
    frame = pl.DataFrame(rows, ["half_year", "cases", "months"], orient="row").with_columns(
        pl.lit(None, pl.String).alias("sic_section"),
        pl.lit("Insolvency Service, sector tables").alias("source"),
        *(
            pl.lit(None, kind).alias(name)
            for name, kind in (
                ("previous_half_year", pl.String),
                ("previous_cases", pl.Int64),
                ("pct_change", pl.Float64),
                ("because", pl.String),
            )
        ),
    )
    figure = founding.since(frame)
    assert figure.sentence == "418 in 2025-H1; 381 in 2026-H1 (5 of 6 months)."
