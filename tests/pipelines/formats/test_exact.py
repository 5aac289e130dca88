"""A register with a fixed layout: its rows to the line, and what is said when it changes."""

import zipfile
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines.formats import exact
from pipelines.formats.exact import Layout
from pipelines.source import Batch, Column, Reading, Table, Told
from warehouse.errors import SourceChanged

TABLE = Table(
    entity="things",
    kinds=("things",),
    columns=(
        Column("name", "Its name.", required=True),
        Column("number", "Its number.", required=True),
        Column("made_on", "The day.", "date"),
        Column("price", "In pounds.", "money"),
        Column("colour", "Its colour."),
    ),
    rows=(1, 10),
    rows_because="",
)
LAYOUT = Layout(
    {"name": "Name", "number": "Number", "made_on": "Made", "price": "Price", "colour": "Colour"},
    others=("Weight",),
    may_lack=frozenset({"colour"}),
)
HEAD = "Name, Number,Weight,Made, Price,Colour\n"
ROW = '"Anvil","T1","9","31/12/2024","1,234.50","black"\n'


def written(folder: Path, text: str, name: str = "things.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, layout: Layout = LAYOUT, told: Told | None = None) -> tuple[Reading, Batch]:
    """The one reading, and its batches as one."""
    (reading,) = exact.read(path, TABLE, "things", layout, told)
    batches = list(reading.batches)
    return reading, Batch(
        pl.concat([each.kept for each in batches]) if batches else pl.DataFrame(schema=TABLE.schema()),
        pl.concat([each.aside for each in batches]) if batches else pl.DataFrame(),
    )


def test_a_row_as_published_and_as_read(tmp_path: Path) -> None:
    reading, got = read(written(tmp_path, HEAD + ROW))
    assert got.kept.schema == TABLE.schema()
    (row,) = got.kept.rows(named=True)
    assert (row["made_on"], row["_made_on"]) == ("31/12/2024", date(2024, 12, 31))
    assert (row["price"], str(row["_price"]), row["colour"]) == ("1,234.50", "1234.50", "black")
    known = reading.understanding
    assert (known.heading_row, known.unused, known.date_order) == (1, ("Weight",), "dmy")
    assert known.columns["number"].text == "Number"
    assert known.warnings == reading.finish().warnings == ()


def test_every_record_is_kept_or_set_aside_with_its_line(tmp_path: Path) -> None:
    rows = [
        ROW,
        '"Bell\nof two lines","T2","1","01/02/2024","2","red"\n',
        "\n",
        '"","T3","1","","",""\n',
        '"Drum","  ","1","","",""\n',
        '"Eel","T5","1"\n',
        '"Fan","T6","1","","","","more"\n',
        '"Go "on" then","T7","1","","",""\n',
        "Name,Number,Weight,Made,Price,Colour\n",
        '"Gong","T8","1","30/02/2024","free",""\n',
    ]
    reading, got = read(written(tmp_path, HEAD + "".join(rows)))
    assert got.kept.select("_row", "number").rows() == [(2, "T1"), (3, "T2"), (12, "T8")]
    assert got.aside.select("_row", "reason", "column").rows() == [
        (5, "blank row", None),
        (6, "no name", "name"),
        (7, "no number", "number"),
        (8, "too few cells", None),
        (9, "too many cells", None),
        (10, "broken quotes", None),
        (11, "repeated heading", None),
    ]
    (unread,) = reading.finish().warnings
    assert unread == "2 values not understood and left empty: Made 1, Price 1"


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (HEAD.replace(" Number", "No."), ['"Number" is not among the headings', '"No."', "--map number="]),
        (HEAD.replace(" Number,", ""), ['"Number" is not among the headings', "--map number="]),
        (HEAD.replace(",", ";"), ["no headings with ',' between them"]),
        ("a,b,c\n", ['"Name", "Number", "Made" and "Price" are not']),
        (HEAD.replace("Weight", "Name"), ['"Name" stands there twice']),
    ],
)
def test_a_changed_layout_is_refused_and_named(tmp_path: Path, head: str, said: list[str]) -> None:
    with pytest.raises(SourceChanged) as refused:
        exact.read(written(tmp_path, head + ROW), TABLE, "things", LAYOUT)
    assert all(text in refused.value.sentence for text in [*said, "things.csv"])


def test_what_is_new_and_what_may_lack_is_told(tmp_path: Path) -> None:
    text = HEAD.replace("Colour", "Shade") + ROW
    reading, got = read(written(tmp_path, text))
    assert reading.understanding.warnings == (
        '"Shade" is new among the headings, and not taken',
        '"Colour" is not among the headings, and left empty',
    )
    assert got.kept["colour"].to_list() == [None]
    reading, got = read(written(tmp_path, text), told=Told(columns={"colour": "Shade"}))
    assert (reading.understanding.warnings, got.kept["colour"].to_list()) == ((), ["black"])


def test_an_officer_who_names_no_column_of_ours_is_told_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match="colour"):
        read(written(tmp_path, HEAD + ROW), told=Told(columns={"color": "Shade"}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_whatever_it_is_written_in(tmp_path: Path, encoding: str) -> None:
    text = HEAD + ROW.replace("Anvil", "Café O’Brien")
    _, got = read(written(tmp_path, text, encoding=encoding))
    assert got.kept["name"].to_list() == ["Café O’Brien"]


def test_another_encoding_than_before_is_told(tmp_path: Path) -> None:
    reading, _ = read(written(tmp_path, HEAD + ROW, encoding="utf-16"))
    assert "written in utf-16-le, and not in utf-8" in reading.understanding.warnings[0]


def test_latin_1_is_read_as_that(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD + ROW.replace("Anvil", "£Âvil"), encoding="latin-1")
    assert read(path, Layout(**{**vars(LAYOUT), "encoding": "latin-1"}))[1].kept["name"].to_list() == [
        "£Âvil"
    ]


def test_each_register_of_a_zip_file_is_a_part(tmp_path: Path) -> None:
    path = tmp_path / "things.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("one.csv", HEAD + ROW)
        packed.writestr("read me.txt", "These are things.\n")
        packed.writestr("two.csv", HEAD + ROW.rstrip("\n"))
    readings = exact.read(path, TABLE, "things", LAYOUT)
    assert [reading.understanding.part for reading in readings] == ["one.csv", "two.csv"]
    assert readings[0].understanding.warnings == ("read me.txt was left out: it has other headings",)
    assert [sum(len(batch.kept) for batch in reading.batches) for reading in readings] == [1, 1]
    assert [len(reading.finish().warnings) for reading in readings] == [0, 1]
    assert exact.headings(path) == ("Name", "Number", "Weight", "Made", "Price", "Colour")


def test_without_quotes_a_quote_is_a_letter(tmp_path: Path) -> None:
    layout = Layout(
        {"name": "name", "number": "no", "made_on": "made"}, "\t", None, dates="%Y-%m-%d", others=()
    )
    lines = [
        'The "Green" Fund\t1\t2023-09-07 00:00:00.0000000',
        '"Lost\t2\t',
        "short\t3",
        "a\t4\t\tx",
        "b\t5\t\t",
    ]
    reading, got = read(written(tmp_path, "\r\n".join(["\ufeffname\tno\tmade", *lines, ""])), layout)
    assert got.kept.select("_row", "name", "number", "_made_on").rows() == [
        (2, 'The "Green" Fund', "1", date(2023, 9, 7)),
        (3, '"Lost', "2", None),
        (6, "b", "5", None),
    ]
    assert got.aside.select("_row", "reason", "text").rows() == [
        (4, "too few cells", "short\t3"),
        (5, "too many cells", "a\t4\t\tx"),
    ]
    assert reading.finish().warnings == ()


def test_zero_bytes_are_nothing(tmp_path: Path) -> None:
    _, got = read(written(tmp_path, HEAD + ROW.replace("Anvil", "An\0vil") + "\0\0\n"))
    assert got.kept["name"].to_list() == ["Anvil"]
    assert got.aside["reason"].to_list() == ["blank row"]


def test_an_empty_file_is_refused_and_headings_alone_are_no_rows(tmp_path: Path) -> None:
    assert read(written(tmp_path, HEAD))[1].kept.is_empty()
    with pytest.raises(SourceChanged, match="empty"):
        read(written(tmp_path, ""))


def test_a_last_line_cut_in_two_is_set_aside(tmp_path: Path) -> None:
    _, got = read(written(tmp_path, HEAD + ROW + ROW[:20]))
    assert got.kept["_row"].to_list() == [2]
    assert got.aside.select("_row", "reason").rows() == [(3, "broken quotes")]
