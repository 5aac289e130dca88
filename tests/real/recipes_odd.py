"""Recipes of files where finding the rows is the work: preambles, totals, blank tails, ragged rows."""

from pathlib import Path

from tests.oracle.reading import Cells, Layout, Truth, blank, lines, tally


def darlington_2013_02(path: Path) -> Truth:
    """15 records of an SQL query, two titles, a decoy heading of field names on 18, the heading on 19.

    There is no payment date: the officer has to say that it is February 2013.
    """
    layout = Layout(heading_line=19, supplier=4, amount=5, paid=None, order=None, basis="net")
    return tally(lines(path, "utf-8"), layout)


def devon_2026_03(path: Path) -> Truth:
    """Amounts are padded and have thousands commas.

    The last record is a total with every other cell empty.
    """

    def judge(line: int, cells: Cells) -> str | None:
        alone = [cell.strip() for cell in cells if cell.strip()] == [cells[4].strip()]
        return "total row" if alone and cells[4].strip() else blank(line, cells)

    layout = Layout(1, supplier=5, amount=4, paid=2, order="dmy", own_total_line=3547)
    return tally(lines(path, "utf-8-sig"), layout, judge)


def gla_2014_p09(path: Path) -> Truth:
    """Nine headings; 17 rows have a tenth cell with a number from 1 to 18 (a note of the publisher's).

    Two readings: set the rows aside, or keep them by their nine cells. The second is chosen: in each of
    the 17 the amount and the day stand under their headings, which they could not do if a comma had lost
    its quotes before them, and the tenth cells count from 1 to 18 down the page, as notes do.
    """
    records = lines(path, "utf-8")
    for _, cells in records:
        if len(cells) > 9:
            assert cells[9].isdigit()
            del cells[9:]
    return tally(records, Layout(1, supplier=1, amount=5, paid=6, order="ymd"))


def lambeth_2012_06(path: Path) -> Truth:
    """Nine lines of a report's parameters, heading on 10, then rows, a total on 3167 and a line of
    daggers at the end.

    639 rows lost a comma: the date and an amount under £1,000 stand in one cell, in four of them the
    supplier too. Two readings: unpick them (all 639 reconcile with the report's own total to the penny:
    £516,394.31), or set them aside. The second is chosen: unpicking is a repair of what was published,
    and where a name ends in digits it is a guess. The product must show both totals, so that the
    difference is seen.
    """

    def judge(line: int, cells: Cells) -> str | None:
        if cells[0] == "Total":
            return "total row"
        if len(cells) < 6:
            return "too few cells"
        return "footer" if not cells[0] and cells[1].strip("† ") != cells[1] else blank(line, cells)

    layout = Layout(10, supplier=2, amount=4, paid=3, order="dmy", basis="net", own_total_line=3167)
    return tally(lines(path, "utf-8"), layout, judge)


def leeds_2011_06(path: Path) -> Truth:
    """18 unnamed empty columns behind the last heading and 2,222 wholly empty records behind the last
    row.
    """
    return tally(lines(path, "utf-8"), Layout(1, supplier=11, amount=9, paid=7, order="dmy", basis="net"))


def networkrail_2017_01(path: Path) -> Truth:
    """A grand total that is not the sum of the rows (it is £31.6m more), then a copyright line in the
    amount column.

    Total Gas & Power Ltd is a supplier with a date and a category, and is kept.
    """

    def judge(line: int, cells: Cells) -> str | None:
        if cells[0] == "Grand Total":
            return "total row"
        return "footer" if cells[4].startswith("©") else blank(line, cells)

    layout = Layout(1, supplier=0, amount=4, paid=3, order="ymd", own_total_line=1783)
    return tally(lines(path, "utf-8"), layout, judge)


def salford_2018_04(path: Path) -> Truth:
    """Two heading rows: 'Amount' spans three columns that the second row calls Gross, VAT and Net.

    Net is the amount.
    """
    layout = Layout(2, supplier=6, amount=5, paid=1, order="ymd", basis="net", heading_above=1)
    return tally(lines(path, "utf-8"), layout)


def sheffield_2012_10(path: Path) -> Truth:
    """The file breaks off within its last row (nine cells of eleven, the supplier's number cut).

    That row is set aside.
    """

    def judge(line: int, cells: Cells) -> str | None:
        return "too few cells" if len(cells) < 11 else blank(line, cells)

    return tally(lines(path, "utf-8"), Layout(1, supplier=7, amount=6, paid=3, order="ymd"), judge)
