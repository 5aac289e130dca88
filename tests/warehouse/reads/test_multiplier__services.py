"""Points of entry where a directory of services is loaded, and where none is."""

from datetime import date
from typing import Any

from tests import tiny
from warehouse.reads import multiplier

YEAR = ("X99000001", date(2024, 4, 1), date(2025, 3, 31))
PAID = """
| supplier       | supplier_postcode | category | paid_on    | amount | _arrival |
| First Care Ltd | ZZ1 1AA           | Care     | 2024-05-01 | 500.00 | 1        |
| Last Care Ltd  | ZZ2 2BB           | Care     | 2024-05-01 | 500.00 | 1        |
"""
PLACES = """
| postcode | ward_code | council_ons | _arrival |
| ZZ11AA   | X05000001 | X99000001   | 2        |
| ZZ22BB   | X05000002 | X99000001   | 2        |
"""
BOUNDARIES = """
| ward_code | name    | council_ons | vintage | geometry | _area_km2 | _arrival |
| X05000001 | Market  | X99000001   | 2025    | {}       | 1.000000  | 3        |
| X05000002 | Harbour | X99000001   | 2025    | {}       | 1.000000  | 3        |
"""
SERVICES = """
| service_id | name        | organisation              | postcode | status   | _arrival |
| 1          | Lunch club  | Thrumley Lunches          | ZZ1 1AA  | active   | 4        |
| 2          | Tea dance   | Thrumley Lunches          | ZZ1 1AA  | active   | 4        |
| 3          | Chess       | Quillerby Chess CIC       | ZZ1 1AA  | active   | 4        |
| 4          | Libraries   | Merefield Borough Council | ZZ1 1AA  | active   | 4        |
| 5          | Old club    | Nettlegarth Club          | ZZ1 1AA  | inactive | 4        |
| 6          | Piano       | Jane Smith                | ZZ1 1AA  | active   | 4        |
"""


def found(services: str | None) -> dict[str, dict[str, Any]]:
    """The points by their wards."""
    given = {"spending__payments": PAID, "postcodes__postcodes": PLACES, "wards__boundaries": BOUNDARIES}
    arrivals = "| arrival | source | council_ons | _file |\n" + "\n".join(
        f"| {number} | {source} | {'X99000001' if number == 1 else ''} | a |"
        for number, source in enumerate(("spending", "postcodes", "wards", "services"), start=1)
    )
    tables = {f"raw.{name}": text for name, text in given.items()} | {"raw._arrivals": arrivals}
    more = {"raw.services__services": services} if services else {}
    tiny.store({**tables, **more}, only=tiny.read_by("multiplier"))
    return {row["ward_name"]: row for row in multiplier.points_of_entry(*YEAR).to_dicts()}


def test_services_count_by_who_provides_them_and_not_those_of_public_bodies() -> None:
    points = found(SERVICES)
    assert [points[name]["civic_services"] for name in ("Market", "Harbour")] == [2, 0]
    assert [points[name]["civic"] for name in ("Market", "Harbour")] == [2, 0]
    others = [points["Market"][f"civic_{each}"] for each in ("suppliers", "groups", "charities")]
    assert (others, points["Harbour"]["is_point"]) == ([0, 0, 0], False)
    assert "services" not in points["Market"]["not_known"]


def test_where_no_directory_is_loaded_that_is_said_and_is_no_nought() -> None:
    points = found(None)
    assert points["Market"]["civic_services"] is None
    assert points["Market"]["is_point"] is None
    assert "services: not loaded" in points["Market"]["not_known"]


def test_the_evidence_lists_those_that_count_and_no_others() -> None:
    found(SERVICES)
    evidence = multiplier.evidence(*YEAR, "Care", "X05000001")
    assert evidence.select("kind", "name", "evidence", "_row").rows() == [
        ("paid", "First Care Ltd", "1 payment for Care", 2),
        ("listed service", "Quillerby Chess CIC", "listed with Chess", 4),
        ("listed service", "Thrumley Lunches", "listed with Lunch club", 2),
        ("listed service", "Thrumley Lunches", "listed with Tea dance", 3),
    ]
