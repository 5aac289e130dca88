"""What blocks a pack, what warns, and how each is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.ui.exports.pack import items
from ui.charts.figure import Field
from ui.exports.pack import checks
from ui.exports.pack.checks import Finding
from ui.exports.pack.item import Item
from ui.provenance import Coverage

TODAY = items.BUILT.date()
TITLE = "Who we pay"
ONE = items.item()


def found(*given: Item, title: str = TITLE, today: date = TODAY, store: str = items.STORE) -> list[Finding]:
    return checks.checked(given, title, store, today)


def said(*given: Item, **more: str) -> list[tuple[str, str]]:
    return [(each.level, each.sentence) for each in found(*given, **more)]  # type: ignore[arg-type]


def figured(**changed: str) -> Item:
    return replace(ONE, figure=replace(ONE.figure, **changed))  # type: ignore[arg-type]


def covered(number: int = 1, **numbers: object) -> Item:
    line = Coverage("12 payments", **numbers)  # type: ignore[arg-type]
    return replace(ONE, number=number, seal=replace(ONE.seal, coverage=line))


def test_a_sound_pack_has_no_finding() -> None:
    assert found(ONE, replace(ONE, number=2)) == []


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        (replace(ONE, note="Ask a@b.example"), "The sentence under Figure 1 has an e-mail address: take it"),
        (replace(ONE, store="wh-older"), "Figure 1 was drawn before the last load: add it again from its"),
        (items.item(is_restricted=True), "Figure 1 is for officers only: put it in Part B."),
        (figured(sentence=" "), "Figure 1 has no text that says what it shows"),
        (figured(sentence="Care of Mrs Example."), "Figure 1 has a name with a title in its text"),
        (replace(ONE, seal=replace(ONE.seal, place="")), "Figure 1 does not say where it comes from"),
    ],
)
def test_it_blocks(item: Item, sentence: str) -> None:
    ((level, text),) = said(item)
    assert level == "blocks"
    assert text.startswith(sentence)
    assert checks.is_blocked(found(item), "A")
    assert not checks.is_blocked(found(item), "B")


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        (
            covered(known_pct=41.6, known="with a supplier's name"),
            "Of the data under Figure 1 only 42% is with",
        ),
        (covered(known_pct=0.0, known="of a known ward"), "Of the data under Figure 1 only 0% is of a known"),
        (covered(loaded_on=date(2026, 1, 5)), "Figure 1 stands on data loaded on 5 January 2026: load what"),
        (
            figured(title="one two three four five six seven eight nine ten eleven"),
            "The title of Figure 1 has",
        ),
        (replace(ONE, note="word " * 61), "The sentence under Figure 1 has more than 60 words"),
        (replace(ONE, questions=()), "Figure 1 stands on no question to the data"),
        (figured(sentence="Visits to M32 0TH."), "Figure 1 has a postcode in its text"),
    ],
)
def test_it_warns(item: Item, sentence: str) -> None:
    ((level, text),) = said(item)
    assert level == "warns"
    assert text.startswith(sentence)
    assert not checks.is_blocked(found(item), "A")


def test_data_without_a_day_of_loading_is_as_old_as_its_store() -> None:
    assert found(ONE, today=TODAY + checks.OLD) == []
    (one,) = found(ONE, today=TODAY + checks.OLD + timedelta(days=1))
    assert "stands on data loaded on 1 June 2026" in one.sentence


def test_a_title_is_asked_for_and_looked_through() -> None:
    assert said(ONE, title=" ") == [("blocks", "The pack has no title: write one above.")]
    assert said(ONE, title="a b c d e f g h i j k")[0][0] == "warns"
    assert "The title of the pack has a telephone number" in said(ONE, title="Ring 0161 496 0000")[0][1]
    assert checks.is_blocked(found(ONE, title=""), "B")


def test_a_person_in_a_cell_blocks_part_a_and_warns_in_part_b() -> None:
    table = ONE.figure.table.with_columns(
        category=ONE.figure.table["category"].str.replace_all(".+", "Ms Example")
    )
    item = replace(ONE, figure=replace(ONE.figure, table=table))
    ((level, text),) = said(item)
    assert (level, text) == (
        "blocks",
        "Figure 1 has a name with a title under “Category”: narrow it on its page, or take it off.",
    )
    assert said(replace(item, part="B"))[0][0] == "warns"


def test_measures_and_bases_of_vat_are_not_mixed_in_one_part() -> None:
    granted = (Field("amount_gbp", "Granted (£)", "money"),)
    given = replace(ONE, number=2, figure=replace(ONE.figure, fields=granted, subtitle="Grants, Merefield"))
    assert said(ONE, given) == [
        (
            "warns",
            "The pack has money paid (Figure 1) and awarded (Figure 2): say which is which, and do not add "
            "them up.",
        )
    ]
    assert found(ONE, replace(given, part="B", number=1)) == []
    net, gross = covered(vat_bases=("net",)), covered(2, vat_bases=("gross",))
    assert said(net, gross) == [
        ("warns", "Amounts of this pack are stated gross and net of VAT: do not compare them.")
    ]


def test_a_count_without_money_mixes_nothing() -> None:
    counted = replace(ONE.figure, fields=(Field("category", "Category"),), subtitle="Grants, by ward")
    assert checks.measures(replace(ONE, figure=counted)) == []


def test_more_figures_than_anybody_reads() -> None:
    many = [replace(ONE, number=number) for number in range(1, 14)]
    assert said(*many) == [("warns", "The pack has 13 figures. Few read more than 12: take some off.")]


def test_an_event_hidden_since_blocks_and_names_the_page_to_go_to() -> None:
    (one,) = checks.checked([ONE, replace(ONE, number=2)], TITLE, items.STORE, TODAY, hidden={2})
    assert one.level == "blocks"
    assert one.sentence == "Figure 2 may show an event that was hidden since: add it again from its page."
    assert one.mend
    assert (one.number, one.mend.page, one.mend.address) == (2, "concentration", "")


def test_what_blocks_stands_first() -> None:
    assert [level for level, _ in said(replace(ONE, questions=(), store="wh-older"))] == ["blocks", "warns"]
