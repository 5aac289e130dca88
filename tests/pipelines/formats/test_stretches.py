"""The fast way through many lines gives what the plain rule, applied line by line, gives."""

import csv
import io
import re

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats.encoding import Encoding
from pipelines.formats.frames import chunk
from pipelines.formats.stretches import Shape, gather
from pipelines.formats.text import Text

Row = tuple[int, tuple[str | None, ...]]
Odd = tuple[int, str, str]


def read(content: bytes, shape: Shape, size: int, encoding: str = "utf-8") -> tuple[list[Row], list[Odd]]:
    """What the product makes of a text, in blocks of about `size` bytes."""
    blocks = Text(lambda: io.BytesIO(content), Encoding(encoding)).blocks(size)
    rows: list[Row] = []
    odd: list[Odd] = []
    for got in gather(blocks, 1, shape):
        made = chunk(got, shape)
        assert made.frame.schema == {"_row": pl.UInt32} | {f"c{i}": pl.String() for i in range(shape.width)}
        rows += [(row, tuple(cells)) for row, *cells in made.frame.rows()]
        odd += [(row, reason, text) for row, reason, text in made.odd.rows()]
    return rows, odd


def boring(text: str, width: int, ragged: bool) -> tuple[list[Row], list[Odd]]:
    """The rule, written again without haste: one expression for a record, and joins tried one line at a time."""
    cell = r'(?:"(?:[^"]|"")*"|[^",\n]*)'
    record = re.compile(f"{cell}(?:,{cell})*")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    lines = [line.removesuffix("\r") for line in lines]

    def cells_of(some: str) -> list[str] | None:
        if not record.fullmatch(some):
            return None
        return next(csv.reader([some.replace("\n", "\x00").replace("\r", "\x01")]), [""])

    def whole(some: str) -> bool:
        cells = cells_of(some)
        return cells is not None and len(cells) >= width and not any(cells[width:])

    rows: list[Row] = []
    odd: list[Odd] = []
    at = 0
    while at < len(lines):
        some, taken = lines[at], 1
        if cells_of(some) is None and some.count('"') % 2:
            for stop in range(at + 1, min(len(lines), at + 100)):
                if whole(lines[stop]):
                    break
                if whole("\n".join(lines[at : stop + 1])):
                    taken = stop + 1 - at
                    break
            some = "\n".join(lines[at : at + taken])
        cells = cells_of(some)
        if cells is None:
            odd.append((at + 1, "broken quotes", some))
        elif whole(some) or some == "" or (ragged and len(cells) < width):
            full = [*cells, *[""] * width][:width]
            rows.append(
                (at + 1, tuple(one.replace("\x00", "\n").replace("\x01", "\r") or None for one in full))
            )
        else:
            odd.append((at + 1, "too few cells" if len(cells) < width else "too many cells", some))
        at += taken
    return rows, odd


fragments = st.sampled_from(
    [",", ",", "\n", "\n", '"', '"', '""', "a", "b c", "£é", "\r\n", ",,", '"x"', '"y\nz"']
)
dirty = st.lists(fragments, max_size=60).map("".join)
sizes = st.sampled_from([1, 5, 17, 64, 1000])


@given(dirty, st.integers(1, 4), st.booleans(), sizes)
def test_any_text_is_read_as_the_plain_rule_says(text: str, width: int, ragged: bool, size: int) -> None:
    rows, odd = read(text.encode(), Shape(b",", width, ragged), size)
    assert (rows, odd) == boring(text, width, ragged)


cell = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=8).filter(
    lambda text: "\n" not in text or "|" not in text
)


@given(
    st.integers(2, 5).flatmap(lambda n: st.lists(st.tuples(*[cell] * n), min_size=1)), sizes, st.booleans()
)
def test_well_formed_text_is_read_as_pythons_csv_reads_it(
    table: list[tuple[str, ...]], size: int, quote_all: bool
) -> None:
    file = io.StringIO()
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(file, delimiter="|", quoting=quoting, lineterminator="\r\n").writerows(table)
    rows, odd = read(file.getvalue().encode(), Shape(b"|", len(table[0])), size)
    assert not odd
    assert [cells for _, cells in rows] == [tuple(one or None for one in cells) for cells in table]


@given(st.lists(st.sampled_from([b"caf\xe9,1\n", "café,2\n".encode(), b"\x93x\x94,3\n", b"y,4\n"])), sizes)
def test_lines_of_another_encoding_are_healed_wherever_a_block_ends(lines: list[bytes], size: int) -> None:
    rows, _ = read(b"".join(lines), Shape(b",", 2), size)
    names = {b"caf\xe9,1\n": "café", "café,2\n".encode(): "café", b"\x93x\x94,3\n": "“x”", b"y,4\n": "y"}
    assert [cells[0] for _, cells in rows] == [names[line] for line in lines]


def test_many_lines_with_line_ends_inside_cells_keep_their_places() -> None:
    some = [("plain", "1"), ("two\nlines", "2"), ('say "x"', ""), ("", "4"), ("three\n\nlines,", "5")]
    table = [some[i % 7 % 5] for i in range(60_000)]
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(table)
    rows, odd = read(file.getvalue().encode(), Shape(b",", 2), 1 << 18)
    assert not odd
    assert [cells for _, cells in rows] == [tuple(one or None for one in cells) for cells in table]
    line, expected = 1, []
    for first, _ in table:
        expected.append(line)
        line += 1 + first.count("\n")
    assert [row for row, _ in rows] == expected


def test_an_open_quote_does_not_swallow_its_neighbours() -> None:
    text = b'a,"open,1\nb,fine,2\nc,"two\nlines",3\nd,4\ne,"x"y,5\nf,12" pipe,6\ng,h,7,more\nh,i,8,,\n'
    rows, odd = read(text, Shape(b",", 3), 1 << 20)
    assert [row for row, _ in rows] == [2, 3, 9]
    assert rows[1][1] == ("c", "two\nlines", "3")
    assert [(row, reason) for row, reason, _ in odd] == [
        (1, "broken quotes"),
        (5, "too few cells"),
        (6, "broken quotes"),
        (7, "broken quotes"),
        (8, "too many cells"),
    ]


def test_records_of_which_most_have_the_same_empty_cells_at_the_end_are_cut() -> None:
    text = b"a,b,,,\r\nc,d\r\n,,,,\r\ne,f,,,x\r\n\r\ng,h,,,\r\n"
    rows, odd = read(text, Shape(b",", 2), 1 << 20)
    assert rows == [(1, ("a", "b")), (2, ("c", "d")), (3, (None, None)), (5, (None, None)), (6, ("g", "h"))]
    assert odd == [(4, "too many cells", "e,f,,,x")]


def test_a_row_shortened_at_the_end_is_filled_up_where_the_file_is_ragged() -> None:
    rows, odd = read(b"a,b,c\nd\n", Shape(b",", 3, ragged=True), 1 << 20)
    assert rows == [(1, ("a", "b", "c")), (2, ("d", None, None))]
    assert not odd
