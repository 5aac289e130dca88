"""A council's own suppliers: who is counted, what is hidden, and which source speaks."""

from typing import Any

import pytest

from tests import tiny
from warehouse.ask import run_sql
from warehouse.reads import review, sectors

COUNCIL = "E08000006"
ARRIVALS = """
| arrival | source             | entity   | kind               | landed_at           | _file | council_ons |
| 1       | gazette            | notices  | gazette_notices    | 2024-08-01T09:00:00 | g.csv |             |
| 2       | spending           | payments | payments           | 2024-08-01T09:00:00 | p.csv | E08000006   |
| 3       | insolvency_service | records  | insolvency_records | 2024-08-01T09:00:00 | r.csv |             |
"""
PAYMENTS = """
| _arrival | supplier     | supplier_company_number | paid_on    | amount |
| 2        | Thrumley Ltd | XX000101                | 2024-03-01 | 500.00 |
| 2        | Nettle Ltd   | XX000102                | 2024-03-01 | 500.00 |
"""
NOTICES = """
| _arrival | notice_id | code | company_number | published_on |
| 1        | 99000001  | 2443 | XX000101       | 2024-02-10   |
| 1        | 99000002  | 2432 | XX000102       | 2024-02-10   |
"""
MONTHS = "\n".join(
    f"| 3        | XX00020{month} | Compulsory Liquidation | 2024-0{month} | England/Wales | P       |"
    for month in range(1, 7)
)
RECORDS = f"""
| _arrival | company_number | case_type                       | month   | register      | section |
| 3        | XX000102       | Creditors Voluntary Liquidation | 2024-05 | England/Wales | Q       |
{MONTHS}
"""


def store(records: str | None = None) -> None:
    """Two suppliers, one failed and one wound up solvent by the notices."""
    given: dict[str, tiny.Given] = {
        "raw._arrivals": ARRIVALS,
        "raw.spending__payments": PAYMENTS,
        "raw.gazette__notices": NOTICES,
    }
    if records:
        given["raw.insolvency_service__records"] = records
    tiny.store(given, only=["marts.insolvencies_by_sector", "marts.insolvency_events"])


def first_half() -> dict[str, Any]:
    """The first half of 2024, of the one section there is."""
    frame = sectors.half_years("our_suppliers", COUNCIL).filter(half_year="2024-H1", sic_section="V")
    (row,) = frame.iter_rows(named=True)
    return row


def ours() -> tuple[object, ...]:
    """Cases, base, months and source of it."""
    row = first_half()
    return row["cases"], row["base"], row["months"], row["source"]


def test_a_solvent_winding_up_is_not_counted_and_the_interval_is_beside_the_rate() -> None:
    store()
    assert ours() == (1, 2, 1, "The Gazette and Companies House")
    row = first_half()
    assert row["rate_per_10000"] == pytest.approx(5000)
    assert row["rate_low"] == pytest.approx(945.3, abs=0.1)
    assert row["rate_high"] == pytest.approx(9054.7, abs=0.1)
    assert (row["national_rate"], row["no_rate_because"]) == (None, None)


def test_contracts_that_are_not_loaded_are_no_nought() -> None:
    store()
    assert sectors.half_years("our_live_contracts", COUNCIL).is_empty()


BOTH = "Insolvency Service, records, and any notices and cases loaded"


def test_a_failure_counts_once_whichever_source_tells_of_it() -> None:
    store(RECORDS)
    # One by its notice alone, the other by the records alone.
    assert ours() == (2, 2, 6, BOTH)
    who = run_sql("select org_id from intermediate.insolvency__recorded where org_id like '%000102'")
    assert who.height == 1


def test_a_failure_of_both_sources_counts_on_its_earliest_day() -> None:
    # Its notice is of February; it was registered in July, and never again.
    store(f"{RECORDS}| 3 | XX000101 | Creditors Voluntary Liquidation | 2024-07 | England/Wales | Q |\n")
    counted = sectors.half_years("our_suppliers", COUNCIL).filter(sic_section="V")
    assert dict(counted.select("half_year", "cases").iter_rows()) == {"2024-H1": 2, "2024-H2": 0}


def test_what_is_hidden_counts_no_more_by_the_records() -> None:
    store(f"{RECORDS}| 3 | XX000101 | Creditors Voluntary Liquidation | 2024-02 | England/Wales | Q |\n")
    assert ours()[:2] == (2, 2)
    (event,) = run_sql("select event_id from marts.insolvency_events where event_class = 'failure'")[
        "event_id"
    ]
    review.hide(event, by="A. Officer", because="Another company.")
    assert ours()[:2] == (1, 2)


def test_what_is_hidden_is_neither_shown_nor_counted_and_comes_back_when_withdrawn() -> None:
    store()
    failures = "select event_id from marts.insolvency_events where event_class = 'failure'"
    (event,) = run_sql(failures)["event_id"]
    review.hide(event, by="A. Officer", because="Another company.")
    assert run_sql(failures).is_empty()
    assert ours()[:2] == (0, 2)
    review.unhide(event, by="A. Officer", because="The same company.")
    assert ours()[:2] == (1, 2)
