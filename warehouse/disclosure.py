"""Which counts of people a set of published tables must withhold, so that none of them can be recomputed.

A set is all that is published of some people in one year: tables of whole numbers over the same rows (hubs,
say), each with columns of its own (roles, wards, quarters), with totals of rows and, in some, of columns.
The totals of rows are the same in every table that has totals of columns. No two tables are crossed: nothing
is published by role and ward.

1. A row of 1 to k-1 people is withheld whole, with its total, in every table. Until at least two rows are,
   and the counts in them are more than they are rows, the smallest other one goes too; where none is left,
   the totals of all rows go.
2. Every other cell of 1 to k-1 people is withheld, totals of columns too, and with it three more, the corners
   of a rectangle of two rows (one may be that of totals) and two columns that one unit can be moved round.

Why it is enough: for each withheld count there is another world in which all that is published is the same.

A corner. Move a unit round its rectangle: +1 -1 in one row, -1 +1 in the other (+1 -1 in that of totals). All
adds up as before, and only the columns of one table change, so that the others are as they were. Zeros are
shown, so who knows the rule knows that a withheld cell holds one at least: corners that lose keep one. Where
there is no such rectangle, zeros are withheld as corners, and that bound falls away for these four.

A row withheld whole. Let W be all of these: at least two, and more units than rows. Move a unit with all its
labels from a row of W that has two to another: totals of columns stay, both rows change, each keeps one. For
a cell of W in a column where W has anybody, move one of that column out of its row or into it, and where that
would empty a row, put back one of another column; where there is none of another, the row can take one from
a row that has two. Where W has nobody in a column, anyone could work that out, so these zeros are shown.
Where the totals of rows are withheld, nothing holds the counts of W but themselves.

What it cannot do. It knows one year in one edition: figures of a year still counted would tell by their
differences, so only years that are over may be published. It hides counts, not that all of a large group have
one role, nor what one of a small group knows of the others. Among rectangles that withhold equally little one
is drawn by lot, with a secret, so that nobody outside can replay the choice; that those who could would learn
nothing from it is not proved.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

NAME = "people_withheld"
SHOWN, WITHHELD, MAYBE_ZERO = 0, 1, 2

Whole = npt.NDArray[np.int64]
Yes = npt.NDArray[np.bool_]
States = npt.NDArray[np.int8]


@dataclass(frozen=True)
class Table:
    """One table: `counts` and `people` are (rows + 1, columns + 1), totals last; `lot` has no last column.

    `counts` add up; `people`, how many different people are in each, need not. `lot`, from 0 up to 1, says
    which of equally cheap cells goes first. Without `has_totals` the totals of columns are not published.
    """

    counts: Whole
    people: Whole
    lot: npt.NDArray[np.float64]
    has_totals: bool = True

    def __post_init__(self) -> None:
        inside = self.counts[:-1, :-1]
        ours, given = (inside.sum(1), inside.sum(0)), (self.counts[:-1, -1], self.counts[-1, :-1])
        if (self.counts < 0).any() or not all(map(np.array_equal, ours, given)):
            raise ValueError("The counts of a table of people do not add up to its totals")


def choose(tables: Mapping[str, Table], threshold: int) -> dict[str, States]:
    """What to do with each cell of each table, shaped as its counts: SHOWN, WITHHELD or MAYBE_ZERO.

    MAYBE_ZERO is withheld too, and may hold zero. All tables have the same rows.
    """
    rows, totals = _whole_rows(list(tables.values()), threshold)
    return {name: _cells(table, rows, totals, threshold) for name, table in tables.items()}


def _small(people: Whole, threshold: int) -> Yes:
    return (people >= 1) & (people < threshold)


def _whole_rows(tables: Sequence[Table], threshold: int) -> tuple[Yes, bool]:
    """The rows to withhold in every table, and whether the totals of all rows must go too."""
    totals = np.array([table.counts[:-1, -1] for table in tables])
    whole: Yes = np.any([_small(table.people[:-1, -1], threshold) for table in tables], axis=0)
    open_ended = np.array([table.has_totals for table in tables])
    while whole.any() and not all(_is_loose(each[whole]) for each in totals[open_ended]):
        others = np.flatnonzero(~whole & (totals > 0).any(0))
        if not others.size:
            return whole, True
        whole[min(others, key=lambda row: (totals[:, row].max(), row))] = True
    return whole, any(bool(_small(each.people[-1:, -1], threshold)[0]) for each in tables if each.has_totals)


def _is_loose(totals: Whole) -> bool:
    """Whether the sum of these totals leaves each of those above nothing more than one value."""
    filled = int((totals > 0).sum())
    return filled == 0 or (filled >= 2 and int(totals.sum()) > filled)


def _cells(table: Table, whole: Yes, totals_withheld: bool, threshold: int) -> States:
    inside = table.counts[:, :-1]
    state = np.zeros(inside.shape, np.int8)
    unseen = totals_withheld or not table.has_totals
    state[-1] = WITHHELD if unseen else SHOWN
    state[:-1][np.ix_(whole, unseen | (inside[:-1][whole].sum(0) > 0))] = WITHHELD
    loose = state == WITHHELD
    for row, column in np.argwhere(_small(table.people[:, :-1], threshold) & ~loose):
        _protect(int(row), int(column), inside, table.lot, state, loose)
    margin = np.append(whole, unseen).astype(np.int8)
    return np.column_stack([state, margin])


def _protect(
    row: int, column: int, counts: Whole, lot: npt.NDArray[np.float64], state: States, loose: Yes
) -> None:
    """Withhold a cell and the three that go with it; prefer those already withheld, then by lot."""
    for mark, usable in ((WITHHELD, (counts >= 1) | loose), (MAYBE_ZERO, np.ones_like(loose))):
        least = np.where(loose | (mark == MAYBE_ZERO), 0, 1)
        possible = _rectangles(row, column, usable, usable & (counts > least))
        if possible.any():
            break
    else:
        raise ValueError("A table of people has a cell that nothing can protect")
    price = np.where(state == SHOWN, 1 + lot / 4, 0)
    cost = np.where(possible, price[row][None, :] + price[:, [column]] + price, np.inf)
    other_row, other_column = np.unravel_index(int(cost.argmin()), cost.shape)
    corners = np.ix_([row, int(other_row)], [column, int(other_column)])
    state[corners] = np.maximum(state[corners], mark)


def _rectangles(row: int, column: int, usable: Yes, can_lose: Yes) -> Yes:
    """The opposite corners that make a rectangle which a unit can be moved round, one way or the other."""
    last = usable.shape[0] - 1
    with_totals = (np.arange(last + 1) == last) | (row == last)
    beside, below = can_lose[row][None, :], can_lose[:, [column]]
    gains = beside & np.where(with_totals[:, None], can_lose, below)
    loses = can_lose[row, column] & np.where(with_totals[:, None], below, can_lose)
    possible = (gains | loses) & usable[row, column] & usable[row][None, :] & usable[:, [column]] & usable
    possible[row] = False
    possible[:, column] = False
    return possible


def lots(key: str, table: str, rows: Iterable[str], columns: Iterable[str]) -> npt.NDArray[np.float64]:
    """A lot for each cell, from 0 up to 1: of names and a secret alone, so that it tells of no count."""
    names = list(columns)
    drawn = [
        [blake2b(repr((key, table, row, name)).encode(), digest_size=6) for name in names] for row in rows
    ]
    return np.array([[int.from_bytes(each.digest()) / 2**48 for each in line] for line in drawn])
