"""What SQL may ask with getvariable('name'): settings of multiplier.toml, and the key of people's ids."""

import secrets
from collections.abc import Iterable
from pathlib import Path

import duckdb

from warehouse.disk import write_whole
from warehouse.literal import literal
from warehouse.settings import Settings

KEY_FILE = ".people_key"


def tell(db: duckdb.DuckDBPyConnection, chosen: Settings, people_key: str | None = None) -> None:
    """Set the variables of this connection (a cursor does not inherit them). Readers get no people_key."""
    db.execute(f"set variable council = {literal(chosen.council)}")
    db.execute(f"set variable year_start_month = {chosen.year_start_month}::integer")
    db.execute(f"set variable unreliable_suppliers = {chosen.unreliable_suppliers}::bigint")
    db.execute(f"set variable unreliable_gbp = {chosen.unreliable_gbp}::decimal(18, 2)")
    db.execute(f"set variable event_recheck_days = {chosen.event_recheck_days}::integer")
    db.execute(f"set variable people_threshold = {chosen.people_threshold}::bigint")
    for name in ("vcse_strict", "vcse_broad"):
        words = ", ".join(literal(word) for word in getattr(chosen, name))
        db.execute(f"set variable {name} = [{words}]::varchar[]")
    if people_key is not None:
        db.execute(f"set variable people_key = {literal(people_key)}")


def hide(db: duckdb.DuckDBPyConnection, events: Iterable[int]) -> None:
    """Set the variable hidden_events: what no answer may show, from the next question on."""
    listed = ", ".join(str(event) for event in events)
    db.execute(f"set variable hidden_events = [{listed}]::bigint[]")


def people_key(folder: Path, is_demo: bool) -> str:
    """The secret that a person's id is made with, so that an id cannot be turned back into a name.

    One a folder, made once, so that ids are stable across rebuilds; the demonstration has no person to
    protect.
    """
    if is_demo:
        return "demonstration"
    file = folder / KEY_FILE
    if not file.exists():
        write_whole(file, secrets.token_hex(32), mode=0o600)
    return file.read_text(encoding="utf-8").strip()
