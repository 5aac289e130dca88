"""The register of companies to a swapped store, beside DuckDB's read_csv of the same columns into a table.

    python -m tests.bench.bench_register                        5.7 million rows, 2.8 GB, made first
    python -m tests.bench.bench_register --rows 1000000 --times 3
    python -m tests.bench.bench_register --folder DIR           a folder that tests.bench.register wrote
    python -m tests.bench.bench_register --payees 50000         into a store that has so many payees already

Baseline and product take turns, each in a process and a folder of its own. What the last load set aside is
held to the truth, line by line. Exit 1 where it differs.
"""

import json
import random
import shutil
import sys
from pathlib import Path
from statistics import median

import numpy as np
import polars as pl

from pipelines.sources.companies import LAYOUT
from tests.bench import measured
from tests.bench.bench_match import messy
from tests.bench.measured import Run
from tests.bench.register import NAME, Plan, generate
from tests.bench.register_rows import cells
from warehouse.settings import ROOT

BARE = """
import sys, duckdb
file, store, columns = sys.argv[1:]
db = duckdb.connect()
db.execute(f"attach '{store}' as d (storage_version 'v1.5.0')")
# The dialect is told, and what is broken is passed over: all that the product does beyond that is extra.
db.execute(f'''
    create table d.companies as select {columns} from read_csv(
        '{file}', all_varchar=true, ignore_errors=true, header=true, delim=',', quote='"', escape='"',
        strict_mode=false
    )
''')
print(db.execute("select count(*) from d.companies").fetchone()[0])
db.close()
"""


def bare(file: Path, place: Path) -> Run:
    """The product's columns as text, into a table in a database file of its own."""
    columns = ", ".join(f'"{heading}"' for heading in LAYOUT.headings.values())
    command = [sys.executable, "-c", BARE, str(file), str(place / "bare.duckdb"), columns]
    return measured.run(command, ROOT, {})


def payments(many: int, place: Path) -> Path:
    """A file of payments to so many companies, named as a ledger names them."""
    dice = random.Random(2026)
    names = cells(range(4 * many), np.random.default_rng(2026))["CompanyName"]
    payees: dict[str, None] = {}
    while len(payees) < many:
        payees[messy(names[dice.randrange(len(names))], dice)] = None
    frame = pl.DataFrame({"Supplier Name": list(payees)}).with_columns(
        pl.lit("Merefield Council").alias("Body Name"),
        pl.lit("31/05/2026").alias("Payment Date"),
        pl.lit("100.00").alias("Net Amount"),
    )
    frame.write_csv(place / "payments.csv")
    return place / "payments.csv"


def product(file: Path, store: Path) -> Run:
    """`python -m pipelines load`, into a store folder that is not there yet, or has payments only."""
    command = [sys.executable, "-m", "pipelines", "load", str(file), "--json"]
    return measured.run(command, ROOT, {"MULTIPLIER_STORE": str(store)})


def build(store: Path) -> Run:
    """The part of that load which builds a store of what has landed."""
    command = [sys.executable, "-m", "pipelines", "build"]
    return measured.run(command, ROOT, {"MULTIPLIER_STORE": str(store)})


def differences(folder: Path, run: Run, store: Path) -> list[str]:
    """How what was kept and set aside differs from what the generator wrote down."""
    (part,) = json.loads(run.said)
    truth = pl.read_csv(folder / "truth.csv").rows()
    aside = pl.read_parquet(store / "landing/companies/*/*/aside-0.parquet").select("_row", "reason").rows()
    kept = pl.scan_parquet(store / "landing/companies/*/*/kept-*.parquet").select(
        pl.len(), numbers=pl.col("number").n_unique(), rows=pl.col("_row").n_unique()
    )
    wrong = [f"{each} is told by one only" for each in sorted(set(truth) ^ set(aside))[:20]]
    counts = kept.collect().row(0)
    if set(counts) != {part["rows_kept"]} or part["rows_read"] != part["rows_kept"] + len(truth):
        wrong.append(
            f"{part['rows_read']:,} read, {part['rows_kept']:,} kept; rows, numbers, lines: {counts}"
        )
    return wrong


def measure(folder: Path, scratch: Path, times: int, payees: int) -> list[str]:
    """Take turns, print what was measured, and return how the last load differs from the truth."""
    bares, products = [], []
    file, place, store = folder / NAME, scratch / "bare", scratch / "store"
    paid = payments(payees, scratch) if payees else None
    for turn in range(times):
        for old in (place, store):
            shutil.rmtree(old, ignore_errors=True)
        place.mkdir()
        if paid:
            product(paid, store)
        bares.append(bare(file, place))
        products.append(product(file, store))
        ratio, cpu = products[-1].wall / bares[-1].wall, products[-1].cpu / bares[-1].cpu
        print(f"{turn + 1}: wall {ratio:.2f}x; CPU {cpu:.2f}x", flush=True)
    print(measured.line("read_csv", bares), f"({int(bares[-1].said.split()[-1]):,} rows)")
    print(measured.line("product", products))
    print(measured.line("its build", [build(store)]))
    cpus = [one.cpu / other.cpu for one, other in zip(products, bares, strict=True)]
    walls = [one.wall / other.wall for one, other in zip(products, bares, strict=True)]
    print(f"ratio      wall {median(walls):.2f}x   CPU {median(cpus):.2f}x")
    wrong = differences(folder, products[-1], store)
    print("\n".join(wrong) or "Every dirty row is set aside with its line and reason, and no other.")
    return wrong


def main() -> None:
    """Read the command line, measure, compare, say."""
    ask = measured.asked(__doc__, rows=5_700_000, times=2)
    ask.add_argument("--payees", type=int, default=0, help="so many are in the store before")
    said = ask.parse_args()
    measured.compared(
        said.folder,
        lambda folder: generate(Plan(said.rows), folder),
        lambda folder, scratch: measure(folder, scratch, said.times, said.payees),
    )


if __name__ == "__main__":
    main()
