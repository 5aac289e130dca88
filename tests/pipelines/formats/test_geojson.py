"""Ward files of every shape seen, and what is not one."""

import json
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipelines.formats import geojson
from pipelines.source import Batch, Told
from pipelines.sources.wards import BOUNDARIES
from warehouse.errors import MultiplierError

RING = [[1.5, 54.4], [1.6, 54.4], [1.6, 54.5], [1.5, 54.5], [1.5, 54.4]]
SQUARE = {"type": "Polygon", "coordinates": [RING]}


def _file(folder: Path, name: str, *features: dict[str, Any]) -> Path:
    path = folder / name
    found = [
        {"type": "Feature", "properties": each, "geometry": each.pop("_geometry", SQUARE)}
        for each in features
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": found}))
    return path


def _read(path: Path, told: Told | None = None) -> Batch:
    return next(geojson.read_wards(path, BOUNDARIES, told or Told()).batches)


@pytest.mark.parametrize(
    ("name", "properties", "vintage", "council"),
    [
        (
            "a.geojson",
            {"WD25CD": "E05013652", "WD25NM": "Belsize", "LAD25CD": "E09000007"},
            "2025",
            "E09000007",
        ),
        (
            "E09000007_Camden.json",
            {"WD13CD": "E05000128", "WD13CDO": "00AGGD", "WD13NM": "Belsize"},
            "2013",
            "E09000007",
        ),
        ("E09000007_Camden.geojson", {"wd19cd": "E05000128", "wd19nm": "Belsize"}, "2019", "E09000007"),
        (
            "ward__2017__x.geojson",
            {"area_code": "E05000819", "area_name": "Altrincham", "lat": 5.3},
            "2017",
            None,
        ),
        ("a.geojson", {"code": "W05000001", "name": "Bala"}, None, None),
    ],
)
def test_a_ward_is_known_by_its_properties(
    tmp_path: Path, name: str, properties: dict[str, Any], vintage: str | None, council: str | None
) -> None:
    row = _read(_file(tmp_path, name, properties)).kept.row(0, named=True)
    assert (row["vintage"], row["council_ons"]) == (vintage, council)
    assert row["name"] in properties.values()
    assert Decimal(70) < row["_area_km2"] < Decimal(75)
    assert json.loads(row["geometry"]) == SQUARE


def test_the_officer_may_say_the_year(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.geojson", {"code": "E05000001", "name": "A"})
    assert _read(path, Told(period="2021")).kept["vintage"].to_list() == ["2021"]


def test_a_year_that_is_not_known_is_said(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.geojson", {"code": "E05000001", "name": "A"})
    guessed = geojson.read_wards(path, BOUNDARIES, Told()).understanding.guessed
    assert any("--period" in sentence for sentence in guessed)


def test_a_feature_that_is_no_ward_is_set_aside_with_its_reason(tmp_path: Path) -> None:
    good = {"WD25CD": "E05000001", "WD25NM": "A"}
    bad = [{"WD25CD": "", "WD25NM": "B"}, {"WD25CD": "E05000002", "WD25NM": " "}]
    gone: dict[str, Any] = {"WD25CD": "E05000003", "WD25NM": "C", "_geometry": None}
    batch = _read(_file(tmp_path, "a.geojson", good, *bad, gone))
    assert batch.kept.height == 1
    assert batch.aside.select("_row", "reason", "column").rows() == [
        (2, "no ward code", "ward_code"),
        (3, "no ward name", "name"),
        (4, "no boundary", "geometry"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"type": "Topology", "objects": {}}', "TopoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "no features"),
        ('{"type": "FeatureCollection", "features": [{"type', "broken or cut off"),
        (
            '{"type": "FeatureCollection", "features": [{"properties": {"LSOA21CD": "E01000001"}}]}',
            "no ward code",
        ),
        (
            '{"type": "FeatureCollection", "features": [{"properties": {"code": "E01000001", "name": "A"}}]}',
            "no ward code",
        ),
    ],
)
def test_what_is_no_ward_file_is_named_as_what_it_is(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(text)
    with pytest.raises(MultiplierError, match=said):
        geojson.read_wards(path, BOUNDARIES, Told())
    assert geojson.kind(path) != "ward_boundaries"


def test_a_byte_order_mark_and_a_zip_do_not_hide_it(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.geojson", {"WD25CD": "E05000001", "WD25NM": "A"})
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(path, "a.geojson")
    for each in (path, tmp_path / "a.zip"):
        assert geojson.looks_like(each)
        assert geojson.kind(each) == "ward_boundaries"
        assert _read(each).kept.height == 1


def test_a_table_does_not_look_like_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n{,}\n")
    assert not geojson.looks_like(path)
