"""How the lines of a register are cut into cells, and which of the cells are taken."""

from dataclasses import dataclass

import polars as pl

from pipelines.formats.parts import ODD, Chunk


@dataclass(frozen=True)
class Cut:
    """`mark` is one byte; `width` is the number of headings; `taken` are cells, from 0, in order."""

    mark: bytes
    is_quoted: bool
    width: int
    taken: tuple[int, ...]

    @property
    def names(self) -> list[str]:
        """The taken cells, as frames of all cells call them."""
        return [f"c{place}" for place in self.taken]

    def schema(self) -> dict[str, type[pl.String]]:
        """All cells, as text."""
        return {f"c{place}": pl.String for place in range(self.width)}

    def chunk(self, frame: pl.DataFrame, odd: pl.DataFrame | None = None) -> Chunk:
        """`_row` and the taken cells of a frame; nothing odd unless given."""
        return Chunk(frame.select("_row", *self.names), pl.DataFrame(schema=ODD) if odd is None else odd)
