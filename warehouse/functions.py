"""Our own functions of SQL: sql/functions/<name>.sql is one expression, given to a connection as a macro.

Temporary ones, so that they stand in no store: what a store holds is read without them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import duckdb
import sqlglot
from sqlglot import exp

from warehouse.errors import BuildBroken
from warehouse.head import parse


@dataclass(frozen=True)
class Function:
    """One expression over named parameters; `calls` are the functions in it that DuckDB does not know."""

    name: str
    about: str
    params: tuple[str, ...]
    said: tuple[str, ...]
    expression: str
    calls: frozenset[str]


def load(path: Path) -> Function:
    """The function in `path`. BuildBroken with the file where it is not one expression."""
    where = f"sql/functions/{path.name}"
    text = path.read_text(encoding="utf-8")
    head = parse(text, where)
    params = tuple(each.strip() for each in head.words.get("params", "").split(",") if each.strip())
    if not head.about or params != tuple(head.columns):
        raise BuildBroken("The head does not say what this is about, or what each of its params is", where)
    expression = "\n".join(text.splitlines()[head.lines :]).strip()
    tree = _tree(expression, where)
    calls = frozenset(call.name.lower() for call in tree.find_all(exp.Anonymous))
    return Function(path.stem, head.about, params, tuple(head.columns.values()), expression, calls)


def _tree(expression: str, where: str) -> exp.Expr:
    try:
        trees = sqlglot.parse(expression, read="duckdb")
    except sqlglot.errors.SqlglotError as error:
        raise BuildBroken(str(error).splitlines()[0], where) from error
    if len(trees) != 1 or trees[0] is None or trees[0].find(exp.Query):
        raise BuildBroken("A function is one expression, and reads no table", where)
    return trees[0]


def load_all(sql: Path) -> list[Function]:
    """Every function of the sql folder, each after those it calls. BuildBroken where they go in a circle."""
    return list(_loaded(tuple(sorted((sql / "functions").glob("*.sql")))))


@lru_cache(maxsize=4)
def _loaded(paths: tuple[Path, ...]) -> tuple[Function, ...]:
    found = {path.stem: load(path) for path in paths}
    graph = {name: sorted(each.calls & found.keys()) for name, each in found.items()}
    try:
        return tuple(found[name] for name in TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise BuildBroken(f"The functions go in a circle: {' calls '.join(error.args[1])}") from error


def give(db: duckdb.DuckDBPyConnection, functions: Iterable[Function]) -> None:
    """Make them known to this connection (a cursor does not inherit them)."""
    for each in functions:
        params = ", ".join(each.params)
        db.execute(f"create or replace temporary macro {each.name}({params}) as (\n{each.expression}\n)")
