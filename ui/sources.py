"""The words of the page of sources: what came, what is missing, what was set aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import polars as pl

from ui import words
from ui.provenance import Provenance, Standing

NO_ABSENCE = "What is not loaded here may have been published all the same."
OVERLAP = "A file that another one replaces stays listed, and is counted once."
KEPT = "Every file stays as it came; a row that is set aside is counted in no figure."
ASKED = (
    "The Transparency Code asks for these lists, and for land, organisation charts, senior salaries, "
    "parking, the constitution and more, which Multiplier does not read."
)
LINES = "Choose a file to see each of its rows that was set aside, by line, with the reason."
REPLACED = (
    "What a publisher mends is loaded beside what it mends. Nothing is deleted and nothing changes unsaid."
)


def seal(frame: pl.DataFrame, standing: Standing) -> Provenance:
    """The lines of every figure of this page. `frame` is the answer of `sources.arrivals`."""
    read, kept = _sum(frame, "rows_read"), _sum(frame, "rows_kept")
    return Provenance(
        "everything loaded",
        "every period loaded",
        "every file that came",
        f"{words.count(frame.height, 'file or part of one', 'files or parts of one')}, {read:,} rows read, "
        f"{kept:,} kept, {_sum(frame, 'rows_set_aside'):,} set aside",
        standing,
        published="the publishers named in each row",
    )


def of_council(whole: Provenance, label: str) -> Provenance:
    """The lines of the figures that are of one council's payments."""
    return replace(
        whole, place=label, filters=f"{label}; every quarter loaded; whomever it was paid to", published=""
    )


def of_file(whole: Provenance, file: str) -> Provenance:
    """The lines of what was set aside of one file."""
    return replace(whole, filters=f"rows of {file} that were set aside")


def answer(frame: pl.DataFrame, revised: int) -> str:
    """How many files, from how many sources, and how many of their rows count, as Markdown."""
    if not frame.height:
        return "Nothing is loaded, so **no figure has a source**."
    # Polars says of no column what it holds.
    last: datetime | None = frame["landed_at"].max()  # type: ignore[assignment]
    replaced = (
        f" {words.count(revised, 'file was', 'files were')} replaced by a later one." if revised else ""
    )
    return (
        f"**{words.count(frame.height, 'file or part of one', 'files or parts of one')}** came from "
        f"**{words.count(frame['source'].n_unique(), 'source')}**, the latest on {words.day(last)}. Of "
        f"{words.count(_sum(frame, 'rows_read'), 'row')} {_sum(frame, 'rows_kept'):,} were kept and "
        f"**{_sum(frame, 'rows_set_aside'):,} set aside**, each for a reason that is listed.{replaced}"
    )


def with_rows_aside(frame: pl.DataFrame) -> pl.DataFrame:
    """The files that have rows set aside, each as it is named in a choice: `file` and `arrived`."""
    part = pl.when(pl.col("_part").is_null()).then(pl.lit("")).otherwise(pl.format(", {}", "_part"))
    return frame.filter(pl.col("rows_set_aside") > 0).select(
        "arrived", file=pl.format("{}{} ({} rows)", "_file", part, "rows_set_aside")
    )


def named(frame: pl.DataFrame, arrived: str) -> str:
    """How the file that arrived under this number is named: out of `with_rows_aside`."""
    return str(frame.filter(pl.col("arrived").cast(pl.String) == arrived)["file"].item())


def _sum(frame: pl.DataFrame, column: str) -> int:
    """Over the files that count: the rows of one that another took the place of are told by that other."""
    return int(frame.filter(pl.col("counts") == "yes")[column].sum() or 0)
