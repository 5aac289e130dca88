"""Cases, failures and half-years against loops over a list, in small random worlds."""

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import tiny
from tests.oracle import insolvency as oracle
from tests.oracle.insolvency import Notice
from warehouse.ask import run_sql
from warehouse.reads import sectors

COMPANIES = tuple(f"XX0001{place:02}" for place in range(1, 13))
FIRST, DAYS = date(2019, 1, 1), 1700
COUNCIL = "E08000006"

DAYS_OF = st.integers(0, DAYS).map(lambda day: FIRST + timedelta(day))
NOTICES = st.lists(
    st.builds(
        Notice, company=st.sampled_from(COMPANIES), on=DAYS_OF, code=st.sampled_from(list(oracle.MEANING))
    ),
    min_size=1,
    max_size=150,
    unique=True,
)
PAID = st.lists(st.tuples(st.sampled_from(COMPANIES), DAYS_OF), max_size=30)
RANDOM = settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
ARRIVALS = """
| arrival | source   | entity   | kind            | landed_at           | _file | council_ons |
| 1       | gazette  | notices  | gazette_notices | 2024-01-02T09:00:00 | g.csv |             |
| 2       | spending | payments | payments        | 2024-01-02T09:00:00 | p.csv | E08000006   |
"""


def build(notices: list[Notice], paid: list[tuple[str, date]]) -> None:
    """A store of these notices, and of a payment to a company on each of these days."""
    text = pl.String()
    told = ["_arrival", "notice_id", "code", "company_number", "_published_on"]
    rows = [(1, f"99{place:06}", each.code, each.company, each.on) for place, each in enumerate(notices)]
    kinds = [pl.Int64(), text, text, text, pl.Date()]
    published = pl.DataFrame(rows, schema=dict(zip(told, kinds, strict=True)), orient="row")
    named = ["_arrival", "supplier", "supplier_company_number", "_paid_on", "amount"]
    spent = [(2, f"Firm {company} Ltd", company, on, "10.00") for company, on in paid]
    kinds = [pl.Int64(), text, text, pl.Date(), text]
    payments = pl.DataFrame(spent, schema=dict(zip(named, kinds, strict=True)), orient="row")
    tiny.store(
        {"raw._arrivals": ARRIVALS, "raw.gazette__notices": published, "raw.spending__payments": payments},
        only=["marts.insolvencies_by_sector", "marts.insolvency_events"],
    )


def hold_cases(notices: list[Notice]) -> None:
    """Every case is the oracle's, and as many failures."""
    names = dict(run_sql("select name, procedure from seeds.procedure_names").rows())
    built = run_sql(
        "select right(org_id, 8), procedure, case_class, started_on, ended_on, ended_because,"
        " if(failure_id is null, null, dense_rank() over"
        "   (partition by org_id, failure_id is null order by failed_on, failure_id))"
        " from intermediate.insolvency__cases"
    )
    wanted = oracle.cases(notices)
    found = {
        (company, procedure, kind, on, ended, _short(because, names))
        for company, procedure, kind, on, ended, because, _ in built.iter_rows()
    }
    assert found == {
        (case.company, case.procedure, case.case_class, case.started_on, case.ended_on, case.because)
        for case in wanted
    }
    assert built.height == len(wanted)
    failures = {(company, number) for company, *_, number in built.iter_rows() if number}
    assert len(failures) == len({(case.company, case.failure) for case in wanted if case.failure})


def _short(because: str | None, names: dict[str, str]) -> str | None:
    if because is None or not because.startswith("turned into "):
        return because
    return f"turned into {names[because.removeprefix('turned into ')]}"


@RANDOM
@given(notices=NOTICES, paid=PAID)
def test_cases_failures_and_half_years(notices: list[Notice], paid: list[tuple[str, date]]) -> None:
    build(notices, paid)
    hold_cases(notices)
    counted = sectors.half_years("our_suppliers", COUNCIL).filter(pl.col("sic_section").is_null())
    wanted = oracle.ours(notices, paid)
    assert {
        half: (cases, base) for half, cases, base in counted.select("half_year", "cases", "base").rows()
    } == wanted
    for half, cases, base, rate, low, high in counted.select(
        "half_year", "cases", "base", "rate_per_10000", "rate_low", "rate_high"
    ).iter_rows():
        assert rate == pytest.approx(10_000 * cases / base), half
        assert low <= rate + 1e-6
        assert rate <= high + 1e-6
    # What is solvent is never a failure, whatever else happened.
    assert run_sql(
        "select * from marts.insolvency_events where procedure = 'mvl' and event_class = 'failure'"
    ).is_empty()


COUNTS = st.lists(st.lists(st.integers(0, 9), min_size=6, max_size=6), min_size=2, max_size=12)


@RANDOM
@given(years=COUNTS)
def test_a_half_year_is_set_against_the_same_one_before(years: list[list[int]]) -> None:
    lines = [
        f"| {2019 + place}-{month:02} | month | P={cases} |"
        for place, year in enumerate(years)
        for month, cases in enumerate(year, 1)
    ]
    table = "\n".join(["| label | under | figures |", *lines])
    tiny.store({"raw.insolvency_service__sectors": table}, only=["marts.insolvencies_by_sector"])
    found = sectors.half_years("national", sections=["P"]).filter(
        pl.col("half_year") > "2010-H2", sic_section="P"
    )
    rows = found.select("half_year", "cases", "previous_cases", "pct_change").rows()
    totals = [sum(year) for year in years]
    assert rows[0] == ("2019-H1", totals[0], None, None)
    for place, (half, cases, before, pct) in enumerate(rows[1:], 1):
        assert (half, cases, before) == (f"{2019 + place}-H1", totals[place], totals[place - 1])
        expected = oracle.change(totals[place - 1], totals[place])
        assert pct == (None if expected is None else pytest.approx(expected))
