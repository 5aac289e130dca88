"""Write a large made-up payments file, dirty in every way that published ones are, and the truth about it.

    python -m tests.bench.generate --rows 10000000 --out DIR              one body, one file (1.5 GB)
    python -m tests.bench.generate --rows 10000000 --bodies 400 --out DIR the same rows over 400 bodies
    python -m tests.bench.generate --rows 10000000 --bodies 400 --split --out DIR   one file a body

Beside the payments stand `truth.csv` (file, line, what: every row that is not clean) and `postcodes.csv` (the
ward of every postcode used). All of it is invented; the same seed gives the same bytes.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import polars as pl

from tests.bench import dirt, pools

_SLAB = 250_000
_DAYS = 6 * 365
HEADING = (
    "Body Name,Department,Category,Payment Date,Transaction No,"
    "Supplier Name,Supplier Postcode,Net Amount,Description"
)


@dataclass(frozen=True)
class Plan:
    """What to write: `rows` clean or dirty records (copies come on top), over `bodies` bodies, seeded."""

    rows: int
    bodies: int = 1
    wards: int = 8_000
    split: bool = False
    seed: int = 2026
    names: tuple[str, ...] = ()


def generate(plan: Plan, out: Path) -> None:
    """Write payments*.csv, truth.csv and postcodes.csv into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    world = pools.make(plan.bodies, plan.wards, plan.seed, plan.names)
    world.postcodes.write_csv(out / "postcodes.csv")
    truths = [_write_file(out / name, rows, plan, world) for name, rows in _files(plan)]
    pl.concat(truths).write_csv(out / "truth.csv")


def _files(plan: Plan) -> Iterator[tuple[str, range]]:
    if not plan.split:
        yield "payments.csv", range(plan.rows)
        return
    starts = pools.body_starts(plan.rows, plan.bodies)
    for body, (start, stop) in enumerate(zip(starts, starts[1:], strict=False)):
        yield f"payments-{body:03}.csv", range(start, stop)


def _write_file(path: Path, rows: range, plan: Plan, world: pools.World) -> pl.DataFrame:
    line, truths = 2, []
    with path.open("wb") as file:
        file.write(HEADING.encode() + b"\n")
        for start in range(rows.start, rows.stop, _SLAB):
            some = range(start, min(start + _SLAB, rows.stop))
            truth, line = _write_slab(file, _slab(some, plan, world), line, plan, some)
            truths.append(truth)
    return pl.concat(truths).select(pl.lit(path.name).alias("file"), pl.all())


def _write_slab(
    file: BinaryIO, frame: pl.DataFrame, line: int, plan: Plan, rows: range
) -> tuple[pl.DataFrame, int]:
    """Write the rows with their dirt; returns what is not clean, by line, and the next line."""
    lines = dirt.soil(frame, np.random.default_rng([plan.seed, 1, rows.start]))
    taken = lines["text"].str.count_matches("\n", literal=True) + 1
    placed = lines.with_columns(line=(taken.cum_sum() - taken + line).cast(pl.UInt32))
    text = ("\n".join(lines["text"].to_list()) + "\n").encode()
    file.write(dirt.old_bytes(text))
    truth = placed.filter(pl.col("what").is_not_null()).select("line", "what")
    return truth, line + int(taken.sum())


def _slab(rows: range, plan: Plan, world: pools.World) -> pl.DataFrame:
    """The cells of a run of rows, as text."""
    rng = np.random.default_rng([plan.seed, 0, rows.start])
    n = len(rows)
    number = np.arange(rows.start, rows.stop)
    day = np.clip(number * _DAYS // plan.rows + rng.integers(-20, 20, n), 0, _DAYS - 1)
    supplier = world.suppliers_paid(rng, n)
    pence = np.exp(rng.normal(12.0, 1.5, n)).astype(np.int64) + 25_000
    pence *= np.where(rng.random(n) < 0.03, -1, 1)
    category = rng.integers(0, len(world.categories), n)
    return pl.DataFrame(
        {
            "body": world.bodies.gather(pools.body_of(number, plan.rows, plan.bodies)),
            "department": world.departments.gather(category % len(world.departments)),
            "category": world.categories.gather(category),
            "date": world.dates.gather(day),
            "number": pl.Series(number).cast(pl.String).str.zfill(9),
            "supplier": world.suppliers.gather(supplier),
            "postcode": world.supplier_postcodes.gather(supplier),
            "amount": _money(pl.Series(pence)),
            "description": world.descriptions.gather(rng.integers(0, len(world.descriptions), n)),
        }
    )


def _money(pence: pl.Series) -> pl.Series:
    whole, rest = pence.abs() // 100, (pence.abs() % 100).cast(pl.String).str.zfill(2)
    sign = pl.select(pl.when(pence < 0).then(pl.lit("-")).otherwise(pl.lit(""))).to_series()
    return sign + whole.cast(pl.String) + "." + rest


def main() -> None:
    """Read the command line and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rows", type=int, default=10_000_000)
    ask.add_argument("--bodies", type=int, default=1)
    ask.add_argument("--wards", type=int, default=8_000)
    ask.add_argument("--split", action="store_true", help="one file a body")
    ask.add_argument("--seed", type=int, default=2026)
    ask.add_argument(
        "--names", type=Path, help="a file with a body's name on each line, in place of made-up ones"
    )
    ask.add_argument("--out", type=Path, required=True)
    said = ask.parse_args()
    names = tuple(said.names.read_text().splitlines()) if said.names else ()
    generate(Plan(said.rows, said.bodies, said.wards, said.split, said.seed, names), said.out)


if __name__ == "__main__":
    main()
