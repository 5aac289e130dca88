"""The landing as the warehouse wants it."""

from pathlib import Path

import polars as pl

from pipelines import rawtables, registry
from pipelines.receipt import Superseded
from pipelines.source import ASIDE
from tests.pipelines.landings import landed, month_of
from warehouse.raw import ARRIVALS, REJECTIONS, SOURCES

ROWS = month_of(2024, 4, 3)


def test_every_source_has_its_table_landed_or_not(tmp_path: Path) -> None:
    found = {table.name: table for table in rawtables.tables([landed(tmp_path, "a.csv", ROWS)])}
    assert set(found) == {
        f"{name}__{table.entity}"
        for name, reader in registry.readers().items()
        for table in reader.source.tables
    }
    assert found["spending__payments"].files == (tmp_path / "kept-0-0.parquet",)
    assert found["registers__contracts"].files == ()
    assert found["spending__payments"].columns["_amount"] == "DECIMAL(18,2)"
    assert found["spending__payments"].columns["amount"] == "VARCHAR"


def test_an_arrival_says_what_took_its_place(tmp_path: Path) -> None:
    old = landed(tmp_path / "a", "a.csv", ROWS)
    number = old.receipt.parts[0].arrival
    new = landed(tmp_path / "b", "b.csv", ROWS, 1, supersedes=(Superseded(number, "why"),))
    found = rawtables.arrivals([old, new], is_demo=True)
    assert dict(found.schema) == dict(ARRIVALS)
    assert found["superseded_by"].to_list() == [new.receipt.parts[0].arrival, None]
    assert found["superseded_because"].to_list() == ["why", None]
    assert found["is_demo"].all()


def test_rejections_keep_the_place_and_the_reason_but_no_text(tmp_path: Path) -> None:
    aside = [{"_row": 9, "reason": "no amount", "column": "amount", "text": "Mrs A Person,"}]
    each = landed(tmp_path, "a.csv", ROWS, set_aside={"no amount": 1})
    pl.DataFrame(aside, schema=ASIDE).write_parquet(tmp_path / "aside-0.parquet")
    found = rawtables.rejections([each])
    assert dict(found.schema) == dict(REJECTIONS)
    assert found.row(0, named=True)["_row"] == 9
    assert "Person" not in str(found.to_dicts())


def test_nothing_refused_is_an_empty_table() -> None:
    assert dict(rawtables.rejections([]).schema) == dict(REJECTIONS)


def test_every_source_says_who_publishes_it() -> None:
    found = rawtables.sources()
    assert dict(found.schema) == dict(SOURCES)
    assert found["source"].to_list() == sorted(registry.readers())
    assert sum(found.null_count().row(0)) == 0
