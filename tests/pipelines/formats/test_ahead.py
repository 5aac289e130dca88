"""What is made ahead is the same, and fails where it would have."""

from collections.abc import Iterator

import pytest

from pipelines.formats.ahead import ahead


def test_the_items_come_in_order_and_once() -> None:
    assert list(ahead(iter(range(100)))) == list(range(100))
    assert list(ahead(iter([None, 0, ""]))) == [None, 0, ""]


def test_an_error_comes_after_the_items_before_it() -> None:
    def some() -> Iterator[int]:
        yield 1
        raise ValueError("broken")

    items = ahead(some())
    assert next(items) == 1
    with pytest.raises(ValueError, match="broken"):
        next(items)


def test_whoever_stops_early_leaves_nothing_running() -> None:
    closed = []

    def some() -> Iterator[int]:
        try:
            yield from range(1000)
        finally:
            closed.append(True)

    items = ahead(some())
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert closed
