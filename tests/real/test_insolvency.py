"""The published facts about insolvency: every code has a meaning, and the figures of the sectors come out."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipelines import runner
from warehouse.ask import run_sql
from warehouse.reads import sectors
from warehouse.seeds import seed

pytestmark = pytest.mark.real
Find = Callable[[str], Path]
ENUMERATIONS = {
    "company_status": "companies_house_status",
    "company_status_detail": "companies_house_status_detail",
    "insolvency_case_type": "companies_house_case",
    "insolvency_case_date_type": "companies_house_date",
}
# In an answer, and in no list of its publisher.
UNLISTED = {"companies_house_case": {"receivership"}}


def of(source: str) -> set[str]:
    """The codes of a source that have a meaning."""
    return set(seed("procedures").filter(source=source)["code"])


def test_every_code_of_the_official_list_has_a_meaning(real_file: Find) -> None:
    with real_file("gazette/gazette-notice-codes.csv").open(encoding="utf-8", newline="") as file:
        official = {row["notice_code"]: row for row in csv.DictReader(file)}
    assert set(official) == of("gazette")
    solvent = {code for code, row in official.items() if row["solvent"] == "yes"}
    starts = {code for code, row in official.items() if row["role"] == "formal_insolvency_start"}
    rows = seed("procedures").filter(source="gazette")
    assert set(rows.filter(event_class="solvent")["code"]) == solvent
    assert set(rows.filter(event_class="failure")["code"]) == starts


@pytest.mark.parametrize("enumeration", ENUMERATIONS)
def test_every_value_of_the_register_has_a_meaning(enumeration: str, real_file: Find) -> None:
    text = real_file("companies/api-enumerations-constants.yml").read_text("utf-8")
    block = re.search(rf"^{enumeration}:\n((?: .*\n|\n)*)", text, re.MULTILINE)
    assert block
    published = set(re.findall(r"^ +'([^']+)'", block[1], re.MULTILINE))
    assert len(published) > 5
    source = ENUMERATIONS[enumeration]
    assert published == of(source) - UNLISTED.get(source, set())


def test_every_kind_of_case_in_the_published_answers_has_a_meaning(real_data: Path) -> None:
    answers = [
        path.read_text("utf-8") for path in sorted((real_data / "companies").glob("insolvency-*-output.json"))
    ]
    kinds = {kind for text in answers for kind in re.findall(r'"type": "([a-z-]+)",\s+"dates"', text)}
    assert {"receivership", "compulsory-liquidation"} <= kinds
    assert kinds <= of("companies_house_case")


def test_the_founding_figure_and_todays_come_out_of_the_published_files(real_data: Path) -> None:
    done = runner.load(sorted((real_data / "insolvency_service").glob("*.csv")))
    assert not done.is_refused, [each.sentence for each in done.outcomes]
    found = sectors.half_years("national", sections=("O", "P", "Q")).filter(pl.col("sic_section").is_null())
    cases = dict(found.select("half_year", "cases").rows())
    changes = dict(found.select("half_year", "pct_change").rows())
    assert [cases[each] for each in ("2009-H1", "2010-H1")] == [114, 168]
    assert [cases[each] for each in ("2023-H1", "2024-H1", "2025-H1")] == [419, 409, 418]
    assert [round(changes[each], 1) for each in ("2010-H1", "2024-H1", "2025-H1")] == [47.4, -2.4, 2.2]
    assert (cases["2026-H1"], changes["2026-H1"]) == (381, None)
    health = sectors.half_years("national", sections=("Q",)).filter(pl.col("sic_section") == "Q")
    assert dict(health.select("half_year", "cases").rows())["2025-H1"] == 285


def test_months_and_years_of_the_published_files_agree(real_data: Path) -> None:
    runner.load(sorted((real_data / "insolvency_service").glob("ew-*.csv")))
    apart = run_sql(
        "select months.sic_section, months.period, months.cases, years.cases from ("
        "  select sic_section, left(period, 4) as period, sum(cases) as cases, count(*) as months"
        "  from staging.insolvency_service__sectors where contains(period, '-') group by all"
        ") as months inner join staging.insolvency_service__sectors as years"
        " on months.period = years.period and months.sic_section = years.sic_section"
        " where months.months = 12 and months.cases <> years.cases"
    )
    assert apart.is_empty()
