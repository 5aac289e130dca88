"""File to swapped store, beside DuckDB's bare read_csv of the same file into a table of text.

    python -m tests.bench.bench_load                          10 million rows, 1.5 GB, made first
    python -m tests.bench.bench_load --rows 1000000 --times 5
    python -m tests.bench.bench_load --folder DIR             a folder that tests.bench.generate wrote

Baseline and product take turns, each in a process and a folder of its own, so that what else
the machine does falls on both. The last store is held to the truth. Exit 1 where it differs.
"""

import json
import shutil
import sys
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

import polars as pl

from tests.bench import measured
from tests.bench.generate import Plan, generate
from tests.bench.measured import Run
from tests.bench.truth import Found, differences, tell
from warehouse.settings import ROOT

COUNCIL = "E06000001"
BARE = """
import sys, duckdb
file, store = sys.argv[1:]
db = duckdb.connect()
db.execute(f"attach '{store}' as d (storage_version 'v1.5.0')")
# Left to itself it takes the apostrophe for the quote and drops one row in eight, so the dialect is told.
db.execute(f'''
    create table d.payments as from read_csv(
        '{file}', all_varchar=true, ignore_errors=true, header=true, delim=',', quote='"', escape='"',
        strict_mode=false
    )
''')
print(db.execute("select count(*) from d.payments").fetchone()[0])
db.close()
"""


def bare(file: Path, place: Path) -> Run:
    """Into a table of text in a database file of its own, the faster storage: nothing checked or counted."""
    return measured.run([sys.executable, "-c", BARE, str(file), str(place / "bare.duckdb")], ROOT, {})


def product(file: Path, store: Path) -> Run:
    """`python -m pipelines load`, into a store folder that is not there yet."""
    command = [sys.executable, "-m", "pipelines", "load", str(file), "--council", COUNCIL, "--json"]
    return measured.run(command, ROOT, {"MULTIPLIER_STORE": str(store)})


def found(run: Run, store: Path) -> Found:
    """What the load said and what stands in its store."""
    (part,) = json.loads(run.said, parse_float=Decimal)
    said = [int(text.split()[0].replace(",", "")) for text in part["warnings"] if "repeat" in text]
    (ledger,) = _ask("select count(*) as n, sum(amount_gbp) as total from marts.ledger", store)
    return Found(
        aside=pl.DataFrame(
            _ask("select _row, reason from raw._rejections order by _row", store),
            schema={"_row": pl.Int64, "reason": pl.String},
        ),
        kept=pl.scan_parquet(store / "landing/spending/*/*/kept-*.parquet")
        .select(pl.col("_row").cast(pl.Int64))
        .collect(),
        read=part["rows_read"],
        copies=sum(said),
        total=Decimal(part["total_gbp"]),
        ledger=(ledger["n"], Decimal(ledger["total"])),
    )


def _ask(statement: str, store: Path) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "pipelines", "sql", statement, "--json"]
    said = measured.run(command, ROOT, {"MULTIPLIER_STORE": str(store)}).said
    return json.loads(said, parse_float=Decimal)


def main() -> None:
    """Read the command line, measure, compare, say."""
    said = measured.asked(__doc__, rows=10_000_000, times=3).parse_args()
    measured.compared(
        said.folder,
        lambda folder: generate(Plan(said.rows), folder),
        lambda folder, scratch: measure(folder, scratch, said.times),
    )


def measure(folder: Path, scratch: Path, times: int) -> list[str]:
    """Take turns, print what was measured, and return how the last store differs from the truth."""
    bares, products = [], []
    file, place, store = folder / "payments.csv", scratch / "bare", scratch / "store"
    for turn in range(times):
        for old in (place, store):
            shutil.rmtree(old, ignore_errors=True)
        place.mkdir()
        bares.append(bare(file, place))
        products.append(product(file, store))
        ratio, cpu = products[-1].wall / bares[-1].wall, products[-1].cpu / bares[-1].cpu
        print(
            f"{turn + 1}: {bares[-1].wall:.1f} s and {products[-1].wall:.1f} s: {ratio:.2f}x; CPU {cpu:.2f}x"
        )
    print(measured.line("read_csv", bares), f"({int(bares[-1].said.split()[-1]):,} rows)")
    print(measured.line("product", products))
    walls = [one.wall / other.wall for one, other in zip(products, bares, strict=True)]
    cpus = [one.cpu / other.cpu for one, other in zip(products, bares, strict=True)]
    print(f"ratio      wall {median(walls):.2f}x ({min(walls):.2f} to {max(walls):.2f})")
    print(f"           CPU  {median(cpus):.2f}x ({min(cpus):.2f} to {max(cpus):.2f})")
    wrong = differences(tell(folder), found(products[-1], store))
    print(
        "\n".join(wrong)
        or "Every dirty row is set aside with its line and reason, none is invented, to the penny."
    )
    return wrong


if __name__ == "__main__":
    main()
