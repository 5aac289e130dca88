"""Each shape of the formal side of skills: known by its headings, each row kept or set aside."""

import tempfile
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import labour_tables
from pipelines.source import Batch
from pipelines.sources import labour

TIDY = "area_code,area_name,geography,period,indicator,{},measure,unit,value"
NOMIS = "DATE_NAME,GEOGRAPHY_CODE,{},OBS_VALUE"
KNOWN = {
    TIDY.format("occupation"): ("occupation", "TS063"),
    TIDY.format("highest_qualification"): ("qualification", "TS067"),
    TIDY.format("economic_activity_status"): ("activity", "TS066"),
    TIDY.format("provision_of_unpaid_care"): ("unpaid_care", "TS039"),
    NOMIS.format("C2021_OCC_10_NAME"): ("occupation", "TS063"),
    NOMIS.format("c2021_hiqual_8_name"): ("qualification", "TS067"),
    "DATE_NAME,GEOGRAPHY_CODE,GENDER_NAME,AGE_NAME,MEASURE_NAME,OBS_VALUE": ("claimants", "NM_162_1"),
}


def read(path: Path) -> Batch:
    (reading,) = labour_tables.read(path, labour.SOURCE.tables)
    batches = list(reading.batches)
    return Batch(pl.concat(each.kept for each in batches), pl.concat(each.aside for each in batches))


@pytest.mark.parametrize("heading", KNOWN)
def test_a_heading_tells_the_topic_and_the_table(heading: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    cells = {
        "area_code": "X05000001",
        "geography_code": "X05000001",
        "value": "12",
        "obs_value": "12",
        "measure": "Count",
    }
    row = ",".join(cells.get(name.lower(), "2021") for name in heading.split(","))
    path.write_text(f"{heading}\n{row}\n", "utf-8")
    batch = read(path)
    assert batch.kept.select("topic", "dataset").row(0) == KNOWN[heading]
    assert batch.kept["_value"].to_list() == [12]
    assert batch.aside.is_empty()


@pytest.mark.parametrize(
    "heading",
    [
        "area_code,area_name,indicator,period,measure,unit,value",
        "a,b",
        "GEOGRAPHY_CODE,DATE_NAME,C2021_RESTYPE_3_NAME,OBS_VALUE",
    ],
)
def test_what_is_no_such_table_is_not_taken(heading: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{heading}\n{heading}\n", "utf-8")
    assert not labour.takes(path)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["X05000001", "", "Merefield", "E05000819"]),
            st.sampled_from(["Elementary occupations", "", "Professional occupations"]),
            st.sampled_from(["Count", "Percentage", "count", ""]),
            st.sampled_from(["5", "1,204", "", "-3", "4.5", "7.0", "..", "c"]),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_every_row_is_kept_or_set_aside(rows: list[tuple[str, str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        lines = [
            f'{area},A,w,2021,i,{category},{measure},p,"{value}"' for area, category, measure, value in rows
        ]
        path.write_text("\n".join([TIDY.format("occupation"), *lines]) + "\n", "utf-8")
        batch = read(path)
    assert sorted([*batch.kept["_row"], *batch.aside["_row"]]) == list(range(2, len(rows) + 2))
    assert batch.aside["reason"].null_count() == 0
    good = {"5": 5, "1,204": 1204, "7.0": 7}
    whole = [
        good[value]
        for area, category, measure, value in rows
        if area.startswith(("X", "E")) and category and measure.lower() == "count" and value in good
    ]
    assert batch.kept["_value"].to_list() == whole
