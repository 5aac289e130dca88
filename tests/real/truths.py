"""The numbers the recipes gave, one line a file in truths.csv: what the product is held to."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.oracle.reading import Truth

TABLE = Path(__file__).with_name("truths.csv")


def _aside(text: str) -> dict[str, int]:
    """ "too few cells 639; total row 1" -> the counts by reason."""
    pairs = [part.strip().rsplit(" ", 1) for part in text.split(";") if part.strip()]
    return {reason: int(count) for reason, count in pairs}


def _truth(row: dict[str, str]) -> Truth:
    return Truth(
        kind=row["kind"],
        heading_line=int(row["heading_line"]),
        records=int(row["records"]),
        kept=int(row["kept"]),
        aside=_aside(row["aside"]),
        total=Decimal(row["total"]),
        first=date.fromisoformat(row["first"]) if row["first"] else None,
        last=date.fromisoformat(row["last"]) if row["last"] else None,
        suppliers=int(row["suppliers"]),
        amount=row["amount"],
        basis=row["basis"] or None,
        paid=row["paid"] or None,
        order=row["order"] or None,
        own_total=Decimal(row["own_total"]) if row["own_total"] else None,
    )


def truths() -> dict[str, Truth]:
    """File (folder and name) -> its truth."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["file"]: _truth(row) for row in csv.DictReader(file)}
