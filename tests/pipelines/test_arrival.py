"""One file on its way in: what its receipt says, and when it is refused."""

from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines import remembered
from pipelines.arrival import Arrived, Given, arrive
from pipelines.landing import Landed
from pipelines.source import Told
from tests.pipelines.spends import HEADING, line, lines, write
from warehouse.errors import MultiplierError
from warehouse.settings import settings


def _arrive(path: Path, told: Told | None = None, earlier: list[Landed] | None = None) -> Arrived:
    store = settings().store
    given = Given(path, told or Told())
    (arrived,) = arrive(given, store, earlier or [], lambda size: None, lambda rows: None)
    return arrived


def test_a_receipt_says_what_was_understood_and_kept(tmp_path: Path) -> None:
    rows = [*lines("2024-04", 8), "", line("2024-04-30", "n/a", "Zellbourne Ltd"), "Total,,,,,4800.00,"]
    arrived = _arrive(write(tmp_path / "a.csv", rows))
    receipt, (part,) = arrived.landed.receipt, arrived.landed.receipt.parts
    assert arrived.is_new
    assert (receipt.source, receipt.file, receipt.url) == ("spending", "a.csv", None)
    assert (part.kind, part.council, part.council_how) == ("payments", "Merefield", "body column")
    assert (part.rows_read, part.rows_kept, part.rows_set_aside) == (11, 8, 3)
    assert part.set_aside == {"blank row": 1, "no amount": 1, "total row": 1}
    assert (part.total, part.own_total) == (Decimal("4800.00"), Decimal("4800.00"))
    assert (part.heading_row, part.amount_heading, part.amount_basis) == (1, "Net Amount", "net")
    assert part.date_precision == "day"
    kept = pl.concat(pl.read_parquet(path) for path in arrived.landed.kept(part))
    assert kept["_amount"].sum() == part.total


def test_the_same_file_is_the_one_that_landed(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 8))
    first = _arrive(path)
    assert _arrive(path, earlier=[first.landed]) == Arrived(first.landed, is_new=False)
    assert _arrive(path, Told(council="Ashmere"), [first.landed]).is_new


def test_a_file_without_dates_is_of_its_month(tmp_path: Path) -> None:
    heading = HEADING.replace("Payment Date,", "")
    rows = [row.replace(f"2024-04-{1 + n:02d},", "") for n, row in enumerate(lines("2024-04", 8))]
    path = write(tmp_path / "a.csv", rows, heading)
    with pytest.raises(MultiplierError, match="--period"):
        _arrive(path)
    (part,) = _arrive(path, Told(period="2013-02")).landed.receipt.parts
    assert (part.date_precision, str(part.period_from)) == ("month", "2013-02-01")


def test_what_the_officer_said_before_is_used_and_told(tmp_path: Path) -> None:
    heading = HEADING.replace("Supplier Name", "Wholly Unheard Of")
    path = write(tmp_path / "a.csv", lines("2024-04", 8), heading)
    told = Told(columns={"supplier": "Wholly Unheard Of"})
    first = _arrive(path, told)
    assert first.landed.receipt.parts[0].columns["supplier"] == "Wholly Unheard Of"
    remembered.remember(settings().store, first.headings, told.columns, first.landed.receipt.landed_at.date())
    (part,) = _arrive(write(tmp_path / "b.csv", lines("2024-05", 8), heading)).landed.receipt.parts
    assert part.columns["supplier"] == "Wholly Unheard Of"
    assert any("as said on" in sentence for sentence in part.guessed)


def test_a_file_of_which_nothing_can_be_kept_is_refused(tmp_path: Path) -> None:
    rows = [line("2024-04-01", "n/a", f"Firm {n} Ltd") for n in range(8)]
    with pytest.raises(MultiplierError):
        _arrive(write(tmp_path / "a.csv", rows))


def test_equal_rows_are_kept_and_told(tmp_path: Path) -> None:
    rows = lines("2024-04", 8)
    (part,) = _arrive(write(tmp_path / "a.csv", [*rows, rows[0]])).landed.receipt.parts
    assert part.rows_kept == 9
    assert "1 row repeats an earlier row exactly, and is kept" in part.warnings
