"""After a load nobody can be found: not in the landing, the store, the receipts or what they are made of."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from pipelines import runner
from pipelines.door import reduce
from pipelines.source import Told
from pipelines.sources import hubs
from warehouse.errors import SourceChanged
from warehouse.settings import settings

PEOPLE = (
    "Ermintrude Popplewhistle", "Brundlewick Quillfeather", "Zebedee Thistledown", "Xanthippe Mugglewort",
    "Ignatius Bramblethwaite",
)  # fmt: skip
NUMBERS = ("MBR-77120", "MBR-77121")
ADDRESSES = (
    "ermintrude.p@example.org",
    "07700 900123",
    "(0161) 496 0123",
    "ZZ1 1AA",
    "zz12bb",
    "+44 7700 900456",
)
TOLD = Told(council="E08000006")
ATTENDANCE = f"""Kiln Street Hub: register kept by {PEOPLE[0]} ({ADDRESSES[0]})

Date,Name,Organisation,Came as,Post code,Mobile,Allergies,Attended?
01/05/2024,{PEOPLE[0]},Thrumley Choir,Volunteer,{ADDRESSES[3]},{ADDRESSES[1]},nuts,yes
13/05/2024,{PEOPLE[1]},Friends of {PEOPLE[0]},resident,{ADDRESSES[4]},{ADDRESSES[2]},,yes
13/05/2024,{PEOPLE[2].upper()},ask {ADDRESSES[5]},officer ({PEOPLE[2]}),"12 {PEOPLE[3]} Row, ZZ1 1AA",,,no
{PEOPLE[3]},{PEOPLE[3]},,,,,,
Total,,,,,,,3
Signed: {PEOPLE[4]},,,,,,,
"""
OFFERS = [
    ["offer_id", "person_key", "skill", "opened_on", "hours", "Emergency contact"],
    ["O1", NUMBERS[0], f"Baking, ring {ADDRESSES[1]}", "2024-05-01", "2.5", PEOPLE[4]],
    ["O2", NUMBERS[1], "Gardening", "2024-05-02", f"ask {PEOPLE[4]}", ADDRESSES[0]],
]


def given(folder: Path) -> list[Path]:
    """A register as CSV, and a workbook of offers with a sheet named after somebody and a hidden one."""
    folder.mkdir()
    register = folder / "register.csv"
    register.write_text(ATTENDANCE, "utf-8")
    offers = folder / "offers.xlsx"
    with xlsxwriter.Workbook(offers) as book:
        book.set_properties({"author": PEOPLE[0], "comments": ADDRESSES[0]})
        for row, cells in enumerate(OFFERS):
            book.add_worksheet(PEOPLE[3]) if row == 0 else None
            book.worksheets()[0].write_row(row, 0, cells)
        book.worksheets()[0].write_comment(1, 1, f"This is {PEOPLE[4]}")
        hidden = book.add_worksheet("Who is who")
        hidden.write_row(0, 0, [NUMBERS[0], PEOPLE[4]])
        hidden.hide()
        book.add_worksheet("Rota").write_row(0, 0, [PEOPLE[2], ADDRESSES[1]])
    return [register, offers]


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below the folder as bytes; what is packed in it, unpacked too."""
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        yield path.name, path.read_bytes()
        if path.suffix == ".parquet":
            out = io.BytesIO()
            pl.read_parquet(path).cast(pl.String).write_csv(out)
            yield path.name, out.getvalue()
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield f"{path.name}/{name}", archive.read(name)


def test_nobody_is_found_below_the_store_after_a_load(tmp_path: Path) -> None:
    register, offers = given(tmp_path / "given")
    done = runner.load([register, offers], TOLD)
    assert [(each.source, each.status) for each in done.outcomes] == [
        ("hubs", "loaded"),
        ("skills", "loaded"),
    ]
    secret = [*PEOPLE, *NUMBERS, *ADDRESSES]
    secret += [word for name in PEOPLE for word in name.split()]
    secret += [text.upper() for text in secret] + [text.replace(" ", "") for text in ADDRESSES]
    files = list(contents(settings().store))
    assert {"register.csv", "offers.xlsx", "receipt.json"} <= {name for name, _ in files}
    for name, found in files:
        low = found.lower()
        assert not [text for text in secret if text.lower().encode() in low], name


def test_what_was_held_back_is_said_and_counted(tmp_path: Path) -> None:
    path, target = given(tmp_path / "given")[0], tmp_path / "copy.csv"
    held = reduce(path, target, hubs.SOURCE.tables, TOLD, settings().store)
    assert held.bytes == path.stat().st_size
    assert held.said[""] == (
        'no column says which hub: it is taken to be "Kiln Street Hub"',
        "4 cells of a person: kept as a key that leads back to nobody",
        "3 cells with an address or postcode whose ward no loaded list tells: not kept",
        "2 cells more under headings of a person: not kept",
        "1 cell under headings that are not known: not kept",
        "1 cell held a telephone number: not kept",
        "2 cells held a name that stands under a heading of a person: not kept",
        "2 cells under a heading of days or numbers held other words: not kept",
    )
    assert target.read_text("utf-8").splitlines()[2] == (
        "Date,Name,Organisation,Came as,Post code,,,Attended?,hub"
    )


def test_a_copy_is_read_again_as_the_same(tmp_path: Path) -> None:
    register, _ = given(tmp_path / "given")
    done = runner.load([register], TOLD)
    assert [each.status for each in runner.load([register], TOLD).outcomes] == ["already loaded"]
    (again,) = runner.load([register], Told(council="E08000006", period="2024-05")).outcomes
    assert again.receipt
    assert done.outcomes[0].receipt
    assert again.receipt.rows_kept == done.outcomes[0].receipt.rows_kept == 3


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("brundlewick-quillfeather.csv", "The name of the file holds a name"),
        ("for someone@example.org.csv", "The name of the file holds a e-mail address"),
    ],
)
def test_the_name_of_a_file_tells_of_nobody(tmp_path: Path, name: str, what: str) -> None:
    path = given(tmp_path / "given")[0].rename(tmp_path / name)
    with pytest.raises(SourceChanged, match=what):
        reduce(path, tmp_path / "copy.csv", hubs.SOURCE.tables, TOLD, settings().store)


def test_a_file_without_a_sheet_of_ours_and_one_without_rows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    for text, what in (
        ("supplier,amount,paid_on\nXX Ltd,5.00,2024-05-01\n", "the file is"),
        ("hub,hub_type,session_id,held_on\n", "headings and no row below them"),
    ):
        path.write_text(text, "utf-8")
        with pytest.raises(SourceChanged, match=what):
            reduce(path, tmp_path / "copy.csv", hubs.SOURCE.tables, TOLD, settings().store)


def test_an_archive_is_to_be_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("register.csv", ATTENDANCE)
    (outcome,) = runner.load([path], TOLD).outcomes
    assert outcome.status == "refused"
    assert "Unpack it" in outcome.sentence
