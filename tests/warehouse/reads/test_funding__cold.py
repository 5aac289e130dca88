"""Which wards are cold spots: the most deprived fifth of residents alone, held against the middle ward."""

from datetime import date
from pathlib import Path

import pytest

from tests import granted, tiny
from warehouse.reads import funding
from warehouse.reads.funding import Reach
from warehouse.settings import settings

# Five wards of a thousand people, the most deprived first; what each had in two years.
LATE = {"X05000001": 2_000, "X05000003": 1_000, "X05000004": 3_000, "X05000005": 100_000}
EARLY = {"X05000001": 1_000, "X05000003": 2_000, "X05000004": 3_000, "X05000005": 4_000}
WARDS = [f"X0500000{number}" for number in range(1, 6)]


def _grants(year: int, amounts: dict[str, int]) -> str:
    return "".join(
        f'|{year}{ward}|GBP|{pounds}|{year}-05-01|Merefield|organisation|Mere Choir|[{{"code": "{ward}"}}]|\n'
        for ward, pounds in amounts.items()
    )


GIVEN = {
    "raw.grants__grants": "|grant_id|currency|_amount|_awarded_on|funder_name|recipient_kind|recipient_name"
    "|beneficiary_places|\n" + _grants(2022, EARLY) + _grants(2024, LATE),
    "raw.spending__payments": """
| supplier   | _paid_on   | _amount |
| Mere Choir | 2022-06-01 | 50.00   |
| Mere Choir | 2024-06-01 | 50.00   |
""",
    "raw.wards__boundaries": "|ward_code|name|council_ons|vintage|geometry|area_km2|\n"
    + "".join(f"|{ward}|Ward {ward[-1]}|X99000001|2025|{{}}|5|\n" for ward in WARDS),
    "raw.populations__residents": "|area_code|area_kind|counted_on|_residents|basis|_imd_score|\n"
    + "".join(f"|{ward}|ward|2021-03-21|1000|census table|{60 - int(ward[-1])}|\n" for ward in WARDS),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that both tests here read."""
    made = tmp_path_factory.mktemp("cold")
    tiny.store(GIVEN, made, only=granted.READ)
    return made


@pytest.fixture(autouse=True)
def _world(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def spots(year: int) -> list[tuple[str, str]]:
    found = funding.cold_spots(Reach("X99000001", date(year, 4, 1), date(year + 1, 3, 31)))
    return list(found.select("ward_name", "because").iter_rows())


def test_less_than_the_middle_ward_is_cold_and_a_second_ward_without_a_grant_is_not_needy_enough() -> None:
    assert spots(2022) == [("Ward 1", "less per head than the middle ward")]


def test_one_ward_with_much_makes_no_other_cold() -> None:
    assert spots(2024) == []
