"""What volunteers' spreadsheets look like: some twenty invented shapes, and mixtures of what is wrong."""

import csv
import io
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines import recognise
from pipelines.source import Told
from warehouse.errors import SourceChanged
from warehouse.settings import settings as chosen

HEADS = "Date,Visitor name,Came as"
TOP = f"Kiln Street Hub\n{HEADS}"
ROWS = "13/05/2024,A1,GP\n14/05/2024,A2,resident\n"
BLANK, TOTAL = "blank row", "total row"

SHAPES: dict[str, tuple[str, int, dict[str, int]]] = {
    "titles above": (f"Kiln Street Hub\nRegister of visitors, May 2024\n\n{HEADS}\n{ROWS}", 2, {}),
    "totals below": (f"{TOP}\n{ROWS}Total,2,\n", 2, {TOTAL: 1}),
    "totals between weeks": (
        f"{TOP}\n{ROWS}Sub-total,2,\n\n{ROWS}Total,4,\n", 4, {TOTAL: 2, BLANK: 1},
    ),
    "blank rows": (f"{TOP}\n\n{ROWS}\n,,\n{ROWS}", 4, {BLANK: 3}),
    "merged days": (f"{TOP}\n13/05/2024,A1,GP\n,A2,GP\n,A3,GP\n", 3, {}),
    "ditto": (f"{TOP}\n13/05/2024,A1,GP\nditto,A2,GP\nas above,A3,GP\n", 3, {}),
    "headings again on each page": (f"{TOP}\n{ROWS}{HEADS}\n{ROWS}", 4, {"repeated heading": 1}),
    "a line of thanks below": (f"{TOP}\n{ROWS}Thank you to everybody,,\n", 2, {"?": 1}),
    "semicolons": (f"{TOP}\n{ROWS}".replace(",", ";"), 2, {}),
    "tabs": (f"{TOP}\n{ROWS}".replace(",", "\t"), 2, {}),
    "days in words": (f"{TOP}\nMon 13th May 2024,A1,GP\n14 May 2024,A2,GP\n", 2, {}),
    "no days": (f"{TOP}\n13/05/2024,A1,GP\n\n,A2,GP\ntbc,A3,GP\n", 1, {BLANK: 1, "?": 2}),
    "counts alone": (
        "Kiln Street Hub\nDate,How many came,Came as\n13/05/2024,12 people,GP\n14/05/2024,about 9,GP\n",
        2, {},
    ),
    "ticks": (
        "Kiln Street Hub\nDate,Who came,Attended?\n13/05/2024,A1,\u2713\n13/05/2024,A2,\u2717\n", 2, {},
    ),
    "two headings for one person": (
        "Hub,Date of visit,First name,Surname,E-mail\nKiln Hub,13/05/2024,Ann,Alder,a@example.org\n", 1, {},
    ),
    "shouting, and spaces": ("HUB , DATE , VISITOR  NAME , ROLE\nKiln Hub,13/05/2024, A1 ,gp\n", 1, {}),
    "more columns than headings": (
        f"{TOP}\n13/05/2024,A1,GP\n14/05/2024,A2,GP,late,again\n", 1, {"too many cells": 1},
    ),
    "columns nobody knows": ("Hub,Date,Visitor name,Tea,Cake\nKiln Hub,13/05/2024,A1,yes,no\n", 1, {}),
    "a slip in a heading": (
        "Hub,Date of sesion,Visitor nmae,Attendence\nKiln Hub,13/05/2024,A1,yes\n", 1, {},
    ),
    "years of two figures": (f"{TOP}\n13/05/24,A1,GP\n14.5.24,A2,GP\n", 2, {}),
}  # fmt: skip


def read(path: Path, folder: Path) -> tuple[pl.DataFrame, Counter[str]]:
    """What is kept of the copy that lands, and why the rest is not."""
    (reader,) = recognise.readers(path, None, Told())
    assert reader.door
    copy = folder / "copy" / path.name
    copy.parent.mkdir(exist_ok=True)
    reader.door(path, copy, Told(), chosen().store)
    batches = [batch for reading in reader.read(copy, Told()) for batch in reading.batches]
    aside = pl.concat(batch.aside for batch in batches)
    return pl.concat((batch.kept for batch in batches), how="diagonal"), Counter(aside["reason"])


@pytest.mark.parametrize("shape", SHAPES)
def test_every_row_is_kept_or_set_aside_with_its_reason(shape: str, tmp_path: Path) -> None:
    text, wanted, reasons = SHAPES[shape]
    path = tmp_path / "visitors.csv"
    path.write_text(text, "utf-8")
    kept, aside = read(path, tmp_path)
    assert kept.height == wanted, (kept, aside)
    if "?" in reasons:
        assert aside.total() == sum(reasons.values())
    else:
        assert aside == reasons
    assert set(kept["hub"]) <= {"Kiln Street Hub", "Kiln Hub"}
    assert kept["_held_on"].min() == date(2024, 5, 13)


def test_ticks_and_numbers_are_what_they_stand_for(tmp_path: Path) -> None:
    path = tmp_path / "visitors.csv"
    path.write_text(SHAPES["ticks"][0], "utf-8")
    assert read(path, tmp_path)[0]["attendance"].to_list() == ["yes", "no"]
    path.write_text(SHAPES["counts alone"][0], "utf-8")
    assert read(path, tmp_path)[0]["_people"].to_list() == [12, 9]


def test_a_workbook_of_several_sheets(tmp_path: Path) -> None:
    path = tmp_path / "kiln-street-hub.xlsx"
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name in ("April", "May"):
            sheet = book.add_worksheet(name)
            sheet.merge_range(0, 0, 0, 2, "Visitors")
            sheet.write_row(2, 1, ["Date", "Visitor name", "Came as"])
            sheet.merge_range(3, 1, 4, 1, date(2024, 5, 13), day)
            sheet.write_row(3, 2, ["A1", "GP"])
            sheet.write_row(4, 2, ["A2", "GP"])
        book.add_worksheet("Rota").write_row(0, 0, ["Kettle", "Urn"])
    kept, aside = read(path, tmp_path)
    assert (kept.height, aside.total()) == (4, 0)
    assert set(kept["_held_on"]) == {date(2024, 5, 13)}
    assert set(kept["hub"]) == {"Kiln Street Hub"}


def test_where_nothing_says_which_day_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "visitors kiln hub.csv"
    path.write_text("Visitor name,Came as\nA1,GP\n", "utf-8")
    with pytest.raises(SourceChanged):
        read(path, tmp_path)


HEADINGS = {
    "held_on": ("Date", "Date of visit", "date attended", "DATE", "held_on", "Date of session"),
    "person_key": ("Visitor name", "Attendee", "Member no.", "Who came", "person_key"),
    "role": ("Role", "Came as", "role", "Attending as"),
    "organisation": ("Organisation", "On behalf of", "Group name"),
    "attendance": ("Attended?", "Present", "attendance"),
}
DAYS = ("%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%a %d %b %Y", "%d.%m.%y")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.data(),
    st.permutations(list(HEADINGS)),
    st.sampled_from(DAYS),
    st.sampled_from((",", ";", "\t")),
    st.lists(st.sampled_from(("Kiln Street Hub", "", "May to July")), max_size=3),
    st.sampled_from(("utf-8", "utf-8-sig", "cp1252", "utf-16")),
)
def test_mixtures_keep_every_visit(
    data: st.DataObject, order: list[str], style: str, mark: str, above: list[str], code: str
) -> None:
    heads = [data.draw(st.sampled_from(HEADINGS[name])) for name in order]
    lines, days, reasons = [], [], Counter[str]()
    for number in range(data.draw(st.integers(3, 12))):
        if noise := data.draw(st.sampled_from(("", "", "", "blank", "Total,7"))):
            lines.append([] if noise == "blank" else noise.split(","))
            reasons[BLANK if noise == "blank" else "other"] += 1
        day = date(2024, 5, 13) + timedelta(number * 3)
        row = {
            "held_on": day.strftime(style), "person_key": f"P{number}x", "role": "GP",
            "organisation": "Choir", "attendance": data.draw(st.sampled_from(("yes", "y", "\u2713", "no"))),
        }  # fmt: skip
        text = [row[name] for name in order]
        lines.append(text if code != "cp1252" else [cell.replace("\u2713", "Y") for cell in text])
        days.append(day)
    out = io.StringIO()
    for title in above:
        out.write(f"{title}\n")
    csv.writer(out, delimiter=mark, lineterminator="\n").writerows([heads, *lines])
    with TemporaryDirectory() as name:
        path = Path(name) / "kiln-street-hub visitors.csv"
        path.write_bytes(out.getvalue().encode(code))
        kept, aside = read(path, Path(name))
    assert kept["_held_on"].to_list() == days
    assert kept["person_key"].n_unique() == len(days)
    assert not kept["person_key"].str.contains("x").any()
    assert aside[BLANK] == reasons[BLANK]
    assert aside.total() == reasons.total()
