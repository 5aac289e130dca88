"""What hubs bring about: twenty-four introductions with a story, and who came."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from tests import tiny
from warehouse.reads import hub
from warehouse.reads.hub import Activity
from warehouse.settings import settings

STEPS = ("ask", "introduction", "match", "funded", "delivering")
YEAR = "2023-24"


def introductions() -> pl.DataFrame:
    """24 asks, ten days from step to step: 22 introduced, 20 matched, 6 funded, 3 delivering."""
    rows = []
    for number, last in enumerate([0] * 2 + [1] * 2 + [2] * 14 + [3] * 3 + [4] * 3):
        for step, stage in enumerate(STEPS[: last + 1]):
            rows.append(
                {
                    "hub": "Kiln" if number % 2 else "Mere",
                    "chain_id": str(number),
                    "stage": stage,
                    "happened_on": str(date(2023, 4, 1) + timedelta(number + 10 * step)),
                    "organisation": f"Thrumley Choir {number // 2}",
                    "organisation_with": "Mere Rowers" if stage == "match" else None,
                    "role": "group",
                    "role_with": "investor" if number % 3 else "budget holder",
                    "amount": "100.00" if stage == "funded" else None,
                    "source_class": "council" if number % 2 else "private",
                    "hours": "2" if stage == "delivering" else None,
                    "function": "volunteering" if number == 0 else None,
                    "outcome": "Thanks to Alison" if number == 3 and stage == "ask" else None,
                }
            )
    return pl.DataFrame(rows).with_columns(pl.lit(2).alias("_arrival"))


def visits() -> pl.DataFrame:
    """Nine people at Kiln, three of them co-designers; twelve at Mere; of two years."""
    rows = [
        {
            "hub": where,
            "held_on": f"{year}-05-{day + 1:02}",
            "role": "co-designer" if where == "Kiln" and day < 3 else "officer" if day < 6 else "group",
            "person_key": f"{where}{day}",
        }
        for where, many in (("Kiln", 9), ("Mere", 12))
        for year in (2022, 2023)
        for day in range(many - 5 if year == 2022 else many)
    ]
    return pl.DataFrame(rows).with_columns(pl.lit(3).alias("_arrival"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that every test here reads."""
    made = tmp_path_factory.mktemp("hub")
    tables: dict[str, tiny.Given] = {"raw.hubs__activity": introductions(), "raw.hubs__attendance": visits()}
    tiny.store(tables, made, only=tiny.read_by("hub"))
    return made


@pytest.fixture(autouse=True)
def _world(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def chosen(**choice: tuple[str, ...]) -> Activity:
    """The introductions of the year, or some of them."""
    council = hub.councils().filter("is_default")["council_ons"][0]
    return Activity(council, date(2023, 4, 1), date(2024, 3, 31), **choice)


def test_the_funnel_counts_each_that_came_so_far() -> None:
    funnel = hub.funnel(chosen())
    assert funnel["count"].to_list() == [24, 22, 20, 6, 3]
    assert funnel["median_days"].to_list() == [None, 10, 10, 10, 10]
    assert funnel["of_previous_pct"].to_list() == pytest.approx([None, 22 / 0.24, 20 / 0.22, 30, None])


def test_a_choice_of_hub_is_part_of_the_whole() -> None:
    hubs = hub.choices(chosen().council).filter(pl.col("field") == "hub")
    assert hubs["label"].to_list() == ["Kiln", "Mere"]
    parts = [hub.funnel(chosen(hubs=(value,)))["count"].to_list() for value in hubs["value"]]
    assert [sum(each) for each in zip(*parts, strict=True)] == [24, 22, 20, 6, 3]
    by_hub = hub.by_hub(chosen())
    assert by_hub["asks"].to_list() == [parts[0][0], parts[1][0]] == [12, 12]
    assert by_hub["matched_pct"].to_list() == [None, None]


def test_money_of_the_council_stands_apart() -> None:
    money = {row["source_class"]: row for row in hub.money(chosen()).to_dicts()}
    assert money["council"]["amount_gbp"] + money["private"]["amount_gbp"] == Decimal(600)
    assert money["council"]["is_council"]
    assert hub.headline(chosen())["alongside_gbp"][0] == money["private"]["amount_gbp"]
    assert hub.hours(chosen())["hours"].sum() == 6
    became = hub.outcomes(chosen())["amount_gbp"]
    assert became.sum() == Decimal(600)
    assert None in became.to_list()
    assert Decimal(0) not in became.to_list()


def test_how_long_it_took_and_in_which_month() -> None:
    lags = hub.lags(chosen())
    assert lags.filter(pl.col("to_stage") == "funded")["median_days"].to_list() == [10, 20]
    months = hub.by_month(chosen())
    assert months.filter(pl.col("stage") == "ask")["count"].sum() == 24
    assert months.height == 5 * months["month_on"].n_unique()


def test_who_came_back_and_what_waits() -> None:
    back = hub.who_came_back(chosen()).row(0, named=True)
    assert (back["organisations"], back["returning"], back["not_known"]) == (12, 12, 12)
    waiting = hub.unmet(chosen())
    assert dict(waiting.select("label", "count").iter_rows()) == {"Volunteering": 1, "Not stated": 1}
    assert waiting["oldest_on"].min() == date(2023, 4, 1)


def test_a_private_person_is_in_no_tie() -> None:
    ties = hub.ties(chosen())
    assert ties.select("role", "role_with").rows() == [("civic_group", "social_investor")]
    network = hub.network(chosen()).row(0, named=True)
    assert network["nodes"] == 15
    assert 0 < network["hub_dependency_pct"] < 100
    assert network["density_pct"] == pytest.approx(network["ties"] * 200 / (15 * 14))


def test_a_text_that_may_name_somebody_is_withheld() -> None:
    assert "Text withheld" in hub.outcomes(chosen())["outcome"].to_list()
    assert not hub.outcomes(chosen())["outcome"].str.contains("Alison").any()


def test_counts_of_people_are_of_years_that_are_over_and_few_are_withheld() -> None:
    council = chosen().council
    assert hub.years(council).filter("is_default")["year"].to_list() == [YEAR]
    roles = hub.by_role(council, YEAR)
    small = roles.filter((pl.col("role") == "co_designer") & (pl.col("hub_name") == "Kiln"))
    assert small.select("attendances", "mark").rows() == [(None, "[c]")]
    assert roles["mark"].drop_nulls().len() >= 4
    came = {row["hub_name"]: row for row in hub.attendance(council, YEAR).to_dicts()}
    assert (came["Kiln"]["attendances"], came["Mere"]["attendances"], came["All hubs"]["attendances"]) == (
        9,
        12,
        21,
    )
    assert (came["Kiln"]["people"], came["Mere"]["people"], came["All hubs"]["people"]) == (9, 12, None)
    assert came["Mere"]["newcomers"] == 5
    assert hub.where_from(council, YEAR).filter(pl.col("hub_id").is_null())["attendances"].to_list() == [21]
    assert hub.quarters(council, YEAR).filter(pl.col("hub_id").is_null())["attendances"].to_list() == [
        21,
        0,
        0,
        0,
    ]


def test_what_is_covered() -> None:
    council = chosen().council
    assert hub.periods(council).filter("is_default")["chains"].to_list() == [24]
    covered = hub.coverage(chosen()).row(0, named=True)
    assert (covered["files"], covered["named_pct"]) == (2, 100)
    assert covered["function_known_pct"] == pytest.approx(100 / 24)
    assert hub.set_aside(council).height == 0


def test_parts_add_up_to_the_whole() -> None:
    whole = hub.funnel(chosen())["count"].to_list()
    parts = hub.by_part(chosen())
    for field in ("function", "hub_type", "role"):
        found = parts.filter(pl.col("field") == field)
        steps = ("asks", "introductions", "matches", "funded", "delivering")
        assert [int(found[step].sum()) for step in steps] == whole, field
    functions = {row["part"]: row for row in parts.filter(pl.col("field") == "function").to_dicts()}
    assert set(functions) == {"volunteering", "not stated"}
    assert functions["volunteering"]["matched_pct"] is None
