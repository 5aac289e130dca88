"""Random small worlds: payments of any names and amounts, written in any mixture of the manners councils
have.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.source import Told
from pipelines.sources import spending
from tests.pipelines.formats.shapes.figures import WRITTEN, signed
from tests.pipelines.formats.shapes.shape import Cell, Grid, text

SUPPLIER = (
    "Supplier Name",
    "Beneficiary",
    "Vendor Name",
    "PAYEE",
    "Creditor name ",
    "Supplier(Beneficiary) Name",
)
PAID = ("Payment Date", "Date Paid", "DATE OF PAYMENT", "Paid date", "Clearing Date", "PaymentDate")
AMOUNT = ("Amount", "Net Amount (£)", " Amount ", "Amount Paid", "Value", "NET_AMOUNT")
DEPARTMENT = ("Directorate", "Department", "Service Area", "Cost Centre Description")
MONEY = (
    signed("{:.2f}", "-{:.2f}"),
    signed("£{:,.2f}", "-£{:,.2f}"),
    signed(" {:,.2f} ", "({:,.2f})"),
    signed("{:,.2f}", "{:,.2f}-"),
    signed("{:.2f}", "{:.2f}CR"),
)
WORDS = (
    "Amber",
    "Bexmoor",
    "Coldwater & Sons",
    "D'Arcy",
    "Ellerfold (UK)",
    "Fox, Hollow",
    'The "Old" Mill',
    "Größe",
    "O’Hara",
)
TAILS = ("Ltd", "Limited", "plc", "LLP", "CIC", "Services")


@dataclass(frozen=True)
class World:
    """Bytes, and what is true of them."""

    data: bytes
    payments: list[tuple[date, str, Decimal]]
    blanks: int
    totals: int
    heading_row: int


payments = st.lists(
    st.tuples(
        st.dates(date(2022, 1, 1), date(2022, 12, 31)),
        st.builds("{} {}".format, st.sampled_from(WORDS), st.sampled_from(TAILS)),
        st.decimals(-99999, 999999, places=2).filter(bool),
    ),
    min_size=8,
    max_size=40,
)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A file in one manner each of heading, order of columns, money, date, delimiter, line end and
    encoding.
    """
    rows = draw(payments)
    # Days over 12 on both sides of the year settle day and month, as in a file of a real month.
    rows += [
        (date(2022, 3, 28), "Jarrowdale Ltd", Decimal("600.00")),
        (date(2022, 4, 30), "Kettlebeck Ltd", Decimal("700.10")),
    ]
    write_day, write_money = draw(st.sampled_from(list(WRITTEN.values()))), draw(st.sampled_from(MONEY))
    order = draw(st.permutations(range(4)))
    headings = [draw(st.sampled_from(names)) for names in (SUPPLIER, PAID, AMOUNT, DEPARTMENT)]
    grid: Grid = [[headings[i] for i in order]]
    for paid, supplier, amount in rows:
        cells: list[Cell] = [supplier, write_day(paid), write_money(amount), "Parks"]
        grid.append([cells[i] for i in order])
    titles = draw(st.integers(0, 3))
    blanks, total = draw(st.integers(0, 3)), draw(st.booleans())
    grid += [[None] * 4] * blanks
    if total:
        whole: list[Cell] = ["Total", None, write_money(sum((row[2] for row in rows), Decimal(0))), None]
        grid.append([whole[i] for i in order])
    above: Grid = [[f"Payments, page {n}", None, None, None] for n in range(titles)]
    written = text([*above, *grid], draw(st.sampled_from(",;\t")), draw(st.sampled_from(["\r\n", "\n"])))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]))
    return World(written.encode(encoding), rows, blanks, int(total), titles + 1)


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(worlds())
def test_any_mixture_of_manners_is_read_to_the_penny(world: World) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "spend.csv"
        path.write_bytes(world.data)
        (reading,) = spending.read(path, Told())
        batches = list(reading.batches)
    kept = pl.concat([batch.kept for batch in batches])
    reasons = Counter(reason for batch in batches for reason in batch.aside["reason"])
    assert reading.understanding.heading_row == world.heading_row
    assert kept.select("_paid_on", "supplier", "_amount").rows() == world.payments
    assert reasons == Counter({"blank row": world.blanks, "total row": world.totals})
