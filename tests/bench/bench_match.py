"""50,000 messy suppliers against 1,000,000 companies: python -m tests.bench.bench_match

Everything is made up. Prints wall and CPU seconds of each step of matching, the most memory held, and how
many of those that stem from a company were taken for it, were put to a person, or were taken for another.
"""

import argparse
import os
import random
import resource
import tempfile
import time
from pathlib import Path

import polars as pl

FORMS = ("LIMITED", "LTD", "LTD.", "LLP", "PLC", "CIC")
SISTERS = ("HOLDINGS", "(UK)", "GROUP", "(2019)", "NORTH", "SERVICES")
ONSETS = (
    "B",
    "BL",
    "BR",
    "C",
    "CL",
    "CR",
    "D",
    "DR",
    "F",
    "FL",
    "G",
    "GR",
    "H",
    "K",
    "L",
    "M",
    "N",
    "P",
    "PR",
    "QU",
)
VOWELS = ("A", "E", "I", "O", "U", "AI", "EA", "OO")
ENDS = ("CK", "LL", "N", "ND", "NT", "RD", "RK", "SH", "SS", "ST", "T", "TH", "X")
TRADES = (
    "CARE", "HOMES", "BUILDERS", "ROOFING", "TRANSPORT", "TRAINING", "CATERING", "PLUMBING", "SOFTWARE",
    "NURSERY", "ELECTRICAL", "PROPERTY", "CLEANING", "ARCHITECTS", "LEISURE", "ENGINEERING", "MEDIA",
)  # fmt: skip


FOUND = """
select identities.supplier, links.org_id[8:] as taken, list(asked.org_id[8:]) as offered
from intermediate.suppliers__identities as identities
inner join intermediate.suppliers__links as links on identities.supplier_id = links.supplier_id
left join intermediate.suppliers__candidates as asked on links.supplier_id = asked.supplier_id
group by all
"""


def _word(dice: random.Random) -> str:
    middle = dice.choice(VOWELS) + dice.choice(ENDS) if dice.random() < 0.6 else dice.choice(VOWELS)
    return dice.choice(ONSETS) + middle + dice.choice(("", "ER", "LEY", "TON", "BY", "FORD", "MORE", "WICK"))


def companies(how_many: int, dice: random.Random) -> list[str]:
    """Names of companies; one in seven is the sister of the one before."""
    names: dict[str, None] = {}
    stem = "ALDERBROOK CARE"
    while len(names) < how_many:
        if dice.random() < 0.85:
            stem = f"{_word(dice)} {_word(dice) + ' ' if dice.random() < 0.4 else ''}{dice.choice(TRADES)}"
            names[f"{stem} {dice.choice(FORMS)}"] = None
        else:
            names[f"{stem} {dice.choice(SISTERS)} {dice.choice(FORMS)}"] = None
    return list(names)


def messy(name: str, dice: random.Random) -> str:
    """The name as a ledger has it: another form, case, a slip, cut off, with a note."""
    stem, _, form = name.rpartition(" ")
    way = dice.random()
    if way < 0.1:
        at = dice.randrange(1, len(stem) - 1)
        stem = stem[:at] + stem[at + 1 :]
    elif way < 0.15:
        return name[: dice.choice((25, 30))]
    elif way < 0.2:
        return f"{stem} {form} T/A {_word(dice)}"
    elif way < 0.3:
        stem = stem.replace(" ", "  ").title()
    elif way < 0.4:
        form = ""
    return f"{stem} {'Ltd' if form.startswith('L') and form != 'LLP' else form}".strip()


def world(suppliers: int, register: int) -> tuple[pl.DataFrame, pl.DataFrame, dict[str, str]]:
    """The register, the payments, and which company a messy name stems from, as four in five do."""
    dice = random.Random(20261122)
    names = companies(register, dice)
    numbers = [f"XX{index:06d}" if index < 10**6 else f"{index:08d}" for index in range(len(names))]
    listed = pl.DataFrame({"number": numbers, "name": names}).with_columns(
        pl.lit("Active").alias("status"),
        pl.lit("Private Limited Company").alias("category"),
        pl.lit("2026-06-01").alias("snapshot_on"),
        pl.lit(7).alias("_arrival"),
    )
    stems = {messy(names[at], dice): numbers[at] for at in dice.sample(range(len(names)), suppliers * 4 // 5)}
    others = {f"{_word(dice)} {_word(dice)} {dice.choice(TRADES)} Ltd" for _ in range(suppliers - len(stems))}
    paid = pl.DataFrame({"supplier": [*stems, *(others - stems.keys())]}).with_columns(
        pl.lit("2023-05-01").alias("paid_on"), pl.lit("100.00").alias("amount")
    )
    return listed, paid, stems


def main() -> None:
    """Make the world, build it, say what it took."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--suppliers", type=int, default=50_000)
    asked.add_argument("--companies", type=int, default=1_000_000)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-match-") as folder:
        os.environ["MULTIPLIER_STORE"] = folder
        listed, paid, stems = world(given.suppliers, given.companies)
        _measure(Path(folder), listed, paid, stems)


def _measure(folder: Path, listed: pl.DataFrame, paid: pl.DataFrame, stems: dict[str, str]) -> None:
    from tests import tiny
    from warehouse.build import Step
    from warehouse.console import run_sql

    steps: list[tuple[str, float, float]] = []

    def clock(step: Step) -> None:
        steps.append((step.what, time.perf_counter(), time.process_time()))

    tables: dict[str, str | pl.DataFrame] = {
        "raw.companies__companies": listed,
        "raw.spending__payments": paid,
    }
    tiny.store(tables, folder, only=("intermediate.suppliers__candidates",), progress=clock)
    wall = cpu = 0.0
    for (what, began, spent), (_, ended, then) in zip(steps, steps[1:], strict=False):
        if what.split(".")[-1].split("__")[0] in ("organisations", "suppliers"):
            wall, cpu = wall + ended - began, cpu + then - spent
            print(f"{what:45} {ended - began:6.1f} s   {then - spent:6.1f} s of CPU")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'all of matching':45} {wall:6.1f} s   {cpu:6.1f} s of CPU   {peak:,.0f} MiB at the peak")
    found = run_sql(FOUND)
    right = sum(stems.get(name) == taken for name, taken, _ in found.iter_rows() if taken)
    wrong = sum(taken is not None and stems.get(name) != taken for name, taken, _ in found.iter_rows())
    asked = sum(
        taken is None and name in stems and stems[name] in offered
        for name, taken, offered in found.iter_rows()
    )
    print(f"{len(stems):,} stem from a company: {right:,} taken for it, {asked:,} put to a person")
    print(f"{wrong:,} taken for another, or for one though they stem from none")


if __name__ == "__main__":
    main()
