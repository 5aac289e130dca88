import duckdb
import pytest

from warehouse.withholding import register

CELLS = [("t", "a", "x", 2), ("t", "a", "y", 9), ("t", "b", "x", 9), ("t", "b", "y", 9)]
TOTALS = [
    ("t", "a", None, 11),
    ("t", "b", None, 18),
    ("t", None, "x", 11),
    ("t", None, "y", 18),
    ("t", None, None, 29),
]


def asked(cells: list[tuple[str, str | None, str | None, int]]) -> list[bool]:
    """What SQL is told of these cells."""
    db = duckdb.connect()
    register(db)
    names, rows, columns, counts = (list(each) for each in zip(*cells, strict=True))
    found = db.execute(
        "select people_withheld($t, $r, $c, $n, $n, 5, 'key')",
        {"t": names, "r": rows, "c": columns, "n": counts},
    ).fetchone()
    assert found is not None
    return list(found[0])


def test_sql_is_told_cell_by_cell() -> None:
    assert asked([*CELLS, *TOTALS]) == [True] * 4 + [False] * 5
    assert asked([*CELLS, *TOTALS[:2]]) == [True, True, False, False, False, False]


def test_sql_is_refused_what_is_told_twice() -> None:
    with pytest.raises(duckdb.Error, match="told twice"):
        asked([*CELLS, CELLS[0]])
