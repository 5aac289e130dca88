"""The fast way through a register gives what the careful way gives, however the text is cut."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.formats import exact_rows
from pipelines.formats.blocks import Text
from pipelines.formats.encoding import Encoding
from pipelines.formats.exact_cut import Cut
from pipelines.formats.exact_rows import Records
from pipelines.formats.frames import chunk
from pipelines.formats.stretches import Shape, gather

WIDTH = 3
LINES = [
    '"a","b","c"',
    '"a","","c"',
    '"a","b",""',
    '"","",""',
    "a,b,c",
    "a,b,",
    ",,",
    "",
    '"a","b"',
    '"a","b","c","d"',
    '"a","b","c",""',
    "a,b,c,",
    "a,b,c,,x",
    '"a","b","c",,"x"',
    '"a","b","c","","",',
    '"a ""quoted"" word","b","c"',
    '"""a"" b","b","c"',
    '"a "quoted" word","b","c"',
    '"a "b", c","b","c"',
    '"two\nlines","b","c"',
    '"a","b","two\nlines"',
    '"two\nlines","b",',
    'x,"three\n\n","c"',
    '"two\n""said"" lines","b",""',
    '"two\nlines","b"',
    '"never closed,"b","c"',
    '"a"x,"b","c"',
    'a "b" c,b,c',
    '"a,b","b","c"',
    '"é£’","b","c"',
    "\ufeffa,b,c",
]
Row = tuple[object, ...]
texts = st.tuples(
    st.lists(st.sampled_from(LINES), max_size=12), st.sampled_from(["\n", "\r\n"]), st.booleans()
)


def both_ways(content: bytes, size: int, taken: tuple[int, ...]) -> tuple[list[list[Row]], list[list[Row]]]:
    """Rows and odd ones: the product's way first, then every line the careful way at once."""
    text = Text(lambda: io.BytesIO(content), Encoding("utf-8"))
    got = list(Records(text, 1, Cut(b",", True, WIDTH, taken)).chunks(size))
    blocks = list(Text(lambda: io.BytesIO(content.partition(b"\n")[2]), Encoding("utf-8")).blocks())
    shape = Shape(b",", WIDTH)
    careful = [chunk(some, shape) for some in gather(blocks, 2, shape)]
    names = ["_row", *(f"c{place}" for place in taken)]
    return (
        [[row for one in got for row in one.frame.rows()], [row for one in got for row in one.odd.rows()]],
        [
            [row for one in careful for row in one.frame.select(names).rows()],
            [row for one in careful for row in one.odd.rows()],
        ],
    )


@settings(max_examples=300)
@given(
    texts,
    st.sampled_from([1, 20, 60, 1 << 20]),
    st.sampled_from([10, 40, 1 << 20]),
    st.sampled_from([(0,), (0, 2), (1, 2)]),
)
def test_both_ways_are_one(
    text: tuple[list[str], str, bool], size: int, piece: int, taken: tuple[int, ...]
) -> None:
    lines, end, is_ended = text
    content = "".join(line + end for line in ["x,y,z", *lines]).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exact_rows, "PIECE", piece)
        got, careful = both_ways(content if is_ended else content.removesuffix(end.encode()), size, taken)
    assert got == careful


@pytest.mark.parametrize(("content", "is_short"), [(b"x,y\na,b\n", False), (b"x,y\na,b", True)])
def test_a_last_line_without_an_end_is_told(content: bytes, is_short: bool) -> None:
    records = Records(Text(lambda: io.BytesIO(content), Encoding("utf-8")), 1, Cut(b",", True, 2, (0,)))
    assert [one.frame.rows() for one in records.chunks()] == [[(2, "a")]]
    assert records.is_cut_short == is_short
