"""The map of the wards where exposed suppliers have their addresses."""

import polars as pl

from tests.ui import frames
from tests.ui.charts.specs import holds
from ui.maps import exposed_bars, exposed_map


def wards() -> pl.DataFrame:
    return frames.wards().with_columns(of_ward_pct=pl.lit(40.0))


def test_the_map_says_whose_money_and_which_share_of_the_ward() -> None:
    figure = exposed_map(wards(), "Walsall, 2026", "suppliers with a confirmed failure")
    holds(figure)
    assert "suppliers with a confirmed failure" in figure.subtitle
    assert "Of all that is paid to addresses in Ward 1, 40% goes to them." in figure.sentence
    assert figure.key == "exposed-wards"


def test_the_bars_say_the_same_and_nothing_located_is_a_sentence() -> None:
    holds(exposed_bars(wards(), "W", "them"))
    nowhere = wards().filter(pl.col("ward_code").is_null())
    figure = exposed_map(nowhere, "W", "them")
    holds(figure)
    assert figure.chart is None
