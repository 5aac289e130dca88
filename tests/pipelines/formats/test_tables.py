"""The door: parts that are of the table's kinds are read, others are named, and a refusal is a sentence."""

from pathlib import Path

import pytest

from pipelines.formats import tables
from pipelines.source import Told
from pipelines.sources import registers
from pipelines.sources.registers import CONTRACTS
from pipelines.sources.spending import PAYMENTS
from tests.pipelines.formats.reading import HEADING, ROWS, SUM, read
from tests.pipelines.formats.shapes.shape import Grid
from tests.pipelines.formats.shapes.writers import xlsx, zipped
from warehouse.errors import SourceChanged

STRANGE = "Wer,Wann,Wieviel,Wo\nAmber Ltd,13/04/2023,10.00,Parks\nBex,14/04/2023,12,Care\n"

REGISTER = (
    "Contract Reference,Contract Title,Supplier,Start Date,End Date,Contract Value\n"
    'C1,Roads,Amber Ltd,13/04/2023,31/03/2024,"1,000.00"\nC2,,Bex,14/04/2023,,5\nC3,Parks,Cold,,,\n'
)


def saved(folder: Path, text: str) -> Path:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_register_is_read_as_one_and_refused_as_spending(tmp_path: Path) -> None:
    path = saved(tmp_path, REGISTER)
    (reading,) = registers.read(path, Told())
    (batch,) = list(reading.batches)
    assert (reading.understanding.kind, reading.understanding.amount_basis) == ("contracts_register", None)
    assert batch.aside["reason"].to_list() == ["no title"]
    assert batch.kept["_ends_on"].null_count() == 1
    with pytest.raises(SourceChanged, match="is a contracts register .* and not payments"):
        tables.read(path, PAYMENTS, "spending", Told())
    with pytest.raises(SourceChanged, match="is payments .* and not a contracts register"):
        tables.read(saved(tmp_path, HEADING + ROWS), CONTRACTS, "registers", Told())


def test_whatever_could_be_a_heading_is_a_word_of_the_file(tmp_path: Path) -> None:
    found = tables.words(saved(tmp_path, "Spending,,\nNet,Supplier,Date\nAmount,Name,Paid\n1.00,Firm,x\n"))
    assert {"netamount", "suppliername", "supplier"} <= found


def test_sheets_that_are_something_else_are_named(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    rows: Grid = [[*line.split(",")] for line in (HEADING + ROWS).splitlines()]
    path.write_bytes(xlsx({"Notes": [["About this file"], ["Contact us"]], "Data": rows, "Empty": []}))
    (reading,) = tables.read(path, PAYMENTS, "spending", Told())
    assert reading.understanding.part == "Data"
    assert [said for said in reading.understanding.warnings if "Notes" in said]
    assert not [said for said in reading.understanding.warnings if "Empty" in said]
    assert [each.kind for each in tables.glimpse(path)] == ["unknown", "payments"]


def test_a_glimpse_has_the_headings(tmp_path: Path) -> None:
    (glimpse,) = tables.glimpse(saved(tmp_path, HEADING + ROWS))
    assert glimpse.headings == tuple(HEADING.strip().split(","))


def test_the_officers_words_are_enough(tmp_path: Path) -> None:
    told = Told(columns={"supplier": "F1", "paid_on": "F2", "amount": "F3"})
    got = read(tmp_path, "F1,F2,F3\nAmber,13/04/2023,27.25\n", told)
    assert got.total == SUM
    assert {heading.how for heading in got.understanding.columns.values()} == {"officer"}


def test_the_officers_word_rescues_what_nothing_recognises(tmp_path: Path) -> None:
    path = saved(tmp_path, STRANGE)
    assert [part.kind for part in tables.glimpse(path)] == ["unknown"]
    (part,) = tables.glimpse(path, Told(columns={"supplier": "Wer"}))
    assert (part.kind, part.because) == ("payments", "the officer says what its headings mean")
    assert part.headings == ("Wer", "Wann", "Wieviel", "Wo")
    told = Told(columns={"supplier": "Wer", "amount": "Wieviel", "paid_on": "Wann"})
    (reading,) = tables.read(path, PAYMENTS, "spending", told)
    assert sum(len(batch.kept) for batch in reading.batches) == 2


def test_what_is_no_table_in_a_zip_file_is_named(tmp_path: Path) -> None:
    inside = {"may.csv": (HEADING + ROWS).encode(), "page.csv": b"<html></html>", "guide.pdf": b"%PDF-"}
    path = tmp_path / "year.zip"
    path.write_bytes(zipped(inside))
    (reading,) = tables.read(path, PAYMENTS, "spending", Told())
    assert list(reading.understanding.warnings) == [
        '"page.csv" is no table (a web page (HTML)): not read',
        '"guide.pdf" is no table (its name ends in .pdf): not read',
    ]
