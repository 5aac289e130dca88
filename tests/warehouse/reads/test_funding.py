"""How far grants reach, in the small world of tests/examples/funding.md; tests/oracle/ has random ones."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from tests import granted, tiny
from tests.examples.test_examples import parts
from warehouse.reads import funding
from warehouse.reads.funding import SIZES, Reach
from warehouse.settings import settings

WORLD = Path(__file__).parents[2] / "examples" / "funding.md"
MERE = "X99000001"
YEAR = Reach(MERE, date(2024, 4, 1), date(2025, 3, 31))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that every test here reads."""
    made = tmp_path_factory.mktemp("funding")
    tiny.store(parts(WORLD.read_text("utf-8"), "given"), made, only=granted.READ)
    return made


@pytest.fixture(autouse=True)
def _world(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def one(frame: pl.DataFrame) -> dict[str, object]:
    assert frame.height == 1
    return frame.row(0, named=True)


def test_what_is_located_and_what_is_not_add_up_to_all() -> None:
    whole = one(funding.headline(YEAR))
    assert (whole["amount_gbp"], whole["located_gbp"]) == (Decimal(1050), Decimal(900))
    assert (whole["grants"], whole["recipients"], whole["individuals"]) == (4, 2, 1)
    assert (whole["own_gbp"], whole["readiness_gbp"], whole["delivering_gbp"]) == (
        Decimal(650),
        Decimal(300),
        Decimal(0),
    )
    assert (whole["smallest_gbp"], whole["small_gbp"], whole["income_known_gbp"]) == (Decimal(900),) * 3
    assert (whole["multi_year_gbp"], whole["length_known_gbp"]) == (Decimal(300), Decimal(900))
    wards = funding.by_ward(YEAR)
    assert wards["amount_gbp"].sum() == whole["amount_gbp"]
    assert wards["ward_name"].to_list() == ["Kilnside", "Market", "Harbour", "Not located in a ward"]
    assert wards["per_head_gbp"].to_list() == pytest.approx([0, 0.1, 0.1, 0.015])
    assert wards["reach"].to_list() == pytest.approx([0, 10 / 9, 10 / 9, None])


def test_how_long_work_waits_is_of_the_grants_that_tell() -> None:
    whole = one(funding.headline(YEAR))
    # Ten days after the award, and ten before.
    assert (whole["lag_known"], whole["lag_median_days"], whole["lag_p90_days"]) == (2, 0, 8)
    empty = one(funding.headline(replace(YEAR, funders=("Nobody",))))
    assert (empty["lag_known"], empty["lag_median_days"], empty["lag_p90_days"]) == (0, None, None)


def test_by_the_address_it_lies_elsewhere() -> None:
    based = funding.by_ward(replace(YEAR, location="based_in"))
    found = dict(based.select("ward_name", "amount_gbp").iter_rows())
    assert found == {
        "Harbour": Decimal(1000),
        "Market": 0,
        "Kilnside": 0,
        "Not located in a ward": Decimal(50),
    }
    assert funding.head_offices(YEAR).is_empty()
    offices = funding.head_offices(replace(YEAR, location="based_in"))
    assert offices["recipient_name"].to_list() == ["Thrumley Choir", "Mere Rowers"]
    assert offices["of_ward_pct"].to_list() == [90, 10]


def test_the_rungs_say_how_well_places_are_known() -> None:
    found = funding.rungs(YEAR).select("rung", "amount_gbp", "grants").rows()
    assert found == [(1, Decimal(900), 2), (4, Decimal(100), 1), (6, Decimal(50), 1)]
    assert funding.rungs(replace(YEAR, wards=("X05000001",)))["rung"].to_list() == [1, 4, 6]


def test_the_indices_of_three_wards() -> None:
    found = one(funding.reach_indices(YEAR))
    assert found["per_head_gbp"] == pytest.approx(0.09)
    assert found["hoover"] == pytest.approx(0.1)
    assert found["ward_hhi"] == pytest.approx((2 / 3) ** 2 + (1 / 3) ** 2)
    # The most deprived tenth has nothing, the next six tenths two thirds, the last three a third.
    assert found["share_to_most_deprived_fifth"] == pytest.approx(0.1 / 0.6 * 2 / 3)
    assert found["concentration_index"] == pytest.approx(2 * (2 / 3 * 0.4 + 1 / 3 * 0.85) - 1)
    assert (found["wards_without"], found["residents_without"]) == (1, pytest.approx(0.1))
    assert found["spearman"] is None


def test_high_need_without_a_grant_is_a_cold_spot() -> None:
    found = funding.cold_spots(YEAR)
    assert found["ward_name"].to_list() == ["Kilnside", "Market"]
    assert found["because"].to_list() == ["no grant is recorded", "none of those funded is known to deliver"]
    assert found["not_located_gbp"].unique().to_list() == [Decimal(150)]


def test_the_clock_runs_for_the_councils_own_grants_to_organisations() -> None:
    found = one(funding.notice_clock(MERE, date(2025, 1, 15)))
    assert (found["purpose"], found["ends_on"], found["notice_by"]) == (
        "Lunch",
        date(2025, 5, 31),
        date(2025, 2, 28),
    )
    assert found["is_notice_past"] is False
    assert funding.notice_clock(MERE, date(2025, 6, 1)).is_empty()
    # It is six months long.
    assert funding.notice_clock(MERE, date(2024, 11, 30)).is_empty()
    assert funding.notice_clock(MERE, date(2024, 12, 1)).height == 1


def test_other_money_alongside_the_councils_is_of_the_same_organisations() -> None:
    found = one(funding.alongside(YEAR))
    assert (found["source_class"], found["amount_gbp"], found["council_gbp"]) == (
        "philanthropic",
        Decimal(300),
        Decimal(600),
    )
    assert found["per_council_gbp"] == 0.5


def test_givers_side_by_side_in_each_fifth() -> None:
    found = {
        (row["giver"], row["imd_quintile"]): row["amount_gbp"]
        for row in funding.classes(YEAR).iter_rows(named=True)
    }
    assert sum(found.values()) == Decimal(900)
    assert {giver for giver, _ in found} == {"The council", "Other funders"}


def test_fifths_hold_all_that_is_located() -> None:
    fifths = funding.by_quintile(YEAR)
    assert fifths["amount_gbp"].sum() == Decimal(900)
    assert fifths["people_pct"].sum() == pytest.approx(100)


def test_sizes_count_organisations_alone() -> None:
    found = funding.sizes(YEAR).select("income_band", "amount_gbp", "recipients").rows()
    assert found == [("under £10k", Decimal(900), 1), ("not known", Decimal(100), 1)]


def test_filters_leave_the_rest_out() -> None:
    assert one(funding.headline(replace(YEAR, funders=("Quillerby Trust",))))["amount_gbp"] == Decimal(400)
    assert one(funding.headline(replace(YEAR, classes=("council",))))["amount_gbp"] == Decimal(650)
    assert one(funding.headline(replace(YEAR, wards=("X05000001",))))["amount_gbp"] == Decimal(600)
    assert one(funding.headline(replace(YEAR, without=("GB-CHC-9900001",))))["amount_gbp"] == Decimal(150)


@pytest.mark.parametrize(("band", "pounds"), [*zip(SIZES, (1050, 0, 0, 0), strict=True)])
def test_awards_by_their_size(band: str, pounds: int) -> None:
    assert one(funding.headline(replace(YEAR, sizes=(band,))))["amount_gbp"] == Decimal(pounds)


def test_no_choice_of_wards_hides_what_is_not_located() -> None:
    market = replace(YEAR, wards=("X05000001",))
    head = one(funding.headline(market))
    assert (head["located_gbp"], head["all_located_gbp"], head["not_located_gbp"]) == (600, 900, 150)
    assert funding.by_ward(market)["ward_name"].to_list() == ["Market", "Not located in a ward"]
    assert funding.by_ward(market)["amount_gbp"].to_list() == [Decimal(600), Decimal(150)]
    # What has no ward is for each resident of the council, chosen or not.
    assert funding.by_ward(market)["per_head_gbp"].to_list() == pytest.approx([0.1, 0.015])


def test_the_rows_behind_lead_to_file_and_line_and_are_of_organisations() -> None:
    rows = funding.grants(YEAR)
    assert sorted(rows["purpose"]) == ["Bid writing", "Boats", "Lunch"]
    assert rows.filter(pl.col("_file").is_null() | pl.col("_row").is_null()).is_empty()


def test_councils_and_choices() -> None:
    assert funding.councils().select("council_ons", "is_default").rows() == [(MERE, True)]
    found = {
        (row["field"], row["label"]): row["grants"] for row in funding.choices(MERE).iter_rows(named=True)
    }
    assert found[("funder", "Quillerby Trust")] == 3
    assert found[("class", "council")] == 2
    assert found[("without", "Thrumley Choir")] == 2
    assert {label for field, label in found if field == "ward"} == {"Market", "Harbour", "Kilnside"}


def test_a_year_of_few_grants_is_not_the_one_to_begin_with() -> None:
    found = funding.periods(MERE).select("label", "grants", "is_default").rows()
    assert found == [("all years loaded", 5, True), ("2024-25", 4, False), ("2020-21", 1, False)]


def test_which_files_it_rests_on() -> None:
    cover = one(funding.coverage(YEAR))
    assert (cover["files"], cover["rows_read"], cover["rows_set_aside"]) == (1, 5, 0)
    assert (cover["first_on"], cover["last_on"]) == (date(2020, 5, 3), date(2024, 6, 3))
    assert (cover["other_currency"], cover["linked_lines"], cover["passed_on"]) == (0, 0, 0)
    assert funding.set_aside(MERE).is_empty()
