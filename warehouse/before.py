"""What the store in use says of its key figures, kept in the one that takes its place.

So the next store can tell what a load changed, also when the old file is long gone. A store that is only
built again, of the same files, tells what the store before it told.
"""

from pathlib import Path

import duckdb
import polars as pl

from warehouse import raw, stores
from warehouse.errors import StoreMissing
from warehouse.literal import literal
from warehouse.log import log
from warehouse.site import Site

BEFORE = {
    "version": pl.String(),
    "built_at": pl.Datetime("us"),
    "council_ons": pl.String(),
    "figure": pl.String(),
    "period": pl.String(),
    "value": pl.Decimal(18, 2),
}
# One row at least, so that it is known when the store before was made, whatever it held.
OWN = """
    select store.version, store.built_at, figures.council_ons, figures.figure, figures.period, figures.value,
    from before.raw._store as store
    left join before.marts.key_figures as figures on true
"""
HANDED_ON = "select version, built_at, council_ons, figure, period, value from before.raw._before"
SAME = """
    select count(*) = 0 from (
        (select arrival from raw._arrivals except select arrival from before.raw._arrivals)
        union all
        (select arrival from before.raw._arrivals except select arrival from raw._arrivals)
    )
"""
TOLD = ("raw._arrivals", "raw._store", "raw._before", "marts.key_figures")


def keep(site: Site, folder: Path) -> None:
    """Write `raw._before`: a row a key figure of the store in use in `folder`, no row where there is none.

    `raw._arrivals` stands by now. A store that cannot be read, or does not tell, counts for none.
    """
    raw.keep(site.db, site.spare, "raw._before", pl.DataFrame(), BEFORE)
    store = _in_use(folder)
    if store is None:
        return
    try:
        site.db.execute(f"attach {literal(str(store))} as before (read_only)")
    except duckdb.Error as error:
        log.warning("Nothing is known of the store before: %s", str(error).splitlines()[0])
        return
    try:
        if _tells(site.db):
            is_same = site.db.execute(SAME).fetchone() == (True,)
            site.db.execute(f"insert into raw._before {HANDED_ON if is_same else OWN}")
    finally:
        site.db.execute("detach before")


def _in_use(folder: Path) -> Path | None:
    """None also where the pointer is lost or names a store that is gone: a build is what mends that."""
    try:
        store = stores.current(folder)
    except StoreMissing:
        return None
    return store if store is not None and store.exists() else None


def _tells(db: duckdb.DuckDBPyConnection) -> bool:
    """A store of a few questions, or of an earlier version, has no key figures."""
    found = db.execute(
        "select schema_name || '.' || table_name from duckdb_tables() where database_name = 'before'"
    ).fetchall()
    return set(TOLD) <= {name for (name,) in found}
