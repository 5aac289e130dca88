"""What is missing, how much can be told, what the law asks for, what was replaced: worked out by hand."""

from datetime import date, datetime
from decimal import Decimal

import polars as pl
import pytest

from tests import tiny
from warehouse.reads import sources

COUNCIL = "E08000030"
TODAY = date(2024, 2, 10)
PAID = """
| supplier          | supplier_company_number | paid_on    | amount | card_or_invoice | _arrival |
| Thrumley Care Ltd | XX000101                | 2023-04-03 | 600.00 | invoice         | 1        |
| Thrumley Care Ltd | XX000101                | 2023-05-03 | 100.00 | invoice         | 1        |
| REDACTED          |                         | 2023-06-05 | 300.00 | invoice         | 1        |
| Kilnside CIC      |                         | 2023-07-05 | 100.00 | invoice         | 2        |
| Kilnside CIC      |                         | 2023-09-05 | 100.00 | card            | 2        |
"""
GIVEN = """
| grant_id | funder_id  | recipient_name | amount | currency | awarded_on | _arrival |
| 360G-a-1 | GB-LAE-WLL | Tern Trust     | 500.00 | GBP      | 2023-05-01 | 5        |
"""


def came() -> pl.DataFrame:
    """Two files of payments, one that was replaced, notices, a list of grants, and two sheets of a hub."""
    rows = [
        (1, "spending", "payments", "q1.csv", COUNCIL, "2023-04-03", "2023-06-05", "2023-07-20", None),
        (2, "spending", "payments", "q2.csv", COUNCIL, "2023-07-05", "2023-09-05", "2023-12-20", None),
        (3, "spending", "payments", "q2-old.csv", COUNCIL, "2023-07-05", "2023-09-05", "2023-10-30", 2),
        (4, "gazette", "notices", "g.json", None, "2023-05-10", "2023-07-10", "2023-08-01", None),
        (5, "grants", "grants", "list.csv", COUNCIL, "2023-05-01", "2023-05-01", "2024-01-01", None),
        (6, "hubs", "attendance", "h-old.csv", COUNCIL, None, None, "2023-08-01", 7),
        (7, "hubs", "attendance", "h.csv", COUNCIL, None, None, "2023-09-01", None),
    ]
    names = (
        "arrival",
        "source",
        "entity",
        "_file",
        "council_ons",
        "period_from",
        "period_to",
        "landed_at",
        "superseded_by",
    )
    frame = pl.DataFrame(rows, schema=list(names), orient="row")
    return frame.with_columns(
        kind=pl.col("entity"),
        period_from=pl.col("period_from").str.to_date(),
        period_to=pl.col("period_to").str.to_date(),
        landed_at=pl.col("landed_at").str.to_datetime(time_unit="us"),
        date_precision=pl.lit("day"),
        superseded_because=pl.when(pl.col("superseded_by").is_not_null()).then(pl.lit("corrected")),
        rows_read=pl.col("arrival") * 10,
        rows_kept=pl.col("arrival") * 10 - 1,
        rows_set_aside=pl.lit(1),
        total_gbp=pl.when(pl.col("source") == "spending").then(pl.col("arrival") * 100),
    )


@pytest.fixture(autouse=True)
def _store() -> None:
    aside = pl.DataFrame(
        {
            "arrival": [1, 1, 3, 7], "_row": [9, 4, 3, 2],
            "_file": ["q1.csv", "q1.csv", "q2-old.csv", "h.csv"],
            "reason": ["total row", "no amount", "no amount", "no date"],
            "column": [None, "amount", "amount", None],
        }
    )  # fmt: skip
    tables: dict[str, str | pl.DataFrame] = {
        "raw.spending__payments": PAID, "raw.grants__grants": GIVEN, "raw._arrivals": came(),
        "raw._rejections": aside,
    }  # fmt: skip
    tiny.store(tables, only=tiny.read_by("sources"))


def test_a_month_that_nothing_is_loaded_of_is_missing_between_the_ends() -> None:
    found = sources.calendar(COUNCIL)
    paid = found.filter(pl.col("what") == "payments")
    assert paid["line"].unique().to_list() == [1]
    assert paid["state"].to_list() == ["there"] * 4
    assert paid["payments"].to_list() == [1, 1, 1, 1]
    assert found.filter(pl.col("what") == "cards")["month_on"].to_list() == [date(2023, 9, 1)]
    notices = found.filter(pl.col("what") == "files")
    assert notices["name"].unique().to_list() == ["Insolvency notices in The Gazette"]
    assert notices["month_on"].to_list() == [date(2023, 5, 1), date(2023, 6, 1), date(2023, 7, 1)]


def test_shares_are_of_all_pounds_of_the_quarter() -> None:
    first, second = sources.rates(COUNCIL).to_dicts()
    assert (first["label"], first["amount_gbp"], first["months"]) == (
        "April to June 2023",
        Decimal("1000.00"),
        3,
    )
    assert first["redacted_pct"] == pytest.approx(30)
    assert first["matched_pct"] == first["certain_pct"] == pytest.approx(70)
    assert (second["months"], second["redacted_pct"], second["located_pct"]) == (2, 0, 0)
    assert sources.rates("E07000001").is_empty()


def test_what_is_asked_is_said_period_by_period() -> None:
    found = sources.obligations(COUNCIL, TODAY)
    said = {(row["duty"], row["period"]): row for row in found.to_dicts()}
    first = said["payments", "April to June 2023"]
    assert (first["status"], first["due_on"], first["is_in_time"]) == ("loaded", date(2023, 7, 31), True)
    partly = said["payments", "July to September 2023"]
    assert (partly["status"], partly["months"], partly["rows"]) == ("in part", 1, 1)
    assert partly["landed_at"] == datetime.fromisoformat("2023-10-30"), "of the file that came first"
    assert said["payments", "October to December 2023"]["status"] == "not loaded"
    assert said["payments", "January to March 2024"]["status"] == "not due yet"
    assert said["cards", "April to June 2023"]["status"] == "not loaded"
    assert said["cards", "July to September 2023"]["status"] == "in part"
    assert said["contracts", "The register as it came last"]["status"] == "not loaded"


def test_a_year_that_is_not_over_is_not_loaded_however_many_grants_are() -> None:
    grants = {
        row["period"]: row
        for row in sources.obligations(COUNCIL, TODAY).to_dicts()
        if row["duty"] == "grants"
    }
    assert (grants["2023-24"]["status"], grants["2023-24"]["rows"]) == ("not due yet", 1)
    later = sources.obligations(COUNCIL, date(2024, 6, 1))
    year = later.filter(pl.col("period") == "2023-24").row(0, named=True)
    assert (year["status"], year["due_on"], year["is_in_time"]) == ("loaded", date(2024, 4, 30), True)


def test_what_was_set_aside_is_counted_of_files_that_count() -> None:
    public = sources.reasons()
    assert public.select("reason", "rows").rows() == [("no amount", 1), ("total row", 1)]
    assert public["mark"].unique().to_list() == ["[c]"]
    officers = sources.reasons(is_officer=True)
    assert set(officers["reason"]) == {"no amount", "total row", "no date"}
    assert officers["mark"].null_count() == 3
    assert officers["of_rows"][0] - public["of_rows"][0] == 70


def test_each_row_set_aside_is_told_by_its_line_and_of_people_to_officers_alone() -> None:
    found = sources.rejected(1, 1)
    assert found.select("_row", "reason", "column", "rows").rows() == [(4, "no amount", "amount", 2)]
    assert sources.rejected(1, 9)["_row"].to_list() == [4, 9]
    assert sources.rejected(7, 9).is_empty()
    assert sources.rejected(7, 9, is_officer=True)["reason"].to_list() == ["no date"]


def test_a_revision_says_what_it_changed_and_of_people_only_that_it_was() -> None:
    found = {row["old_file"]: row for row in sources.revisions().to_dicts()}
    paid = found["q2-old.csv"]
    assert (paid["new_file"], paid["because"], paid["more_rows"]) == ("q2.csv", "corrected", -10)
    assert (paid["old_gbp"], paid["new_gbp"], paid["more_gbp"]) == (Decimal(300), Decimal(200), Decimal(-100))
    assert (found["h-old.csv"]["old_rows"], found["h-old.csv"]["rows_mark"]) == (None, "[c]")
    officers = {row["old_file"]: row for row in sources.revisions(is_officer=True).to_dicts()}
    assert officers["h-old.csv"]["new_rows"] == 69
