"""The page of decisions: nothing for the public; officers decide by name and reason, and take back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests import hostile, insolvent
from tests.pages.opened import opened, said
from warehouse.build import Built
from warehouse.console import run_sql
from warehouse.reads import review
from warehouse.settings import cache_clear

WORDS = ("marts.skill_terms",)


@pytest.fixture
def officers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    cache_clear()


def test_to_the_public_there_is_no_such_page() -> None:
    insolvent.store(also=WORDS)
    with pytest.raises(ValueError, match=r"Could not find a navigation page for .*review\.py"):
        opened("review")


@pytest.mark.usefixtures("officers")
def test_an_event_is_hidden_with_name_and_reason_and_shown_again() -> None:
    insolvent.store(also=WORDS)
    test = opened("review")
    assert not test.exception
    number = int(run_sql("select max(event_id) from marts.supplier_events").item())
    test.text_input(key="event-to-hide").set_value(f"{number:,}").run()
    assert any(f"event {number}, " in each.value for each in test.caption)
    test.button(key="hidden-hide").click().run()
    assert "say who decides and why" in said(test)
    assert review.decided() == []
    test.text_input(key="by-hide").set_value("A. Officer")
    test.text_input(key="because-hide").set_value("<script>alert(1)</script>")
    test.button(key="hidden-hide").click().run()
    assert "No page shows the event" in said(test)
    (made,) = review.decided()
    assert not made.is_proven
    assert (made.kind, made.subject, made.by) == ("hide", {"event_id": number}, "A. Officer")
    test.run()
    test.selectbox(key="decision").set_value(made.decision_id).run()
    test.text_input(key="by-withdraw").set_value("B. Officer")
    test.text_input(key="because-withdraw").set_value("Mistaken")
    test.button(key="withdrawn-withdraw").click().run()
    assert [each.verdict for each in review.decided()] == ["hidden", "withdrawn"]
    assert not test.exception


@pytest.mark.usefixtures("officers")
def test_hostile_names_and_no_question_are_shown() -> None:
    hostile.store()
    test = opened("review")
    assert not test.exception
    assert "No question is open." in said(test)


@pytest.mark.usefixtures("officers")
def test_a_match_is_confirmed_with_name_and_reason(a_store: Callable[..., Built]) -> None:
    companies = "| number | name | status | snapshot_on |\n| XX000101 | QUILLERBY LLP | Active | 2023-06-01 |"
    paid = "| supplier | paid_on | amount |\n| Quillerby Ltd | 2023-05-01 | 20.00 |"
    a_store({"raw.companies__companies": companies, "raw.spending__payments": paid})
    test = opened("review")
    asked = test.selectbox(key="question")
    assert len(asked.options) == 2
    number = review.matches()["supplier_id"].item()
    asked.set_value(f"{number}/GB-COH-XX000101").run()
    test.text_input(key="by-match").set_value("A. Officer")
    test.text_input(key="because-match").set_value("On the invoice")
    test.button(key="confirmed-match").click().run()
    assert not test.exception
    (made,) = review.decided()
    assert (made.verdict, made.subject["org_id"]) == ("confirmed", "GB-COH-XX000101")
    assert "counts from the next build on" in said(test)


@pytest.mark.usefixtures("officers")
def test_a_number_of_no_event_hides_nothing_and_harms_no_page() -> None:
    insolvent.store(also=WORDS)
    test = opened("review")
    test.text_input(key="event-to-hide").set_value("9" * 20).run()
    assert any("no event has the number" in each.value for each in test.caption)
    test.text_input(key="by-hide").set_value("A. Officer")
    test.text_input(key="because-hide").set_value("Mistyped")
    test.button(key="hidden-hide").click().run()
    assert "No event has the number" in said(test)
    assert review.decided() == []
    assert not test.run().exception
