"""A list of postcodes with codes of areas stays one; a table that counts postcodes is none."""

import pytest

from pipelines.formats import table_kinds
from pipelines.formats.parts import Record
from pipelines.source import Told


def _judged(heading: str, row: str) -> tuple[str, str]:
    head = [Record(number, tuple(text.split(","))) for number, text in enumerate((heading, *[row] * 5), 1)]
    found = table_kinds.judge(head, "a.csv", None, Told())
    return found.kind, found.because


def test_a_crosswalk_that_counts_postcodes_is_no_list_of_them() -> None:
    kind, because = _judged("WD13CD,WD13NM,WD22CD,WD22NM,postcodes", "E05000001,Ashby,E05000002,Brook,163.0")
    assert kind == "ward_crosswalk"
    assert because == "it leads from wards to wards, which loses residents with every step"


@pytest.mark.parametrize("heading", ["lsoa11cd,wd17cd,wd17nm", "OA21CD,LAD22CD,LAD22NM"])
def test_a_lookup_between_areas_is_known(heading: str) -> None:
    assert _judged(heading, "E01000001,E05000002,Brook")[0] == "area_lookup"


@pytest.mark.parametrize("cell", ["M1 1AA", ""])
def test_a_list_of_postcodes_with_codes_of_areas_stays_one(cell: str) -> None:
    row = f"{cell},E01000001,E05000002,E08000001"
    assert _judged("pcds,lsoa11cd,wd22cd,ladcd", row)[0] == "postcodes"
