"""What is more than a table has is told by its size, and never read cell by cell."""

import io

import pytest

from pipelines.formats import oversize
from pipelines.formats.blocks import Text
from pipelines.formats.encoding import Encoding
from pipelines.formats.text import TextPart
from warehouse.errors import SourceChanged

GOOD = "".join(f"01/03/2026,Supplier {i} Ltd,{500 + i}.25\n" for i in range(200))
HEADING = "Payment Date,Supplier,Amount\n"
MANY = ",".join(["x"] * 200_000) + "\n"
LONG = f'01/03/2026,"{"A" * 400_000}",600.00\n'


def part(text: str) -> TextPart:
    """The text as a part."""
    return TextPart(None, lambda: io.BytesIO(text.encode()))


def test_a_line_of_too_many_cells_is_told_in_the_head_and_has_no_cells() -> None:
    first = part(MANY + GOOD).head(3)[0]
    assert (first.row, first.cells, first.over) == (1, (), "200,000 cells")
    few = part(",".join(["x"] * 2_000) + "\n" + GOOD).head(3)[0]
    assert (few.cells, few.over) == ((), "2,000 cells")


def test_a_line_that_is_too_long_is_told_in_the_head() -> None:
    heading, long, good = part(HEADING + LONG + GOOD).head(3)
    assert (long.cells, long.over) == ((), "0.4 MB in 3 cells")
    assert (heading.over, good.over) == (None, None)


def test_empty_cells_at_the_end_are_not_counted() -> None:
    first = part("Payment Date,Supplier,Amount" + "," * 16_381 + "\n" + GOOD).head(1)[0]
    assert first.over is None
    assert first.cells[:3] == ("Payment Date", "Supplier", "Amount")


@pytest.mark.parametrize("monster", [LONG, LONG.replace('"', ""), LONG.replace('",', ","), MANY * 2,
                                     '"' * 400_000 + "\n"])  # fmt: skip
@pytest.mark.parametrize("before", [0, 100])
@pytest.mark.parametrize("ragged", [False, True])
def test_in_the_middle_it_stands_alone_and_takes_none_with_it(
    monster: str, before: int, ragged: bool
) -> None:
    lines = GOOD.splitlines(keepends=True)
    text = HEADING + "".join(lines[:before]) + monster + "".join(lines[before:])
    (chunk,) = part(text).records_after(1, 3, ragged)
    assert len(chunk.frame) == len(lines)
    assert set(chunk.odd["reason"]) == {oversize.TOO_LONG}
    assert chunk.odd["_row"].to_list() == [before + 2 + i for i in range(monster.count("\n"))]
    assert chunk.odd["text"].str.len_bytes().max() < 2_000  # type: ignore[operator]


def test_what_has_no_line_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oversize, "LONGEST_READ", 1_000)
    for wrapped in (io.BytesIO, _Unseekable):
        text = Text(lambda: wrapped(b"a,b\n" + b"A" * 5_000 + b"\n"), Encoding("utf-8"))  # noqa: B023
        with pytest.raises(SourceChanged, match="a line longer than"):
            list(text.blocks(100))


class _Unseekable(io.BytesIO):
    """As a stream is that cannot be gone back in."""

    def seekable(self) -> bool:
        return False
