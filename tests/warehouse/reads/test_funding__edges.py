"""How far grants reach where people are not counted, nobody lives, or nobody says who received it."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests import granted, tiny
from warehouse.reads import funding
from warehouse.reads.funding import Reach
from warehouse.settings import settings

MERE = Reach("X99000001", date(2024, 4, 1), date(2025, 3, 31))
LONG = Reach("X99000001", date(2022, 4, 1), date(2023, 3, 31))
# A year of twenty grants is shown first, one of nineteen is not.
FULL = "".join(
    f'|f{n}|GBP|1.00|2023-05-01| |Fund|organisation|Mere Choir|[{{"code": "{place}"}}]|\n'
    for n, place in enumerate(["X99000001"] * 20 + ["X99000002"] * 19)
)
GIVEN = {
    "raw.grants__grants": """
|grant_id|currency|_amount|_awarded_on|_duration_months|funder_name|recipient_kind|recipient_name|beneficiary_places|
|g1|GBP|100.00|2024-05-01| |Merefield|organisation|Mere Choir|[{"code": "X05000001"}]|
|g2|GBP|100.00|2024-05-01| |Merefield|organisation|Mere Choir|[{"code": "X05000002"}]|
|g3|GBP|100.00|2024-05-01| |Merefield|organisation|Mere Choir|[{"code": "X05000003"}]|
|g4|GBP|100.00|2024-05-01| |Merefield|organisation||[{"code": "X99000001"}]|
|g5|GBP|100.00|2022-05-01|24|Merefield|organisation|Mere Choir|[{"code": "X05000001"}]|
|g6|GBP|50.00|2022-05-01|23|Merefield|organisation||[{"code": "X05000001"}]|
|g7|GBP|30.00|2022-05-01| |Fund|organisation|Mere Choir|[{"code": "X05000001"}]|
|g8|GBP|9.00|2024-05-01| |Fund|organisation|Mere Choir|[{"code": "X99000002"}]|
"""
    + FULL,
    "raw.wards__boundaries": """
| ward_code | name     | council_ons | vintage | geometry | area_km2 |
| X05000001 | Kilnside | X99000001   | 2025    | {}       | 5        |
| X05000002 | Market   | X99000001   | 2025    | {}       | 5        |
| X05000003 | Docks    | X99000001   | 2025    | {}       | 5        |
""",
    "raw.populations__residents": """
| area_code | area_kind | counted_on | _residents | basis        | _imd_score |
| X05000001 | ward      | 2021-03-21 | 1000       | census table | 60         |
| X05000002 | ward      | 2021-03-21 |            | census table | 60         |
| X05000003 | ward      | 2021-03-21 | 0          | census table | 60         |
""",
    "raw.deprivation__indices": """
| lsoa_code | lsoa_vintage | _imd_score | _imd_rank | _imd_decile |
| X01000001 | 2021         | 10         | 2         | 10          |
| X01000002 | 2021         | 50         | 1         | 1           |
""",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that every test here reads."""
    made = tmp_path_factory.mktemp("edges")
    tiny.store(GIVEN, made, only=granted.READ)
    return made


@pytest.fixture(autouse=True)
def _world(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def test_money_of_a_ward_whose_people_are_not_counted_is_nobody_elses() -> None:
    fifths = funding.by_quintile(MERE).select(
        "imd_quintile", "wards", "residents", "amount_gbp", "per_head_gbp"
    )
    assert fifths.rows() == [(1, 3, 1000, Decimal(300), pytest.approx(0.2))]
    givers = funding.classes(MERE).select("giver", "residents", "amount_gbp", "per_head_gbp")
    assert givers.rows() == [("The council", 1000, Decimal(300), pytest.approx(0.2))]


def test_a_ward_of_nobody_has_no_pounds_per_head() -> None:
    wards = funding.by_ward(MERE).select("ward_name", "residents", "amount_gbp", "per_head_gbp", "reach")
    assert wards.rows() == [
        ("Docks", 0, Decimal(100), None, None),
        ("Kilnside", 1000, Decimal(100), pytest.approx(0.1), pytest.approx(0.5)),
        ("Market", None, Decimal(100), None, None),
        ("Not located in a ward", None, Decimal(100), pytest.approx(0.1), None),
    ]
    assert funding.ranked(MERE)["ward_name"].to_list() == ["Kilnside"]
    assert funding.cold_spots(MERE)["ward_name"].to_list() == ["Kilnside"]


def test_who_is_not_named_is_no_person() -> None:
    whole = funding.headline(MERE).row(0, named=True)
    assert (whole["grants"], whole["recipients"], whole["individuals"]) == (4, 1, 0)


def test_who_is_not_named_is_not_counted_among_whom_the_council_funds() -> None:
    (beside,) = funding.alongside(LONG).rows(named=True)
    assert (beside["council_funded"], beside["organisations"]) == (1, 1)
    assert (beside["council_gbp"], beside["amount_gbp"]) == (Decimal(150), Decimal(30))


def test_two_years_are_many_years_and_a_month_less_is_not() -> None:
    whole = funding.headline(LONG).row(0, named=True)
    assert (whole["multi_year_gbp"], whole["length_known_gbp"]) == (Decimal(100), Decimal(150))


@pytest.mark.parametrize(("council", "shown"), [("X99000001", "2023-24"), ("X99000002", "all years loaded")])
def test_a_year_is_shown_first_from_twenty_grants_on(council: str, shown: str) -> None:
    periods = funding.periods(council)
    assert periods.filter(periods["is_default"])["label"].to_list() == [shown]
