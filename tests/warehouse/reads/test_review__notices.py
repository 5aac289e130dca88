"""Notices without a number that bear a supplier's name: a person may look them up, no more follows."""

from datetime import timedelta
from decimal import Decimal

import polars as pl
import pytest

from tests import insolvent
from warehouse.ask import run_sql
from warehouse.reads import insolvency, review
from warehouse.reads.insolvency import Watch


@pytest.fixture
def event() -> int:
    """Quill's name stands in a notice that has no number; the number of that event."""
    named = insolvent.notices().head(1).with_columns(
        notice_id=pl.lit("99000077"), code=pl.lit("2443"), company_number=pl.lit(None, pl.String),
        company_name=pl.lit("QUILL DAY SERVICES LIMITED"),
        _published_on=insolvent.TODAY - timedelta(10),
    )  # fmt: skip
    insolvent.store(more={"raw.gazette__notices": named})
    return int(review.notices()["event_id"].item())


def test_it_is_listed_with_what_is_at_stake_and_flags_nobody(event: int) -> None:
    (row,) = review.notices().iter_rows(named=True)
    assert (row["supplier_name"], row["amount_gbp"]) == ("Quill Day Services Ltd", Decimal("117000.00"))
    assert (row["org_id"], row["label"]) == (None, "Appointment of liquidators (creditors' voluntary)")
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)
    assert window["unnumbered"] == 1
    watch = Watch(
        insolvent.COUNCIL, window["from_on"], window["to_on"], insolvent.TODAY, True, ("failure", "warning")
    )
    for answer in (insolvency.exposed(watch), insolvency.events(watch)):
        assert not answer["organisation"].str.contains("(?i)quill").any()
    flagged = insolvency.choosable(watch).filter(supplier_name="Quill Day Services Ltd")
    assert flagged["event_class"].to_list() == [None]
    assert run_sql(f"select count(*) from marts.supplier_events where event_id = {event}").item() == 0


def test_hidden_it_is_gone_and_shown_again_it_is_back(event: int) -> None:
    review.hide(event, by="A. Officer", because="It is of the company of that name in Leeds.")
    assert review.notices().is_empty()
    review.unhide(event, by="A. Officer", because="It is not.")
    assert review.notices()["event_id"].to_list() == [event]
