"""What is said of sources: every number of it given, none typed."""

from datetime import datetime

import polars as pl

from ui import sources
from ui.provenance import Standing

STANDING = Standing("1", datetime.fromisoformat("2026-03-05"), is_demo=False)
TWO = pl.DataFrame(
    {
        "arrived": [7, 8], "source": ["gazette", "spending"], "counts": ["yes", "yes"],
        "_file": ["g.json", "a.xlsx"],
        "_part": [None, "May"],
        "landed_at": [datetime.fromisoformat("2026-03-01"), datetime.fromisoformat("2026-03-02")],
        "rows_read": [10, 1000], "rows_kept": [10, 990], "rows_set_aside": [0, 10],
    }
)  # fmt: skip


def test_the_answer_counts_files_sources_rows_and_revisions() -> None:
    said = sources.answer(TWO, 0)
    assert "**2 files or parts of one** came from **2 sources**, the latest on 2 March 2026" in said
    assert "1,010 rows 1,000 were kept and **10 set aside**" in said
    assert "replaced" not in said
    assert sources.answer(TWO, 1).endswith("1 file was replaced by a later one.")
    assert sources.answer(TWO.clear(), 0) == "Nothing is loaded, so **no figure has a source**."


def test_rows_of_a_file_that_was_replaced_are_counted_once() -> None:
    replaced = TWO.with_columns(counts=pl.Series(["no: corrected", "yes"]))
    assert "Of 1,000 rows 990 were kept" in sources.answer(replaced, 1)


def test_files_with_rows_set_aside_can_be_chosen_by_name() -> None:
    some = sources.with_rows_aside(TWO)
    assert some.rows() == [(8, "a.xlsx, May (10 rows)")]
    assert sources.named(some, "8") == "a.xlsx, May (10 rows)"


def test_files_whose_rows_are_not_told_cannot_be_chosen() -> None:
    hidden = TWO.with_columns(rows_set_aside=pl.lit(None, pl.Int64))
    assert sources.with_rows_aside(hidden).is_empty()


def test_every_file_taken_away_says_what_was_read_and_of_whom() -> None:
    whole = sources.seal(TWO, STANDING)
    assert "1,010 rows read, 1,000 kept, 10 set aside" in whole.coverage
    own = sources.of_council(whole, "Merefield")
    assert (own.place, own.source.startswith("Source: spending published by Merefield")) == (
        "Merefield",
        True,
    )
    assert sources.of_file(whole, "a.csv").filters == "rows of a.csv that were set aside"
