"""Every file that came is a row, with its licence and what became of its rows."""

from datetime import date, datetime

import polars as pl

from tests.ui.charts.specs import holds
from ui.charts.arrivals import arrivals


def test_every_file_is_a_row() -> None:
    figure = arrivals(_came())
    holds(figure)
    assert figure.shown.select("licence", "landed_at", "rows_read", "rows_kept", "set_aside").rows() == [
        ("OGL", date(2026, 3, 5), 2, 1, "total row (1)")
    ]
    assert figure.sentence.startswith("1 file or part of one. ")
    assert arrivals(_came().clear()).sentence.startswith("0 files or parts of one. ")


def _came() -> pl.DataFrame:
    row = {
        "source": "spending", "_file": "a.csv", "_part": None, "council": "Merefield", "licence": "OGL",
        "landed_at": datetime.fromisoformat("2026-03-05"),
        "period_from": None, "period_to": None, "rows_read": 2,
        "rows_kept": 1, "rows_set_aside": 1, "set_aside": "total row (1)", "counts": "yes", "remarks": None,
        "sha256": "00",
    }  # fmt: skip
    return pl.DataFrame([row])
