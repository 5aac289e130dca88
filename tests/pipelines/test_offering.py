"""The command that writes the templates."""

import json
from pathlib import Path

from click.testing import CliRunner

from pipelines.cli import main


def test_the_files_written_are_said(tmp_path: Path) -> None:
    found = CliRunner().invoke(main, ["templates", "--to", str(tmp_path / "new"), "--json"])
    said = json.loads(found.stdout)
    assert found.exit_code == 0
    assert sorted(each["file"] for each in said) == sorted(map(str, (tmp_path / "new").iterdir()))
    again = CliRunner().invoke(main, ["templates", "--to", str(tmp_path / "new")])
    assert (again.exit_code, "may be filled in" in again.stderr) == (1, True)


def test_it_says_each_in_a_line(tmp_path: Path) -> None:
    found = CliRunner().invoke(main, ["templates", "--to", str(tmp_path)])
    assert (
        "hub-activity.xlsx: Activity of co-commissioning hubs: a workbook with a sheet a table."
        in found.stdout
    )
