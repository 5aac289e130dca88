"""What a generated file holds, told without the product, and whether a loaded store says the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import polars as pl

REASONS = {
    "bad date": "date not understood",
    "bad amount": "amount not understood",
    "short": "too few cells",
    "long": "too many cells",
    "mid quote": "broken quotes",
    "unclosed quote": "broken quotes",
}
"""Why each kind of dirt is set aside. Dirt that is not here is healed or reported, and its row is kept."""

_AMOUNT, _CELLS = 7, 9


@dataclass(frozen=True)
class Truth:
    """Of one file: its records, the line and reason of each that cannot be kept, the lines of others that are
    odd, exact copies, and the money of what can be kept."""

    records: int
    aside: pl.DataFrame
    kept_lines: pl.DataFrame
    copies: int
    total: Decimal


@dataclass(frozen=True)
class Found:
    """What a store says: lines set aside with reasons, lines kept, rows read, copies, totals twice."""

    aside: pl.DataFrame
    kept: pl.DataFrame
    read: int
    copies: int
    total: Decimal
    ledger: tuple[int, Decimal]


def tell(folder: Path, name: str = "payments.csv") -> Truth:
    """Read the file as its generator wrote it: text, commas, and the list of what is dirty."""
    truth = pl.read_csv(folder / "truth.csv").filter(pl.col("file") == name)
    dirty = truth.filter(pl.col("what").is_in(list(REASONS)))
    aside = dirty.select(
        pl.col("line").cast(pl.Int64).alias("_row"), reason=pl.col("what").replace_strict(REASONS)
    )
    pence, records = 0, 0
    for found in _amounts(folder / name, set(aside["_row"])):
        records += 1
        pence += found
    return Truth(
        records=records + len(aside),
        aside=aside.sort("_row"),
        kept_lines=truth.join(dirty, on="line", how="anti").select(
            pl.col("line").cast(pl.Int64).alias("_row")
        ),
        copies=int((truth["what"] == "duplicate").sum()),
        total=Decimal(pence) / 100,
    )


def _amounts(path: Path, dirty: set[int]) -> Iterator[int]:
    """The pence of every record that can be kept. A cell's further lines have too few commas to be one."""
    with path.open("rb") as file:
        next(file)
        for number, line in enumerate(file, 2):
            cells = line.split(b",", _CELLS - 1)
            if len(cells) == _CELLS and number not in dirty:
                yield int(cells[_AMOUNT].replace(b".", b""))


def differences(truth: Truth, found: Found) -> list[str]:
    """A sentence for each way in which the product and the truth differ; none where they agree."""
    missed = truth.aside.join(found.aside, on=["_row", "reason"], how="anti")
    invented = found.aside.join(truth.aside, on=["_row", "reason"], how="anti")
    lost = truth.kept_lines.join(found.kept, on="_row", how="anti")
    told = [
        (missed.height, f"dirty rows not set aside, or for another reason: {missed.head(3).rows()}"),
        (invented.height, f"rows set aside that are not dirty: {invented.head(3).rows()}"),
        (lost.height, f"odd rows not kept with their line: {lost.head(3).rows()}"),
        (abs(found.read - truth.records), f"rows read are {found.read:,}, not {truth.records:,}"),
        (abs(found.kept.height + found.aside.height - found.read), "rows read are not kept + set aside"),
        (abs(found.copies - truth.copies), f"{found.copies:,} copies reported, not {truth.copies:,}"),
        (int(found.total != truth.total), f"the total is {found.total:,}, not {truth.total:,}"),
        (int(found.ledger != (found.kept.height, truth.total)), f"marts.ledger holds {found.ledger}"),
    ]
    return [f"{count:,} {words}" for count, words in told if count]
