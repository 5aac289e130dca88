"""The demonstration council stands, says that it is fictional, and is made once."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import polars as pl
import pytest
from click.testing import CliRunner

from pipelines import demo
from pipelines.cli import main
from warehouse import ask, stores
from warehouse.build import Step
from warehouse.reads import funding, hub, multiplier, skills
from warehouse.reads.funding import Reach
from warehouse.reads.hub import Activity
from warehouse.reads.skills import Exchange
from warehouse.settings import settings

STEPS: list[Step] = []
COUNCIL = "X99000001"
YEAR = (date(2025, 4, 1), date(2026, 3, 31))
HUBS = ("Harbour Volunteer Centre", "Merefield Voluntary Action", "Kilnside Enterprise Hub")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a demonstration that the tests of this module share."""
    return str(tmp_path_factory.mktemp("demonstration"))


@pytest.fixture(autouse=True)
def _in_it(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from warehouse import settings as module

    monkeypatch.setenv("MULTIPLIER_STORE", made)
    module.cache_clear()
    demo.build_demo(STEPS.append)


def test_it_is_built_with_steps_and_is_marked_as_fictional() -> None:
    assert demo.build_demo() == stores.current(settings().demo_store)
    assert "fictional" in STEPS[0].what
    assert ask.about().is_demo
    assert ask.run_sql("select count(*) from raw._arrivals where not is_demo").item() == 0


def test_built_again_it_is_the_same_store() -> None:
    before = demo.build_demo()
    seen: list[Step] = []
    assert demo.build_demo(seen.append) == before
    assert seen == []


def test_four_councils_three_years_and_one_month_missing() -> None:
    councils = ask.run_sql("select council_ons from marts.councils where payments > 0 order by 1").to_series()
    assert councils.to_list() == [f"X9900000{number}" for number in (1, 2, 3, 4)]
    months = ask.run_sql(
        "select count(distinct date_trunc('month', paid_on)) from marts.payments"
        " where council_ons = 'X99000001' and kind = 'invoice'"
    )
    assert months.item() == 35


def test_every_kind_of_payee_and_payment_is_there() -> None:
    found = ask.run_sql("select distinct payee_type from marts.payments").to_series().to_list()
    assert {"supplier", "public_body", "individual", "redacted"} <= set(found)
    kinds = ask.run_sql("select distinct kind from marts.payments").to_series().to_list()
    assert {"invoice", "card"} <= set(kinds)


def test_suppliers_have_wards_and_wards_have_boundaries() -> None:
    wards = ask.run_sql("select count(*) from marts.wards where council_ons = 'X99000001' and is_current")
    assert wards.item() == 12
    before = ask.run_sql("select wards, valid_to from marts.ward_sets where not is_current").row(0)
    assert before == (10, date(2024, 5, 1))
    located = ask.run_sql("select count(*) from marts.suppliers where ward_code is not null").item()
    assert located > 100


def test_no_name_of_a_person_is_in_the_marts() -> None:
    titles = "regexp_matches(supplier_name, '^(Mr|Mrs|Ms|Miss|Dr) ')"
    assert ask.run_sql(f"select count(*) from marts.payments where {titles}").item() == 0


def test_the_command_line_makes_it() -> None:
    found = CliRunner().invoke(main, ["demo", "--json"])
    assert found.exit_code == 0
    assert json.loads(found.stdout)["store"].endswith(".duckdb")


def test_a_demonstration_of_another_making_is_made_again_and_by_two_at_once_once() -> None:
    before = demo.build_demo()
    (settings().demo_store / demo.MADE_BY).write_text("an earlier product", encoding="utf-8")
    seen: list[Step] = []
    with ThreadPoolExecutor(2) as makers:
        paths = [each.result() for each in [makers.submit(demo.build_demo, seen.append) for _ in range(2)]]
    assert paths[0] == paths[1] != before
    assert [step.what for step in seen].count(seen[0].what) == 1


def test_suppliers_show_every_class_of_event_by_a_published_number() -> None:
    found = ask.run_sql(
        "select distinct event_class from marts.insolvency_events"
        " where match_tier = 'number' and event_class is not null order by 1"
    )
    assert found.to_series().to_list() == ["cleared", "dissolved", "failure", "solvent", "warning"]
    turned = ask.run_sql(
        "select count(distinct procedure) as procedures, count(distinct failure_id) as failures"
        " from marts.insolvency_events where organisation = 'OSTRAWICK HOME CARE (UK) LIMITED'"
        " and event_class = 'failure'"
    )
    assert turned.row(0) == (2, 1)


def test_charities_are_known_by_number_and_the_range_of_vcse_shows() -> None:
    strict, known = ask.run_sql(
        "select count(*) filter (is_vcse_strict and match_tier = 'number'), count(is_vcse_strict)"
        " from marts.suppliers"
    ).row(0)
    assert 20 < strict < known
    assert set(ask.run_sql("select distinct kind from marts.incomes").to_series()) == {"income", "turnover"}


def test_every_half_year_since_2023_is_counted_by_sector() -> None:
    counted = ask.run_sql(
        "select half_year, sum(cases) as cases, min(months) as months from marts.insolvencies_by_sector"
        " where scope = 'national' and half_year > '2020' group by half_year order by half_year"
    )
    assert counted["half_year"].to_list()[::2] == ["2023-H1", "2024-H1", "2025-H1", "2026-H1"]
    assert set(counted["months"]) == {6}
    assert counted["cases"].min() >= 20  # type: ignore[operator]


def _reach() -> Reach:
    """The period that the page shows first."""
    period = funding.periods(COUNCIL).filter("is_default").row(0, named=True)
    assert period["label"] == "2025-26"
    return Reach(COUNCIL, period["from_on"], period["to_on"])


def test_most_of_what_is_granted_is_located_and_no_part_is_lost() -> None:
    head = funding.headline(_reach()).row(0, named=True)
    assert head["located_gbp"] + head["not_located_gbp"] == head["amount_gbp"]
    assert head["located_gbp"] > head["amount_gbp"] * 6 / 10
    assert head["not_located_gbp"] > 0
    assert head["first_time"] > 0
    assert 0 < head["delivering_gbp"] < head["amount_gbp"]
    assert 0 < head["smallest_gbp"] < head["small_gbp"] < head["income_known_gbp"] < head["amount_gbp"]


def test_every_rung_of_the_ladder_holds_money() -> None:
    every = Reach(COUNCIL, date(2021, 4, 1), date(2026, 9, 30), "best_available")
    assert funding.rungs(every)["rung"].to_list() == [1, 2, 3, 4, 5, 6]
    assert funding.headline(every)["is_converted"].item()
    assert not funding.headline(_reach())["is_converted"].item()


def test_need_differs_between_wards_and_two_are_cold() -> None:
    fifths = funding.by_quintile(_reach())
    assert fifths["imd_quintile"].to_list() == [1, 2, 3, 4, 5]
    people = fifths["residents"].sum()
    assert people == _one("select residents from marts.place_facts")
    assert people < _one("select population from marts.areas where kind = 'lad'")
    cold = funding.cold_spots(_reach())
    assert dict(zip(cold["ward_name"], cold["because"], strict=True)) == {
        "Gallowgate": "none of those funded is known to deliver",
        "Eastmarsh": "no grant is recorded",
    }
    assert funding.reach_indices(_reach())["concentration_index"].item() < 0
    assert _one("select count(*) from marts.community_needs where is_left_behind") == 2
    area = "from marts.programme_areas where area_code = 'X02000002' and imd_score > 20"
    assert _one(f"select count(distinct ward_name) {area}") == 2


def test_a_head_office_draws_its_grants_to_its_ward() -> None:
    offices = funding.head_offices(replace(_reach(), location="based_in"))
    university = offices.filter(recipient_name="Mereshire University").row(0, named=True)
    assert university["ward_name"] == "Market"
    assert university["of_ward_pct"] > 25


def test_others_give_alongside_and_notice_must_be_given_for_years_to_come() -> None:
    others = funding.alongside(_reach())
    assert set(others["source_class"]) == {"public", "philanthropic"}
    assert all(each > 0 for each in others["per_council_gbp"])
    for today in (date(2026, 11, 22), date(2027, 6, 1), date(2028, 3, 1)):
        assert funding.notice_clock(COUNCIL, today).height > 0


def test_what_counts_in_no_sum_is_there_and_nobody_is_named() -> None:
    cover = funding.coverage(Reach(COUNCIL, date(2021, 4, 1), date(2026, 9, 30))).row(0, named=True)
    assert (cover["other_currency"], cover["passed_on"], cover["rows_set_aside"]) == (1, 5, 1)
    assert cover["linked_lines"] > 0
    assert _one("select count(*) from marts.grants where is_to_individual") == 25
    assert (
        _one("select count(*) from marts.grants where is_to_individual and recipient_name is not null") == 0
    )


def _one(text: str) -> int:
    return int(ask.run_sql(text).item())


def test_one_hub_leaks_at_match_and_another_is_too_small_to_judge() -> None:
    found = {row["hub_name"]: row for row in hub.by_hub(Activity(COUNCIL, *YEAR)).to_dicts()}
    leaks, carries, small = (found[name] for name in HUBS)
    assert leaks["matched_pct"] < 35 < 65 < carries["matched_pct"]
    assert carries["delivering"] > 3 * leaks["delivering"]
    assert small["matched_pct"] is None
    outcomes = hub.outcomes(Activity(COUNCIL, date(2024, 4, 1), date(2026, 9, 30)))
    counts = dict(outcomes.group_by("kind").agg(pl.col("count").sum()).iter_rows())
    assert (counts["proposal"], counts["incubation_award"]) == (1, 2)


def test_eastmarsh_is_rich_in_offers_and_poor_in_money() -> None:
    wards = skills.by_ward(Exchange(COUNCIL, "2025-26")).sort("offers", descending=True, nulls_last=True)
    assert wards["ward_name"][0] == "Eastmarsh"
    money = {row["ward_name"]: row["council_gbp"] for row in multiplier.alongside(COUNCIL, *YEAR).to_dicts()}
    assert money["Eastmarsh"] == 0
    points = multiplier.points_of_entry(COUNCIL, *YEAR).filter(pl.col("is_point"))
    assert set(points.select("ward_name", "civic_services").iter_rows()) == {("Eastmarsh", 2)}


def test_small_counts_of_people_are_withheld_and_most_are_not() -> None:
    heat = skills.heat(Exchange(COUNCIL, "2025-26"))
    withheld = heat.filter(pl.col("offers_mark") == "[c]").height
    assert 0 < withheld < heat.height / 2
