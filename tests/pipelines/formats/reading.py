"""A small text file read to its end by a source."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import polars as pl

from pipelines.source import Ending, Told, Understanding
from pipelines.sources import spending

HEADING = "Directorate,Supplier Name,Payment Date,Net Amount\n"
ROWS = "Parks,Amber Ltd,13/04/2023,10.00\nCare,Bex Trust,14/04/2023,20.50\nRoads,Cold plc,15/04/2023,-3.25\n"
SUM = Decimal("27.25")


@dataclass(frozen=True)
class Read:
    """What came of it."""

    understanding: Understanding
    kept: pl.DataFrame
    aside: pl.DataFrame
    ending: Ending

    @property
    def total(self) -> Decimal:
        """The sum of the rows kept."""
        return sum(self.kept["_amount"], Decimal(0))

    @property
    def reasons(self) -> list[str]:
        """Why rows were set aside, in file order."""
        return self.aside["reason"].to_list()


def read(folder: Path, text: str, told: Told | None = None, name: str = "spend.csv") -> Read:
    """The text as the only part of a file of that name."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (reading,) = spending.read(path, told or Told())
    batches = list(reading.batches)
    kept, aside = (pl.concat([getattr(batch, side) for batch in batches]) for side in ("kept", "aside"))
    return Read(reading.understanding, kept, aside, reading.finish())
