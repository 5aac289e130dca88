"""What stands alongside, by ward: the whole council's is the mark, and nothing granted is no ratio."""

import polars as pl

from tests.ui import hubbed
from tests.ui.charts.specs import bars_of, holds
from ui.charts.entry.beside import alongside


def test_a_ward_without_a_grant_has_no_ratio() -> None:
    figure = alongside(hubbed.alongside(), "M, 2025-26")
    holds(figure)
    assert figure.title == "£1.68 of others' grants alongside each £1"
    assert bars_of(figure) == [("Market", "£1.80 · less than £1k granted", "focus")]
    assert "in 1 ward no grant of the council is placed" in figure.sentence
    assert figure.table["exchanges"].to_list() == ["355", "[c]", "19"]


def test_without_any_grant_nothing_is_drawn() -> None:
    none = hubbed.alongside().with_columns(groups_per_gbp=pl.lit(None, pl.Float64))
    figure = alongside(none, "M")
    assert figure.chart is None
    assert figure.sentence.startswith("No grant of the council to an organisation is loaded")
