"""From landed Parquet to a new store: raw, seeds, each SQL file in its order, checks, publish."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from warehouse import (
    before,
    checks,
    decisions,
    functions,
    plumbing,
    seeds,
    similarity,
    stores,
    variables,
    withholding,
)
from warehouse.checks import Finding
from warehouse.disk import is_full, room
from warehouse.errors import BuildBroken
from warehouse.literal import literal
from warehouse.log import log
from warehouse.model import Model, in_order, load_all, upstream
from warehouse.raw import RawTable
from warehouse.settings import settings
from warehouse.site import Site, Step, open_site

__all__ = ["Built", "RawTable", "Step", "build"]


@dataclass(frozen=True)
class Built:
    """A published store: its version (the file's stem), its file, rows by kept table, every check made."""

    version: str
    path: Path
    rows: dict[str, int]
    findings: tuple[Finding, ...]

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What does not hold but does not stop a build."""
        return tuple(finding for finding in self.findings if finding.failing)


@dataclass(frozen=True)
class Plan:
    """What a build will make: models in order, checks over all of them, and the sql folder they come from.

    A store that is not whole is for a question or two: no checks over all of it, no comments to browse by.
    """

    models: list[Model]
    checks: list[Model]
    sql: Path
    thorough: bool
    is_whole: bool


def build(
    folder: Path,
    tables: Sequence[RawTable],
    arrivals: pl.DataFrame,
    *,
    rejections: pl.DataFrame | None = None,
    sources: pl.DataFrame | None = None,
    is_demo: bool = False,
    progress: Callable[[Step], None] | None = None,
    sql: Path | None = None,
    only: Sequence[str] = (),
    thorough: bool = False,
) -> Built:
    """Build a new store in `folder`, check it, and make it the one in use.

    `tables` are landed under `folder`; the frames have the shapes that raw.py gives them. `only` builds these
    models and what they stand on, without sql/checks and comments; `thorough` also holds the grain of views.
    The caller holds `stores.loading(folder)`. BuildBroken and DiskFull leave the store in use as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    stores.sweep(folder)
    plan = _plan(sql or settings().root / "sql", tables, only, thorough)
    name = stores.new_name(folder)
    with room(folder), open_site(folder, name, settings(), progress, len(plan.models) + 3) as site:
        site.step("what was landed")
        _equip(site.db, plan, folder, is_demo)
        with site.at_once():
            plumbing.give(site, folder, tables, arrivals, rejections, sources, plan.sql)
        before.keep(site, folder)
        rows, findings = _models(site, plan)
        site.step("checks")
        findings += [_cross(site.db, check) for check in plan.checks]
        checks.stop_if_broken(findings)
        with site.at_once():
            plumbing.sign(site, name, is_demo, findings)
        site.step("making it the store in use")
    path = stores.publish(folder, name, settings().keep_stores)
    log.info("Store %s: %s tables, %s rows", name, len(rows), f"{sum(rows.values()):,}")
    return Built(name, path, rows, tuple(findings))


def _plan(sql: Path, tables: Sequence[RawTable], only: Sequence[str], thorough: bool) -> Plan:
    """Everything that can be wrong with the SQL as text is said here, before a byte is written."""
    given = [
        *plumbing.TABLES,
        *(f"raw.{table.name}" for table in tables),
        *(f"seeds.{n}" for n in seeds.names(sql)),
    ]
    models = load_all(sql)
    if only:
        return Plan(in_order(upstream(models, only), given), [], sql, thorough, is_whole=False)
    crossing = load_all(sql, ("checks",))
    checking = in_order(crossing, [*given, *models])
    return Plan(in_order(models, given), checking, sql, thorough, is_whole=True)


def _equip(db: duckdb.DuckDBPyConnection, plan: Plan, folder: Path, is_demo: bool) -> None:
    """Give the connection what SQL may call, and the values that it may ask for."""
    variables.tell(db, settings(), variables.people_key(folder, is_demo))
    variables.hide(db, decisions.hidden(folder))
    functions.give(db, functions.load_all(plan.sql))
    for given in (similarity, withholding):
        if any(given.NAME in model.text for model in plan.models):
            given.register(db)


def _models(site: Site, plan: Plan) -> tuple[dict[str, int], list[Finding]]:
    rows: dict[str, int] = {}
    findings: list[Finding] = []
    for model in plan.models:
        site.step(model.name)
        try:
            with site.at_once():
                made = site.db.execute(f"create {_kind(model)} {model.name} as\n{model.select}").fetchone()
                if model.is_table and made:
                    rows[model.name] = int(made[0])
                _hold_columns(site.db, model)
                if plan.is_whole:
                    _describe(site.db, model)
            findings += checks.facts(site.db, model, plan.thorough)
        except duckdb.Error as error:
            raise _broken(model, error) from error
        # Said at once: whatever stands on a broken table would only cost time.
        checks.stop_if_broken(findings)
    return rows, findings


def _kind(model: Model) -> str:
    return "table" if model.is_table else "view"


def _hold_columns(db: duckdb.DuckDBPyConnection, model: Model) -> None:
    """The columns that the head describes must be the ones that were built."""
    built = [row[0] for row in db.execute(f"describe {model.name}").fetchall()]
    written = model.head.columns
    wrong = [f"{column} is built and not described" for column in built if column not in written]
    wrong += [f"{column} is described and not built" for column in written if column not in built]
    if wrong:
        raise BuildBroken(f"{model.name}: {'; '.join(wrong)}", model.where, next="Mend the head.")


def _describe(db: duckdb.DuckDBPyConnection, model: Model) -> None:
    """The words of the head become comments."""
    said = [f"comment on {_kind(model)} {model.name} is {literal(model.head.about)}"]
    said += [
        f'comment on column {model.name}."{c}" is {literal(words)}' for c, words in model.head.columns.items()
    ]
    db.execute(";\n".join(said))


def _cross(db: duckdb.DuckDBPyConnection, check: Model) -> Finding:
    try:
        return checks.cross(db, check)
    except duckdb.Error as error:
        raise _broken(check, error) from error


def _broken(model: Model, error: duckdb.Error) -> Exception:
    """What DuckDB said, as a sentence with the file; an error about room stays what it is."""
    if is_full(error):
        return error
    said = str(error).strip().split("\n\n")[0].replace("\n", " ")
    return BuildBroken(f"{model.name} cannot be built: {said}", model.where)
