"""Code by code, what one notice or one date of a case becomes; written from the law, not from the seed."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests import tiny
from warehouse.ask import run_sql
from warehouse.seeds import seed
from warehouse.settings import cache_clear

ON = date(2026, 6, 20)
# Reg. 2(2) of SI 2015/301: administrator, receiver, winding up other than a members' one, arrangement.
FAILED = {"2410", "2411", "2421", "2423", "2441", "2443", "2452", "2453", "2454"}
NOTICED = {
    **dict.fromkeys(FAILED, "failure"),
    **dict.fromkeys(("2431", "2432", "2433", "2434", "2435", "2436"), "solvent"),
    **dict.fromkeys(("2401", "2412", "2442", "2447", "2450", "2451", "2462"), "warning"),
    **dict.fromkeys(("2402", "2461", "2600"), "cleared"),
    "2609": "dissolved",
}
FAILING_CASES = {
    "compulsory-liquidation", "creditors-voluntary-liquidation", "in-administration", "administration-order",
    "administrative-receiver", "scottish-administrative-receiver", "receiver-manager", "receivership",
    "corporate-voluntary-arrangement",
}  # fmt: skip
BEGINNINGS = {
    "wound-up-on", "ordered-to-wind-up-on", "administration-started-on", "instrumented-on",
    "voluntary-arrangement-started-on",
}  # fmt: skip
SURE = {  # what a date means whatever case it stands in
    "petitioned-on": "warning",
    "moratorium-started-on": "warning",
    "moratorium-ended-on": "cleared",
    "dissolved-on": "dissolved",
    "declaration-solvent-on": "solvent",
}


def codes(source: str) -> list[str]:
    """Every code of a vocabulary."""
    return sorted(seed("procedures").filter(source=source)["code"])


CODES, CASES = codes("gazette"), codes("companies_house_case")
DATES = codes("companies_house_date")
DATED = [(case, kind) for case in CASES for kind in DATES]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store: a company for each code, and one for each kind of date in each kind of case."""
    made = tmp_path_factory.mktemp("codes")
    notices = pl.DataFrame(
        {"notice_id": CODES, "code": CODES, "company_number": [f"XX01{code}" for code in CODES]}
    ).with_columns(_published_on=ON, status=pl.lit("published"), _arrival=1)
    cases = pl.DataFrame(
        [(f"XX{200000 + place}", *each) for place, each in enumerate(DATED)],
        schema=["company_number", "case_type", "date_kind"],
        orient="row",
    ).with_columns(_row=pl.int_range(1, pl.len() + 1), _place=1, case_number=pl.lit("1"), _happened_on=ON,
                   _checked_on=ON, _arrival=2)  # fmt: skip
    tiny.store(
        {"raw.gazette__notices": notices, "raw.companies_house__cases": cases},
        folder=made,
        only=["marts.insolvency_events"],
    )
    return made


@pytest.fixture
def meanings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str | None]:
    """The class of the one event of each company that has one."""
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    cache_clear()
    return dict(run_sql("select right(org_id, 8), event_class from marts.insolvency_events").rows())


@pytest.mark.parametrize("code", CODES)
def test_a_notice_of_each_code(code: str, meanings: dict[str, str | None]) -> None:
    if code.startswith("25"):
        assert f"XX01{code}" not in meanings
    else:
        assert meanings[f"XX01{code}"] == NOTICED.get(code)


@pytest.mark.parametrize("case", CASES)
def test_each_date_of_a_case_of_each_kind(case: str, meanings: dict[str, str | None]) -> None:
    said = {kind: meanings[f"XX{200000 + place}"] for place, (each, kind) in enumerate(DATED) if each == case}
    failed = BEGINNINGS if case in FAILING_CASES else set()
    assert {kind for kind, meaning in said.items() if meaning == "failure"} == failed
    assert {kind: said[kind] for kind in SURE} == SURE
    if case == "members-voluntary-liquidation":
        assert {said[kind] for kind in BEGINNINGS} == {"solvent"}


def test_the_kinds_of_case_that_fail_are_all_there() -> None:
    assert set(CASES) >= FAILING_CASES
    assert set(CODES) >= set(NOTICED)
    assert set(DATES) >= BEGINNINGS | SURE.keys()
