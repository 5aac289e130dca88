from collections.abc import Callable
from typing import Any

import pytest

from tests import tiny
from warehouse.console import run_sql
from warehouse.errors import DecisionRefused
from warehouse.reads import review

COMPANIES = """
| _arrival | number   | name               | status | snapshot_on |
| 7        | XX000101 | QUILLERBY LLP      | Active | 2026-06-01  |
| 7        | XX000102 | QUILLERBY UK LTD   | Active | 2026-06-01  |
"""
PAYMENTS = """
| supplier      | paid_on    | amount |
| Quillerby Ltd | 2023-05-01 | 20.00  |
| Osterbeck Ltd | 2023-05-01 | 30.00  |
"""
SAYS: dict[str, Any] = {"by": "A. Officer", "because": "On the invoice."}


@pytest.fixture
def again() -> Callable[[], int]:
    """Build the store; the number of the one supplier that there is a question about."""

    def build() -> int:
        tiny.store(
            {"raw.companies__companies": COMPANIES, "raw.spending__payments": PAYMENTS},
            only=tiny.read_by("review"),
        )
        found = run_sql("select supplier_id from marts.suppliers where name = 'Quillerby Ltd'")
        return int(found.item())

    return build


def link() -> tuple[str | None, str]:
    """What the supplier is taken for, and why."""
    return run_sql("select org_id, match_tier from marts.suppliers where name = 'Quillerby Ltd'").row(0)


def test_the_questions_are_listed_with_what_is_at_stake(again: Callable[[], int]) -> None:
    number = again()
    found = review.matches()
    assert found.select("supplier_id", "org_id", "why").rows()[0] == (
        number, "GB-COH-XX000101", "the same name with another legal form",
    )  # fmt: skip
    assert found["amount_gbp"].to_list()[0] == 20


def test_a_confirmed_match_is_a_link_after_the_next_build_and_a_withdrawn_one_is_none(
    again: Callable[[], int],
) -> None:
    number = again()
    made = review.decide("confirmed", number, "GB-COH-XX000101", **SAYS)
    assert link() == (None, "none")
    again()
    assert link() == ("GB-COH-XX000101", "confirmed")
    assert review.matches().is_empty()
    assert review.matches(is_open=False).select("decision", "decided_by").row(0) == (
        "confirmed",
        "A. Officer",
    )
    review.withdraw(made.decision_id, **SAYS)
    again()
    assert link() == (None, "none")
    assert len(review.decided()) == 2


def test_the_last_word_counts_and_a_rejected_match_is_never_linked(again: Callable[[], int]) -> None:
    number = again()
    review.decide("confirmed", number, "GB-COH-XX000101", **SAYS)
    review.decide("confirmed", number, "GB-COH-XX000102", **SAYS)
    again()
    assert link() == ("GB-COH-XX000102", "confirmed")
    review.decide("rejected", number, "GB-COH-XX000102", **SAYS)
    again()
    assert link() == ("GB-COH-XX000101", "confirmed")


@pytest.mark.parametrize("org_id", ["XX000101", "GB-COH-101", "", "GB-COH-XX000101; drop"])
def test_what_identifies_no_organisation_is_refused(again: Callable[[], int], org_id: str) -> None:
    with pytest.raises(DecisionRefused, match="identifies no organisation"):
        review.decide("confirmed", again(), org_id, **SAYS)


def test_a_supplier_nobody_knows_is_refused(again: Callable[[], int]) -> None:
    again()
    assert review.supplier(5).is_empty()
    with pytest.raises(DecisionRefused, match="No supplier"):
        review.decide("confirmed", 5, "GB-COH-XX000101", **SAYS)


@pytest.fixture
def number() -> int:
    """A store with one event; its number."""
    notice = (
        "| notice_id | code | company_name | company_number | published_on | status |\n"
        "| 99000001 | 2410 | QUILLERBY LTD | XX000101 | 2026-06-01 | published |"
    )
    tiny.store(
        {"raw.gazette__notices": notice, "raw.spending__payments": PAYMENTS}, only=tiny.read_by("review")
    )
    return int(run_sql("select event_id from marts.insolvency_events").item())


def test_an_event_is_hidden_and_shown_again(number: int) -> None:
    assert review.event(number).row(0, named=True)["org_id"] == "GB-COH-XX000101"
    made = review.hide(number, **SAYS, is_proven=True)
    assert review.decided() == [made]
    assert (made.is_proven, review.event(number).height) == (True, 0)
    with pytest.raises(DecisionRefused, match="hidden already"):
        review.hide(number, **SAYS)
    assert [each.withdraws for each in review.unhide(number, **SAYS)] == [made.decision_id]
    with pytest.raises(DecisionRefused, match="not hidden"):
        review.unhide(number, **SAYS)


@pytest.mark.parametrize("event_id", [5, -5, 2**63, 10**30, -(10**30)])
def test_a_number_of_no_event_is_refused_and_harms_nobody(number: int, event_id: int) -> None:
    with pytest.raises(DecisionRefused, match="No event has the number"):
        review.hide(event_id, **SAYS)
    assert review.decided() == []
    assert review.event(number).height == 1


def test_a_number_of_no_supplier_is_refused_however_large(again: Callable[[], int]) -> None:
    again()
    with pytest.raises(DecisionRefused, match="No supplier has the number"):
        review.decide("confirmed", 10**30, "GB-COH-XX000101", **SAYS)
