import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.uniqueness import WHOLE, repeated

DB = duckdb.connect()


def _table(sql: str) -> None:
    DB.execute(f"create or replace table keys as {sql}")


@pytest.mark.parametrize("kind", [kind for kind in WHOLE if "TINY" not in kind and "SMALL" not in kind])
def test_dense_keys_are_counted_exactly(kind: str) -> None:
    _table(f"select (i % 29990)::{kind} as k from range(30000) r(i) union all select null from range(3)")
    assert repeated(DB, "keys", ["k"]) == 12


@pytest.mark.parametrize(
    "sql",
    [
        "select i - 5 as k from range(20000) r(i)",  # below zero
        "select (i * 1000003) as k from range(20000) r(i)",  # far apart
        "select i::varchar as k from range(20000) r(i)",
        "select i::bigint as k from range(0) r(i)",
    ],
)
def test_other_keys_are_counted_exactly(sql: str) -> None:
    _table(sql)
    assert repeated(DB, "keys", ["k"]) == 0
    _table(f"{sql} union all select k from ({sql})")
    assert repeated(DB, "keys", ["k"]) in (0, 20000)


def test_several_columns_make_one_key() -> None:
    _table("select i % 3 as a, i % 4 as b from range(12) r(i)")
    assert repeated(DB, "keys", ["a", "b"]) == 0
    assert repeated(DB, "keys", ["a"]) == 9


@settings(max_examples=60, deadline=None)
@given(st.lists(st.none() | st.integers(-3, 300), max_size=60), st.integers(1, 40))
def test_both_ways_agree_with_counting_by_hand(few: list[int | None], times: int) -> None:
    keys = few * times
    frame = pl.DataFrame({"k": keys}, schema={"k": pl.Int64()})
    DB.register("given", frame.to_arrow())
    _table("select k from given")
    assert repeated(DB, "keys", ["k"]) == len(keys) - len(set(keys))
