"""Half-years against half-years: counts beside each percentage, and none where it would mislead."""

import polars as pl
import pytest

from tests import tiny
from warehouse.reads import sectors

ARRIVALS = """
| arrival | source             | entity  | kind               | landed_at           | _file |
| 1       | insolvency_service | sectors | insolvency_sectors | 2024-08-01T09:00:00 | a.csv |
"""
PUBLIC = ("O", "P", "Q")


def together(frame: pl.DataFrame, half_year: str) -> dict[str, object]:
    """The row of all sections that were asked for."""
    (row,) = frame.filter(pl.col("half_year") == half_year, pl.col("sic_section").is_null()).iter_rows(
        named=True
    )
    return row


def months(year: int, figures: str, how_many: int = 6) -> str:
    """Lines of a sector table: the same figures in each of the first months."""
    return "\n".join(f"| 1 | {year}-{month:02} | month | {figures} |" for month in range(1, how_many + 1))


def store(*lines: str) -> None:
    """A store of these lines of a sector table."""
    text = "\n".join(["| _arrival | label | under | figures |", *lines])
    tiny.store({"raw._arrivals": ARRIVALS, "raw.insolvency_service__sectors": text})


def test_the_founding_figure_is_114_to_168() -> None:
    tiny.store({})
    found = sectors.half_years("national", sections=PUBLIC)
    row = together(found, "2010-H1")
    assert (row["previous_half_year"], row["previous_cases"], row["cases"]) == ("2009-H1", 114, 168)
    assert row["pct_change"] == pytest.approx(47.4, abs=0.05)
    assert row["is_comparable"]
    assert (row["scope"], row["base"], row["rate_per_10000"]) == ("national", None, None)
    parts = found.filter(pl.col("half_year") == "2010-H1", pl.col("sic_section").is_not_null())
    assert parts.select("sic_section", "previous_cases", "cases").rows() == [
        ("O", 7, 12),
        ("P", 36, 50),
        ("Q", 71, 106),
    ]
    assert [None if value is None else round(value, 1) for value in parts["pct_change"]] == [None, 38.9, 49.3]
    assert parts["because"].to_list() == ["Fewer than 20 in 2009-H1: too few for a percentage.", None, None]


def test_a_half_year_that_is_not_whole_has_no_percentage() -> None:
    store(months(2023, "P=10; Q=10"), months(2024, "P=12; Q=12", how_many=5))
    row = together(sectors.half_years("national", sections=PUBLIC), "2024-H1")
    assert (row["previous_cases"], row["cases"], row["pct_change"]) == (120, 120, None)
    assert row["because"] == "Only 5 of 6 months of 2024-H1 are loaded."


def test_half_years_of_other_sections_are_not_compared() -> None:
    store(months(2023, "P=10"), months(2024, "P=12; Q=12"))
    row = together(sectors.half_years("national", sections=PUBLIC), "2024-H1")
    assert (row["pct_change"], row["because"]) == (None, "The two half-years hold different sections.")


def test_all_sections_are_asked_for_by_none_and_their_total_is_not_added_to_them() -> None:
    store(months(2024, "P=12; Q=12; TOTAL=30"))
    assert together(sectors.half_years("national"), "2024-H1")["cases"] == 144
    assert together(sectors.half_years("national", sections=["TOTAL"]), "2024-H1")["cases"] == 180
