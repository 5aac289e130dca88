"""What a load would do: first rows, what is set aside, the place of which file it takes."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipelines import foreseen
from pipelines.cli import main
from tests.pipelines.spends import lines, write


def _seen(*arguments: str) -> list[dict[str, Any]]:
    found = CliRunner().invoke(main, ["preview", *arguments, "--json"])
    return list(json.loads(found.stdout, parse_float=Decimal))


def test_the_first_rows_as_published_and_what_is_set_aside(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [*lines("2024-04", 20), ",,,,,,", "Total,,,,,12000.00,"])
    (seen,) = _seen(str(path))
    assert seen["status"] == "would be loaded"
    assert len(seen["first_rows"]) == foreseen.FIRST < seen["rows_kept"] == 20
    assert seen["first_rows"][0]["_row"] == 2
    assert set(seen["first_rows"][0]) - {"_row"} <= set(seen["columns"])
    assert sum(seen["set_aside"].values()) == seen["rows_set_aside"] == len(seen["first_aside"])
    assert {each["reason"] for each in seen["first_aside"]} == set(seen["set_aside"])


def test_a_corrected_file_is_counted_in_place_of_the_first(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["load", str(write(tmp_path / "a.csv", lines("2024-04", 9)))])
    (seen,) = _seen(str(write(tmp_path / "a2.csv", [*lines("2024-04", 9), *lines("2024-04", 1, "5.00")])))
    assert [each["_file"] for each in seen["supersedes"]] == ["a.csv"]
    assert seen["now"] == {"files": 1, "rows": 9, "total": Decimal("5400.00")}
    assert seen["then"] == {"files": 1, "rows": 10, "total": Decimal("5405.00")}


@pytest.mark.parametrize("told", [(), ("--council", "Merefield")], ids=["as before", "told otherwise"])
def test_what_is_loaded_already_changes_nothing(tmp_path: Path, told: tuple[str, ...]) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    CliRunner().invoke(main, ["load", str(path)])
    (seen,) = _seen(str(path), *told)
    assert seen["now"] == seen["then"] == {"files": 1, "rows": 9, "total": Decimal("5400.00")}


def test_a_refused_file_would_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("")
    (seen,) = _seen(str(tmp_path / "b.csv"))
    assert (seen["status"], seen["now"], seen["then"], seen["first_rows"]) == ("refused", None, None, [])


def test_a_long_cell_is_cut(tmp_path: Path) -> None:
    long = "x" * 5_000
    path = write(tmp_path / "a.csv", [each.replace("Training", long) for each in lines("2024-04", 3)])
    (seen,) = _seen(str(path))
    assert max(len(str(value)) for row in seen["first_rows"] for value in row.values()) == foreseen.LONGEST
