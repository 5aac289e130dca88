"""The demonstration council stands, says that it is fictional, and is made once."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from click.testing import CliRunner

from pipelines import demo
from pipelines.cli import main
from warehouse import ask, stores
from warehouse.build import Step
from warehouse.settings import settings


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a demonstration that the tests of this module share."""
    return str(tmp_path_factory.mktemp("demonstration"))


@pytest.fixture(autouse=True)
def _in_it(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from warehouse import settings as module

    monkeypatch.setenv("MULTIPLIER_STORE", made)
    module.cache_clear()


def test_it_is_built_with_steps_and_is_marked_as_fictional() -> None:
    seen: list[Step] = []
    path = demo.build_demo(seen.append)
    assert path == stores.current(settings().demo_store)
    assert "fictional" in seen[0].what
    assert ask.about().is_demo
    assert ask.run_sql("select count(*) from raw._arrivals where not is_demo").item() == 0


def test_built_again_it_is_the_same_store() -> None:
    before = demo.build_demo()
    seen: list[Step] = []
    assert demo.build_demo(seen.append) == before
    assert seen == []


def test_four_councils_three_years_and_one_month_missing() -> None:
    demo.build_demo()
    councils = ask.run_sql("select council_ons from marts.councils where payments > 0 order by 1").to_series()
    assert councils.to_list() == [f"X9900000{number}" for number in (1, 2, 3, 4)]
    months = ask.run_sql(
        "select count(distinct date_trunc('month', paid_on)) from marts.payments"
        " where council_ons = 'X99000001' and kind = 'invoice'"
    )
    assert months.item() == 35


def test_every_kind_of_payee_and_payment_is_there() -> None:
    demo.build_demo()
    found = ask.run_sql("select distinct payee_type from marts.payments").to_series().to_list()
    assert {"supplier", "public_body", "individual", "redacted"} <= set(found)
    kinds = ask.run_sql("select distinct kind from marts.payments").to_series().to_list()
    assert {"invoice", "card"} <= set(kinds)


def test_suppliers_have_wards_and_wards_have_boundaries() -> None:
    demo.build_demo()
    wards = ask.run_sql(
        "select count(*) from marts.wards where council_ons = 'X99000001' and geometry is not null"
    )
    assert wards.item() == 12
    located = ask.run_sql("select count(*) from marts.suppliers where ward_code is not null").item()
    assert located > 100


def test_no_name_of_a_person_is_in_the_marts() -> None:
    demo.build_demo()
    titles = "regexp_matches(supplier_name, '^(Mr|Mrs|Ms|Miss|Dr) ')"
    assert ask.run_sql(f"select count(*) from marts.payments where {titles}").item() == 0


def test_the_command_line_makes_it() -> None:
    found = CliRunner().invoke(main, ["demo", "--json"])
    assert found.exit_code == 0
    assert json.loads(found.stdout)["store"].endswith(".duckdb")


def test_a_demonstration_of_another_making_is_made_again() -> None:
    before = demo.build_demo()
    (settings().demo_store / demo.MADE_BY).write_text("an earlier product", encoding="utf-8")
    assert demo.build_demo() != before


def test_two_makers_at_once_make_it_once() -> None:
    (settings().demo_store / demo.MADE_BY).write_text("an earlier product", encoding="utf-8")
    seen: list[Step] = []
    with ThreadPoolExecutor(2) as makers:
        paths = [each.result() for each in [makers.submit(demo.build_demo, seen.append) for _ in range(2)]]
    assert paths[0] == paths[1]
    assert [step.what for step in seen].count(seen[0].what) == 1


def test_suppliers_show_every_class_of_event_by_a_published_number() -> None:
    demo.build_demo()
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
    demo.build_demo()
    strict, known = ask.run_sql(
        "select count(*) filter (is_vcse_strict and match_tier = 'number'), count(is_vcse_strict)"
        " from marts.suppliers"
    ).row(0)
    assert 20 < strict < known
    assert set(ask.run_sql("select distinct kind from marts.incomes").to_series()) == {"income", "turnover"}


def test_every_half_year_since_2023_is_counted_by_sector() -> None:
    demo.build_demo()
    counted = ask.run_sql(
        "select half_year, sum(cases) as cases, min(months) as months from marts.insolvencies_by_sector"
        " where scope = 'national' and half_year > '2020' group by half_year order by half_year"
    )
    assert counted["half_year"].to_list()[::2] == ["2023-H1", "2024-H1", "2025-H1", "2026-H1"]
    assert set(counted["months"]) == {6}
    assert counted["cases"].min() >= 20  # type: ignore[operator]
