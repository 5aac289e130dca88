"""Tables of services: which files are some, and what becomes of their lines."""

from pathlib import Path

import pytest

from pipelines.formats import service_tables
from warehouse.errors import SourceChanged

HEADINGS = "import_id,import_id_reference,name,service_taxonomies,location_name,location_postcode"


def written(folder: Path, text: str) -> Path:
    """A file of that text."""
    path = folder / "a.csv"
    path.write_text(text, "utf-8")
    return path


def test_a_line_that_refers_to_no_service_is_set_aside(tmp_path: Path) -> None:
    feed = service_tables.opened(written(tmp_path, f"{HEADINGS}\n1,,Chess,,,QM1 1AB\n2,9,,,Hall,QM1 1AD\n"))
    assert [row for row, _ in feed.services] == [2]
    assert feed.odd == [(3, "detail row")]


def test_the_profiles_own_table_of_services_is_read_alone(tmp_path: Path) -> None:
    path = written(tmp_path, "id,organization_id,name,status\n1,2,Chess,active\n")
    assert service_tables.is_table(path)
    ((row, service),) = service_tables.opened(path).services
    assert (row, service["name"], service["organization"]["name"]) == (2, "Chess", None)


@pytest.mark.parametrize(
    "text", ["id,name,description\n1,A,B\n", "", "supplier,amount,date\nA Ltd,1,2026-01-01\n"]
)
def test_other_tables_are_none(tmp_path: Path, text: str) -> None:
    assert not service_tables.is_table(written(tmp_path, text))


def test_headings_without_a_service_are_said(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match="The table has no services"):
        service_tables.opened(written(tmp_path, f"{HEADINGS}\n"))
