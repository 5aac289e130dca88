"""Spending: the sample by hand, and what the drill of every table source does to it."""

import csv
import shutil
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise, registry, runner
from pipelines.destination import Destination
from pipelines.source import Told, Understanding
from pipelines.sources import postcodes, registers, spending
from tests.pipelines.sources import drift
from warehouse.settings import settings

TABLES = {"spending": spending.PAYMENTS, "registers": registers.CONTRACTS, "postcodes": postcodes.POSTCODES}
HEADED_BY_KIND = ("services_outpost.csv",)
"""Files whose kind settles what the first line means: their reader searches for no heading."""
DOCUMENTS = (".json", ".jsonl", ".geojson")
SAMPLES = [path for source in registry.readers() for path in drift.samples(source)]


def _source(path: Path) -> str:
    return drift.source_of(path)


@pytest.fixture(params=SAMPLES, ids=lambda path: path.name)
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a source's sample, to be spoilt."""
    return Path(shutil.copy(request.param, tmp_path))


@pytest.fixture(params=[path for path in SAMPLES if _source(path) in TABLES], ids=lambda path: path.name)
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same, of a source whose files are tables."""
    return Path(shutil.copy(request.param, tmp_path))


@pytest.fixture(params=[path for path in SAMPLES if path.suffix in DOCUMENTS], ids=lambda path: path.name)
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same, of a source whose files are JSON."""
    return Path(shutil.copy(request.param, tmp_path))


def test_every_source_has_a_sample() -> None:
    assert {_source(path) for path in SAMPLES} == set(registry.readers())


def _starts(path: Path, understood: Understanding, rows: int) -> list[int]:
    """The line each record below the heading begins on: a quoted cell may hold several lines."""
    if path.suffix == ".zip":
        return list(range(1, rows + 1))
    heading = understood.heading_row or (1 if path.name in HEADED_BY_KIND else 0)
    with path.open(encoding=understood.encoding or "utf-8", newline="") as file:
        records = csv.reader(file, delimiter=understood.delimiter or ",")
        ends = [records.line_num for _ in records]
    return [before + 1 for before in [0, *ends[:-1]] if before >= heading]


def _of_document(path: Path) -> bool:
    """Whether the file is JSON, whose records may be several to a line, or have none of their own."""
    return path.suffix in DOCUMENTS


@pytest.mark.parametrize(
    "path", [path for path in SAMPLES if not _of_document(path)], ids=lambda path: path.name
)
def test_rows_read_are_kept_or_set_aside_once(path: Path) -> None:
    for reading in registry.named(_source(path)).read(path, Told()):
        frames = [frame for batch in reading.batches for frame in (batch.kept, batch.aside)]
        rows = pl.concat([frame.select("_row") for frame in frames])
        assert rows["_row"].is_unique().all()
        assert sorted(rows["_row"]) == _starts(path, reading.understanding, rows.height)


def test_each_line_of_a_document_is_kept_or_set_aside(document: Path) -> None:
    lines: set[int] = set()
    for reading in registry.named(_source(document)).read(document, Told()):
        batches = list(reading.batches)
        kept = pl.concat([batch.kept for batch in batches])
        assert kept.select("_row", *({"place"} & set(kept.columns))).is_unique().all()
        lines |= {*kept["_row"], *(row for batch in batches for row in batch.aside["_row"])}
    assert lines == set(range(1, len(lines) + 1))
    if document.suffix == ".jsonl":
        assert len(lines) == len(document.read_text("utf-8").splitlines())


def test_kept_rows_have_the_shape_the_table_says(sample: Path) -> None:
    reader = registry.named(_source(sample))
    for reading in reader.read(sample, Told()):
        found = reader.table(reading.understanding.kind)
        assert found is not None
        for batch in reading.batches:
            assert dict(batch.kept.schema) == found.schema()


def test_money_read_is_money_kept_and_money_set_aside() -> None:
    (reading,) = spending.read(drift.samples("spending")[0], Told())
    batches = list(reading.batches)
    kept = sum((batch.kept["_amount"].sum() for batch in batches), Decimal(0))
    assert kept == Decimal("136722.60")
    assert reading.finish().own_total == Decimal("137622.60")


def test_an_empty_file_is_refused(sample: Path) -> None:
    kept, aside, said = drift.ends(drift.emptied(sample), _source(sample))
    assert (kept, aside) == (0, 0)
    assert said


PACKED = [path for path in SAMPLES if path.suffix == ".zip"]
"""What is published as zip files: one inside another is no file of anybody's, and refused."""


@pytest.mark.parametrize("path", [path for path in SAMPLES if path not in PACKED], ids=lambda path: path.name)
def test_a_zipped_file_is_the_same_file(path: Path, tmp_path: Path) -> None:
    before, zipped = drift.ends(path, _source(path)), drift.zipped(Path(shutil.copy(path, tmp_path)))
    assert drift.ends(zipped, _source(path))[:2] == before[:2]
    assert [each.source.name for each in recognise.readers(zipped, None, Told())] == [_source(path)]


@pytest.mark.parametrize("path", PACKED, ids=lambda path: path.name)
def test_a_zipped_zip_file_is_refused(path: Path, tmp_path: Path) -> None:
    (outcome,) = runner.load([drift.zipped(Path(shutil.copy(path, tmp_path)))]).outcomes
    assert (outcome.status, "A zip file inside a zip file" in outcome.sentence) == ("refused", True)


def test_a_cut_file_says_so(sample: Path) -> None:
    # Read and not built: what becomes of a cut file is settled before.
    _, outcomes = runner.read_all([drift.truncated(sample)], Told(), None, Destination(settings().store), [])
    assert outcomes
    assert all("cut" in each.sentence or "broken" in each.sentence for each in outcomes)


def test_a_field_that_is_something_else_is_a_reason_or_a_refusal(document: Path) -> None:
    for text in list(drift.fields_changed(document)):
        document.write_text(text, "utf-8")
        kept, aside, said = drift.ends(document, _source(document))
        assert kept or aside or said, text


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_a_document_nested_without_end_is_refused(document: Path, opening: str) -> None:
    document.write_text('{"type": "FeatureCollection", "f:total": "1", "resource_kind": ' + opening * 200_000)
    assert "broken" in drift.ends(document, _source(document))[2]
    assert "broken" in runner.load([document]).outcomes[0].sentence


@pytest.mark.parametrize("saved", [drift.in_utf16, drift.in_cp1252])
def test_another_encoding_changes_no_count(table: Path, saved: drift.Drift) -> None:
    before = drift.ends(table, _source(table))
    assert drift.ends(saved(table), _source(table))[:2] == before[:2]


def _required(table: Path) -> list[str]:
    return [column.name for column in TABLES[_source(table)].columns if column.required]


def test_a_required_column_renamed_is_guessed_aloud_or_refused(table: Path) -> None:
    before = drift.ends(table, _source(table))
    kept, _, said = drift.ends(drift.column_renamed(table, _required(table)[0]), _source(table))
    assert kept == 0 or (kept == before[0] and "Zzyzx" in said)
    assert said


def test_a_required_column_dropped_is_refused_or_said(table: Path) -> None:
    before = drift.ends(table, _source(table))[2]
    kept, aside, said = drift.ends(drift.column_dropped(table, _required(table)[0]), _source(table))
    assert said != before or kept == 0 or aside > 0
    assert kept == 0 or said


def test_a_column_added_is_named_and_nothing_else_changes(table: Path) -> None:
    before = drift.ends(table, _source(table))
    kept, aside, said = drift.ends(drift.column_added(table, _required(table)[0]), _source(table))
    assert (kept, aside) == before[:2]
    assert "Zzyzx" in said


@pytest.mark.parametrize("ours", ["paid_on", "amount"])
def test_a_value_that_is_none_is_set_aside_with_its_row(tmp_path: Path, ours: str) -> None:
    path = Path(shutil.copy(drift.samples("spending")[0], tmp_path))
    before = drift.ends(path, "spending")
    kept, aside, _ = drift.ends(drift.values_garbled(path, ours), "spending")
    assert (kept, aside) == (before[0] - 1, before[1] + 1)
