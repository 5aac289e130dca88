"""Sheets that list grants are read, sheets of their further places with them, others named."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from pipelines.source import Told
from tests.pipelines.formats.granted import every, read, written
from warehouse.errors import SourceChanged

HEADING: list[object] = [
    "Identifier",
    "Currency",
    "Amount Awarded",
    "Award Date",
    "Beneficiary Location:Geographic Code",
]


def workbook(folder: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    path = folder / "grants.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def test_every_list_is_read_and_a_sheet_about_the_file_is_named(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        Meta=[["Version", "1.4"], ["Title", "Grants of a fund"]],
        grants=[HEADING, ["a", "GBP", 10.5, "2023-04-13", "E05000001"]],
        grants_2=[HEADING, ["b", "GBP", 7, "2023-04-14", ""]],
    )
    first, second = every(path)
    assert (first.understanding.part, first.column("amount")) == ("grants", ["10.5"])
    assert (second.understanding.part, second.column("_row")) == ("grants_2", [2])
    assert first.says('"Meta"')


def test_further_places_stand_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        grants=[HEADING, ["a", "GBP", 10, "2023-04-13", "E05000001"], ["b", "GBP", 1, "2023-04-13", ""]],
        places=[
            ["Identifier", "Beneficiary Location:Geographic Code", "Beneficiary Location:Name"],
            ["a", "E05000002", "Castle"],
            ["a", "E05000003", ""],
            ["nobody", "E05000004", ""],
        ],
    )
    first, second = read(path).column("beneficiary_places")
    assert [each["code"] for each in json.loads(first)] == ["E05000001", "E05000002", "E05000003"]
    assert second is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Identifier,Currency\n1,GBP\n", 'No column was found for amount; the heading is'),
        ("Currency,Amount Awarded\nGBP,5\n", "awarded_on"),
        ("Identifier,Amount Awarded,Award Date\n", "There is a heading and no grants below it (a.csv:1)"),
        ("one,two\n1,2\n", "No heading of a list of grants was found"),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SourceChanged) as refusal:
        read(written(tmp_path, text, "a.csv"))
    assert said in refusal.value.sentence
    assert refusal.value.next


def test_a_heading_the_officer_names(tmp_path: Path) -> None:
    path = written(tmp_path, "Identifier,Zzyzx,Currency,Award Date\n1,5,GBP,2023-04-13\n", "a.csv")
    assert read(path, Told(columns={"amount": "Zzyzx"})).column("amount") == ["5"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_encoding(encoding: str, tmp_path: Path) -> None:
    text = "Identifier,Title,Currency,Amount Awarded,Award Date\n"
    text += "1,Caf\u00e9 \u2013 grant,GBP,\u00a35,2023-04-13\n"
    found = read(written(tmp_path, text.encode(encoding), "a.csv"))
    assert found.column("title") == ["Caf\u00e9 \u2013 grant"]
