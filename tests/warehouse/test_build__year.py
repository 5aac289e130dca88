"""The financial year of multiplier.toml is that of the marts, the metrics and the page alike."""

from collections.abc import Callable

import pytest

from warehouse import ask, settings
from warehouse.build import Built
from warehouse.reads import concentration

PAID = """
| supplier   | paid_on    | amount |
| Thrumley   | 2024-02-01 | 100.00 |
| Zellbourne | 2024-05-02 | 900.50 |
"""


@pytest.mark.parametrize(
    ("month", "named"),
    [("4", ["2023-24", "2024-25"]), ("9", ["2023-24"]), ("1", ["2024"])],
)
def test_a_year_begins_in_the_month_that_is_set(
    a_store: Callable[..., Built], monkeypatch: pytest.MonkeyPatch, month: str, named: list[str]
) -> None:
    monkeypatch.setenv("MULTIPLIER_YEAR_START_MONTH", month)
    settings.cache_clear()
    a_store({"raw.spending__payments": PAID})
    for table in ("marts.markets", "marts.coverage", "metrics.suppliers_count"):
        found = ask.run_sql(f"select distinct period from {table} order by period")["period"].to_list()
        assert found == named
    (council,) = concentration.councils()["council_ons"]
    assert sorted(concentration.periods(council)["label"]) == named
