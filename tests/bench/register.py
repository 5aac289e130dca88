"""Write a large made-up register of companies in the shape of BasicCompanyData, a few rows of it dirty.

    python -m tests.bench.register --rows 5700000 --out DIR     one file (2.7 GB), and truth.csv beside it

`truth.csv` is line and reason of every row that must be set aside. All of it is invented; the same seed gives
the same bytes. Rows that only look dirty (doubled quotes, a name over two lines) must be kept.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from tests.bench.register_rows import HEADINGS, cells

NAME = "BasicCompanyDataAsOneFile-2026-06-01.csv"
_SLAB = 200_000
_DIRT = {
    "too few cells": 40,
    "too many cells": 40,
    "broken quotes": 40,
    "no number": 40,
    "blank row": 10,
}
_ODD_BUT_SOUND = {"doubled quotes": 6_000, "two lines": 40}


@dataclass(frozen=True)
class Plan:
    """How many rows, and of what seed. Dirt is counted for 5.7 million rows, and less for fewer."""

    rows: int
    seed: int = 2026


def generate(plan: Plan, out: Path) -> Path:
    """Write the register and truth.csv into `out`; returns the register."""
    out.mkdir(parents=True, exist_ok=True)
    truths, line = [], 2
    with (out / NAME).open("wb") as file:
        file.write(",".join(HEADINGS).encode() + b"\r\n")
        for start in range(0, plan.rows, _SLAB):
            rows = range(start, min(start + _SLAB, plan.rows))
            records = _soiled(cells(rows, np.random.default_rng([plan.seed, start])), plan, rows)
            file.write(("\r\n".join(records["text"].to_list()) + "\r\n").encode())
            taken = records["text"].str.count_matches("\n", literal=True) + 1
            placed = records.with_columns(line=taken.cum_sum() - taken + line)
            truths.append(placed.filter(pl.col("reason").is_in(list(_DIRT))).select("line", "reason"))
            line += int(taken.sum())
    pl.concat(truths).write_csv(out / "truth.csv")
    return out / NAME


def _soiled(clean: pl.DataFrame, plan: Plan, rows: range) -> pl.DataFrame:
    """`text` of each record, and the `reason` why it is to be set aside or looked odd."""
    rng = np.random.default_rng([plan.seed, rows.start, 1])
    kinds = [
        kind
        for kind, many in (_DIRT | _ODD_BUT_SOUND).items()
        for _ in range(int(many * len(rows) / 5_700_000 + rng.random()))
    ]
    chosen = rng.choice(len(rows), min(len(kinds), len(rows)), replace=False)
    reasons = pl.Series([None] * len(rows), dtype=pl.String).scatter(chosen, kinds[: len(chosen)])
    texts = clean.select(pl.concat_str(pl.format('"{}"', pl.all()), separator=","))
    every = texts.to_series()
    dirty = [_SOILERS[kind](text) for text, kind in zip(every.gather(chosen), kinds, strict=False)]
    return pl.DataFrame({"text": every.scatter(chosen, dirty), "reason": reasons})


_SOILERS = {
    "too few cells": lambda text: ",".join(text.split('","')[:7]) + '"',
    "too many cells": lambda text: text + ',"and","more"',
    "broken quotes": lambda text: text.replace(" ", ' "OLD" ', 1).replace('"', "", 1),
    "no number": lambda text: '","'.join([*text.split('","')[:1], "", *text.split('","')[2:]]),
    "blank row": lambda text: "",
    "doubled quotes": lambda text: text.replace(" ", ' ""OLD"" ', 1),
    "two lines": lambda text: text.replace(" ", "\n", 1),
}


def main() -> None:
    """Read the command line and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rows", type=int, default=5_700_000)
    ask.add_argument("--seed", type=int, default=2026)
    ask.add_argument("--out", type=Path, required=True)
    said = ask.parse_args()
    generate(Plan(said.rows, said.seed), said.out)


if __name__ == "__main__":
    main()
