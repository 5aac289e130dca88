"""A figure may be let out as long as its questions answer what it was drawn from."""

from tests.ui.exports.pack import items
from ui.exports.pack.letting import hidden_since
from ui.exports.pack.listed import Kept, Listed

BEFORE = frozenset({1})
LISTED = Listed(kept=(Kept("a", items.item("a"), BEFORE), Kept("b", items.item("b"), BEFORE | {2})))
ASKED: list[str] = []


def same(question: str, params: str) -> str:
    ASKED.append(question)
    return "0" * 64


def other(question: str, params: str) -> str:
    return "1" * 64


def test_what_was_hidden_when_it_was_drawn_stands_in_no_way() -> None:
    ASKED.clear()
    assert hidden_since(LISTED, BEFORE, other) == set()
    assert hidden_since(LISTED, frozenset(), other) == set()
    assert hidden_since(LISTED, BEFORE | {2}, same) == set()
    assert ASKED == ["concentration/by_category"]


def test_an_event_hidden_since_counts_where_the_answer_is_another() -> None:
    assert hidden_since(LISTED, BEFORE | {2}, other) == {1}
    assert hidden_since(LISTED, BEFORE | {3}, other) == {1, 2}
