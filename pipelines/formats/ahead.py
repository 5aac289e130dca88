"""Work on what comes next while what came is being used."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def ahead(items: Iterator[T]) -> Iterator[T]:
    """The same items, made by another thread while the one before is used. Errors come where they would."""
    end = object()
    with ThreadPoolExecutor(1, "ahead") as pool:
        coming = pool.submit(next, items, end)
        while (item := coming.result()) is not end:
            coming = pool.submit(next, items, end)
            # Not the end, so a T; mypy does not narrow by identity with an object.
            yield item  # type: ignore[misc]
