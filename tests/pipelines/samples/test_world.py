"""Merefield is the same everywhere, and its story is in its money."""

from collections import Counter
from decimal import Decimal

from pipelines.samples import world


def _year(year: int) -> list[world.Paid]:
    what = world.categories()
    return [
        paid
        for at in world.every_month()
        if at[0] - (at[1] < 4) == year
        for paid in world.payments(what, *at)
    ]


def _effective(paid: list[world.Paid], category: str) -> float:
    sums: Counter[str] = Counter()
    for each in paid:
        if each.category == category:
            sums[each.supplier] += int(each.amount * 100)
    total = sum(sums.values())
    return 1 / sum((value / total) ** 2 for value in sums.values())


def test_it_is_the_same_every_time() -> None:
    what = world.categories()
    assert world.payments(what, 2024, 5) == world.payments(world.categories(), 2024, 5)
    assert world.payments(what, 2024, 5) != world.payments(what, 2024, 6)


def test_one_month_was_never_published() -> None:
    found = [month for months in world.publications() for month in months]
    assert set(world.every_month()) - set(found) == {world.MISSING}
    assert len(found) == len(set(found)) == 35


def test_home_care_crowds_out() -> None:
    held = [_effective(_year(year), "Home care") for year in world.YEARS]
    assert held[0] > 8
    assert held[0] > held[1] > held[2]
    assert held[2] < 4


def test_waste_has_one_supplier_and_the_mess_is_there() -> None:
    paid = _year(2023)
    assert {each.supplier for each in paid if each.category == "Waste collection and disposal"} == {
        "Ozmere Waste Services Limited"
    }
    assert {"firm", "charity", "individual", "redacted", "public"} == {each.payee for each in paid}
    assert any(each.amount < 0 for each in paid)
    assert all(each.amount == each.amount.quantize(Decimal("0.01")) for each in paid)


def test_the_new_ledger_has_other_words_and_fewer_lines() -> None:
    before, after = _year(2023), _year(2024)
    assert len(after) < len(before) / 3
    assert {each.department for each in after} == {"People", "Place", "Corporate"}


def test_a_neighbour_has_other_suppliers() -> None:
    here, there = world.categories(), world.categories(0.05, 2)
    assert not set(here[1].suppliers) >= set(there[1].suppliers)
