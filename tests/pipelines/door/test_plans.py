"""What is taken of each sheet: our columns, cells of people, what no column says."""

from pathlib import Path

import pytest
import xlsxwriter

from pipelines.door import plans
from pipelines.source import Told
from pipelines.sources import hubs, skills
from warehouse.errors import SourceChanged


def plan(folder: Path, text: str, name: str = "a.csv", source: object = hubs) -> plans.Plan:
    """The plan of the one sheet."""
    path = folder / name
    path.write_text(text, "utf-8")
    tables = (hubs if source is hubs else skills).SOURCE.tables
    ((found,), _) = plans.of(path, tables, Told())
    return found


def test_columns_people_and_the_rest(tmp_path: Path) -> None:
    found = plan(tmp_path, "Date,Hub,Visitor name,Mobile,Shoe size\n01/05/2024,Kiln Hub,Mabel,0,9\n")
    assert found.at == {"held_on": 0, "hub": 1, "person_key": 2}
    assert (found.people, found.unknown()) == ((2, 3), [4])
    assert found.heading("held_on") == "Date"


def test_a_member_number_counts_before_a_name(tmp_path: Path) -> None:
    found = plan(tmp_path, "Date,Hub,Visitor name,Member number\n01/05/2024,Kiln Hub,Mabel,M1\n")
    assert found.at["person_key"] == 3
    assert plan(tmp_path, "Date,Hub,First name,Surname,Came as\n01/05/2024,K,Mabel,A,GP\n").pair == (2, 3)


def test_what_the_officer_says_is_a_person_tells_of_people(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Hub,Date,Who signed\nKiln Hub,01/05/2024,Mabel\n", "utf-8")
    ((found,), _) = plans.of(path, hubs.SOURCE.tables, Told(columns={"person_key": "Who signed"}))
    assert (found.at["person_key"], found.people) == (2, (2,))


def test_the_hub_stands_above_or_in_the_name_or_it_is_asked_for(tmp_path: Path) -> None:
    text = "Date,Visitor name,Came as\n01/05/2024,Mabel,GP\n"
    assert plan(tmp_path, f"Kiln Street Hub\n\n{text}").added == {"hub": "Kiln Street Hub"}
    assert plan(tmp_path, text, "visitors harbour-hub.csv").added == {"hub": "Harbour Hub"}
    with pytest.raises(SourceChanged, match="No column says which hub"):
        plan(tmp_path, text)


def test_offers_without_a_mark_are_marked_line_by_line(tmp_path: Path) -> None:
    found = plan(tmp_path, "Skill offered,Date,Offered by\nBaking,01/05/2024,Mabel\n", source=skills)
    assert found.added == {"offer_id": None}
    assert found.guessed == ["no column marks them: each line is one offer"]


def test_notes_hidden_and_empty_sheets_are_left_and_others_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("visitors").write_row(0, 0, ["hub", "held_on", "person_key", "role"])
        book.worksheets()[0].write_row(1, 0, ["Kiln Hub", "2024-05-01", "M1", "GP"])
        book.add_worksheet("sessions").write_row(0, 0, ["hub", "held_on", "hub_type"])
        book.add_worksheet("Notes").write(0, 0, "Activity: template 1")
        book.add_worksheet("Hidden").write(0, 0, "x")
        book.worksheets()[3].hide()
        book.add_worksheet("Mabel Ashgrove").write_row(0, 0, ["some", "thing"])
    found, left = plans.of(path, hubs.SOURCE.tables, Told())
    assert [each.table.entity for each in found] == ["attendance"]
    assert left == [
        '"sessions" has headings and no row below them',
        '"Sheet 5" is no table that is known: left out',
    ]
