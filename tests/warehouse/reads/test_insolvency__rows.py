"""The published rows of what suppliers with an event were paid: they add up; the public has few of them."""

from dataclasses import replace

import pytest

from tests import insolvent
from warehouse.reads import insolvency
from warehouse.reads.insolvency import Watch

EVERY = ("failure", "warning", "restructuring", "solvent", "dissolved", "cleared")


@pytest.fixture
def public() -> Watch:
    insolvent.store()
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)
    return Watch(insolvent.COUNCIL, window["from_on"], window["to_on"], insolvent.TODAY)


def test_they_add_up_and_the_public_has_those_of_failures_alone(public: Watch) -> None:
    for watch in (public, replace(public, is_officer=True, classes=EVERY), replace(public, classes=EVERY)):
        exposed, rows = insolvency.exposed(watch), insolvency.rows(watch)
        assert (rows.height, rows["amount_gbp"].sum()) == (
            exposed["payments"].sum(),
            exposed["paid_gbp"].sum(),
        )
        assert set(rows["organisation"]) == set(exposed["organisation"])
    named = set(insolvency.rows(public)["supplier_name"])
    assert named == {"Thrumley Care Ltd", "Thrumley Care Limited", insolvent.HOSTILE}


def test_those_of_the_suppliers_asked_about_are_what_rests_on_them(public: Watch) -> None:
    chosen = insolvency.exposed(public)["supplier_ids"].explode().to_list()
    rested = insolvency.rests_on(public, chosen).filter(field="category")
    assert insolvency.rows_asked(public, chosen)["amount_gbp"].sum() == rested["amount_gbp"].sum()
    assert insolvency.rows_asked(public, []).is_empty()
