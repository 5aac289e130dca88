"""The list of a pack: order, parts, sentences; what is for officers is in Part B whatever was chosen."""

from dataclasses import replace

from tests.ui.exports.pack import items
from ui.exports.pack import listed
from ui.exports.pack.item import Asked
from ui.exports.pack.listed import Kept, Listed


def kept(name: str, *, is_restricted: bool = False) -> Kept:
    return Kept(name, items.item(name, 0, is_restricted=is_restricted), size=10)


THREE = Listed().added(kept("a")).added(kept("b", is_restricted=True)).added(kept("c"))


def test_figures_are_numbered_in_their_parts() -> None:
    assert [(each.figure.key, each.part, each.number) for each in THREE.items] == [
        ("a", "A", 1),
        ("b", "B", 1),
        ("c", "A", 2),
    ]
    assert [each.figure.key for each in THREE.part_of("A")] == ["a", "c"]
    assert THREE.size == 30


def test_what_is_for_officers_stays_in_part_b() -> None:
    assert [each.part for each in THREE.parted("b", "A").items] == ["A", "B", "A"]
    assert [each.part for each in THREE.parted("a", "B").items] == ["B", "B", "A"]
    assert [each.figure.key for each in THREE.seen_by(is_officer=False).items] == ["a", "c"]
    assert THREE.seen_by(is_officer=True) == THREE


def test_what_was_asked_for_as_an_officer_is_exempt_too() -> None:
    def of(params: str) -> Kept:
        return replace(
            kept("a"), item=replace(items.item(), questions=(Asked("sources/arrivals", params, 1, ""),))
        )

    assert [of(each).part for each in ('{"is_officer": true}', '{"is_officer": false}', "{}")] == list("BAA")


def test_order_is_changed_and_stops_at_the_ends() -> None:
    def order(found: Listed) -> str:
        return "".join(each.key for each in found.kept)

    assert order(THREE.moved("c", -1)) == "acb"
    assert order(THREE.moved("a", 1)) == "bac"
    assert [order(THREE.moved(*each)) for each in (("a", -1), ("c", 1), ("gone", 1))] == ["abc"] * 3
    assert order(THREE.without("b")) == "ac"


def test_the_same_figure_again_takes_its_place_and_keeps_its_sentence() -> None:
    changed = THREE.noted("a", "Read\nthis.").parted("a", "B")
    newer = kept("a")
    again = changed.added(replace(newer, item=replace(newer.item, store="wh-2")))
    first = again.items[0]
    assert (len(again.kept), first.store, first.note, first.part) == (3, "wh-2", "Read this.", "B")
    assert [again.place(each) for each in ("a", "c", "gone")] == [1, 3, 0]


def test_sentences_and_titles_are_bounded() -> None:
    assert len(THREE.noted("a", "x" * 9_999).items[0].note) == listed.LONGEST_NOTE
    assert THREE.titled(" a\n b ").title == "a b"
    assert len(THREE.titled("x" * 9_999).title) == listed.LONGEST_TITLE


def test_a_figure_is_known_by_what_it_says_and_by_its_filters() -> None:
    figure, seal = items.figure(), items.seal()
    one = listed.key(figure, seal, "funding")
    assert one == listed.key(items.figure(), items.seal(), "funding")
    others = [
        listed.key(figure, seal, "ward"),
        listed.key(figure, replace(seal, filters="another ward"), "funding"),
        listed.key(replace(figure, sentence="Another."), seal, "funding"),
    ]
    assert one not in others


def test_a_figure_weighs_what_its_table_and_picture_hold() -> None:
    small, large = (listed.weight(items.figure(rows=rows)) for rows in (4, 4_000))
    assert small > listed.OWN_BYTES
    assert large > small + 4_000 * 40
    assert listed.OWN_BYTES < listed.weight(items.figure(rows=4_000, has_picture=False)) < large
