"""A package of grants to a swapped store, beside bare readers: msgspec to typed grants, DuckDB to a table.

    python -m tests.bench.bench_grants                         500,000 grants, about 440 MB, made first
    python -m tests.bench.bench_grants --rows 100000 --times 3
    python -m tests.bench.bench_grants --folder DIR            a folder that tests.bench.grants wrote

Bare readers and product take turns, each in a process of its own. `read` is the product until its rows are
landed: copied, checked, counted, and written. `load` goes on to a new store of all marts. What was set aside
is held to the truth, grant by grant. Exit 1 where it differs.
"""

import json
import shutil
import sys
from pathlib import Path
from statistics import median

import polars as pl

from tests.bench import measured
from tests.bench.grants import NAME, generate
from tests.bench.measured import Run
from warehouse.settings import ROOT

MSGSPEC = """
import sys, msgspec
Text = str | None
class Org(msgspec.Struct, gc=False):
    id: Text = None; name: Text = None; charityNumber: Text = None; companyNumber: Text = None
    postalCode: Text = None
class Place(msgspec.Struct, gc=False):
    name: Text = None; countryCode: Text = None; geoCode: Text = None; geoCodeType: Text = None
    latitude: float | None = None; longitude: float | None = None
class Event(msgspec.Struct, gc=False):
    startDate: Text = None; endDate: Text = None; duration: float | None = None
class Programme(msgspec.Struct, gc=False):
    title: Text = None
class Grant(msgspec.Struct, gc=False):
    id: Text = None; title: Text = None; description: Text = None; currency: Text = None
    amountAwarded: msgspec.Raw = msgspec.Raw(b""); awardDate: Text = None; fromOpenCall: Text = None
    plannedDates: list[Event] = []; fundingOrganization: list[Org] = []; recipientOrganization: list[Org] = []
    recipientIndividual: Org | None = None; beneficiaryLocation: list[Place] = []
    grantProgramme: list[Programme] = []
class Package(msgspec.Struct):
    grants: list[Grant]
print(len(msgspec.json.decode(open(sys.argv[1], "rb").read(), type=Package).grants))
"""
DUCKDB = """
import sys, duckdb
def of(names): return "STRUCT(" + ", ".join(f"{name} VARCHAR" for name in names.split()) + ")[]"
org = of("id name charityNumber companyNumber postalCode")
grant = ("STRUCT(id VARCHAR, title VARCHAR, description VARCHAR, currency VARCHAR, amountAwarded VARCHAR,"
    " awardDate VARCHAR, fromOpenCall VARCHAR, plannedDates " + of("startDate endDate duration") +
    f", fundingOrganization {org}, recipientOrganization {org}, recipientIndividual STRUCT(id VARCHAR),"
    " beneficiaryLocation " + of("name countryCode latitude longitude geoCode geoCodeType") +
    ", grantProgramme " + of("title") + ")[]")
db = duckdb.connect()
db.execute(f'''create table g as select unnest(grants) as g from read_json('{sys.argv[1]}',
    format='unstructured', maximum_object_size=2000000000, columns={{grants: '{grant}'}})''')
print(db.execute("select count(*) from g").fetchone()[0])
"""
READ = """
import sys
from pathlib import Path
from pipelines.arrival import Given, arrive
from pipelines.source import Told
def silent(done): pass
for each in arrive(Given(Path(sys.argv[1]), Told(), None), Path(sys.argv[2]), [], silent, silent):
    print(sum(part.rows_kept for part in each.landed.receipt.parts))
"""


def bare(words: str, file: Path, store: Path) -> Run:
    """A few lines of Python over the file."""
    return measured.run([sys.executable, "-c", words, str(file), str(store)], ROOT, {})


def load(file: Path, store: Path) -> Run:
    """`python -m pipelines load`, into a store folder that is not there yet."""
    command = [sys.executable, "-m", "pipelines", "load", str(file), "--json"]
    return measured.run(command, ROOT, {"MULTIPLIER_STORE": str(store)})


def differences(folder: Path, said: str, store: Path) -> list[str]:
    """How what was kept and set aside differs from what the generator wrote down."""
    (part,) = json.loads(said)
    truth = pl.read_csv(folder / "truth.csv").rows()
    aside = pl.read_parquet(store / "landing/grants/*/*/aside-0.parquet").select("_row", "reason").rows()
    wrong = [f"{each} is told by one only" for each in sorted(set(truth) ^ set(aside))[:20]]
    if part["rows_read"] != part["rows_kept"] + len(truth):
        wrong.append(
            f"{part['rows_read']:,} read, {part['rows_kept']:,} kept, {len(truth):,} to be set aside"
        )
    return wrong


def measure(folder: Path, scratch: Path, times: int) -> list[str]:
    """Take turns, print what was measured, and return how the last load differs from the truth."""
    file, store = folder / NAME, scratch / "store"
    runs: dict[str, list[Run]] = {"msgspec": [], "DuckDB": [], "read": [], "load": []}
    for _ in range(times):
        for name, words in (("msgspec", MSGSPEC), ("DuckDB", DUCKDB), ("read", READ)):
            shutil.rmtree(store, ignore_errors=True)
            runs[name].append(bare(words, file, store))
        shutil.rmtree(store, ignore_errors=True)
        runs["load"].append(load(file, store))
    for name, some in runs.items():
        print(measured.line(name, some), flush=True)
    fastest = min(("msgspec", "DuckDB"), key=lambda name: median(run.cpu for run in runs[name]))
    for name in ("read", "load"):
        pairs = list(zip(runs[name], runs[fastest], strict=True))
        walls, cpus = [a.wall / b.wall for a, b in pairs], [a.cpu / b.cpu for a, b in pairs]
        print(f"{name} over {fastest}: wall {median(walls):.2f}x   CPU {median(cpus):.2f}x")
    wrong = differences(folder, runs["load"][-1].said, store)
    print("\n".join(wrong) or "Every dirty grant is set aside with its place and reason, and no other.")
    return wrong


def main() -> None:
    """Read the command line, measure, compare, say."""
    said = measured.asked(__doc__, rows=500_000, times=2).parse_args()
    measured.compared(
        said.folder,
        lambda folder: generate(said.rows, folder),
        lambda folder, scratch: measure(folder, scratch, said.times),
    )


if __name__ == "__main__":
    main()
