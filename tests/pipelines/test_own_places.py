"""Whose places are asked for."""

import pytest

from pipelines import own_places
from tests import tiny
from warehouse.errors import SourceChanged
from warehouse.settings import settings


def test_the_council_of_the_settings_comes_before_those_that_paid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_COUNCIL", "E08000030")
    settings.cache_clear()
    assert own_places.councils() == ("E08000030",)
    payments = """
        | supplier | paid_on    | amount |
        | Now Ltd  | 2025-05-01 | 1.00   |
    """
    arrivals = """
        | arrival | source   | kind     | council_ons | _file | landed_at           |
        | 1       | spending | payments | E09000007   | a.csv | 2025-07-02T09:00:00 |
    """
    tiny.store({"raw.spending__payments": payments, "raw._arrivals": arrivals}, only=("marts.councils",))
    assert own_places.councils() == ("E08000030", "E09000007")


def test_nobody_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceChanged, match="No council is known whose places could be asked for"):
        own_places.councils()
