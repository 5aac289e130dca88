"""Lists between visits: by names nobody guesses, within bounds."""

from tests.ui.exports.pack import items
from ui.exports.pack.listed import Kept, Listed
from ui.exports.pack.shelf import Shelf, new_name


def sized(size: int) -> Listed:
    return Listed(kept=(Kept("a", items.item(), size=size),))


def test_a_list_is_found_by_its_name_alone() -> None:
    shelf = Shelf()
    one = sized(1)
    shelf.put("one", one)
    assert shelf.get("one") is one
    assert shelf.get("two") is None
    assert len(new_name()) > 20
    assert new_name() != new_name()


def test_where_room_is_short_what_nobody_looked_at_goes_first() -> None:
    shelf = Shelf(most_bytes=100)
    for name in ("old", "looked at", "new"):
        shelf.put(name, sized(33))
    shelf.get("old")
    shelf.put("newest", sized(30))
    assert [shelf.get(name) is not None for name in ("old", "looked at", "new", "newest")] == [
        True,
        False,
        True,
        True,
    ]


def test_there_are_no_more_lists_than_so_many_and_always_the_last() -> None:
    shelf = Shelf(most_bytes=10, most_lists=2)
    for name in ("a", "b", "c"):
        shelf.put(name, sized(1))
    assert [shelf.get(name) is not None for name in ("a", "b", "c")] == [False, True, True]
    shelf.put("large", sized(1_000))
    assert shelf.get("large")
    assert shelf.get("c") is None
