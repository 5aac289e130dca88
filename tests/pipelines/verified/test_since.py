"""Which landed files are other today: new, superseded, taken back, counting again, read anew."""

from datetime import UTC, datetime
from typing import Any

import polars as pl

from pipelines.verified.manifest import Arrival
from pipelines.verified.since import Change, changes

AT = datetime(2026, 1, 1, tzinfo=UTC)


def then(number: int, file: str, source: str = "spending", rows: int = 9, by: int | None = None) -> Arrival:
    return Arrival(number, source, "payments", file, "0" * 64, AT, rows_kept=rows, superseded_by=by)


def now(*rows: dict[str, Any]) -> pl.DataFrame:
    usual = {"council_ons": None, "source": "spending", "entity": "payments", "_part": None, "rows_kept": 9,
             "superseded_by": None, "superseded_because": None}  # fmt: skip
    shape = {
        "council_ons": pl.String(),
        "superseded_by": pl.Int64(),
        "superseded_because": pl.String(),
        "_part": pl.String(),
    }
    return pl.DataFrame([{**usual, **row} for row in rows], schema_overrides=shape)


def said(found: dict[str, list[Change]]) -> dict[str, list[str]]:
    return {place: [each.sentence for each in some] for place, some in found.items() if some}


def test_whose_a_file_is_is_known_as_long_as_it_is_there() -> None:
    found = changes((), now({"arrival": 1, "_file": "a.csv", "council_ons": "X1"}))
    assert found == {"spending__payments": [Change("a.csv was loaded since", "X1")]}


def test_nothing_is_said_where_nothing_is_other() -> None:
    assert changes((then(1, "a.csv"),), now({"arrival": 1, "_file": "a.csv"})) == {}


def test_a_correction_is_said_once_and_not_as_a_new_file_too() -> None:
    found = changes(
        (then(1, "a.csv"),),
        now(
            {"arrival": 1, "_file": "a.csv", "superseded_by": 2, "superseded_because": "same file name"},
            {"arrival": 2, "_file": "b.xlsx", "_part": "May"},
        ),
    )
    assert said(found) == {"spending__payments": ["b.xlsx [May] took the place of a.csv: same file name"]}


def test_each_file_stands_under_the_table_that_it_feeds() -> None:
    found = changes(
        (then(1, "a.csv"), then(3, "g.csv", "grants"), then(4, "old.csv", by=1), then(5, "r.csv", rows=7)),
        now(
            {"arrival": 1, "_file": "a.csv"},
            {"arrival": 2, "_file": "w.geojson", "source": "wards", "entity": "boundaries"},
            {"arrival": 4, "_file": "old.csv"},
            {"arrival": 5, "_file": "r.csv"},
        ),
    )
    assert said(found) == {
        "grants": ["g.csv was taken back since"],
        "spending__payments": [
            "old.csv counts again: what had taken its place is gone",
            "r.csv was read again: 7 rows kept then, 9 now",
        ],
        "wards__boundaries": ["w.geojson was loaded since"],
    }
