"""How long each question of the page takes, warm, over ten million payments of 400 councils and 8,000 wards.

    python -m tests.bench.bench_reads                made, loaded, asked
    python -m tests.bench.bench_reads --folder DIR   a folder that generate wrote with --bodies and --names
    python -m tests.bench.bench_reads --store DIR    a store that this made before

Every question is asked of the database each time: no answer is kept between two.
"""

import argparse
import inspect
import json
import math
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import polars as pl

from tests.bench import measured
from tests.bench.generate import Plan, generate
from warehouse.ask import version
from warehouse.reads import concentration
from warehouse.reads.scope import Scope
from warehouse.seeds import seed
from warehouse.settings import ROOT, cache_clear

ROWS, BODIES, WARDS, TIMES = 10_000_000, 400, 8_000, 9
COUNCIL_MS, NATION_MS = 50, 500
NATIONAL = ("comparison", "councils")
EVERYTHING = (date(2019, 4, 1), date(2025, 3, 31))
ONE_YEAR = (date(2023, 4, 1), date(2024, 3, 31))


def write_wards(path: Path, councils: list[str]) -> None:
    """8,000 made-up wards of 60 vertices on a grid, shared out among the councils."""
    turns = [2 * math.pi * step / 60 for step in range(60)]
    circle = [(math.cos(turn), math.sin(turn)) for turn in turns]
    features = []
    for i in range(WARDS):
        east, north = -5 + i % 100 * 0.06, 50 + i // 100 * 0.06
        ring = [[round(east + 0.025 * x, 5), round(north + 0.025 * y, 5)] for x, y in [*circle, circle[0]]]
        named = {
            "WD25CD": f"E05{i:06}",
            "WD25NM": f"Ward {i}",
            "LAD25CD": councils[i * len(councils) // WARDS],
        }
        place = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": named, "geometry": place})
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def make(folder: Path, store: Path) -> None:
    """Generate what is not there yet, and load it as an officer would."""
    known = seed("councils").filter(
        pl.col("council_ons").str.starts_with("E0"), ~pl.col("name").str.contains(",")
    )
    if not (folder / "payments.csv").exists():
        generate(Plan(ROWS, BODIES, WARDS, names=tuple(known["name"][:BODIES])), folder)
    write_wards(folder / "wards_2025.geojson", known["council_ons"][:BODIES].to_list())
    files = [str(folder / name) for name in ("postcodes.csv", "wards_2025.geojson", "payments.csv")]
    command = [sys.executable, "-m", "pipelines", "load", *files]
    print(measured.line("load", [measured.run(command, ROOT, {"MULTIPLIER_STORE": str(store)})]))


def scopes() -> Iterator[tuple[str, Scope]]:
    """The smallest, the median and the largest council: everything, one year, and one year filtered."""
    councils = concentration.councils().sort("payments")
    for size, at in (("small", 0), ("median", len(councils) // 2), ("largest", len(councils) - 1)):
        council = councils["council_ons"][at]
        yield f"{size}, all", Scope(council, *EVERYTHING)
        yield f"{size}, year", Scope(council, *ONE_YEAR)
        chosen = concentration.choices(council)
        first = {
            field: tuple(chosen.filter(pl.col("field") == field)["value"][:2])
            for field in ("department", "category", "ward")
        }
        yield (
            f"{size}, filtered",
            Scope(
                council,
                *ONE_YEAR,
                departments=first["department"],
                categories=first["category"],
                include_public=True,
            ),
        )
        yield f"{size}, wards", Scope(council, *EVERYTHING, wards=first["ward"])


def questions(scope: Scope) -> Iterator[tuple[str, Callable[[], pl.DataFrame]]]:
    """Every read of the topic, asked of this scope."""
    leading = concentration.suppliers(scope, limit=1)
    known: dict[str, Any] = {
        "scope": scope,
        "council": scope.council,
        "from_on": scope.from_on,
        "to_on": scope.to_on,
        "supplier_id": leading["supplier_id"][0] if len(leading) else 0,
    }
    for name, read in inspect.getmembers(concentration, inspect.isfunction):
        if read.__module__ == concentration.__name__ and not name.startswith("_"):
            asked = {key: known[key] for key in inspect.signature(read).parameters if key in known}
            yield name, partial(read, **asked)


def milliseconds(ask: Callable[[], pl.DataFrame]) -> float:
    """Median of several, after one that warms."""
    ask()
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        ask()
        times.append(time.perf_counter() - began)
    return 1000 * median(times)


def measure() -> list[str]:
    """Print a table, question by scope; return what takes too long."""
    rows, slow = [], []
    for label, scope in scopes():
        for name, ask in questions(scope):
            took = milliseconds(ask)
            rows.append({"question": name, "scope": label, "ms": round(took, 1)})
            bound = NATION_MS if name in NATIONAL else COUNCIL_MS
            if took > bound:
                slow.append(f"{name}, {label}: {took:.0f} ms, bound {bound}")
    with pl.Config(tbl_rows=-1, tbl_cols=-1, tbl_width_chars=200, tbl_hide_dataframe_shape=True):
        print(pl.DataFrame(rows).pivot("scope", index="question", values="ms"))
    return slow


def main() -> None:
    """Read the command line, make what is missing, measure, say."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--folder", type=Path)
    ask.add_argument("--store", type=Path)
    said = ask.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        store = said.store or Path(scratch) / "store"
        if not (store / "CURRENT").exists():
            make(said.folder or Path(scratch) / "made", store)
        os.environ |= {"MULTIPLIER_STORE": str(store), "MULTIPLIER_CACHE_MB": "0"}
        cache_clear()
        print(version())
        print("\n".join(measure()) or "Every question keeps its bound.")


if __name__ == "__main__":
    main()
