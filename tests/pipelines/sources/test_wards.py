"""Ward boundaries: the sample by hand, and a property that drifts."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from pipelines.source import Told
from pipelines.sources import wards
from tests.pipelines.sources import drift


def test_the_sample_is_two_wards_one_with_a_hole() -> None:
    (reading,) = wards.read(drift.samples("wards")[0], Told())
    kept = next(reading.batches).kept
    assert kept.select("ward_code", "name", "council_ons", "vintage").rows() == [
        ("X05000001", "Abbotsmere", "X99000001", "2025"),
        ("X05000002", "Brackenhoe", "X99000001", "2025"),
    ]
    whole, holed = kept["_area_km2"]
    assert Decimal("18.0") < holed < whole < Decimal("18.2") or holed < whole


@pytest.mark.parametrize(("name", "new"), [("WD25CD", "WARDREF"), ("WD25NM", "label")])
def test_a_property_renamed_beyond_knowing_is_refused(tmp_path: Path, name: str, new: str) -> None:
    path = Path(shutil.copy(drift.samples("wards")[0], tmp_path))
    kept, aside, said = drift.ends(drift.property_renamed(path, name, new), "wards")
    assert (kept, aside) == (0, 0)
    assert "WD25CD" in said


def test_next_year_is_another_vintage(tmp_path: Path) -> None:
    path = Path(shutil.copy(drift.samples("wards")[0], tmp_path))
    path = drift.property_renamed(drift.property_renamed(path, "WD25CD", "WD26CD"), "WD25NM", "WD26NM")
    (reading,) = wards.read(path, Told())
    assert next(reading.batches).kept["vintage"].unique().to_list() == ["2026"]


@pytest.mark.parametrize(
    ("name", "told", "council"),
    [
        ("ward__2017__trafford.geojson", None, "E08000009"),
        ("E09000007_Camden.geojson", None, "E09000007"),
        ("wards.geojson", "Walsall", "E08000030"),
        ("wards.geojson", None, None),
    ],
)
def test_features_that_do_not_say_the_council(
    tmp_path: Path, name: str, told: str | None, council: str | None
) -> None:
    path = Path(shutil.copy(drift.samples("wards")[0], tmp_path / name))
    (reading,) = wards.read(drift.property_renamed(path, "LAD25CD", "x"), Told(council=told))
    assert next(reading.batches).kept["council_ons"].unique().to_list() == [council]
