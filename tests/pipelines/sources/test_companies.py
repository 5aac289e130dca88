"""The register of companies: the sample by hand, the day of a snapshot, and what publishers do to files."""

import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines import landing, recognise, registry
from pipelines.runner import load
from pipelines.source import Told
from pipelines.sources import companies
from pipelines.supersede import gone
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged
from warehouse.settings import settings

SAMPLE = drift.samples("companies")[0]


def copied(folder: Path, name: str = "companies_BasicCompanyData-2026-06-01.csv") -> Path:
    return Path(shutil.copy(SAMPLE, folder / name))


def test_the_sample_is_three_companies() -> None:
    (reading,) = companies.read(SAMPLE, Told())
    (batch,) = reading.batches
    assert batch.kept.schema == companies.COMPANIES.schema()
    assert batch.kept.select("_row", "number", "name", "postcode", "_incorporated_on").rows() == [
        (2, "XX000101", "OZMERE WASTE SERVICES LIMITED", "QM1 8WB", date(1998, 3, 12)),
        (3, "XX000102", 'THE "LANTERN" CARE COMPANY C.I.C.', "QM2 4AA", date(2008, 2, 29)),
        (4, "XX000103", "HALLOW TRAINING TRUST", None, date(2019, 7, 3)),
    ]
    first = batch.kept.row(0, named=True)
    assert (first["_charges_outstanding"], first["sic2"]) == (2, "49410 - Freight transport by road")
    assert (first["previous_name2"], first["_previous_until2"]) == (
        "QUAY ROAD SKIPS LIMITED",
        date(2003, 2, 5),
    )
    assert batch.kept["_snapshot_on"].unique().to_list() == [date(2026, 6, 1)]
    assert reading.understanding.warnings == reading.finish().warnings == ()
    assert len(reading.understanding.unused) == 17


def test_every_heading_of_the_register_is_known() -> None:
    with SAMPLE.open(encoding="utf-8") as file:
        headings = [heading.strip() for heading in file.readline().split(",")]
    assert sorted(headings) == sorted({*companies.LAYOUT.headings.values(), *(companies.LAYOUT.others or ())})


def test_the_sample_is_recognised_plain_and_zipped(tmp_path: Path) -> None:
    for path in (SAMPLE, drift.zipped(copied(tmp_path))):
        assert [each.source.name for each in recognise.readers(path, None, Told())] == ["companies"]


@pytest.mark.parametrize("other", ["spending_messy.csv", "registers_small.csv", "wards_small.geojson"])
def test_the_files_of_other_sources_are_left_to_them(other: str) -> None:
    assert not companies.takes(SAMPLE.parent / other)


@pytest.mark.parametrize(
    ("name", "told", "day"),
    [
        ("BasicCompanyData-2020-06-01-part6_7.csv", None, date(2020, 6, 1)),
        ("companies.csv", "2023-08", date(2023, 8, 1)),
        ("companies-2023-19-41.csv", None, None),
    ],
)
def test_the_day_of_the_snapshot(tmp_path: Path, name: str, told: str | None, day: date | None) -> None:
    (reading,) = companies.read(copied(tmp_path, name), Told(period=told))
    assert next(reading.batches).kept["_snapshot_on"].to_list() == [day] * 3
    assert ("does not say of which day" in "".join(reading.understanding.warnings)) == (day is None)


def test_the_member_of_a_zip_file_says_the_day(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "companies.zip", "w") as packed:
        packed.write(SAMPLE, "BasicCompanyData-2020-06-01-part1_2.csv")
        packed.write(SAMPLE, "BasicCompanyData-2020-06-01-part2_2.csv")
    readings = companies.read(tmp_path / "companies.zip", Told())
    assert [next(each.batches).kept["_snapshot_on"][0] for each in readings] == [date(2020, 6, 1)] * 2


def test_a_later_snapshot_stands_beside_the_earlier_one(tmp_path: Path) -> None:
    """A company that was there last month and is gone now is seen only where both stand."""
    june = copied(tmp_path, "BasicCompanyData-2026-06-01.csv")
    july = copied(tmp_path, "BasicCompanyData-2026-07-01.csv")
    july.write_text("".join(SAMPLE.read_text("utf-8").splitlines(keepends=True)[:3]), "utf-8")
    loaded = load([june, july])
    assert [each.status for each in loaded.outcomes] == ["loaded", "loaded"]
    assert gone(landing.landed(settings().store)) == {}
    again = copied(tmp_path, "again-2026-07-01.csv")
    again.write_text(SAMPLE.read_text("utf-8"), "utf-8")
    again.write_text(july.read_text("utf-8").replace("QM1 8WB", "QM1 8WA"), "utf-8")
    load([again])
    assert len(gone(landing.landed(settings().store))) == 1


def test_snapshots_of_no_day_do_not_take_each_others_place(tmp_path: Path) -> None:
    path = copied(tmp_path, "companies.csv")
    load([path])
    path.write_text(path.read_text("utf-8").replace("QM1 8WB", "QM1 8WA"), "utf-8")
    load([path])
    assert len(landing.landed(settings().store)) == 2
    assert gone(landing.landed(settings().store)) == {}


@pytest.mark.parametrize("ours", ["number", "name", "accounts_due_on", "previous_until10"])
@pytest.mark.parametrize("change", [drift.column_renamed, drift.column_dropped])
def test_a_heading_that_is_gone_is_named(
    tmp_path: Path, change: Callable[[Path, str], Path], ours: str
) -> None:
    path = change(copied(tmp_path), ours)
    assert companies.takes(path)
    kept, aside, said = drift.ends(path, "companies")
    assert (kept, aside) == (0, 0)
    assert f'"{companies.LAYOUT.headings[ours]}" is not among the headings' in said
    assert ("Zzyzx" in said) == (change is drift.column_renamed)


def test_a_column_more_is_told_and_left(tmp_path: Path) -> None:
    kept, aside, said = drift.ends(drift.column_added(copied(tmp_path), "number"), "companies")
    assert (kept, aside) == (3, 0)
    assert '"Zzyzx Qwrt" is new among the headings, and not taken' in said


def test_a_date_that_is_none_is_counted(tmp_path: Path) -> None:
    kept, aside, said = drift.ends(drift.values_garbled(copied(tmp_path), "incorporated_on"), "companies")
    assert (kept, aside) == (3, 0)
    assert "1 value not understood and left empty: IncorporationDate 1" in said


@pytest.mark.parametrize(
    ("change", "kept", "aside"),
    [
        (drift.zipped, 3, 0),
        (drift.in_utf16, 3, 0),
        (drift.in_cp1252, 0, 0),
        (drift.truncated, 0, 1),
        (drift.emptied, 0, 0),
    ],
)
def test_other_changes(tmp_path: Path, change: Callable[[Path], Path], kept: int, aside: int) -> None:
    found = drift.ends(change(copied(tmp_path)), "companies")
    assert found[:2] == (kept, aside)
    assert change is drift.zipped or found[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("AAAAAAAA32252022072120220721\n", "product 101"),
        ("---\ndescription:\n    'a' : \"b\"\n", "api-enumerations"),
    ],
)
def test_other_files_of_the_publisher_are_told_apart(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "other.txt"
    path.write_text(text)
    assert companies.takes(path)
    with pytest.raises(SourceChanged, match=said):
        companies.read(path, Told())


def test_the_raw_table_has_each_column() -> None:
    assert registry.named("companies").table("companies") is companies.COMPANIES
    assert companies.COMPANIES.schema()["_previous_until10"] == pl.Date()
