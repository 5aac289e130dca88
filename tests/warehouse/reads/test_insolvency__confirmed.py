"""What of a card is for officers: who confirmed a match and why, and which papers are late."""

from datetime import date

import polars as pl

from tests import insolvent
from warehouse.console import run_sql
from warehouse.reads import insolvency, review

QUILL = "select supplier_id from marts.suppliers where name like 'Quill%'"
ORG = "GB-COH-XX000101"
SAID = "Their solicitor says a petition is coming"


def card(*, is_officer: bool) -> dict[str, object]:
    """The card of the organisation, as such a reader sees it."""
    long_ago = date(2000, 1, 1)
    watch = insolvency.Watch(insolvent.COUNCIL, long_ago, insolvent.TODAY, insolvent.TODAY, is_officer)
    return insolvency.card(watch, ORG).row(0, named=True)


def test_the_public_is_not_told_which_officer_and_why() -> None:
    insolvent.store()
    number = int(run_sql(QUILL).item())
    review.decide("confirmed", number, ORG, "A. Officer", SAID)
    insolvent.store()
    seen = card(is_officer=True)
    assert (seen["confirmed_by"], seen["because"]) == ("A. Officer (said, not proven)", SAID)
    public = card(is_officer=False)
    assert (public["confirmed_by"], public["because"]) == ("an officer of the council", None)
    assert public["confirmed_at"] == seen["confirmed_at"]
    review.decide("confirmed", number, ORG, "b@council.example", SAID, is_proven=True)
    insolvent.store()
    assert card(is_officer=True)["confirmed_by"] == "b@council.example"


def test_the_public_is_not_warned_by_late_papers() -> None:
    late = pl.DataFrame(
        {
            "_arrival": [7], "company_number": ["XX000101"], "name": ["THRUMLEY CARE LTD"],
            "status": ["active"], "accounts_overdue": ["true"], "_checked_on": [insolvent.TODAY],
        }
    )  # fmt: skip
    insolvent.store(more={"raw.companies_house__profiles": late})
    assert card(is_officer=True)["is_accounts_overdue"] is True
    public = card(is_officer=False)
    assert (public["is_accounts_overdue"], public["is_confirmation_overdue"]) == (None, None)
    assert public["papers_read_on"] == insolvent.TODAY
