"""Day or month first is decided by all award dates of a file, or asked for."""

from datetime import date

import polars as pl
import pytest

from pipelines.formats import dates, threesixty_order
from pipelines.source import Told
from warehouse.errors import SourceChanged


def decided(*texts: str, told: Told | None = None) -> threesixty_order.Decided:
    return threesixty_order.decide(pl.Series(texts, dtype=pl.String), "a.json", told or Told())


def test_iso_needs_no_order() -> None:
    assert decided("2023-04-05", "2023-04-06T00:00:00+00:00") == threesixty_order.Decided(None, "ymd")


@pytest.mark.parametrize(("text", "order"), [("22/07/2014", "dmy"), ("07/22/2014", "mdy")])
def test_one_date_that_can_be_read_one_way_decides_and_is_said(text: str, order: str) -> None:
    found = decided("03/04/2014", text)
    assert found.order == order
    assert found.guessed
    assert dates.parse("03/04/2014", found.order) == (
        date(2014, 4, 3) if order == "dmy" else date(2014, 3, 4)
    )


def test_what_nothing_settles_is_day_first_and_said_and_the_period_comes_before() -> None:
    found = decided("2014-01-01", "03/04/2014")
    assert found.order == "dmy"
    assert "3 April 2014 or 4 March 2014" in found.guessed[0]
    assert decided("03/04/2014", told=Told(period="2014-03")).order == "mdy"


def test_dates_that_speak_for_both_are_asked_for() -> None:
    with pytest.raises(SourceChanged, match="cannot be told apart"):
        decided("22/07/2014", "07/22/2014")
