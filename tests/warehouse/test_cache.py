import polars as pl

from warehouse.cache import Cache


def _frame(cells: int) -> pl.DataFrame:
    return pl.DataFrame({"a": range(cells)})


def test_what_was_put_is_found_and_whoever_changes_it_changes_their_own() -> None:
    cache = Cache(1_000_000)
    cache.put("x", _frame(3))
    first = cache.get("x")
    assert first is not None
    first.insert_column(0, pl.Series("b", [1, 2, 3]))
    again = cache.get("x")
    assert again is not None
    assert again.columns == ["a"]
    assert cache.get("y") is None


def test_never_more_bytes_than_the_limit_and_the_longest_unused_goes_first() -> None:
    cache = Cache(100_000)
    for key in range(50):
        cache.put(key, _frame(1_000))
        cache.get(0)
        assert cache.held <= cache.limit
    assert cache.get(0) is not None
    assert cache.get(49) is not None
    assert cache.get(1) is None


def test_a_frame_that_would_crowd_out_all_others_is_not_kept() -> None:
    cache = Cache(100_000)
    cache.put("large", _frame(10_000))
    assert cache.get("large") is None
    assert cache.held == 0


def test_putting_again_counts_once() -> None:
    cache = Cache(1_000_000)
    cache.put("x", _frame(100))
    held = cache.held
    cache.put("x", _frame(100))
    assert cache.held == held
