"""What is withheld cannot be recomputed: random worlds, and somebody who tries, over all tables at once."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.warehouse.attacker import Attacker, crossed, pinned
from warehouse.disclosure import MAYBE_ZERO, SHOWN, WITHHELD, States, Table, choose, lots

LABELS = ("role", "ward", "quarter")


def table(inside: list[list[int]], has_totals: bool = True) -> Table:
    """A table in which each count is of as many people."""
    cells = np.array(inside, np.int64)
    whole = np.vstack([cells, cells.sum(0)])
    counts = np.column_stack([whole, whole.sum(1)])
    rows, columns = map(str, range(len(inside) + 1)), map(str, range(len(inside[0])))
    return Table(counts, counts, lots("a secret", "a table", rows, columns), has_totals)


def world(seed: int) -> dict[str, Table]:
    """A year of some hubs: visits by role, ward and quarter, and people by whether they are new."""
    draw = np.random.default_rng(seed)
    hubs, visits = int(draw.integers(1, 6)), int(draw.choice([0, 4, 15, 60, 150]))
    persons = max(1, int(visits * draw.choice([0.3, 0.7, 1])))
    hub = draw.choice(hubs, visits, p=draw.dirichlet(np.full(hubs, draw.choice([0.3, 2]))))
    person = draw.integers(0, persons, visits)
    tables = {}
    for label in LABELS:
        several = int(draw.integers(1, 6))
        shares = draw.dirichlet(np.full(several, draw.choice([0.2, 1, 5])))
        of_person, of_visit = draw.choice(several, persons, p=shares), draw.choice(several, visits, p=shares)
        column = of_visit if label == "quarter" else of_person[person]
        counts, people = crossed(hub, column, person, (hubs, several))
        names = [str(row) for row in range(hubs + 1)], [str(each) for each in range(several)]
        tables[label] = Table(counts, people, lots("a secret", label, *names))
    pairs = np.array(sorted(set(zip(hub, person, strict=True))), np.int64).reshape(-1, 2)
    new, each = draw.integers(0, 2, len(pairs)), np.arange(len(pairs))
    counts, _ = crossed(pairs[:, 0], new, each, (hubs, 2))
    tables["newness"] = Table(counts, counts, np.zeros((hubs + 1, 2)), has_totals=False)
    return tables


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.sampled_from([3, 5, 10]))
def test_nobody_works_out_what_is_withheld(seed: int, threshold: int) -> None:
    tables = world(seed)
    states = choose(tables, threshold)
    for name, each in tables.items():
        small = (each.people >= 1) & (each.people < threshold)
        published = slice(None) if each.has_totals else slice(-1)
        assert (states[name][published][small[published]] != SHOWN).all()
    assert pinned(tables, states) == []


def only_small(tables: dict[str, Table], threshold: int) -> dict[str, States]:
    """What somebody does who withholds small counts and thinks no further."""
    return {
        name: ((each.people >= 1) & (each.people < threshold)).astype(np.int8)
        for name, each in tables.items()
    }


def test_small_counts_alone_withheld_are_worked_out() -> None:
    found = [bool(pinned(world(seed), only_small(world(seed), 5))) for seed in range(20)]
    assert sum(found) > 10


def test_the_attacker_finds_out_exactly_what_is_settled() -> None:
    """In a table of two by two every world can be listed."""
    for cells in product(range(3), repeat=4):
        one = table([list(cells[:2]), list(cells[2:])])
        state = np.where(one.counts > 0, WITHHELD, SHOWN).astype(np.int8)
        state[-1, :] = state[:, -1] = SHOWN
        worlds = [w for w in product(range(7), repeat=4) if _same(w, cells)]
        settled = {
            ("t", *divmod(n, 2)) for n in range(4) if cells[n] and len({world[n] for world in worlds}) == 1
        }
        assert set(pinned({"t": one}, {"t": state})) == settled


def _same(world: tuple[int, ...], true: tuple[int, ...]) -> bool:
    (a, b, c, d), (e, f, g, h) = world, true
    zeros = all((x == 0) == (y == 0) for x, y in zip(world, true, strict=True))
    return zeros and (a + b, c + d, a + c, b + d) == (e + f, g + h, e + g, f + h)


def test_a_cell_takes_three_others_with_it_and_no_more() -> None:
    state = choose({"t": table([[2, 9, 9], [9, 9, 9], [9, 9, 9]])}, 5)["t"]
    assert (state != SHOWN).sum() == 4
    assert state[0, 0] == WITHHELD
    assert (state[:, -1] == SHOWN).all()


def test_a_small_row_goes_whole_with_the_smallest_other_and_shows_what_anyone_can_see() -> None:
    state = choose({"t": table([[2, 0, 0], [40, 9, 0], [7, 8, 0]])}, 5)["t"]
    hidden = state != SHOWN
    assert hidden.tolist()[0] == hidden.tolist()[2] == [True, True, False, True]
    assert not hidden[1].any()
    assert not hidden[3].any()


def test_two_rows_of_one_each_are_not_enough() -> None:
    state = choose({"t": table([[1, 0], [0, 1], [30, 30]])}, 5)["t"]
    assert (state[:3] != SHOWN).all()
    assert pinned({"t": table([[1, 0], [0, 1], [30, 30]])}, {"t": state}) == []


def test_where_no_other_row_is_left_the_totals_go() -> None:
    state = choose({"t": table([[3, 0], [0, 0]])}, 5)["t"]
    assert (state[0] != SHOWN).all()
    assert (state[-1] != SHOWN).all()
    assert (state[1] == SHOWN).all()


def test_a_row_of_ones_takes_a_zero_with_it() -> None:
    tables = {"t": table([[1, 1, 1, 1, 1, 0], [20, 20, 20, 20, 20, 20]])}
    states = choose(tables, 5)
    assert (states["t"] == MAYBE_ZERO).any()
    assert pinned(tables, states) == []


def test_counts_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        Table(np.array([[1, 2], [1, 1]]), np.zeros((2, 2), np.int64), np.zeros((2, 1)))


def test_the_lot_is_settled_by_names_and_the_secret() -> None:
    one, other = lots("a", "t", ["x", "y"], ["u"]), lots("b", "t", ["x", "y"], ["u"])
    assert (one == lots("a", "t", ["x", "y"], ["u"])).all()
    assert (one != other).all()
    assert ((one >= 0) & (one < 1)).all()


def test_the_attacker_starts_from_what_is_published() -> None:
    tables = {"t": table([[2, 9], [9, 9]])}
    attacker = Attacker(tables, choose(tables, 5))
    assert len(attacker.withheld()) == 4
    assert all(attacker.second_world(place) for place in attacker.withheld())
    assert not attacker.known & set(attacker.withheld())
