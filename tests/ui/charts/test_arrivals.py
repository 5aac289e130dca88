"""Every file that came is a row, with its licence and what became of its rows."""

from datetime import date, datetime

import polars as pl

from tests.ui.charts.specs import holds
from ui.charts.arrivals import arrivals, listed


def test_every_file_is_a_row() -> None:
    figure = arrivals(_came())
    holds(figure)
    assert figure.shown.select("licence", "landed_at", "rows_read", "rows_kept", "set_aside").rows() == [
        ("OGL", date(2026, 3, 5), 2, 1, "total row (1)")
    ]
    assert figure.sentence.startswith("1 file or part of one. ")
    assert arrivals(_came().clear()).sentence.startswith("0 files or parts of one. ")


def test_every_source_is_a_row_and_those_without_files_are_counted() -> None:
    row = {
        "source": "gazette", "title": "Notices", "publisher": "The Gazette", "licence": "OGL",
        "page": "https://www.thegazette.co.uk/insolvency", "cadence": "daily", "files": 2,
        "landed_at": datetime.fromisoformat("2026-03-05"), "latest_on": date(2026, 3, 4),
        "rows_read": 3, "rows_kept": 2, "rows_set_aside": 1, "rows_mark": None,
    }  # fmt: skip
    none = row | {"source": "wards", "files": 0, "landed_at": None, "latest_on": None, "rows_read": None}
    figure = listed(pl.DataFrame([row, none]))
    holds(figure)
    assert figure.sentence == "1 source loaded. Of 1 other that can be loaded, nothing is."
    assert figure.shown.select("publisher", "landed_at", "rows_read").rows()[0] == (
        "The Gazette", date(2026, 3, 5), 3,
    )  # fmt: skip
    assert listed(pl.DataFrame([row])).sentence == "1 source loaded."


def test_rows_about_people_are_for_officers() -> None:
    marked = _came().with_columns(
        **{name: pl.lit(None) for name in ("rows_read", "rows_kept", "rows_set_aside", "set_aside")},
        rows_mark=pl.lit("[c]"),
    )
    figure = arrivals(marked)
    assert figure.sentence.endswith("Where rows tell of people, how many there are is for officers [c].")
    assert figure.cells(figure.fields[9]) == ["[c]"]


def _came() -> pl.DataFrame:
    row = {
        "source": "spending", "_file": "a.csv", "_part": None, "council": "Merefield", "licence": "OGL",
        "landed_at": datetime.fromisoformat("2026-03-05"),
        "period_from": None, "period_to": None, "rows_read": 2,
        "rows_kept": 1, "rows_set_aside": 1, "set_aside": "total row (1)", "counts": "yes", "remarks": None,
        "sha256": "00", "url": None, "amount_basis": "net", "rows_mark": None,
    }  # fmt: skip
    return pl.DataFrame([row])
