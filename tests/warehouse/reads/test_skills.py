"""An exchange of skills in a council of three wards: a sum with a part that is withheld is withheld."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from tests import insolvent, tiny
from tests.pipes import table
from warehouse.reads import skills
from warehouse.reads.skills import Exchange
from warehouse.settings import settings

YEAR = Exchange(insolvent.COUNCIL, "2023-24")
# skill: offers in wards A, B, C; needs in these
STORY = {
    "Gardening": ((12, 20, 3), (6, 5, 0)),
    "cookery": ((30, 10, 15), (5, 20, 30)),
    "Driving": ((0, 9, 8), (0, 0, 0)),
}
GARDEN = "Home and garden"


def _side(place: int, key: str, arrival: int) -> pl.DataFrame:
    rows = [
        {
            key: f"{skill}{ward}{number}",
            "person_key": f"{skill}{ward}{number}",
            "skill": skill,
            "ward_code": f"E0500000{ward}",
        }
        for skill, sides in STORY.items()
        for ward, many in enumerate(sides[place])
        for number in range(many)
    ]
    return pl.DataFrame(rows).with_columns(
        opened_on=pl.lit("2023-05-01"), _arrival=pl.lit(arrival), hours=pl.lit("2")
    )


SERVICES = """
| service_id | name       | organisation     | taxonomy    | postcode | status   | _arrival | _row |
| 1          | Lunch club | Thrumley Lunches | Lunch clubs | WS3 3DD  | active   | 64       | 4    |
| 2          | Old club   | Thrumley Lunches |             | WS3 3DD  | inactive | 64       | 5    |
| 3          | Piano      | Jane Smith       |             | WS3 3DD  | active   | 64       | 6    |
"""


ADULTS = """
| topic    | area_code | category                                                                      | counted_on | value | _arrival |
| activity | E05000000 | Economically active (excluding full-time students): In employment: Employee | 2021-03-21 | 600   | 65       |
| activity | E05000000 | Economically inactive: Retired                                              | 2021-03-21 | 400   | 65       |
| activity | E05000001 | Economically inactive: Retired                                              | 2021-03-21 | 500   | 65       |
| activity | E05000002 | Economically inactive: Retired                                              | 2021-03-21 | 500   | 65       |
"""  # noqa: E501


def _matches() -> pl.DataFrame:
    """Half of the needs in cookery, ten days after."""
    needs = _side(1, "need_id", 62).filter(pl.col("skill") == "cookery").gather_every(2)
    return needs.select("need_id", "skill", "ward_code", "hours").with_columns(
        match_id=pl.col("need_id"), matched_on=pl.lit("2023-05-11"), _arrival=pl.lit(63),
        confirmed_by_offer=pl.lit("yes"), confirmed_by_need=pl.lit("yes"),
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that every test here reads."""
    made = tmp_path_factory.mktemp("skills")
    tables = {
        "raw.wards__boundaries": insolvent.wards(), "raw.postcodes__postcodes": insolvent.postcodes(),
        "raw.skills__offers": _side(0, "offer_id", 61), "raw.skills__needs": _side(1, "need_id", 62),
        "raw.skills__matches": _matches(), "raw.services__services": table(SERVICES),
        "raw.labour__counts": table(ADULTS),
    }  # fmt: skip
    arrivals = pl.DataFrame(
        {
            "arrival": [5, 6, 61, 62, 63, 64, 65],
            "source": ["wards", "postcodes", "skills", "skills", "skills", "services", "labour"],
            "entity": [name.split("__")[1] for name in tables], "_file": ["a"] * 7,
            "council_ons": [None, None, *[insolvent.COUNCIL] * 3, None, None], "rows_read": [1] * 7,
            "rows_set_aside": [0] * 7,
        }
    )  # fmt: skip
    tiny.store({**tables, "raw._arrivals": arrivals}, made, only=tiny.read_by("skills"))
    return made


@pytest.fixture(autouse=True)
def _world(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def test_small_counts_and_what_tells_them_are_withheld() -> None:
    heat = skills.heat(YEAR)
    garden = {row["ward_name"]: row for row in heat.filter(pl.col("domain") == GARDEN).to_dicts()}
    assert (garden["Ward C"]["offers"], garden["Ward C"]["offers_mark"]) == (None, "[c]")
    hidden = heat.filter(pl.col("offers_mark") == "[c]").group_by("domain").len()
    # One alone in a row would be the rest of its total, which is shown.
    assert (hidden["len"] >= 2).all()
    assert not heat["offers"].is_between(1, 4).any()
    assert (heat.filter(pl.col("offers_mark").is_not_null())["quotient"].is_null()).all()


def test_totals_of_domains_are_shown() -> None:
    domains = {row["domain"]: row for row in skills.by_domain(YEAR).to_dicts()}
    assert (domains[GARDEN]["offers"], domains[GARDEN]["needs"], domains["Food"]["offers"]) == (35, 11, 55)
    assert (domains["Food"]["matches"], domains["Food"]["unmet"]) == (28, 27)
    assert domains["Food"]["match_rate_pct"] == pytest.approx(28 / 0.55)
    assert (domains["Food"]["median_days"], domains[GARDEN]["median_days"]) == (10, None)
    # 55 of 66 needs are for food, and 55 of 107 offers.
    assert domains["Food"]["gap_index"] == pytest.approx((55 / 66 - 55 / 107) / (55 / 66 + 55 / 107))
    assert domains["Transport"]["gap_index"] == -1
    assert domains["Food"]["quotient"] is None


def test_a_sum_over_a_withheld_cell_is_withheld() -> None:
    some = replace(YEAR, wards=("E05000001", "E05000002"))
    domains = {row["domain"]: row for row in skills.by_domain(some).to_dicts()}
    assert (domains[GARDEN]["offers"], domains[GARDEN]["offers_mark"]) == (None, "[c]")
    assert domains["Food"]["match_rate_pct"] is None
    garden = replace(some, domains=(GARDEN,))
    assert skills.headline(garden)["offers"].to_list() == [None]
    assert skills.headline(garden)["offers_mark"].to_list() == ["[c]"]


def test_the_headline_and_the_wards() -> None:
    whole = skills.headline(YEAR).row(0, named=True)
    assert (whole["offers"], whole["needs"], whole["matches"], whole["hours"], whole["domains"]) == (
        107,
        66,
        28,
        56,
        3,
    )
    wards = skills.by_ward(YEAR)
    assert wards["ward_name"].to_list() == ["Ward A", "Ward B", "Ward C", "Elsewhere or not known"]
    assert wards["geometry"].null_count() == 1
    shown = wards.filter(pl.col("offers_mark").is_null()).select("ward_name", "offers")
    assert set(shown.iter_rows()) <= {
        ("Ward A", 42),
        ("Ward B", 39),
        ("Ward C", 26),
        ("Elsewhere or not known", 0),
    }
    assert (wards["offers"].is_null() == wards["offers_mark"].is_not_null()).all()


def test_rates_are_of_adults_where_they_are_counted_in_every_ward() -> None:
    food = skills.by_ward(replace(YEAR, domains=("Food",), wards=("E05000002",))).row(0, named=True)
    assert (food["residents"], food["ages"]) == (500, "16 and over")
    # Thirty needs of Ward C, all of them told.
    assert (food["needs"], food["needs_per_1000"]) == (30, 60)
    nowhere = skills.by_ward(YEAR).filter(pl.col("ward_code").is_null())
    assert nowhere["needs_per_1000"].to_list() == [None]
    whole = dict(skills.by_ward(YEAR).select("ward_name", "residents").iter_rows())
    assert whole["Ward A"] == 1_000


def test_no_rate_is_told_of_matches_that_are_withheld() -> None:
    # Three matches in Ward A are few; the 36 needs of both wards are told.
    head = skills.headline(replace(YEAR, wards=("E05000000", "E05000001"))).row(0, named=True)
    assert (head["needs"], head["matches"], head["matches_mark"]) == (36, None, "[c]")
    assert head["match_rate_pct"] is None


def test_what_is_needed_more_than_offered() -> None:
    unmet = skills.unmet(YEAR)
    assert unmet.row(0, named=True)["ward_name"] == "Ward C"
    assert unmet.row(0, named=True)["needs"] == 30
    listed = {(row["domain"], row["ward_name"]): (row["services"], row["alike"]) for row in unmet.to_dicts()}
    assert (listed["Food", "Ward C"], listed["Food", "Ward B"]) == ((1, 1), (0, 0))
    assert skills.who_could(YEAR).drop("ward_code", "_file").rows() == [
        ("Ward C", "Thrumley Lunches", "listed service", "listed with Lunch club, Lunch clubs", "Food", 4)
    ]


def test_what_can_be_chosen_and_what_is_covered() -> None:
    assert skills.councils()["council_ons"].to_list() == [insolvent.COUNCIL]
    assert skills.periods(insolvent.COUNCIL)["year"].to_list() == ["2023-24"]
    assert skills.choices(insolvent.COUNCIL).filter(pl.col("field") == "ward").height == 3
    covered = skills.coverage(YEAR).row(0, named=True)
    assert (covered["files"], covered["rows_read"], covered["not_placed_pct"]) == (3, 3, 0)
    assert covered["withheld"] >= 2
    assert skills.set_aside(insolvent.COUNCIL).height == 0
    assert dict(skills.terms(YEAR).select("term", "how").iter_rows()) == {
        "Gardening": "exact", "cookery": "words", "Driving": "exact",
    }  # fmt: skip
