"""One ward of tests/examples/places__wards.md, with grants and payments; tests/oracle/ has random ones."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from tests import tiny
from tests.examples.test_examples import parts
from warehouse.reads import ward
from warehouse.reads.ward import Months, Place
from warehouse.settings import settings

WORLD = Path(__file__).parents[2] / "examples" / "places__wards.md"
MERE, MARKET, HARBOUR = "X99000001", "X05000001", "X05000002"
AT = Place(MERE, MARKET, date(2024, 4, 1), date(2025, 3, 31), date(2025, 6, 1))
YEAR = Months(date(2024, 4, 1), date(2025, 3, 31))
GRANTS = """
| grant_id | currency | _amount | _awarded_on | funder_name     | funder_id     | recipient_kind | recipient_name | recipient_charity | recipient_postcode | beneficiary_places      |
| g1       | GBP      | 600.00  | 2024-05-01  | Quillerby Trust | GB-CHC-900001 | organisation   | Thrumley Choir | 9900001           | ZZ9 1AA            | [{"code": "X05000001"}] |
| g2       | GBP      | 300.00  | 2024-05-02  | Quillerby Trust | GB-CHC-900001 | organisation   | Mere Rowers    | 9900007           | ZZ9 2BB            | [{"code": "X05000001"}, {"code": "X05000002"}] |
| g3       | GBP      | 100.00  | 2024-05-03  | Quillerby Trust | GB-CHC-900001 | organisation   | Mere Rowers    | 9900007           | ZZ9 2BB            | [{"code": "X99000001"}] |
| g4       | GBP      | 900.00  | 2020-05-03  | Quillerby Trust | GB-CHC-900001 | organisation   | Mere Rowers    | 9900007           | ZZ9 2BB            | [{"code": "X05000001"}] |
| g5       | GBP      | 50.00   | 2024-06-03  | Quillerby Trust | GB-CHC-900001 | individual     |                |                   |                    | [{"code": "X99000001"}] |
| g6       | GBP      | 70.00   | 2024-06-04  | Quillerby Trust | GB-CHC-900001 | organisation   | Thrumley Choir | 9900001           | ZZ9 1AA            |                         |
"""  # noqa: E501
PAID = """
| paid_on    | supplier          | category | amount | supplier_postcode | _arrival |
| 2024-05-01 | Gadwall Ltd       | Waste    | 100.00 | ZZ9 1AA           | 3        |
| 2024-06-01 | Gadwall Ltd       | Roads    | 300.00 | ZZ9 1AA           | 3        |
| 2024-06-01 | Mr J Whimbrel     | Care     | 900.00 | ZZ9 1AA           | 3        |
| 2023-06-01 | Gadwall Ltd       | Waste    | 900.00 | ZZ9 1AA           | 3        |
| 2024-06-01 | Whimbrel Ltd      | Waste    | 10.00  | ZZ9 2BB           | 3        |
"""
POSTCODES = """
| postcode | ward_code | council_ons |
| ZZ9 1AA  | X05000001 | X99000001   |
| ZZ9 2BB  | X05000002 | X99000001   |
"""
SERVICES = """
| service_id | name       | organisation   | taxonomy          | postcode | status   | _arrival | _row |
| 1          | Singing    | Thrumley Choir | Music, choirs     | ZZ9 1AA  | active   | 4        | 7    |
| 2          | Old choir  | Thrumley Choir |                   | ZZ9 1AA  | inactive | 4        | 8    |
| 3          | Piano      | Jane Smith     |                   | ZZ9 1AA  | active   | 4        | 9    |
"""
ARRIVALS = """
| arrival | source      | entity     | kind     | _file | council_ons | rows_read | rows_kept | rows_set_aside |
| 1       | areas       | lookups    | lookups  | a     |             | 1         | 1         | 0              |
| 2       | areas       | codes      | codes    | b     |             | 1         | 1         | 0              |
| 1       | wards       | boundaries | wards    | c     |             | 1         | 1         | 0              |
| 1       | populations | residents  | counts   | d     |             | 1         | 1         | 0              |
| 1       | deprivation | indices    | indices  | e     |             | 1         | 1         | 0              |
| 1       | grants      | grants     | grants   | f     |             | 1         | 1         | 0              |
| 1       | postcodes   | postcodes  | codes    | g     |             | 1         | 1         | 0              |
| 3       | spending    | payments   | payments | h     | X99000001   | 1         | 1         | 0              |
| 4       | services    | services   | services | i     |             | 1         | 1         | 0              |
"""  # noqa: E501


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the one store of this module, whose cases only read."""
    made = tmp_path_factory.mktemp("ward")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MULTIPLIER_STORE", str(made))
        settings.cache_clear()
        tiny.store(
            {
                **parts(WORLD.read_text("utf-8"), "given"),
                "raw.grants__grants": GRANTS,
                "raw.spending__payments": PAID,
                "raw.postcodes__postcodes": POSTCODES,
                "raw.services__services": SERVICES,
                "raw._arrivals": ARRIVALS,
            },
            only=tiny.read_by("ward"),
        )
    settings.cache_clear()
    return made


@pytest.fixture(autouse=True)
def _of_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def test_a_ward_is_its_code_in_its_vintage_and_not_its_name() -> None:
    assert ward.councils()["council_ons"].to_list() == [MERE]
    assert ward.wards(MERE).select("ward_code", "vintage").rows() == [(HARBOUR, "2025"), (MARKET, "2025")]
    facts = ward.facts(AT).row(0, named=True)
    assert (facts["ward_name"], facts["valid_from"], facts["later_wards"]) == ("Market", date(2024, 5, 2), 1)
    assert facts["residents"] == 520
    old = Place(MERE, "X05000901", AT.from_on, AT.to_on, AT.today)
    assert ward.facts(old).is_empty()


def test_who_lived_where_before_goes_through_small_areas() -> None:
    found = ward.earlier(AT)
    assert set(found["ward_code"]) <= {"X05000901", "X05000902"}
    assert found["ward_code"].to_list()[0] == "X05000901"
    assert set(found["method"]) == {"OA 2021, by residents"}
    assert all(0 < share <= 100 for share in found["share_pct"])


def test_its_small_areas_are_in_the_fifths_they_are_in() -> None:
    found = {row["imd_quintile"]: row for row in ward.fifths(AT).to_dicts()}
    assert {fifth: row["residents"] for fifth, row in found.items()} == {1: 400, 4: 120}
    assert sum(row["share_pct"] for row in found.values()) == pytest.approx(100)
    assert ward.programmes(AT).is_empty()


def test_what_is_delivered_here_for_all_and_nowhere_known_are_apart() -> None:
    found = {row["reach"]: row for row in ward.granted(AT).to_dicts()}
    assert {
        reach: (row["amount_gbp"], row["grants"]) for reach, row in found.items() if row["rung"] != 1
    } == {
        "delivered here": (Decimal(150), 1),
        "based here": (Decimal(670), 2),
        "whole council": (Decimal(100), 1),
        "place not known": (Decimal(70), 1),
    }
    every = ward.granted(AT).filter(pl.col("reach") == "delivered here")
    assert every["amount_gbp"].sum() == Decimal(750)


def test_grants_to_people_and_of_other_years_are_not_listed() -> None:
    found = ward.grants(AT)
    assert set(found["recipient_name"]) == {"Thrumley Choir", "Mere Rowers"}
    assert found.filter(pl.col("reach") == "whole council")["amount_gbp"].to_list() == [Decimal(100)]
    assert found.height == 5
    assert ward.grants(AT, limit=1).height == 3


def test_suppliers_are_by_address_and_never_people() -> None:
    found = ward.suppliers(AT, YEAR).row(0, named=True)
    assert ward.suppliers(AT, YEAR).height == 1
    assert (found["supplier_name"], found["amount_gbp"], found["payments"]) == (
        "Gadwall Ltd",
        Decimal(400),
        2,
    )
    assert found["categories"] == "Roads; Waste"


def test_few_are_not_compared_and_why_is_said() -> None:
    found = ward.compared(AT, YEAR).to_dicts()
    assert {row["measure"] for row in found} == {"delivering", "based", "suppliers"}
    assert all(row["finding"] is None and row["because"] for row in found)
    assert {row["because"] for row in found if row["against"] == "similar"} == {"no ward is like it"}
    [here] = [row for row in found if (row["measure"], row["against"]) == ("delivering", "council")]
    assert (here["cases"], here["other_cases"], here["because"]) == (2, 1, "fewer than five in all")


def test_means_are_of_people_and_money_for_each_of_them() -> None:
    found = {row["measure"]: row for row in ward.levels(AT).to_dicts()}
    assert found["delivered_gbp"]["here"] == pytest.approx(750 / 520)
    assert found["delivered_gbp"]["council"] == pytest.approx(900 / 645)
    assert found["delivered_gbp"]["similar"] is None
    assert found["imd_score"]["here"] == pytest.approx((400 * 60 + 120 * 10) / 520)


def test_the_wards_beside_it_begin_with_itself() -> None:
    found = ward.peers(AT)
    assert found["ward_code"].to_list() == [MARKET, HARBOUR]
    assert found["is_similar"].to_list() == [False, False]


def test_services_listed_here_are_of_organisations_and_active() -> None:
    found = ward.services(AT).select("name", "organisation", "is_vcse", "filed_under", "_row").rows()
    assert found == [("Singing", "Thrumley Choir", None, "Music, choirs", 7)]
    assert ward.facts(AT)["has_services"].item()
