"""Whether a store may be published: the facts of each head in one pass over its table, and sql/checks."""

from dataclasses import dataclass
from typing import Literal

import duckdb

from warehouse.errors import BuildBroken
from warehouse.head import Fact
from warehouse.model import Model
from warehouse.uniqueness import repeated

# What a sample of failing rows may show: where the row stands and whose it is, never a name or a description.
SHOWN = (
    "_file",
    "_part",
    "_row",
    "arrival",
    "_arrival",
    "council_ons",
    "ward_code",
    "area_code",
    "atom_code",
    "lsoa_code",
    "ward_vintage",
    "edition",
    "period",
    "reason",
    "kind",
)
SAMPLES = 3


@dataclass(frozen=True)
class Finding:
    """One check that was made: how many rows fail it, and where the first of them stand."""

    name: str
    about: str
    severity: Literal["stop", "warn"]
    failing: int
    sample: str


def facts(db: duckdb.DuckDBPyConnection, model: Model, thorough: bool = False) -> list[Finding]:
    """Check every fact of the head in one scan.

    The grain of a view is held only where `thorough`: it costs a pass.
    """
    promised = list(model.head.facts)
    if model.head.grain and (model.is_table or thorough):
        promised.append(Fact("unique", model.head.grain, "", "stop", 1))
    if not promised:
        return []
    counted = [fact for fact in promised if fact.kind != "unique"]
    rows, *failing = _one_pass(db, model, counted)
    found = iter(failing)
    return [
        _finding(db, model, fact, _repeated(db, model, fact, rows) if fact.kind == "unique" else next(found))
        for fact in promised
    ]


def _repeated(db: duckdb.DuckDBPyConnection, model: Model, fact: Fact, rows: int) -> int:
    return repeated(db, model.name, fact.columns) if rows > 1 else 0


def _one_pass(db: duckdb.DuckDBPyConnection, model: Model, counted: list[Fact]) -> list[int]:
    """How many rows there are, then how many fail each of these in their order, from one scan."""
    asked = ", ".join(["count(*)", *(_failing(fact) for fact in counted)])
    row = db.execute(f"select {asked} from {model.name}").fetchone()
    return [int(count) for count in row or ()]


def _failing(fact: Fact) -> str:
    if fact.kind == "not null":
        return " + ".join(f'(count(*) - count("{column}"))' for column in fact.columns)
    return f"count(*) filter (where not ({fact.expression}))"


def _keys(fact: Fact) -> str:
    return ", ".join(f'"{column}"' for column in fact.columns)


def _finding(db: duckdb.DuckDBPyConnection, model: Model, fact: Fact, failing: int) -> Finding:
    sample = ""
    if failing:
        if fact.kind == "not null":
            unknown = " or ".join(f'"{column}" is null' for column in fact.columns)
            rows = f"from {model.name} where {unknown}"
        elif fact.kind == "true":
            rows = f"from {model.name} where not ({fact.expression})"
        else:
            rows = f"from {model.name} qualify count(*) over (partition by {_keys(fact)}) > 1"
        sample = _sample(db, f"select * {rows}")
    return Finding(f"{model.name} {fact.words}", model.head.about, fact.severity, failing, sample)


def cross(db: duckdb.DuckDBPyConnection, check: Model) -> Finding:
    """Run one sentence of sql/checks: its rows are what fails."""
    row = db.execute(f"select count(*) from ({check.select})").fetchone()
    failing = int(row[0]) if row else 0
    severity: Literal["stop", "warn"] = "warn" if check.head.words.get("severity") == "warn" else "stop"
    sample = _sample(db, f"from ({check.select})") if failing else ""
    return Finding(check.entity.replace("_", " "), check.head.about, severity, failing, sample)


def _sample(db: duckdb.DuckDBPyConnection, rows: str) -> str:
    """The first few rows as text, those that show nothing left out: no column that may name a person."""
    cursor = db.execute(f"select * from ({rows}) limit {SAMPLES}")
    shown = [
        (index, name)
        for index, (name, kind, *_) in enumerate(cursor.description)
        if name in SHOWN or str(kind) not in ("STRING", "VARCHAR", "list", "dict", "BINARY")
    ]
    return "; ".join(place for row in cursor.fetchall() if (place := _place(shown, row)))


def _place(shown: list[tuple[int, str]], row: tuple[object, ...]) -> str:
    said = {name: row[index] for index, name in shown if row[index] is not None}
    place = f"{said.pop('_file')}:{said.pop('_row')}" if {"_file", "_row"} <= said.keys() else ""
    rest = ", ".join(f"{name} {value}" for name, value in list(said.items())[:6])
    return f"{place} ({rest})" if place and rest else place or rest


def stop_if_broken(findings: list[Finding]) -> None:
    """BuildBroken for the first finding that must stop a build, naming how many more there are."""
    broken = [finding for finding in findings if finding.failing and finding.severity == "stop"]
    if broken:
        first, more = broken[0], len(broken) - 1
        also = f" {more} more checks fail." if more else ""
        raise BuildBroken(
            f"A check fails: {first.name}",
            where=first.sample or None,
            how_many=f"{first.failing:,} rows",
            next=f"The store people read is as it was.{also} {first.about}".strip(),
        )
