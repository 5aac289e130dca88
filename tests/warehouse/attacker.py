"""Somebody who knows the rule and all that is published, and tries to work out what is withheld.

It looks for a second world: other whole numbers under the same published figures. What has none is found out.
"""

from collections.abc import Iterable, Mapping

import numpy as np

from warehouse.disclosure import MAYBE_ZERO, SHOWN, States, Table

Place = tuple[str, int, int]


class Attacker:
    """`truth` is used to start from, never as known: a world that is found is held against all equations."""

    def __init__(self, tables: Mapping[str, Table], states: Mapping[str, States]) -> None:
        self.truth: dict[Place, int] = {}
        self.least: dict[Place, int] = {}
        self.known: set[Place] = set()
        self.equations: list[dict[Place, int]] = []
        self.within: dict[Place, list[int]] = {}
        for name, table in tables.items():
            self._read(name, table, states[name])
        for number, equation in enumerate(self.equations):
            for place in equation:
                self.within.setdefault(place, []).append(number)

    def withheld(self) -> list[Place]:
        """What somebody might want to know."""
        return [place for place in self.truth if place not in self.known]

    def second_world(self, wanted: Place, deepest: int = 14) -> dict[Place, int] | None:
        """Changes that alter what is wanted and nothing published; None where none is found."""
        for depth in range(2, deepest + 1, 2):
            for step in (1, -1):
                changed = self._repair({wanted: step}, depth) if self._may(wanted, step) else None
                if changed is not None:
                    self._hold(changed)
                    return changed
        return None

    def _read(self, name: str, table: Table, state: States) -> None:
        last, end = table.counts.shape[0] - 1, table.counts.shape[1] - 1
        rows = range(last + 1) if table.has_totals else range(last)
        for row in rows:
            # The totals of rows are of the same units in all tables with totals: one unknown for all of them.
            for column in range(end + 1):
                place = self._place(name, table, row, column, end)
                self.truth[place] = int(table.counts[row, column])
                if state[row, column] == SHOWN:
                    self.known.add(place)
                self.least[place] = self._bound(table, state, row, column)
            self._add([(name, row, column) for column in range(end)], self._place(name, table, row, end, end))
        if table.has_totals:
            for column in range(end + 1):
                parts = [self._place(name, table, row, column, end) for row in range(last)]
                self._add(parts, self._place(name, table, last, column, end))

    @staticmethod
    def _place(name: str, table: Table, row: int, column: int, end: int) -> Place:
        return ("", row, -1) if column == end and table.has_totals else (name, row, column)

    @staticmethod
    def _bound(table: Table, state: States, row: int, column: int) -> int:
        """Zeros are shown, but in rows withheld whole and where the rule found no way without them."""
        whole, end = state[row, -1] != SHOWN, table.counts.shape[1] - 1
        may_be_zero = (whole and column < end) or state[row, column] == MAYBE_ZERO
        return 0 if may_be_zero else min(1, int(table.counts[row, column]))

    def _add(self, parts: Iterable[Place], total: Place) -> None:
        self.equations.append({**dict.fromkeys(parts, 1), total: -1})

    def _may(self, place: Place, step: int) -> bool:
        return place not in self.known and self.truth[place] + step >= self.least[place]

    def _repair(self, changed: dict[Place, int], left: int) -> dict[Place, int] | None:
        """Make good what the changes upset, one cell at a time; None where it takes more than are left."""
        upset = self._upset(changed)
        if upset is None:
            return changed
        number, by = upset
        if left == 0:
            return None
        for place, sign in self.equations[number].items():
            if place not in changed and self._may(place, -by * sign):
                found = self._repair({**changed, place: -by * sign}, left - 1)
                if found is not None:
                    return found
        return None

    def _upset(self, changed: dict[Place, int]) -> tuple[int, int] | None:
        for number in dict.fromkeys(each for place in changed for each in self.within[place]):
            by = sum(sign * changed.get(place, 0) for place, sign in self.equations[number].items())
            if by:
                return number, by
        return None

    def _hold(self, changed: dict[Place, int]) -> None:
        world = {place: value + changed.get(place, 0) for place, value in self.truth.items()}
        assert all(sum(s * world[p] for p, s in each.items()) == 0 for each in self.equations)
        assert all(world[place] >= self.least[place] for place in changed)
        assert not self.known & changed.keys()


def pinned(tables: Mapping[str, Table], states: Mapping[str, States]) -> list[Place]:
    """The withheld counts that are found out."""
    attacker = Attacker(tables, states)
    return [place for place in attacker.withheld() if attacker.second_world(place) is None]


def crossed(
    rows: np.ndarray, columns: np.ndarray, people: np.ndarray, shape: tuple[int, int]
) -> tuple[np.ndarray, np.ndarray]:
    """Units and different people by row and column, with totals, of one unit an element."""
    units = np.zeros((shape[0] + 1, shape[1] + 1), np.int64)
    different: dict[tuple[int, int], set[int]] = {}
    for row, column, person in zip(rows, columns, people, strict=True):
        for place in ((row, column), (row, shape[1]), (shape[0], column), shape):
            units[place] += 1
            different.setdefault((int(place[0]), int(place[1])), set()).add(int(person))
    persons = np.zeros_like(units)
    for place, found in different.items():
        persons[place] = len(found)
    return units, persons
