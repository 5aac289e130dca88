"""Landed files for tests, made without reading anything."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import polars as pl

from pipelines.landing import Landed
from pipelines.receipt import PartReceipt, Receipt, Span, arrival_of
from pipelines.source import Table, Told
from pipelines.sources.spending import PAYMENTS
from pipelines.tally import Stamp

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
Row = tuple[date, str, str]
"""Paid on, supplier, amount."""


def rows_frame(rows: list[Row], table: Table = PAYMENTS) -> pl.DataFrame:
    """Kept rows of payments with only the three columns filled."""
    found = [
        {
            "_row": number,
            "paid_on": day.isoformat(),
            "_paid_on": day,
            "supplier": supplier,
            "amount": amount,
            "_amount": Decimal(amount),
        }
        for number, (day, supplier, amount) in enumerate(rows, start=2)
    ]
    return pl.DataFrame(found, schema=table.schema())


def part(rows: list[Row], sha256: str = "a" * 64, **other: object) -> PartReceipt:
    """The receipt of a part with those rows."""
    spans: dict[str, Span] = {}
    for day, _, amount in rows:
        before = spans.get(f"{day:%Y-%m}", Span(0, Decimal(0)))
        spans[f"{day:%Y-%m}"] = Span(before.rows + 1, before.total + Decimal(amount))
    plain = PartReceipt(
        arrival=arrival_of(sha256, None), part=None, entity="payments", kind="payments",
        council_ons="X99000001", council="Merefield", council_how="told",
        heading_row=1, encoding="utf-8", delimiter=",", date_order="ymd",
        amount_basis="net", amount_heading="Net Amount", columns={"amount": "Net Amount"},
        period_from=min((row[0] for row in rows), default=None),
        period_to=max((row[0] for row in rows), default=None),
        date_precision="day", spans=spans, rows_read=len(rows), rows_kept=len(rows), set_aside={},
        total=sum((Decimal(row[2]) for row in rows), Decimal(0)), own_total=None,
        guessed=(), warnings=(), unused=(),
        supersedes=(), kept_files=("kept-0-0.parquet",), aside_file="aside-0.parquet",
    )  # fmt: skip
    return replace(plain, **other)  # type: ignore[arg-type]


def landed(folder: Path, file: str, rows: list[Row], after: int = 0, **other: object) -> Landed:
    """A file with those rows, its Parquet written in `folder`; `after` minutes after the first."""
    sha256 = (file.encode().hex() + str(after) + "0" * 64)[:64]
    folder.mkdir(parents=True, exist_ok=True)
    found = part(rows, sha256, **other)
    Stamp(found.arrival, file, None).on(rows_frame(rows)).write_parquet(folder / "kept-0-0.parquet")
    receipt = Receipt(
        source="spending", file=file, sha256=sha256, bytes=10,
        landed_at=NOON + timedelta(minutes=after), url=None, licence="OGL", reader_version="v1",
        told=Told(), parts=(found,),
    )  # fmt: skip
    return Landed(folder, receipt)


def month_of(year: int, month: int, suppliers: int, amount: str = "1000.00") -> list[Row]:
    """One payment a supplier, on the days of a month."""
    return [(date(year, month, 1 + number % 28), f"Firm {number} Ltd", amount) for number in range(suppliers)]
