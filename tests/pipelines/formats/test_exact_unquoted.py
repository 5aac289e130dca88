"""Lines without quotes: told by their marks, empty ones too."""

from pipelines.formats import exact_unquoted, oversize
from pipelines.formats.exact_cut import Cut

CUT = Cut(b"\t", False, 3, (0, 2))


def test_each_line_is_a_record_or_odd() -> None:
    long = "x" * (oversize.LONGEST + 1)
    text = f'a\t"b\tc"\r\n\r\na\tb\na\tb\tc\t\t\n\t\t\na\tb\tc\td\n{long}\t\t\n'
    got = exact_unquoted.read(text.encode(), 5, CUT)
    assert got.frame.rows() == [(5, "a", 'c"'), (6, None, None), (8, "a", "c"), (9, None, None)]
    assert got.odd.select("_row", "reason").rows() == [
        (7, "too few cells"),
        (10, "too many cells"),
        (11, "line too long"),
    ]
    assert got.odd["text"][0] == "a\tb"
    assert len(got.odd["text"][2]) < 2_000


def test_nothing_but_odd_lines() -> None:
    got = exact_unquoted.read(b"a\nb\n", 2, CUT)
    assert got.frame.columns == ["_row", "c0", "c2"]
    assert (len(got.frame), len(got.odd)) == (0, 2)
