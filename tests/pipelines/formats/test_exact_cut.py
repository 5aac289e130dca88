"""What is taken of all cells."""

import polars as pl

from pipelines.formats.exact_cut import Cut


def test_a_chunk_holds_the_line_and_the_taken_cells() -> None:
    cut = Cut(b",", True, 3, (0, 2))
    frame = pl.DataFrame({"c0": ["a"], "c1": ["b"], "c2": ["c"], "_row": [2]})
    assert cut.chunk(frame).frame.columns == ["_row", "c0", "c2"]
    assert cut.chunk(frame).odd.columns == ["_row", "reason", "text"]
    assert list(cut.schema()) == ["c0", "c1", "c2"]
