"""What a person hides is in no answer from the next question on, and shown again it is back as soon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import polars as pl
import pytest

from tests import insolvent
from warehouse.ask import hidden, run_sql, snapshot
from warehouse.reads import insolvency, review, sectors
from warehouse.reads.insolvency import Watch

THRUMLEY = "GB-COH-XX000101"
EVERY = ("failure", "warning", "restructuring", "solvent", "dissolved", "cleared")


@pytest.fixture
def watch() -> Watch:
    insolvent.store()
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)
    return Watch(insolvent.COUNCIL, window["from_on"], window["to_on"], insolvent.TODAY)


def hide(event: int) -> None:
    """Nobody is to see it."""
    review.hide(event, by="A. Officer", because="Another company's number.")


def both(watch: Watch) -> tuple[Watch, Watch]:
    """As the public and as officers see it."""
    return watch, replace(watch, is_officer=True, classes=EVERY)


def answers(watch: Watch) -> Iterator[tuple[str, pl.DataFrame]]:
    """Every question whose answer rests on events, as the public and as officers see it."""
    yield "window", insolvency.window(watch.council, watch.today)
    yield "ours", sectors.half_years("our_suppliers", watch.council)
    yield "contracts", sectors.half_years("our_live_contracts", watch.council)
    for who, seen in zip(("public", "officers"), both(watch), strict=True):
        yield f"exposed to {who}", insolvency.exposed(seen)
        yield f"events to {who}", insolvency.events(seen)
        yield f"card to {who}", insolvency.card_events(seen, THRUMLEY)
        yield f"choosable to {who}", insolvency.choosable(seen)
        others = insolvency.others(seen, _chosen())
        yield f"others to {who}", others.filter(supplier_name="Thrumley Care Limited")


def _chosen() -> list[int]:
    return run_sql("select supplier_id from marts.suppliers where org_id = 'GB-COH-XX000102'")[
        "supplier_id"
    ].to_list()


def tables() -> Iterator[tuple[str, list[int]]]:
    """The events of the first company in every mart or metric that has any, as its SQL can be asked."""
    found = run_sql(
        "select table_schema || '.' || table_name as name from information_schema.columns"
        " where column_name in ('event_id', 'org_id') and table_schema in ('marts', 'metrics')"
        " group by name having count(*) = 2 order by name"
    )
    for name in found["name"]:
        ids = run_sql(f"select event_id from {name} where org_id = '{THRUMLEY}' order by event_id")
        yield name, ids["event_id"].to_list()


def numbers(watch: Watch) -> list[int]:
    """The events of the first company, the latest first."""
    return insolvency.card_events(watch, THRUMLEY)["event_id"].to_list()


@pytest.mark.parametrize("is_built_between", [False, True])
def test_hidden_and_shown_again_it_goes_and_comes_everywhere(watch: Watch, is_built_between: bool) -> None:
    before, shown = dict(answers(watch)), dict(tables())
    events = numbers(watch)
    assert set(shown) >= {"marts.insolvency_events", "marts.supplier_events"}
    assert all(set(ids) == set(events) for ids in shown.values())
    with snapshot():
        for event in events:
            hide(event)
        assert hidden() == frozenset()
    assert hidden() == frozenset(events)
    if is_built_between:
        insolvent.store()
    without = dict(answers(watch))
    assert [name for name in before if without[name].equals(before[name])] == ["window"]
    assert not any(THRUMLEY in frame["org_id"] for frame in without.values() if "org_id" in frame.columns)
    assert all(ids == [] for _, ids in tables())
    assert without["others to public"]["event_class"].to_list() == [None]
    for event in events:
        review.unhide(event, by="A. Officer", because="It was right.")
    assert hidden() == frozenset()
    assert dict(tables()) == shown
    again = dict(answers(watch))
    assert all(again[name].height == frame.height for name, frame in before.items())
    assert numbers(watch) == events
    if is_built_between:
        # What it is a case of is worked out anew by the next build, and no sooner.
        insolvent.store()
        again = dict(answers(watch))
    assert [name for name, frame in before.items() if not again[name].equals(frame)] == []


def test_a_failure_does_not_begin_on_the_day_of_what_is_hidden(watch: Watch) -> None:
    *_, first = numbers(watch)
    hide(first)
    for _ in range(2):
        (row,) = insolvency.exposed(watch).filter(org_id=THRUMLEY).iter_rows(named=True)
        assert row["happened_on"] == insolvent.TODAY - timedelta(60)
        insolvent.store()


def test_what_only_a_hidden_event_said_is_said_of_no_other_after_the_next_build(watch: Watch) -> None:
    ended = (
        "select source_class, case_ended_because from marts.insolvency_events"
        f" where org_id = '{THRUMLEY}' and source_class = 'solvent'"
    )
    solvent = (
        insolvent.notices()
        .filter(pl.col("code") == "2431")
        .with_columns(
            notice_id=pl.lit("99000099"),
            company_number=pl.lit("XX000101"),
            _published_on=insolvent.TODAY - timedelta(200),
        )
    )
    insolvent.store(more={"raw.gazette__notices": solvent})
    assert run_sql(ended).row(0)[1].startswith("turned into")
    for event in numbers(watch):
        hide(event)
    insolvent.store(more={"raw.gazette__notices": solvent})
    assert run_sql(ended).rows() == [("solvent", None)]
