"""A table from wards to wards is named as that, though it counts postcodes."""

import pytest

from pipelines.formats import table_kinds
from pipelines.formats.parts import Record
from pipelines.source import Told


def _judged(heading: str, *rows: str) -> tuple[str, str]:
    head = [Record(row, tuple(text.split(","))) for row, text in enumerate((heading, *rows), 1)]
    found = table_kinds.judge(head, "a.csv", None, Told())
    return found.kind, found.because


def test_a_crosswalk_that_counts_postcodes_is_no_list_of_them() -> None:
    kind, because = _judged(
        "WD13CD,WD13NM,WD22CD,WD22NM,postcodes", *["E05000001,Ashby,E05000002,Brook,163.0"] * 5
    )
    assert kind == "ward_crosswalk"
    assert because == 'its headings on line 1 are codes of areas, "WD13CD" and "WD22CD"'


@pytest.mark.parametrize(
    "heading", ["lsoa11cd,wd17cd,wd17nm", "OA21CD,LAD22CD,LAD22NM", "WDCD,WDNM,LADCD_ACTIVE"]
)
def test_a_lookup_between_areas_is_named(heading: str) -> None:
    assert _judged(heading, *["E01000001,E05000002,Brook"] * 5)[0] == "area_lookup"


@pytest.mark.parametrize("cell", ["M1 1AA", ""])
def test_a_list_of_postcodes_with_codes_of_areas_stays_one(cell: str) -> None:
    assert (
        _judged("pcds,lsoa11cd,wd22cd,ladcd", *[f"{cell},E01000001,E05000002,E08000001"] * 5)[0]
        == "postcodes"
    )
