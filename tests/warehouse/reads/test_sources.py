"""Every file is listed with what became of its rows, and the founding figure is what was counted."""

from datetime import date, datetime

import polars as pl

from pipelines import registry
from tests import tiny
from warehouse.reads import sources

READ = ("marts.councils", "marts.insolvencies_by_sector")
PAID = """
| supplier | paid_on    | amount |
| Thrumley | 2023-05-01 | 100.00 |
"""


def test_a_file_says_what_was_set_aside_and_why() -> None:
    asides = pl.DataFrame(
        {
            "arrival": [1, 1, 1], "_file": ["a.csv"] * 3, "_row": [5, 6, 7],
            "reason": ["total row", "no amount", "no amount"],
        }
    )  # fmt: skip
    tiny.store({"raw.spending__payments": PAID, "raw._rejections": asides}, only=READ)
    row = sources.arrivals().row(0, named=True)
    assert (row["source"], row["_file"], row["counts"]) == ("spending", "a.csv", "yes")
    assert row["set_aside"] == "no amount (2); total row (1)"


def test_a_file_that_was_replaced_says_so() -> None:
    came = pl.DataFrame(
        {
            "arrival": [1, 2], "source": ["spending"] * 2, "entity": ["payments"] * 2,
            "kind": ["payments"] * 2, "_file": ["a.csv", "b.csv"], "council_ons": ["E08000030"] * 2,
            "superseded_by": [2, None], "superseded_because": ["the same file, corrected", None],
            "date_precision": ["day"] * 2,
        }
    )  # fmt: skip
    tiny.store({"raw.spending__payments": PAID, "raw._arrivals": came}, only=READ)
    assert sources.arrivals()["counts"].to_list() == ["no: the same file, corrected", "yes"]


def test_every_source_says_who_publishes_it_and_counts_what_counts() -> None:
    came = pl.DataFrame(
        {
            "arrival": [1, 2, 3], "source": ["spending", "spending", "gazette"],
            "entity": ["payments"] * 2 + ["notices"], "kind": ["payments"] * 2 + ["gazette_notices"],
            "_file": ["a.csv", "b.csv", "g.json"], "superseded_by": [2, None, None],
            "rows_read": [9, 3, 5], "rows_kept": [9, 1, 5], "rows_set_aside": [0, 2, 0],
            "period_to": [date(2023, 5, 1), date(2023, 6, 1), None],
            "landed_at": [datetime.fromisoformat("2024-01-01")] * 3,
        }
    )  # fmt: skip
    tiny.store({"raw.spending__payments": PAID, "raw._arrivals": came}, only=READ)
    found = sources.sources()
    assert set(found["source"]) == set(registry.readers())
    assert found["title"].null_count() == found["licence"].null_count() == 0
    assert found["page"].str.starts_with("https://").all()
    rows = {row["source"]: row for row in found.iter_rows(named=True)}
    counted = [rows["spending"][name] for name in ("files", "rows_read", "rows_kept", "rows_set_aside")]
    assert (counted, rows["spending"]["latest_on"]) == ([1, 3, 1, 2], date(2023, 6, 1))
    assert (rows["gazette"]["publisher"], rows["gazette"]["latest_on"]) == ("The Gazette", None)
    assert (rows["wards"]["files"], rows["wards"]["rows_read"]) == (0, None)
    assert [row["files"] > 0 for row in found.head(3).to_dicts()] == [True, True, False]


def test_the_founding_figure_and_its_wrong_base() -> None:
    tiny.store({"raw.spending__payments": PAID}, only=READ)
    found = {row["sic_section"]: row for row in sources.founding().to_dicts()}
    counts = {section: (row["previous_cases"], row["cases"]) for section, row in found.items()}
    assert counts == {None: (114, 168), "O": (7, 12), "P": (36, 50), "Q": (71, 106)}
    right = {section: round(row["pct_of_earlier"], 1) for section, row in found.items()}
    assert right == {None: 47.4, "O": 71.4, "P": 38.9, "Q": 49.3}
    # As a national paper printed them.
    assert [round(found[section]["pct_of_later"]) for section in ("P", "O")] == [28, 42]


def test_rows_of_files_about_people_are_told_to_officers_alone() -> None:
    came = pl.DataFrame(
        {
            "arrival": [1, 2], "source": ["hubs", "spending"], "entity": ["attendance", "payments"],
            "kind": ["hub_attendance", "payments"], "_file": ["h.csv", "a.csv"], "rows_read": [303, 9],
            "rows_kept": [300, 9], "rows_set_aside": [3, 0], "warnings": [["2 names became keys"], []],
            "landed_at": [datetime.fromisoformat("2024-01-01")] * 2,
        }
    )  # fmt: skip
    tiny.store({"raw.spending__payments": PAID, "raw._arrivals": came}, only=READ)
    for is_officer, rows, mark in ((False, None, "[c]"), (True, 303, None)):
        found = {row["source"]: row for row in sources.arrivals(is_officer=is_officer).to_dicts()}
        assert (found["hubs"]["rows_read"], found["hubs"]["rows_mark"]) == (rows, mark)
        assert (found["hubs"]["remarks"] is None) is not is_officer
        assert (found["spending"]["rows_read"], found["spending"]["rows_mark"]) == (9, None)
        every = {row["source"]: row for row in sources.sources(is_officer=is_officer).to_dicts()}
        assert (every["hubs"]["rows_kept"] is None) is not is_officer
        assert every["skills"]["rows_mark"] is None
