"""Recipes of the contracts registers. `first` and `last` are the first and the last start of a contract."""

from datetime import datetime
from pathlib import Path

from tests.oracle.reading import Layout, Truth, lines, tally

MONTHS = "%d-%b-%Y"


def norfolk_2015(path: Path) -> Truth:
    """39 columns of the Local Government Association's schema.

    Starts are d/m/Y or 01-Apr-2012 in one column.

    A contract without a value, a start or a publisher's name in its row is still a contract: all are
    kept. Six values in brackets are negative as published.
    """
    records = lines(path, "utf-8")
    for _, cells in records:
        if cells[16][3:4].isalpha() and cells[16][2] == "-":
            cells[16] = datetime.strptime(cells[16], MONTHS).strftime("%d/%m/%Y")  # noqa: DTZ007
    layout = Layout(1, supplier=23, amount=20, paid=16, order="dmy", basis=None, kind="contracts_register")
    return tally(records, layout)


def salford_2022_07(path: Path) -> Truth:
    """Filed by the publisher as the month's spending; the byte order mark is encoded twice.

    The value is the total with extensions, not the annual one. "-" is no value, "TBC" and "X" are no
    dates; the rows are contracts all the same and are kept.
    """
    unreadable = frozenset({"-", "TBC", "X"})
    layout = Layout(
        1,
        supplier=6,
        amount=9,
        paid=11,
        order="ymd",
        basis=None,
        kind="contracts_register",
        unreadable=unreadable,
    )
    return tally(lines(path, "utf-8"), layout)
