"""The rows of a sheet at the door: filled down where merged, keyed, placed, and nothing else of a person."""

from pathlib import Path

import polars as pl

from pipelines.door import people, plans, reduced
from pipelines.door.reduced import Reduction
from pipelines.source import Told
from pipelines.sources.hubs import SOURCE


def reduction(folder: Path, text: str) -> tuple[pl.DataFrame, Reduction]:
    """The rows of a text, and what was done."""
    path = folder / "a.csv"
    path.write_text(text, "utf-8")
    ((plan,), _) = plans.of(path, SOURCE.tables, Told())
    made = Reduction(plan, people.names([plan]), "secret", folder, path.name)
    return pl.concat(frame for frame, _ in made.rows()), made


def test_cells_below_the_first_of_a_block_are_filled(tmp_path: Path) -> None:
    text = "01/05/2024,Kiln Hub,A1,GP\n,,A2,GP\nditto,,A3,GP\n\n,,A4,GP\nTotal,,3,\n"
    found, made = reduction(tmp_path, f"Date,Hub,Visitor name,Came as\n{text}")
    assert found["c0"].to_list() == ["01/05/2024"] * 3 + [None, None, "Total"]
    assert found["c1"].to_list() == ["Kiln Hub"] * 3 + [None, None, None]
    assert made.counts[reduced.FILLED] == 4


def test_in_a_template_an_empty_cell_is_not_known(tmp_path: Path) -> None:
    found, made = reduction(
        tmp_path, "hub,held_on,person_key,role\nKiln Hub,2024-05-01,A1,GP\nKiln Hub,,A2,GP\n"
    )
    assert found["c1"].to_list() == ["2024-05-01", None]
    assert made.counts[reduced.FILLED] == 0


def test_what_no_column_says_stands_on_lines_that_say_something(tmp_path: Path) -> None:
    text = "Kiln Street Hub\nDate,Visitor name,Came as\n01/05/2024,A1,GP\n\n13/05/2024,A2,GP\nTotal,2,\n"
    found, _ = reduction(tmp_path, text)
    assert found["a0"].to_list() == ["Kiln Street Hub", None, "Kiln Street Hub", None]


def test_addresses_are_not_kept_and_wards_are(tmp_path: Path) -> None:
    text = (
        "Date,Hub,Visitor name,Ward\n01/05/2024,Kiln Hub,A1,X05000001\n,,A2,12 Brick Lane\n,,A3,St Mary's\n"
    )
    found, made = reduction(tmp_path, text)
    assert found["c3"].to_list() == ["X05000001", None, "St Mary's"]
    assert made.counts[reduced.NO_WARD] == 1
