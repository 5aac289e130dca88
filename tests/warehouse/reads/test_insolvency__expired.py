"""An event that was not checked again in time stands for nothing: it is told to officers only, as that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests import insolvent
from warehouse.reads import insolvency
from warehouse.reads.insolvency import Watch
from warehouse.settings import settings

EVERY = ("failure", "warning", "restructuring", "solvent", "dissolved", "cleared")
THRUMLEY = "GB-COH-XX000101"
Seen = Callable[[date], tuple[Watch, Watch]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("insolvent")
    insolvent.store(made)
    return made


@pytest.fixture
def seen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Seen:
    """The public and the officers, on a day; both look at the same twelve months."""
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)

    def on(day: date) -> tuple[Watch, Watch]:
        public = Watch(insolvent.COUNCIL, window["from_on"], window["to_on"], day)
        return public, replace(public, is_officer=True, classes=EVERY)

    return on


def last_day(seen: Seen) -> date:
    """The last day on which the events of the first company stand."""
    _, officers = seen(insolvent.TODAY)
    (day,) = set(insolvency.card_events(officers, THRUMLEY)["expires_on"])
    return day


def test_it_stands_on_its_last_day(seen: Seen) -> None:
    for who in seen(last_day(seen)):
        assert THRUMLEY in insolvency.exposed(who)["org_id"]
        assert not insolvency.card_events(who, THRUMLEY)["is_expired"].any()
    assert insolvency.window(insolvent.COUNCIL, last_day(seen))["expired"].to_list() == [0]


def test_the_day_after_it_counts_for_nothing_and_is_counted_as_expired(seen: Seen) -> None:
    day = last_day(seen) + timedelta(1)
    for who in seen(day):
        assert insolvency.exposed(who).is_empty()
        assert insolvency.events(who).is_empty()
        assert set(insolvency.choosable(who)["event_class"]) == {None}
    assert insolvency.window(insolvent.COUNCIL, day)["expired"].to_list() == [2]


def test_officers_alone_are_told_of_it_as_expired(seen: Seen) -> None:
    before = seen(last_day(seen))
    public, officers = seen(last_day(seen) + timedelta(1))
    assert insolvency.card_events(public, THRUMLEY).is_empty()
    told = insolvency.card_events(officers, THRUMLEY)
    assert told["event_id"].equals(insolvency.card_events(before[1], THRUMLEY)["event_id"])
    assert told["is_expired"].all()
