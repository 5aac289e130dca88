"""The templates as files: all of them, and never over one that may be filled in."""

from pathlib import Path

import pytest

from pipelines import templates
from warehouse.errors import MultiplierError

FILES = {each.name: each.content for each in templates.files()}
TABLES = [(source, table) for source in templates.sources() for table in source.tables]


def test_each_table_is_asked_for_in_a_workbook_and_as_text() -> None:
    assert [source.template for source in templates.sources()] == ["hub-activity", "skills-exchange"]
    assert len(FILES) == 2 + 2 * len(TABLES)


def test_a_template_that_may_be_filled_in_is_not_written_over(tmp_path: Path) -> None:
    assert len(templates.write(tmp_path / "new")) == len(FILES)
    filled = tmp_path / "new" / "hub-activity.xlsx"
    filled.write_bytes(b"filled in")
    with pytest.raises(MultiplierError, match="may be filled in"):
        templates.write(tmp_path / "new")
    assert filled.read_bytes() == b"filled in"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(MultiplierError, match="cannot be written"):
        templates.write(tmp_path / "file" / "below")
