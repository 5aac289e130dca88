"""Who confirmed a match, and why, is for officers; the public is told that an officer did."""

from datetime import date

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
