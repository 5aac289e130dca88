"""What comes alongside: a council that grants, runs a hub and has an exchange, in the world of funding.md."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests import tiny
from tests.examples.test_examples import parts
from tests.pipes import table
from warehouse.reads import multiplier
from warehouse.settings import settings

WORLD = Path(__file__).parents[2] / "examples" / "funding.md"
COUNCIL = "X99000001"
YEAR = (COUNCIL, date(2024, 4, 1), date(2025, 3, 31))
MARKET, HARBOUR = "X05000001", "X05000002"
STEPS = f"""
| stage        | happened_on | organisation   | role  | amount | source_class | hours | ward_code |
| introduction | 2024-05-01  | Thrumley Choir | group |        |              | 6     | {MARKET}  |
| funded       | 2024-06-01  | Thrumley Choir | group | 200.00 | council      |       | {MARKET}  |
| funded       | 2024-06-01  | Thrumley Choir | group | 500.00 | private      |       | {MARKET}  |
| funded       | 2026-06-01  | Thrumley Choir | group | 900.00 | private      |       | {MARKET}  |
"""
PAID = """
| supplier         | supplier_postcode | category | paid_on    | amount | _arrival |
| First Care Ltd   | ZZ1 1AA           | Care     | 2024-05-01 | 500.00 | 73       |
| Second Care CIC  | ZZ2 2BB           | Care     | 2024-05-01 | 300.00 | 73       |
"""
PLACES = f"""
| postcode | ward_code  | council_ons | _arrival |
| ZZ11AA   | {MARKET}   | {COUNCIL}   | 74       |
| ZZ22BB   | {HARBOUR}  | {COUNCIL}   | 74       |
"""


def _offers() -> pl.DataFrame:
    """Eight people of Harbour."""
    keys = [f"p{number}" for number in range(8)]
    return pl.DataFrame({"offer_id": keys, "person_key": keys}).with_columns(
        skill=pl.lit("Gardening"),
        opened_on=pl.lit("2024-05-01"),
        ward_code=pl.lit(HARBOUR),
        _arrival=pl.lit(72),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that every test here reads."""
    made = tmp_path_factory.mktemp("multiplier")
    steps = table(STEPS).with_columns(hub=pl.lit("Kiln"), chain_id=pl.lit("1"), _arrival=pl.lit(71))
    ours = {
        "raw.hubs__activity": steps, "raw.skills__offers": _offers(), "raw.spending__payments": table(PAID),
    }  # fmt: skip
    given = {name: table(text) for name, text in parts(WORLD.read_text("utf-8"), "given").items()} | ours
    given["raw.postcodes__postcodes"] = table(PLACES)
    arrivals = {
        (name.removeprefix("raw.").split("__")[0], int(number))
        for name, frame in given.items()
        for number in (frame["_arrival"].unique() if "_arrival" in frame.columns else [1])
    }
    told = pl.DataFrame(sorted(arrivals), schema=["source", "arrival"], orient="row").with_columns(
        council_ons=pl.when(pl.col("arrival") > 70).then(pl.lit(COUNCIL)), _file=pl.lit("a.csv")
    )
    tiny.store({**given, "raw._arrivals": told}, made, only=tiny.read_by("multiplier"))
    return made


@pytest.fixture(autouse=True)
def _world(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def test_others_money_stands_alongside_each_pound() -> None:
    wards = {row["ward_name"]: row for row in multiplier.alongside(*YEAR).to_dicts()}
    whole, market = wards["Whole council"], wards["Market"]
    assert (whole["granted_gbp"], whole["groups_gbp"], whole["groups_per_gbp"]) == (600, 300, 0.5)
    assert (market["hub_gbp"], market["alongside_hub_gbp"], market["hub_per_gbp"]) == (200, 500, 2.5)
    assert (whole["hub_gbp"], whole["alongside_hub_gbp"], whole["hours"]) == (200, 500, 6)
    assert whole["council_gbp"] == whole["granted_gbp"] + whole["hub_gbp"]
    assert whole["hours_per_1000_gbp"] == pytest.approx(6000 / 800)
    assert wards["Kilnside"]["groups_per_gbp"] is None


def test_the_wards_are_part_of_the_whole() -> None:
    found = multiplier.alongside(*YEAR)
    for name in ("granted_gbp", "hub_gbp", "groups_gbp", "alongside_hub_gbp", "hours"):
        parts_of = found.filter(pl.col("ward_code").is_not_null())[name].sum()
        assert parts_of <= found.filter(pl.col("ward_code").is_null())[name][0]


def test_a_point_of_entry_has_three_and_lacks_the_fourth() -> None:
    points = {row["ward_name"]: row for row in multiplier.points_of_entry(*YEAR).to_dicts()}
    harbour, market = points["Harbour"], points["Market"]
    assert (harbour["category"], harbour["paid_gbp"], harbour["civic_suppliers"]) == ("Care", 300, 1)
    assert (harbour["skills_offered"], market["skills_offered"]) == (8, 0)
    assert market["other_capital_gbp"] >= 500
    assert market["is_point"] is False
    assert harbour["is_point"] is (harbour["other_capital_gbp"] == 0)


def test_what_is_not_loaded_is_said_and_nothing_is_concluded() -> None:
    before = multiplier.points_of_entry(COUNCIL, date(2023, 4, 1), date(2024, 3, 31))
    assert before.height == 0
    some = multiplier.points_of_entry(COUNCIL, date(2024, 4, 1), date(2024, 5, 31))
    assert some.filter(pl.col("is_point")).height == 0
    assert some["not_known"].str.contains("no exchange of a year in these days is published").all()


def test_each_point_has_the_lines_behind_it() -> None:
    point = next(row for row in multiplier.points_of_entry(*YEAR).to_dicts() if row["ward_name"] == "Harbour")
    found = multiplier.evidence(*YEAR, point["category"], point["ward_code"])
    paid = found.filter(pl.col("kind").str.starts_with("paid"))
    assert paid["amount_gbp"].sum() == point["paid_gbp"]
    assert paid["name"].to_list() == ["Second Care CIC"]
    assert paid["kind"].to_list() == ["paid (civic)"]
    assert found.filter(pl.col("kind") == "funded group").height == point["civic_groups"]
    offered, named = (found.filter(pl.col("kind") == "skills offered"), pl.col("kind") != "skills offered")
    assert offered["evidence"].to_list() == ["8 offered, registered in 2024-25"]
    assert offered["_file"].to_list() == [None]
    assert found.filter(named)["_row"].null_count() == found.filter(named)["_file"].null_count() == 0
