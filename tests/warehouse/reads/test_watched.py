"""Which companies are followed: those paid lately whose number is known for sure, and no other."""

from tests import insolvent, tiny
from warehouse.reads import watched


def test_suppliers_with_a_number_of_the_last_year_are_followed() -> None:
    insolvent.store()
    assert watched.numbers()["number"].to_list() == [f"XX00010{place}" for place in range(1, 6)]


def test_a_name_alone_and_a_payment_of_long_ago_are_not_followed() -> None:
    payments = """
        | supplier | supplier_company_number | paid_on    | amount |
        | Now Ltd  | XX000101                | 2025-05-01 | 1.00   |
        | Old Ltd  | XX000102                | 2024-04-30 | 1.00   |
        | Name Ltd |                         | 2025-05-01 | 1.00   |
    """
    companies = "| number | name | snapshot_on |\n| XX000103 | NAME LTD | 2025-05-01 |"
    tiny.store(
        {"raw.spending__payments": payments, "raw.companies__companies": companies},
        only=tiny.read_by("watched"),
    )
    assert watched.numbers()["number"].to_list() == ["XX000101"]
