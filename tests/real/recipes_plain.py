"""Recipes of files that are a heading and rows, each with one trap at most."""

from pathlib import Path

from tests.oracle.reading import Layout, Truth, lines, tally


def bradford_2017_12(path: Path) -> Truth:
    """cp1252 (curly apostrophes in labels).

    Five rows lack a service code; they have a payee and money, so they are kept.
    """
    layout = Layout(heading_line=1, supplier=8, amount=6, paid=4, order="ymd", basis="net")
    return tally(lines(path, "cp1252"), layout)


def calderdale_2014_10_card(path: Path) -> Truth:
    """Purchase cards: every row has a merchant category. The quarter's file reaches back to April."""
    layout = Layout(1, supplier=4, amount=5, paid=2, order="ymd", basis="net", kind="card_transactions")
    return tally(lines(path, "utf-8"), layout)


def calderdale_2015_06(path: Path) -> Truth:
    """22 columns; 'Irrecoverable VAT' beside the net amount is N/A throughout and is not the amount."""
    return tally(lines(path, "utf-8"), Layout(1, supplier=7, amount=5, paid=2, order="ymd", basis="net"))


def darlington_2021_02(path: Path) -> Truth:
    """Two unnamed columns in front ("INSERTED DETAIL", nothing) and one behind.

    "net of VAT" stands in the heading.

    Transaction dates run from October 2019 to December 2021, as published; odd for a month, but no row is
    judged by that.
    """
    return tally(lines(path, "utf-8"), Layout(1, supplier=4, amount=7, paid=6, order="ymd", basis="net"))


def devon_2018_03(path: Path) -> Truth:
    """Byte order mark; timestamps at midnight.

    695 amounts are binary fractions (443.99999999999994): to the penny.
    """
    return tally(lines(path, "utf-8-sig"), Layout(1, supplier=6, amount=5, paid=2, order="ymd"))


def devon_2025_03(path: Path) -> Truth:
    """As 2018, with 248 credits; they are payments the other way and are kept."""
    return tally(lines(path, "utf-8-sig"), Layout(1, supplier=6, amount=5, paid=2, order="ymd"))


def gateshead_2011_03(path: Path) -> Truth:
    """1,030 suppliers are Excel's #REF!: the money is real, the payee unknown, so the rows are kept.

    'Updated' is the only date there is ('Period' is the ledger's 201012), so it stands for the payment
    date.
    """
    return tally(lines(path, "utf-8"), Layout(1, supplier=6, amount=7, paid=8, order="ymd"))


def gla_2013_p01(path: Path) -> Truth:
    """Credits stand in brackets, "(2,076.25)". The clearing date is the day the payment cleared."""
    return tally(lines(path, "utf-8"), Layout(1, supplier=1, amount=5, paid=6, order="ymd"))


def harrogate_2016_12(path: Path) -> Truth:
    """Two columns are headed 'Supplier Name': the first holds numbers, the second the names.

    Two bytes are 0x9C: a pound in the code page 850 of DOS ("less than ...5k"), a ligature in cp1252.
    """
    return tally(lines(path, "cp850"), Layout(1, supplier=8, amount=10, paid=6, order="ymd", basis="net"))


def manchester_2022_05(path: Path) -> Truth:
    """The byte order mark was encoded twice and sticks to the first heading, which is not one we need."""
    return tally(lines(path, "utf-8"), Layout(1, supplier=6, amount=5, paid=3, order="ymd", basis="net"))


def northtyneside_2014_04(path: Path) -> Truth:
    """Lines of one transaction share its number.

    Each is a line of its own and none is a repeat to be dropped.
    """
    return tally(lines(path, "utf-8"), Layout(1, supplier=3, amount=2, paid=0, order="ymd"))


def oxford_2014_q3(path: Path) -> Truth:
    """Day before month (30/09/2014 settles it); names padded with spaces; no newline after the last row."""
    return tally(lines(path, "utf-8"), Layout(1, supplier=9, amount=6, paid=4, order="dmy"))


def salford_2019_matched(path: Path) -> Truth:
    """Somebody matched the payees to registers.

    Beneficiary_name is the payee as published, the other names are theirs.
    """
    return tally(lines(path, "utf-8"), Layout(1, supplier=3, amount=5, paid=4, order="ymd"))


def wakefield_2018_q3(path: Path) -> Truth:
    """109 rows have no supplier and £5.1m.

    Payroll on-costs and rates, money spent, so they are kept, payee unknown.

    92 of them have #N/A as service and no transaction number either; still a date, a purpose and an
    amount. 'Effective Date' is the quarter's last day on every row; 'Payment Date' is the date.
    """
    return tally(lines(path, "utf-8"), Layout(1, supplier=6, amount=14, paid=11, order="ymd"))
