"""A text is a part: what it is written in, its head, its tail, its records."""

import io

from pipelines.formats.parts import Record
from pipelines.formats.text import TextPart

PUBLISHED = (
    "Payments over £500\n"
    "\n"
    'Supplier,"Net\nAmount",Paid\n'
    + "".join(f'"Supplier {i}, the",{i}.50,0{i % 9 + 1}/02/2013\n' for i in range(500))
    + "short,1\n"
    ",,\n"
    "Total,999.00,\n"
)


def part(text: str = PUBLISHED, encoding: str = "utf-8") -> TextPart:
    """The text as a part."""
    return TextPart(None, lambda: io.BytesIO(text.encode(encoding)))


def test_the_head_has_every_record_with_its_line() -> None:
    assert part().head(5) == [
        Record(1, ("Payments over £500",)),
        Record(2, ("",)),
        Record(3, ("Supplier", "Net\nAmount", "Paid")),
        Record(5, ("Supplier 0, the", "0.50", "01/02/2013")),
        Record(6, ("Supplier 1, the", "1.50", "02/02/2013")),
    ]


def test_the_tail_has_the_last_records_with_their_lines() -> None:
    assert part().tail(3) == [
        Record(505, ("short", "1")),
        Record(506, ("", "", "")),
        Record(507, ("Total", "999.00", "")),
    ]


def test_records_begin_after_the_heading_however_many_lines_it_takes() -> None:
    (chunk,) = part().records_after(3, 3)
    assert chunk.frame.row(0) == (5, "Supplier 0, the", "0.50", "01/02/2013")
    assert chunk.frame.height == 502
    assert chunk.odd.rows() == [(505, "too few cells", "short,1")]
    (ragged,) = part().records_after(3, 3, ragged=True)
    assert ragged.frame.height == 503
    assert ragged.odd.is_empty()


def test_a_row_that_begins_no_record_is_a_line_to_go_on_from() -> None:
    (chunk,) = part().records_after(4, 3)
    assert chunk.frame.row(0)[0] == 5


def test_the_records_are_the_same_in_every_encoding_and_with_every_line_end() -> None:
    expected = [row for chunk in part().records_after(3, 3) for row in chunk.frame.rows()]
    for name in ("cp1252", "mac_roman", "utf-16", "utf-16-le", "utf-8-sig"):
        for end in ("\n", "\r\n", "\r"):
            other = part(PUBLISHED.replace("\n", end), name)
            got = [row for chunk in other.records_after(3, 3) for row in chunk.frame.rows()]
            assert got == expected, (name, end)
            assert other.tail(3) == part().tail(3)


def test_no_record_is_lost_in_small_blocks() -> None:
    whole = [row for chunk in part().records_after(0, 3) for row in chunk.frame.rows()]
    for size in (1, 10, 100):
        got = [row for chunk in part().records_after(0, 3, block_size=size) for row in chunk.frame.rows()]
        assert got == whole


def test_a_text_of_one_line_without_an_end_is_read() -> None:
    (chunk,) = part("a,b").records_after(0, 2)
    assert chunk.frame.rows() == [(1, "a", "b")]
    assert list(part("a,b").records_after(1, 2)) == []


def test_quotes_escaped_by_backslashes_are_read_throughout() -> None:
    text = "".join(f'{i},"The \\"Old\\" Mill, {i}",0{i % 9 + 1}/02/2013\n' for i in range(500))
    made = part("Number,Supplier,Paid\n" + text)
    assert made.head(2)[1].cells == ("0", 'The "Old" Mill, 0', "01/02/2013")
    assert made.tail(1)[0].cells[1] == 'The "Old" Mill, 499'
    (chunk,) = made.records_after(1, 3)
    assert (len(chunk.frame), len(chunk.odd)) == (500, 0)
    assert chunk.frame["c1"][7] == 'The "Old" Mill, 7'


def test_texts_written_as_formulas_are_read_throughout() -> None:
    text = "".join(f'="0{i}";="Mill; {i}";="-{i}.50"\n' for i in range(500))
    made = part("Number;Supplier;Paid\n" + text)
    assert made.head(2)[1].cells == ("00", "Mill; 0", "-0.50")
    (chunk,) = made.records_after(1, 3)
    assert (len(chunk.frame), len(chunk.odd)) == (500, 0)
    assert chunk.frame.row(7)[1:] == ("07", "Mill; 7", "-7.50")


def test_the_head_is_the_same_whatever_was_asked_before() -> None:
    seen = part()
    assert [seen.head(n) for n in (300, 5, 10_000, 60)] == [part().head(n) for n in (300, 5, 10_000, 60)]
    assert len(seen.head(10_000)) == 506
