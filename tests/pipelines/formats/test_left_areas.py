"""Tables of areas that are left are named, with what to load instead."""

from pathlib import Path

import pytest

from pipelines import recognise
from pipelines.formats import left_areas, table_kinds
from pipelines.formats.parts import Record
from pipelines.source import Told
from warehouse.errors import MultiplierError

HEADINGS = {
    "WD13CD,WD13NM,WD22CD,WD22NM,postcodes": "ward_crosswalk",
    "wdcd,longitude,latitude": "ward_centres",
    "LADCD,LADNM,LADCD_ACTIVE,LIEUTENANCY_AREA_1997": "lieutenancies",
    "lsoa21_code,ward24_code,income_domain_numerator": "deprivation_indicators",
    "lsoa21_code,children_and_young_people_score,indoors_rank": "deprivation_subdomains",
    "area_code,area_name,indicator,period,measure,unit,value": "area_shares",
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_it_is_named_and_says_what_to_load(heading: str, tmp_path: Path) -> None:
    kind = HEADINGS[heading]
    head = [Record(1, tuple(heading.split(","))), Record(2, ("E05000001", "Ashby", "1", "2", "3", "4", "5"))]
    assert table_kinds.judge(head, "a.csv", None, Told()).kind == kind
    path = tmp_path / "a.csv"
    path.write_text(f"{heading}\n" + "E05000001,Ashby,1,2,3,4,5\n" * 3)
    with pytest.raises(MultiplierError) as refused:
        recognise.readers(path, None, Told())
    assert left_areas.CALLED[kind] in refused.value.sentence
    assert left_areas.NEXT[kind] in refused.value.sentence


def test_each_kind_says_one_thing() -> None:
    every = (left_areas.CROSSWALK, *left_areas.LEFT)
    assert len(left_areas.CALLED) == len(left_areas.NEXT) == len(every)
