"""Sheets in our own shape: which one it is, and what no sheet may hold."""

from pathlib import Path

import pytest

from pipelines.formats import own_template
from pipelines.source import Told
from pipelines.sources.hubs import SOURCE
from warehouse.errors import SourceChanged

HEADINGS = "hub,hub_type,session_id,held_on,status,function,ward_code,capacity"


@pytest.mark.parametrize(
    ("headings", "entity"),
    [
        (HEADINGS, "sessions"),
        ("hub,session_id,held_on,role,person_key,people", "attendance"),
        ("hub,held_on", None),
        (f"{HEADINGS},name", None),
        ("supplier,amount,paid_on", None),
    ],
)
def test_a_sheet_is_known_by_its_headings(tmp_path: Path, headings: str, entity: str | None) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{headings}\n", "utf-8")
    table = own_template.table_of(path, SOURCE.tables)
    assert (table.entity if table else None) == entity


def test_a_file_of_other_headings_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("hub,name,date\nKiln,x,2024-05-01\n", "utf-8")
    with pytest.raises(SourceChanged, match="no sheet of this source"):
        own_template.read(path, SOURCE.tables, Told())
