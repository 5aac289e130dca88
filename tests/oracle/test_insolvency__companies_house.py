"""Whatever Companies House says, a solvent winding up is no failure, and a status alone drives nothing."""

from datetime import date, timedelta

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


def cases(case_type: str, kinds: list[str]) -> pl.DataFrame:
    """A company for each kind of date, with one case of this kind and that date in it."""
    return pl.DataFrame(
        {
            "_row": range(1, len(kinds) + 1),
            "_place": [1] * len(kinds),
            "company_number": [f"XX0001{place:02}" for place in range(len(kinds))],
            "case_number": ["1"] * len(kinds),
            "case_type": [case_type] * len(kinds),
            "date_kind": kinds,
            "_happened_on": [TODAY - timedelta(place) for place in range(len(kinds))],
            "_checked_on": [TODAY] * len(kinds),
            "_arrival": [1] * len(kinds),
        }
    )


def classes() -> dict[str, int]:
    """How many events mean what, now."""
    frame = run_sql("select event_class, count(*) as events from marts.insolvency_events group by all")
    return {str(meaning): events for meaning, events in frame.iter_rows()}


def failures() -> int:
    """How many cases are failures."""
    return run_sql("select count(*) from intermediate.insolvency__cases where case_class = 'failure'").item()


def test_a_members_voluntary_liquidation_is_never_a_failure_whatever_its_dates() -> None:
    kinds = codes("companies_house_date")
    given = cases("members-voluntary-liquidation", kinds)
    tiny.store({"raw._arrivals": ARRIVALS, "raw.companies_house__cases": given})
    assert "failure" not in classes()
    assert classes()["solvent"] > 0
    assert failures() == 0


def test_a_declaration_of_solvency_is_never_a_failure_whatever_its_case() -> None:
    for case_type in ("creditors-voluntary-liquidation", "compulsory-liquidation", "in-administration"):
        given = cases(case_type, ["declaration-solvent-on"])
        tiny.store({"raw._arrivals": ARRIVALS, "raw.companies_house__cases": given})
        assert classes() == {"solvent": 1}
        assert failures() == 0


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
