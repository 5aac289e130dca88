"""A person's own select over the store in use: one statement, read only, no file but the landed ones."""

import re
from pathlib import Path

import duckdb
import polars as pl

from warehouse import decisions, engine, functions, variables
from warehouse.errors import QuestionMisasked
from warehouse.literal import literal
from warehouse.reader import current_store
from warehouse.settings import settings

# EXPLAIN ANALYZE runs what it explains, a COPY too: so what is explained must itself be a select.
_EXPLAIN = re.compile(r"\s*explain\b\s*(analyze\b|\(\s*(analyze|format)\b[^)]*\))?", re.IGNORECASE)


def run_sql(text: str) -> pl.DataFrame:
    """What `text` answers. QuestionMisasked: not one reading statement, or refused by DuckDB.

    SELECT, WITH, FROM, DESCRIBE, SHOW, SUMMARIZE, EXPLAIN and the PRAGMAs that only tell are reading
    statements.
    """
    store = current_store(settings())
    db = _open(store)
    try:
        statement = _one(db, text)
        return db.execute(statement).pl()
    except duckdb.Error as error:
        raise QuestionMisasked(f"The SQL was refused: {str(error).strip()}") from error
    finally:
        db.close()


def _one(db: duckdb.DuckDBPyConnection, text: str) -> duckdb.Statement:
    statements = db.extract_statements(text)
    if len(statements) != 1:
        said = "There is nothing to ask" if not statements else "Ask one statement at a time"
        raise QuestionMisasked(
            said, how_many=len(statements) or None, next='For example: "from marts.payments".'
        )
    asked = statements[0]
    if asked.type == duckdb.StatementType.EXPLAIN:
        begins = _EXPLAIN.match(asked.query)
        _hold(db.extract_statements(asked.query[begins.end() :])[0] if begins else asked)
    else:
        _hold(asked)
    return asked


def _hold(statement: duckdb.Statement) -> None:
    if statement.type != duckdb.StatementType.SELECT:
        raise QuestionMisasked(
            f"{statement.type.name} is refused: the store is only read here",
            next="Ask with SELECT, FROM, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN.",
        )


def _open(store: Path) -> duckdb.DuckDBPyConnection:
    """A connection that can reach the store and the landed files, nothing else, and not be changed."""
    db = engine.connect(settings(), engine.spill_folder(store.parent))
    folder = store.parent.resolve()
    db.execute(f"attach {literal(str(store))} as wh (read_only)")
    db.execute("use wh")
    variables.tell(db, settings())
    variables.hide(db, decisions.hidden(store.parent))
    functions.give(db, functions.load_all(settings().root / "sql"))
    db.execute(f"set file_search_path = {literal(str(folder))}")
    # The second is what the views of raw are written with before the search path makes it the first.
    db.execute(f"set allowed_directories = [{literal(f'{folder}/landing/')}, 'landing/']")
    db.execute("set enable_external_access = false")
    db.execute("set lock_configuration = true")
    return db
