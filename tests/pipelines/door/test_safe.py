"""Headings and sheets that name nobody keep their names."""

import pytest

from pipelines.door import safe


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Attendance", "Attendance"), ("May 2024", "May 2024"), ("Mabel Ashgrove", "Sheet 3"), ("", "Sheet 3"),
     ("Sheet1", "Sheet 3"), ("Offers [2024]", "Offers  2024")],
)  # fmt: skip
def test_a_sheet_keeps_its_name_where_it_names_nobody(name: str, kept: str) -> None:
    assert safe.sheet(name, 3) == kept
    assert safe.sheet(name, 3, "offers") == kept.replace("Sheet", "offers")
