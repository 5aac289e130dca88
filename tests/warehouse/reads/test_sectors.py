"""Half-years against half-years: counts beside each percentage, and none where it would mislead."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from tests import tiny
from warehouse.reads import sectors

ARRIVALS = """
| arrival | source             | entity  | kind               | landed_at           | _file |
| 1       | insolvency_service | sectors | insolvency_sectors | 2024-08-01T09:00:00 | a.csv |
| 2       | companies          | companies | register         | 2024-08-01T09:00:00 | c.csv |
"""
PUBLIC = ("O", "P", "Q")


def together(frame: pl.DataFrame, half_year: str) -> dict[str, Any]:
    """The row of all sections that were asked for."""
    (row,) = frame.filter(pl.col("half_year") == half_year, pl.col("sic_section").is_null()).iter_rows(
        named=True
    )
    return row


def months(year: int, figures: str, how_many: int = 6) -> str:
    """Lines of a sector table: the same figures in each of the first months."""
    return "\n".join(f"| 1 | {year}-{month:02} | month | {figures} |" for month in range(1, how_many + 1))


def store(*lines: str, register: str = "") -> None:
    """A store of these lines of a sector table, and of a register as it stood on 3 January 2024."""
    text = "\n".join(["| _arrival | label | under | figures |", *lines])
    given: dict[str, tiny.Given] = {"raw._arrivals": ARRIVALS, "raw.insolvency_service__sectors": text}
    if register:
        given["raw.companies__companies"] = companies(register)
    tiny.store(given, only=["marts.insolvencies_by_sector"])


def companies(file: str) -> pl.DataFrame:
    """400 schools and 200 others in England, and who is not to be counted."""
    schools = [(f"99{number:06}", "85200 - Primary education", "Active") for number in range(400)]
    others = [(f"98{number:06}", "88100 - Social work", "Active") for number in range(200)]
    left_out = [
        ("SC990001", "85200 - Primary education", "Active"),
        ("NI990001", "85200 - Primary education", "Active"),
        ("97000001", "85200 - Primary education", "Liquidation"),
        ("97000002", "85200 - Primary education", "Active - Proposal to Strike off"),
    ]
    return pl.DataFrame(
        [*schools, *others, *left_out], schema=["number", "sic1", "status"], orient="row"
    ).with_columns(name=pl.lit("A"), _arrival=2, _file=pl.lit(file), _snapshot_on=date(2024, 1, 3))


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


def test_a_national_rate_is_of_the_companies_on_the_register_as_the_half_year_began() -> None:
    store(months(2024, "P=10; Q=5"), register="BasicCompanyDataAsOneFile-2024-01-03.csv")
    found = sectors.half_years("national", sections=PUBLIC).filter(half_year="2024-H1")
    bases = dict(found.select("sic_section", "base").rows())
    assert bases == {"P": 400, "Q": 200, None: 600}
    row = together(found, "2024-H1")
    assert row["rate_per_10000"] == pytest.approx(1500)
    assert row["rate_low"] < 1500 < row["rate_high"]
    assert row["no_rate_because"] is None


@pytest.mark.parametrize(
    ("file", "year"),
    [
        ("BasicCompanyDataAsOneFile-2024-01-03.csv", 2023),  # a year away
        ("BasicCompanyData-2024-01-03-part1_7.csv", 2024),  # six parts are not there
        ("companies.csv", 2024),  # nobody knows what part it is
    ],
)
def test_without_a_whole_register_of_the_day_there_is_no_rate_and_why(file: str, year: int) -> None:
    store(months(year, "P=10; Q=5"), register=file)
    row = together(sectors.half_years("national", sections=PUBLIC), f"{year}-H1")
    assert (row["cases"], row["base"], row["rate_per_10000"]) == (90, None, None)
    assert f"as {year}-H1 began is not loaded" in str(row["no_rate_because"])


def test_a_section_without_a_base_leaves_the_sum_without_one() -> None:
    store(months(2024, "P=10; O=1"), register="BasicCompanyDataAsOneFile-2024-01-03.csv")
    found = sectors.half_years("national", sections=PUBLIC).filter(half_year="2024-H1")
    assert dict(found.select("sic_section", "base").rows()) == {"P": 400, "O": None, None: None}


def test_more_failures_than_companies_is_no_base() -> None:
    store(months(2024, "P=70"), register="BasicCompanyDataAsOneFile-2024-01-03.csv")
    assert together(sectors.half_years("national", sections=PUBLIC), "2024-H1")["base"] is None


def test_half_years_of_other_sections_are_not_compared() -> None:
    store(months(2023, "P=10"), months(2024, "P=12; Q=12"))
    row = together(sectors.half_years("national", sections=PUBLIC), "2024-H1")
    assert (row["pct_change"], row["because"]) == (None, "The two half-years hold different sections.")


def test_all_sections_are_asked_for_by_none_and_their_total_is_not_added_to_them() -> None:
    store(months(2024, "P=12; Q=12; TOTAL=30"))
    assert together(sectors.half_years("national"), "2024-H1")["cases"] == 144
    assert together(sectors.half_years("national", sections=["TOTAL"]), "2024-H1")["cases"] == 180
