"""An exchange of a million records and busy hubs: what a build costs, and how long each question takes, warm.

    python -m tests.bench.bench_exchange
    python -m tests.bench.bench_exchange --rows 100000

Offers, needs and matches share the rows; hubs have a fifth as many steps, and as many visits. Every question
is asked of the database each time, of all and of a part. Exit 1 where one takes longer than 50 milliseconds.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from tests import insolvent, tiny
from warehouse.reads import hub, multiplier, skills
from warehouse.settings import cache_clear

ROWS, MOST_MS, TIMES = 1_000_000, 50, 9
FIRST, LAST = date(2021, 4, 1), date(2025, 3, 31)
WARDS = [f"E0500000{number}" for number in range(3)]
SKILLS = ["Gardening", "mowing lawns", "cooking for groups", "Driving", "book-keeping", "singing", "juggling"]
STAGES = ["ask", "introduction", "match", "funded", "delivering"]
Draw = np.random.Generator


def days(draw: Draw, many: int) -> pl.Series:
    """Days of four years, as written."""
    return pl.Series([FIRST + timedelta(int(day)) for day in draw.integers(0, 1461, many)]).cast(pl.String)


def exchange(draw: Draw, many: int) -> dict[str, pl.DataFrame]:
    """Offers, needs and matches, so many each, of 50,000 people."""
    made = {}
    for arrival, (name, key, day) in enumerate(
        (
            ("offers", "offer_id", "opened_on"),
            ("needs", "need_id", "opened_on"),
            ("matches", "match_id", "matched_on"),
        ),
        60,
    ):
        columns: dict[str, Any] = {
            key: [f"{name}{number}" for number in range(many)],
            day: days(draw, many),
            "skill": draw.choice(SKILLS, many),
            "ward_code": draw.choice(WARDS, many),
            "hours": draw.integers(1, 9, many).astype(str),
            "_arrival": np.full(many, arrival),
        }
        if name == "matches":
            columns |= {
                "need_id": [f"needs{number}" for number in draw.integers(0, many, many)],
                "confirmed_by_offer": ["yes"] * many,
                "confirmed_by_need": ["yes"] * many,
            }
        else:
            columns["person_key"] = [f"p{person}" for person in draw.integers(0, 50_000, many)]
        made[f"raw.skills__{name}"] = pl.DataFrame(columns)
    return made


def hubs(draw: Draw, many: int) -> dict[str, pl.DataFrame]:
    """Steps of introductions, four each, and visits."""
    names = [f"Hub {number}" for number in range(12)]
    steps = pl.DataFrame(
        {
            "hub": draw.choice(names, many),
            "chain_id": draw.integers(0, max(1, many // 4), many).astype(str),
            "stage": draw.choice(STAGES, many, p=[0.35, 0.3, 0.2, 0.1, 0.05]),
            "happened_on": days(draw, many),
            "organisation": [f"Thrumley Group {number}" for number in draw.integers(0, 3_000, many)],
            "role": draw.choice(["group", "officer"], many),
            "role_with": draw.choice(["investor", "gp", "officer"], many),
            "amount": draw.choice(["250.00", "1000.00"], many),
            "source_class": draw.choice(["council", "private", "public"], many),
            "hours": draw.integers(1, 9, many).astype(str),
            "ward_code": draw.choice(WARDS, many),
            "_arrival": np.full(many, 70),
        }
    )
    visits = pl.DataFrame(
        {
            "hub": draw.choice(names, many),
            "held_on": days(draw, many),
            "role": draw.choice(["group", "officer", "gp", "co-designer"], many),
            "person_key": [f"p{person}" for person in draw.integers(0, 20_000, many)],
            "ward_code": draw.choice(WARDS, many),
            "_arrival": np.full(many, 71),
        }
    )
    return {"raw.hubs__activity": steps, "raw.hubs__attendance": visits}


def build(folder: Path, rows: int) -> None:
    """The store of all that, in a council of three wards."""
    draw = np.random.default_rng(1)
    places = {"raw.wards__boundaries": insolvent.wards(), "raw.postcodes__postcodes": insolvent.postcodes()}
    tables = {**places, **exchange(draw, rows // 3), **hubs(draw, rows // 5)}
    told = [(name.removeprefix("raw.").split("__"), frame) for name, frame in tables.items()]
    arrivals = pl.DataFrame(
        {
            "arrival": [int(frame["_arrival"][0]) for _, frame in told],
            "source": [source for (source, _), _ in told],
            "entity": [entity for (_, entity), _ in told],
            "council_ons": [insolvent.COUNCIL] * len(told),
            "_file": ["a.csv"] * len(told),
            "rows_read": [frame.height for _, frame in told],
            "rows_set_aside": [0] * len(told),
        }
    )
    tiny.store(
        {**tables, "raw._arrivals": arrivals}, folder, only=tiny.read_by("hub", "skills", "multiplier")
    )


def questions() -> Iterator[tuple[str, Callable[[], pl.DataFrame]]]:
    """Everything that the two pages and the overview ask, of all and of a part."""
    council, year = insolvent.COUNCIL, hub.years(insolvent.COUNCIL)["year"][0]
    wide = hub.Activity(council, FIRST, LAST)
    part = replace(wide, hubs=(str(hub.choices(council)["value"][0]),), wards=(WARDS[0],))
    for name in (
        "headline",
        "funnel",
        "by_hub",
        "by_month",
        "money",
        "hours",
        "lags",
        "who_came_back",
        "unmet",
    ):
        yield f"hub/{name}", partial(getattr(hub, name), wide)
        yield f"hub/{name}, of a part", partial(getattr(hub, name), part)
    for name in ("by_part", "ties", "network", "outcomes", "coverage"):
        yield f"hub/{name}", partial(getattr(hub, name), wide)
    for name in ("by_role", "attendance", "where_from", "quarters"):
        yield f"hub/{name}", partial(getattr(hub, name), council, year)
    for name in ("periods", "years", "choices", "set_aside"):
        yield f"hub/{name}", partial(getattr(hub, name), council)
    whole = skills.Exchange(council, year)
    some = replace(whole, wards=(WARDS[0],), domains=("Food",))
    for name in ("headline", "heat", "by_domain", "by_ward", "unmet", "coverage", "terms", "who_could"):
        yield f"skills/{name}", partial(getattr(skills, name), whole)
        yield f"skills/{name}, of a part", partial(getattr(skills, name), some)
    for name in ("periods", "choices", "set_aside"):
        yield f"skills/{name}", partial(getattr(skills, name), council)
    for name in ("alongside", "points_of_entry"):
        yield f"multiplier/{name}", partial(getattr(multiplier, name), council, FIRST, LAST)
    yield "multiplier/evidence", partial(multiplier.evidence, council, FIRST, LAST, "Care", WARDS[0])


def milliseconds(ask: Callable[[], pl.DataFrame]) -> float:
    """The fastest of several, after one that warms: what else the machine does only adds."""
    ask()
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        ask()
        times.append(time.perf_counter() - began)
    return 1000 * min(times)


def main() -> None:
    """Build, ask, say."""
    ask_for = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ask_for.add_argument("--rows", type=int, default=ROWS)
    rows = ask_for.parse_args().rows
    with tempfile.TemporaryDirectory() as scratch:
        os.environ |= {"MULTIPLIER_STORE": scratch, "MULTIPLIER_CACHE_MB": "0"}
        cache_clear()
        began, cpu = time.perf_counter(), time.process_time()
        build(Path(scratch), rows)
        wall, spent = time.perf_counter() - began, time.process_time() - cpu
        print(f"build of {rows:,} records: {wall:.1f} s, CPU {spent:.1f} s")
        took = {name: milliseconds(ask) for name, ask in questions()}
    for name, each in sorted(took.items(), key=lambda one: -one[1]):
        print(f"{each:8.1f} ms  {name}{'  TOO LONG' if each > MOST_MS else ''}")
    sys.exit(any(each > MOST_MS for each in took.values()))


if __name__ == "__main__":
    main()
