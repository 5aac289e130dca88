"""people_withheld(...) of SQL: which cells of the tables of people of one year are withheld.

warehouse/disclosure.py chooses; this reads its tables from lists, cell by cell.
"""

from collections.abc import Mapping, Sequence
from itertools import product

import duckdb
import numpy as np
import pyarrow as pa

from warehouse.disclosure import SHOWN, Table, choose, lots

NAME = "people_withheld"


def register(db: duckdb.DuckDBPyConnection) -> None:
    """Make people_withheld(tables, rows, columns, counts, people, threshold, key) known to this connection.

    The lists tell a set of tables cell by cell, each once: its table, row (null: all), column (null: all),
    how many, and how many different people. A table of which no total of a column is told publishes none. The
    answer is as long: whether each is withheld. What does not add up stops the query.
    """
    kinds = ["VARCHAR[]", "VARCHAR[]", "VARCHAR[]", "BIGINT[]", "BIGINT[]", "BIGINT", "VARCHAR"]
    # mypy knows no functions over Arrow.
    db.create_function(NAME, _listed, kinds, "BOOLEAN[]", type="arrow")  # type: ignore[call-overload]


def _listed(
    tables: pa.ChunkedArray,
    rows: pa.ChunkedArray,
    columns: pa.ChunkedArray,
    counts: pa.ChunkedArray,
    people: pa.ChunkedArray,
    thresholds: pa.ChunkedArray,
    keys: pa.ChunkedArray,
) -> pa.Array:
    lists = (tables, rows, columns, counts, people, thresholds, keys)
    sets = zip(*(each.to_pylist() for each in lists), strict=True)
    return pa.array([_told(*each) for each in sets], pa.list_(pa.bool_()))


def _told(
    tables: list[str],
    rows: list[str | None],
    columns: list[str | None],
    counts: list[int],
    people: list[int],
    threshold: int,
    key: str,
) -> list[bool]:
    cells = list(zip(tables, rows, columns, strict=True))
    told = dict(zip(cells, zip(counts, people, strict=True), strict=True))
    if len(told) < len(cells):
        raise ValueError("A cell of a table of people is told twice")
    along = sorted({row for row in rows if row is not None})
    across = {name: sorted({c for t, _, c in cells if t == name and c is not None}) for name in set(tables)}
    built = {name: _table(told, name, along, across[name], key) for name in sorted(across)}
    states = choose(built, threshold)
    at = {row: place for place, row in enumerate([*along, None])}
    return [
        bool(states[name][at[row], (across[name].index(column) if column is not None else -1)] != SHOWN)
        for name, row, column in cells
    ]


def _table(
    told: Mapping[tuple[str, str | None, str | None], tuple[int, int]],
    name: str,
    rows: Sequence[str],
    columns: Sequence[str],
    key: str,
) -> Table:
    """A cell that is not told holds nobody; totals of columns that are not told are added up here."""
    shape = (len(rows) + 1, len(columns) + 1)
    both = np.zeros((2, *shape), np.int64)
    for (row, row_name), (column, column_name) in product(
        enumerate([*rows, None]), enumerate([*columns, None])
    ):
        both[:, row, column] = told.get((name, row_name, column_name), (0, 0))
    has_totals = any((name, None, column) in told for column in columns)
    if not has_totals:
        both[:, -1] = both[:, :-1].sum(1)
    return Table(both[0], both[1], lots(key, name, [*rows, ""], columns), has_totals)
