"""One supplier: facts with their dates, events with their notices, payments over time."""

from datetime import UTC, date, datetime
from decimal import Decimal

import polars as pl

from tests.ui import events
from tests.ui.charts.specs import holds, spec
from ui.charts.card import happened, identity, paid


def test_who_it_is_and_what_is_not_known() -> None:
    figure = identity(events.card(), "Thrumley Care Ltd")
    holds(figure)
    said = dict(figure.table.iter_rows())
    assert said["How that is known"] == "by its number in the register"
    assert said["Confirmed by"] == "nobody: by its number alone"
    assert (
        said["Latest yearly income or turnover"]
        == said["Net assets"]
        == said["Next accounts due on"]
        == "not known"
    )
    assert "Accounts late" not in said
    assert said["Founded or registered on"] == "2 January 1999"
    assert "Off the register on" not in said
    gone = identity(events.card(dissolved_on=date(2026, 3, 31)), "T").table
    assert dict(gone.iter_rows())["Off the register on"] == "31 March 2026"


def test_each_fact_of_a_company_says_of_which_day_it_is_and_nought_is_not_unknown() -> None:
    day = date(2026, 3, 31)
    known = events.card(
        income_gbp=Decimal("2000000.00"), income_kind="turnover", income_ended_on=day, accounts_on=day,
        net_assets_gbp=Decimal("-350.00"), cash_gbp=Decimal(0), employees=3.0, is_dormant=False,
        is_accounts_overdue=True, papers_read_on=date(2026, 5, 1), charges_outstanding=0,
        charges_read_on=date(2026, 4, 1),
    )  # fmt: skip
    said = dict(identity(known, "T").table.iter_rows())
    assert said["Latest yearly turnover"] == "£2,000,000.00, year to 31 March 2026"
    assert said["Net assets"] == "-£350.00, on 31 March 2026"
    assert said["Cash"] == "£0.00, on 31 March 2026"
    assert said["Owed within a year"] == "not known"
    assert said["Employees on average"] == "3, year to 31 March 2026"
    assert said["Dormant"] == "no, year to 31 March 2026"
    assert said["Accounts late"] == "yes, as read on 1 May 2026"
    assert said["Charges on its assets outstanding"] == "0, as read on 1 April 2026"


def test_a_person_who_confirmed_it_is_named_with_day_and_reason() -> None:
    known = events.card(
        match_tier="confirmed", confirmed_by="A. Officer", confirmed_at=datetime(2026, 5, 1, tzinfo=UTC),
        because="same address",
    )  # fmt: skip
    said = dict(identity(known, "T").table.iter_rows())
    assert said["Confirmed by"] == "A. Officer, 1 May 2026: same address"
    public = known | {"confirmed_by": "an officer of the council", "because": None}
    told = dict(identity(public, "T").table.iter_rows())
    assert told["Confirmed by"] == "an officer of the council, 1 May 2026"


def test_each_event_has_its_notice_and_what_the_register_says() -> None:
    figure = happened(events.events(), "Thrumley Care Ltd")
    holds(figure)
    assert figure.sentence.endswith("On 1 November 2026 the register said active.")
    assert figure.shown["link"].to_list() == ["https://www.thegazette.co.uk/notice/99000001", None]
    holds(happened(events.events().clear(), "T"))


def test_what_was_not_checked_again_in_time_says_that_it_counts_for_nothing() -> None:
    told = events.events().with_columns(is_expired=pl.Series([False, True]))
    figure = happened(told, "Thrumley Care Ltd")
    holds(figure)
    assert figure.sentence.endswith("Not checked again in time, so counting for nothing: 1 event.")
    kinds = figure.shown["kind"].to_list()
    assert kinds == ["confirmed failure", "confirmed failure; not checked again in time: counts for nothing"]
    assert "in time" not in happened(events.events(), "T").sentence


def test_payments_over_time_with_the_day_marked() -> None:
    figure = paid(events.quarters(), "T", date(2025, 8, 1))
    holds(figure)
    assert len(spec(figure)["layer"]) == 2
    assert "The line is the day of the event, 1 August 2025." in figure.sentence
    assert len(spec(paid(events.quarters(), "T", None))["layer"]) == 1


def test_one_quarter_is_not_drawn() -> None:
    for few in (0, 1):
        figure = paid(events.quarters(few), "T", date(2025, 8, 1))
        holds(figure)
        assert figure.chart is None
