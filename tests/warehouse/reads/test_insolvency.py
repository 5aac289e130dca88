"""Who is exposed, what rests on them and who is left; and what the public does not see."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from tests import insolvent
from warehouse.ask import run_sql
from warehouse.reads import insolvency, review
from warehouse.reads.insolvency import Watch

D = Decimal
EVERY = ("failure", "warning", "restructuring", "solvent", "dissolved", "cleared")
THRUMLEY, ZELLBOURNE, NETTLE = "GB-COH-XX000101", "GB-COH-XX000102", "GB-COH-XX000103"


@pytest.fixture
def public() -> Watch:
    insolvent.store()
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)
    return Watch(insolvent.COUNCIL, window["from_on"], window["to_on"], insolvent.TODAY)


def officer(watch: Watch) -> Watch:
    return replace(watch, is_officer=True, classes=EVERY)


def exposed(watch: Watch) -> dict[str, dict[str, Any]]:
    return {row["org_id"]: row for row in insolvency.exposed(watch).iter_rows(named=True)}


def ids(watch: Watch, *orgs: str) -> list[int]:
    return [each for org, row in exposed(watch).items() if org in orgs for each in row["supplier_ids"]]


def test_the_window_is_the_last_twelve_months_loaded_and_says_what_is_watched(public: Watch) -> None:
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)
    first, last = insolvent.months()[0], insolvent.months()[-2]
    assert (window["from_on"], window["to_on"].month) == (first.replace(day=1), last.month)
    assert (window["months_present"], window["payments"], window["amount_gbp"]) == (12, 96, D("1572000.00"))
    assert (window["watched"], window["suppliers"], window["watched_gbp"]) == (5, 7, D("1440000.00"))
    assert (window["contracts"], window["checked_on"]) == (1, insolvent.TODAY)


def test_the_public_sees_confirmed_failures_and_nothing_else(public: Watch) -> None:
    assert set(exposed(public)) == {THRUMLEY, "GB-COH-XX000104"}
    # Whatever classes are asked for.
    assert set(exposed(replace(public, classes=EVERY))) == {THRUMLEY, "GB-COH-XX000104"}
    assert insolvency.card_events(public, ZELLBOURNE).is_empty()
    assert insolvency.card_events(public, NETTLE).is_empty()
    others = insolvency.others(replace(public, classes=EVERY), ids(public, THRUMLEY))
    assert others["event_class"].null_count() == others.height
    choices = insolvency.choosable(replace(public, classes=EVERY))
    assert set(choices["event_class"].drop_nulls()) == {"failure"}
    assert set(insolvency.events(replace(public, classes=EVERY))["event_class"]) == {"failure"}


def test_officers_see_warnings_and_a_solvent_winding_up_is_no_failure(public: Watch) -> None:
    found = exposed(officer(public))
    assert {org: row["event_class"] for org, row in found.items()} == {
        THRUMLEY: "failure",
        "GB-COH-XX000104": "failure",
        ZELLBOURNE: "warning",
        NETTLE: "solvent",
    }
    assert set(exposed(replace(public, is_officer=True))) == {THRUMLEY, "GB-COH-XX000104"}


def test_two_spellings_are_one_supplier_and_one_failure_begins_on_its_first_day(public: Watch) -> None:
    row = exposed(public)[THRUMLEY]
    assert (row["paid_gbp"], row["payments"], row["categories"]) == (D("600000.00"), 24, 2)
    assert row["happened_on"] == insolvent.TODAY - timedelta(100)
    assert row["days_since"] == 100
    assert row["procedure_name"] == "creditors' voluntary liquidation (insolvent)"
    assert row["paid_after_gbp"] == sum(
        50_000
        for on in insolvent.months()
        if row["happened_on"] < on <= public.to_on
    )  # fmt: skip


def test_what_is_left_of_a_contract_is_spread_over_its_days_and_else_not_known(public: Watch) -> None:
    found = exposed(public)
    assert found[THRUMLEY]["remaining_gbp"] == D("366000.00")  # 366 days of 730, of £730,000
    assert found[THRUMLEY]["contracts"] == 1
    assert found["GB-COH-XX000104"]["remaining_gbp"] is None


def test_the_share_that_rests_on_them_and_who_is_left(public: Watch) -> None:
    chosen = ids(public, THRUMLEY)
    rows = {
        (row["field"], row["label"]): row for row in insolvency.rests_on(public, chosen).iter_rows(named=True)
    }
    care = rows["category", "Home care"]
    assert (care["amount_gbp"], care["total_gbp"]) == (D("480000.00"), D("780000.00"))
    assert care["share_pct"] == pytest.approx(100 * 480 / 780)
    assert (care["others"], care["vcse_strict"]) == (2, 1)
    assert ("department", "Adults") in rows
    assert rows["ward", "Ward A"]["amount_gbp"] == D("600000.00")
    left = insolvency.others(public, chosen)
    assert left.select("category", "supplier_name").rows() == [
        ("Home care", "Zellbourne Homes Ltd"),
        ("Home care", "Brackwell Support CIC"),
        ("Day care", "Quill Day Services Ltd"),
    ]


def test_those_with_an_address_in_the_same_ward_stand_first(public: Watch) -> None:
    left = insolvency.others(public, ids(officer(public), ZELLBOURNE))
    assert left.select("supplier_name", "is_near", "amount_gbp").rows() == [
        ("Brackwell Support CIC", True, D("60000.00")),
        ("Thrumley Care Limited", False, D("480000.00")),
    ]


def test_nobody_chosen_is_an_empty_answer(public: Watch) -> None:
    assert insolvency.rests_on(public, []).is_empty()
    assert insolvency.others(public, []).is_empty()
    assert set(insolvency.wards(public, [])["amount_gbp"]) == {D(0)}


def test_the_wards_add_up(public: Watch) -> None:
    wards = insolvency.wards(public, ids(public, THRUMLEY, "GB-COH-XX000104"))
    assert wards["amount_gbp"].sum() == D("780000.00")
    assert wards["share_pct"].sum() == pytest.approx(100)


def test_the_stress_test_offers_the_largest_and_all_with_an_event(public: Watch) -> None:
    found = insolvency.choosable(officer(public), limit=1)
    assert found["place"].to_list() == [1, 2, 3, 4]
    assert found["event_class"].to_list() == ["failure", "solvent", "warning", "failure"]


def test_a_card_says_who_it_is_and_how_that_is_known(public: Watch) -> None:
    (row,) = insolvency.card(public, THRUMLEY).iter_rows(named=True)
    assert (row["match_tier"], row["organisation"]) == ("number", "THRUMLEY CARE LTD")
    assert (row["status"], row["confirmed_by"]) == ("Active", None)
    assert insolvency.card(public, "GB-COH-XX009999").is_empty()
    events = insolvency.card_events(public, THRUMLEY)
    assert events["notice_url"][0] == "https://www.thegazette.co.uk/notice/99000002"
    assert "the register still said active" in events["register_says"][0]
    paid = insolvency.card_payments(public, THRUMLEY)
    assert paid["amount_gbp"].sum() == 13 * 50_000


def test_dependency_stands_on_a_companys_turnover_with_its_kind_and_date(public: Watch) -> None:
    row = exposed(public)[THRUMLEY]
    assert (row["income_gbp"], row["income_kind"], row["dependency_pct"]) == (None, None, None)
    year_end = insolvent.TODAY - timedelta(300)
    filed = pl.DataFrame(
        {
            "_arrival": [7], "company_number": ["XX000101"], "_balance_on": [year_end],
            "_turnover": [D("2400000.00")], "_net_assets": [D("-5000.00")], "_employees": [40],
        }
    )  # fmt: skip
    insolvent.store(more={"raw.accounts__accounts": filed})
    row = exposed(public)[THRUMLEY]
    assert (row["income_kind"], row["income_ended_on"]) == ("turnover", year_end)
    assert row["dependency_pct"] == pytest.approx(100 * 600_000 / 2_400_000)
    (card,) = insolvency.card(public, THRUMLEY).iter_rows(named=True)
    assert (card["net_assets_gbp"], card["employees"], card["accounts_on"]) == (D("-5000.00"), 40, year_end)
    assert (card["income_gbp"], card["income_kind"]) == (D("2400000.00"), "turnover")


def test_a_supplier_by_name_alone_is_shown_to_officers_only() -> None:
    insolvent.store(without_numbers=True)
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)
    watch = Watch(insolvent.COUNCIL, window["from_on"], window["to_on"], insolvent.TODAY)
    assert exposed(watch) == {}
    assert window["watched"] == 0
    found = exposed(officer(watch))
    assert THRUMLEY in found
    assert found[THRUMLEY]["match_tier"] == "exact"


def test_who_confirmed_a_supplier_stands_beside_its_events() -> None:
    insolvent.store(without_numbers=True)
    who = "select distinct match_tier, confirmed_by from marts.insolvency_events"
    of = f" where org_id = '{THRUMLEY}'"
    assert run_sql(who + of).rows() == [("exact", None)]
    suppliers = run_sql("select supplier_id from marts.suppliers" + of)["supplier_id"]
    for supplier in suppliers:
        review.decide("confirmed", supplier, THRUMLEY, by="A. Officer", because="On the invoice.")
    insolvent.store(without_numbers=True)
    assert run_sql(who + of).rows() == [("confirmed", "A. Officer")]
    assert run_sql(f"{who} where org_id = '{NETTLE}'").rows() == [("exact", None)]


def test_without_events_nothing_is_known_and_nothing_breaks() -> None:
    insolvent.store(without=("raw.gazette__notices", "raw.companies__companies"))
    window = insolvency.window(insolvent.COUNCIL, insolvent.TODAY).row(0, named=True)
    assert (window["checked_on"], window["watched"]) == (None, 5)
    watch = Watch(insolvent.COUNCIL, window["from_on"], window["to_on"], insolvent.TODAY)
    assert insolvency.exposed(officer(watch)).is_empty()
