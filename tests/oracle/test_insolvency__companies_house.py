"""A status of Companies House has no date: alone it drives nothing, whatever it says."""

from datetime import date

import polars as pl

from tests import tiny
from warehouse.ask import run_sql
from warehouse.seeds import seed

TODAY = date(2026, 6, 20)
ARRIVALS = """
| arrival | source          | entity   | kind             | landed_at           | _file   |
| 1       | companies_house | cases    | company_cases    | 2026-06-20T09:00:00 | a.jsonl |
| 2       | companies_house | profiles | company_profiles | 2026-06-20T09:00:00 | a.jsonl |
"""


def codes(source: str) -> list[str]:
    """Every code of a vocabulary that Companies House speaks in."""
    return seed("procedures").filter(pl.col("source") == source)["code"].to_list()


def classes() -> dict[str, int]:
    """How many events mean what, now."""
    frame = run_sql("select event_class, count(*) as events from marts.insolvency_events group by all")
    return {str(meaning): events for meaning, events in frame.iter_rows()}


def test_a_status_alone_drives_nothing() -> None:
    said = [
        *((status, None) for status in codes("companies_house_status")),
        *(("active", detail) for detail in codes("companies_house_status_detail")),
        ("not-on-the-register", None),
        ("a-word-nobody-has-seen", "another"),
    ]
    profiles = pl.DataFrame(
        [(place + 1, f"XX0001{place:02}", *each, "true", "true", "true", TODAY, 2)
         for place, each in enumerate(said)],
        schema=["_row", "company_number", "status", "status_detail", "accounts_overdue",
                "has_been_liquidated", "has_insolvency_history", "_checked_on", "_arrival"],
        orient="row",
    )  # fmt: skip
    tiny.store({"raw._arrivals": ARRIVALS, "raw.companies_house__profiles": profiles})
    assert set(classes()) == {"warning"}
    assert run_sql("select count(*) from intermediate.insolvency__cases").item() == 0
