"""A council whose suppliers have hostile names, last loaded long ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import polars as pl

from tests import tiny
from warehouse.build import Built

LONG_AGO = datetime.fromisoformat("2024-05-05T09:00")
HOSTILE = (
    "<script>alert(1)</script>",
    "![x](http://evil.example/x.png)",
    "[press](http://evil.example/go)",
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "<img src=http://evil.example/i.png onerror=alert(2)>",
    "www.evil.example :red[red] $x$",
)  # fmt: skip


def store(folder: Path | None = None, only: Sequence[str] = ()) -> Built:
    """Build it in `folder` (the test's own store where none is given), or `only` these tables of it."""
    months = [date(2023, 4 + i, 3) if i < 9 else date(2024, i - 8, 3) for i in range(12)]
    rows = [
        (on, name, f"{name} category", f"{name} department", Decimal(20_000 + 1_000 * i))
        for on in months
        for i, name in enumerate((*HOSTILE, "Plain Trading Ltd"))
    ]
    named = ["_paid_on", "supplier", "category", "department", "_amount"]
    payments = pl.DataFrame(rows, schema=named, orient="row").with_columns(
        paid_on=pl.col("_paid_on").cast(pl.String),
        amount=pl.col("_amount").cast(pl.String),
        _file=pl.lit("<b>a</b>.csv"),
    )
    arrival = pl.DataFrame(
        {
            "arrival": [1], "source": ["spending"], "entity": ["payments"], "kind": ["payments"],
            "_file": ["<b>a</b>.csv"], "council_ons": ["E08000030"], "landed_at": [LONG_AGO],
            "period_from": [months[0]], "period_to": [months[-1]], "date_precision": ["day"],
            "rows_read": [len(rows)], "rows_kept": [len(rows)], "rows_set_aside": [0],
            "amount_basis": ["net"],
            "guessed": [["![x](http://evil.example/g.png)"]], "warnings": [["<b>Odd</b>"]],
        }
    )  # fmt: skip
    given = {"raw.spending__payments": payments, "raw._arrivals": arrival}
    return tiny.store(given, folder=folder, only=only)
