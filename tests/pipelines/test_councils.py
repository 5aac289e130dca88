"""Whose file it is: told, said by the file, named by it, set, or nobody's."""

import pytest

from pipelines import councils
from warehouse import settings
from warehouse.errors import MultiplierError


@pytest.mark.parametrize(
    "text",
    ["Devon", "devon county council", "E10000008", " Devon County  Council ", "http://x.org/id/E10000008/"],
)
def test_a_body_has_many_names(text: str) -> None:
    found = councils.named(text)
    assert found is not None
    assert found.ons == "E10000008"


def test_a_part_of_a_name_is_not_the_name() -> None:
    assert councils.named("Devon County") is None


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(MultiplierError, match="Merefield"):
        councils.named_or_refuse("Merefeild")


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("devon_2026-03", "Devon"),
        ("northtyneside_2014-04", "North Tyneside"),
        ("networkrail_2017-01", "Network Rail"),
        ("gla_2013-P01_parenneg", "Greater London Authority"),
        ("salford_contracts_register_2022-07", "Salford"),
        ("E09000007_Camden", "Camden"),
    ],
)
def test_a_file_is_named_by_its_longest_run_of_words(stem: str, name: str) -> None:
    found = councils.from_name(stem)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("stem", ["payments_2026-03", "2013", "DCCSpendingOver500_201803"])
def test_a_name_that_says_nothing_names_nobody(stem: str) -> None:
    assert councils.from_name(stem) is None


def test_what_is_told_goes_before_what_the_file_says() -> None:
    found = councils.decide("Devon", {("body", "Leeds City Council"): 10}, 10, "leeds.csv")
    assert (found.ons, found.how, found.guessed) == ("E10000008", "told", None)


def test_the_columns_go_before_the_name() -> None:
    found = councils.decide(None, {("body", "Leeds City Council"): 10}, 10, "devon_2026-03.csv")
    assert (found.name, found.how) == ("Leeds", "body column")


def test_the_column_that_names_most_decides() -> None:
    bodies = {("body_code", "http://a.b/id/00DA"): 100, ("body", "East - North East"): 100}
    assert councils.decide(None, bodies, 100, "x.csv").name == "Leeds"


def test_several_bodies_leave_each_row_its_own() -> None:
    found = councils.decide(None, {("body", "Leeds"): 5, ("body", "Devon"): 5}, 10, "devon.csv")
    assert (found.ons, found.name) == (None, None)
    assert "several bodies" in str(found.guessed)


def test_few_rows_that_name_a_body_do_not_decide() -> None:
    assert councils.decide(None, {("body", "Leeds"): 1}, 10, "devon.csv").name == "Devon"


def test_the_setting_is_the_last_word_but_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_COUNCIL", "E10000008")
    settings.cache_clear()
    assert councils.decide(None, {}, 10, "payments.csv").how == "multiplier.toml"


def test_nobody_knows_is_said_loudly() -> None:
    found = councils.decide(None, {}, 10, "payments.csv")
    assert found.ons == "unknown:payments"
    assert "NOT KNOWN" in str(found.guessed)


@pytest.mark.parametrize(
    "stem",
    [
        "leeds_teaching_hospitals_nhs_trust_spend_over_25k",
        "Kent-Police-expenditure-over-500-April-2023",
        "NHS Devon ICB April 2023",
        "leeds_university_spend",
        "Salford Parish Council payments",
        "North Devon National Park 2023",
        "Salford_Town_Council_2023",
        "leeds_homes_spend",
        "Leeds and York Example foundation trust",
        "Kent_and_Essex_example_authority",
    ],
)
def test_another_body_of_a_councils_place_is_not_the_council(stem: str) -> None:
    assert councils.from_name(stem) is None
    found = councils.decide(None, {}, 10, f"{stem}.csv")
    assert (found.how, found.ons) == ("unknown", f"unknown:{stem}")


def test_a_body_that_is_no_council_goes_before_the_files_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_COUNCIL", "Devon")
    settings.cache_clear()
    body = {("body", "Leeds Example Hospitals NHS Trust"): 10}
    found = councils.decide(None, body, 10, "leeds_2023-04.csv")
    assert (found.how, found.name) == ("unknown", None)
    assert found.guessed is not None
    assert '"Leeds Example Hospitals NHS Trust"' in found.guessed


def test_a_table_of_the_nation_needs_no_council_and_is_not_the_one_of_the_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for council in ("", "Walsall"):
        monkeypatch.setenv("MULTIPLIER_COUNCIL", council)
        settings.cache_clear()
        assert councils.of_the_nation(None, {}, 100, "onspd.csv") == councils.Decision(None, None, "national")
    assert councils.of_the_nation(None, {}, 100, "wards_walsall.geojson").name == "Walsall"
    assert councils.of_the_nation("Walsall", {}, 100, "wards.geojson").how == "told"
