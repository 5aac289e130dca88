"""What is said of sources and methods: every number of it given, none typed."""

from datetime import datetime

import polars as pl

from ui import methods
from ui.provenance import Standing

STANDING = Standing("1", datetime.fromisoformat("2026-03-05"), is_demo=False)
NONE = pl.DataFrame(
    schema={
        "source": pl.String, "landed_at": pl.Datetime, "rows_read": pl.Int64, "rows_kept": pl.Int64,
        "rows_set_aside": pl.Int64,
    }
)  # fmt: skip
TWO = pl.DataFrame(
    {
        "source": ["gazette", "spending"],
        "landed_at": [datetime.fromisoformat("2026-03-01"), datetime.fromisoformat("2026-03-02")],
        "rows_read": [10, 1000], "rows_kept": [10, 990], "rows_set_aside": [0, 10],
    }
)  # fmt: skip
TOLD = pl.DataFrame(
    {
        "sic_section": [None, "O", "P"], "previous_cases": [100, 10, 40], "cases": [150, 15, 50],
        "pct_of_earlier": [50.0, 50.0, 25.0], "pct_of_later": [33.3, 33.3, 20.0],
    }
)  # fmt: skip


def test_the_answer_counts_files_sources_and_rows() -> None:
    said = methods.answer(TWO)
    assert "**2 files or parts of one** came from **2 sources**, the latest on 2 March 2026" in said
    assert "1,010 rows 1,000 were kept and **10 set aside**" in said
    assert methods.answer(NONE) == "Nothing is loaded, so **no figure has a source**."


def test_the_example_takes_its_numbers_from_the_data() -> None:
    said = methods.pressed(TOLD)
    assert "150 insolvencies against 100" in said
    assert "**+50.0%**" in said
    assert "+20% for education and +33% for defence: it divided by the later count" in said
    assert "from 10 to 15" in said
    assert methods.pressed(TOLD.head(1)) == "The founding figure is not loaded."


def test_every_file_taken_away_says_what_was_read() -> None:
    assert "1,010 rows read, 1,000 kept, 10 set aside" in methods.seal(TWO, STANDING).coverage
    assert "national sector proxy" in methods.counted(STANDING).filters


def test_definitions_are_a_list() -> None:
    lines = methods.listed_definitions().splitlines()
    assert len(lines) == len(methods.DEFINITIONS)
    assert all(line.startswith("- **") for line in lines)
