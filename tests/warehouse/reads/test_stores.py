"""What a page may know of the store."""

from collections.abc import Callable

from warehouse.build import Built
from warehouse.reads.stores import about


def test_it_says_whether_all_is_fictional(a_store: Callable[..., Built]) -> None:
    built = a_store({"raw.spending__payments": "| supplier |\n|---|"}, is_demo=True)
    assert about().version == built.version
    assert about().is_demo
