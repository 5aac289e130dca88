"""The fast way through many lines gives what the plain rule, applied line by line, gives."""

import csv
import io
import re

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats.blocks import Text
from pipelines.formats.encoding import Encoding
from pipelines.formats.frames import chunk
from pipelines.formats.stretches import Shape, gather

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


class Boring:
    """The rule, written again without haste: one expression for a record, joins tried one line at a time."""

    record = re.compile(r'(?:"(?:[^"]|"")*"|[^",\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\n]*))*')

    def __init__(self, width: int, ragged: bool) -> None:
        self.width, self.ragged = width, ragged

    def cells(self, some: str) -> list[str] | None:
        """The cells without their quotes, None where those are broken."""
        if not self.record.fullmatch(some):
            return None
        cells = next(csv.reader([some.replace("\n", "\x00").replace("\r", "\x01")]), [""])
        return [one.replace("\x00", "\n").replace("\x01", "\r") for one in cells]

    def whole(self, some: str) -> bool:
        """Whether a text is one record of the width."""
        cells = self.cells(some)
        return cells is not None and len(cells) >= self.width and not any(cells[self.width :])

    def taken(self, lines: list[str]) -> int:
        """How many of the lines the first record takes."""
        if self.cells(lines[0]) is None and lines[0].count('"') % 2:
            for stop in range(1, min(len(lines), 100)):
                if self.whole(lines[stop]):
                    return 1
                if self.whole("\n".join(lines[: stop + 1])):
                    return stop + 1
        return 1

    def reason(self, some: str) -> str | None:
        """Why a text is no record of the width."""
        cells = self.cells(some)
        if cells is None:
            return "broken quotes"
        if self.whole(some) or some == "" or (self.ragged and len(cells) < self.width):
            return None
        return "too few cells" if len(cells) < self.width else "too many cells"

    def read(self, text: str) -> tuple[list[Row], list[Odd]]:
        """What stands in a text."""
        lines = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []
        rows: list[Row] = []
        odd: list[Odd] = []
        at = 0
        while at < len(lines):
            taken = self.taken(lines[at:])
            some = "\n".join(lines[at : at + taken])
            if reason := self.reason(some):
                odd.append((at + 1, reason, some))
            else:
                full = [*(self.cells(some) or []), *[""] * self.width][: self.width]
                rows.append((at + 1, tuple(one or None for one in full)))
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
    assert (rows, odd) == Boring(width, ragged).read(text)


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
    dialect = csv.unix_dialect if quote_all else csv.excel
    csv.writer(file, dialect, delimiter="|", lineterminator="\r\n").writerows(table)
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
