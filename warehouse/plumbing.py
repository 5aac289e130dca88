"""The tables of a store that no SQL file builds: what landed, seeds, decisions, checks made, what it is."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from warehouse import decisions, raw, seeds
from warehouse.checks import Finding
from warehouse.raw import RawTable
from warehouse.site import Site

TABLES = (
    "raw._arrivals", "raw._rejections", "raw._sources", "raw._store", "raw._checks", "raw._decisions",
    "raw._before",
)  # fmt: skip
CHECKS = {"name": pl.String(), "about": pl.String(), "severity": pl.String(), "failing": pl.Int64(),
          "sample": pl.String()}  # fmt: skip
DECISIONS = {
    "decision_id": pl.String(),
    "kind": pl.String(),
    "supplier_id": pl.Int64(),
    "org_id": pl.String(),
    "event_id": pl.Int64(),
    "term": pl.String(),
    "skill_code": pl.String(),
    "verdict": pl.String(),
    "decided_by": pl.String(),
    "because": pl.String(),
    "decided_at": pl.Datetime("us"),
    "withdraws": pl.String(),
    "is_proven": pl.Boolean(),
}
STORE = {
    "version": pl.String(),
    "built_at": pl.Datetime("us"),
    "is_demo": pl.Boolean(),
    "product": pl.String(),
}
PRODUCT = "0.2"
"""The version of Multiplier that signs a store; the first heading of CHANGELOG.md says the same."""


def give(
    site: Site,
    folder: Path,
    tables: Sequence[RawTable],
    arrivals: pl.DataFrame,
    rejections: pl.DataFrame | None,
    sources: pl.DataFrame | None,
    sql: Path,
) -> None:
    """Everything a build begins with: what landed, what was set aside, who publishes it, the seeds."""
    raw.make(site.db, folder, tables)
    raw.keep(site.db, site.spare, "raw._arrivals", arrivals, raw.ARRIVALS)
    for name, frame, shape in (
        ("raw._rejections", rejections, raw.REJECTIONS),
        ("raw._sources", sources, raw.SOURCES),
    ):
        raw.keep(site.db, site.spare, name, pl.DataFrame() if frame is None else frame, shape)
    raw.keep(site.db, site.spare, "raw._decisions", _decided(folder), DECISIONS)
    for name in seeds.names(sql):
        frame = seeds.seed(name, sql)
        raw.keep(site.db, site.spare, f"seeds.{name}", frame, dict(frame.schema))


def _decided(folder: Path) -> pl.DataFrame:
    """Every decision, oldest first; what it is about in columns."""
    rows = [
        {
            **each.__dict__,
            **each.subject,
            "decided_by": each.by,
            "decided_at": each.decided_at.astimezone(UTC).replace(tzinfo=None),
        }
        for each in decisions.listed(folder)
    ]
    return pl.DataFrame([{name: row.get(name) for name in DECISIONS} for row in rows], schema=DECISIONS)


def sign(site: Site, name: str, is_demo: bool, findings: list[Finding]) -> None:
    """Write into the store what it is and which checks it passed."""
    rows = [(f.name, f.about, f.severity, f.failing, f.sample) for f in findings]
    raw.keep(site.db, site.spare, "raw._checks", pl.DataFrame(rows, schema=CHECKS, orient="row"), CHECKS)
    now = datetime.now(UTC).replace(tzinfo=None)
    raw.keep(
        site.db,
        site.spare,
        "raw._store",
        pl.DataFrame([(name, now, is_demo, PRODUCT)], schema=STORE, orient="row"),
        STORE,
    )
