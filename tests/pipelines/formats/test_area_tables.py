"""Tables of areas are known by their headings, and only by those."""

import pytest

from pipelines.formats import area_tables
from pipelines.formats.area_shapes import LOOKUP
from pipelines.formats.parts import Record


def head(heading: str, *rows: str) -> list[Record]:
    return [Record(row, tuple(text.split(","))) for row, text in enumerate((heading, *rows), 1)]


@pytest.mark.parametrize(
    ("heading", "years"),
    [
        ("OA21CD,WD23CD,WD23NM,LAD23CD", {"ward_code": "2023", "lad_code": "2023"}),
        ("lsoa11_code,ward17_code", {"ward_code": "2017"}),
        ("wd22cd,wd22nm,lad22cd,lad22nm", {"ward_code": "2022", "lad_code": "2022"}),
    ],
)
def test_a_lookup_and_the_years_of_its_codes(heading: str, years: dict[str, str]) -> None:
    known = area_tables.lookup(head(heading, "a,b,c,d"), {})
    assert known
    assert (known.kind, known.shape, known.years) == ("area_lookup", LOOKUP, years)


@pytest.mark.parametrize(
    "heading",
    ["Supplier,Amount,Date,Ward Code,LSOA21CD,Service,Purpose,VAT", "lsoa21cd,price,sold on", "name,code"],
)
def test_a_table_that_only_has_a_code_is_none(heading: str) -> None:
    assert area_tables.lookup(head(heading), {}) is None
    assert area_tables.find(head(heading), {}) is None


def test_the_heading_may_stand_below_a_title() -> None:
    known = area_tables.lookup(head("Lookup of areas", "", "OA21CD,LSOA21CD"), {})
    assert known
    assert known.found.row == 3


def test_two_codes_of_wards_of_one_year_are_no_crosswalk() -> None:
    known = area_tables.lookup(head("WD11CD,WD11NM,CMWD11CD,CMWD11NM,IND,LAD11CD"), {})
    assert known
    assert (known.kind, known.at["census_ward_code"]) == ("area_lookup", 2)
