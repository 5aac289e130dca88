"""Which companies are followed: paid lately, with a number known for sure; and whose places are asked for."""

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


def test_councils_and_postcodes_are_those_of_payments_the_most_used_first() -> None:
    payments = """
        | supplier | supplier_postcode | paid_on    | amount | _arrival |
        | Now Ltd  | QM9 1AB           | 2025-05-01 | 1.00   | 1        |
        | Old Ltd  | QM9 1AA           | 2025-05-01 | 1.00   | 1        |
        | New Ltd  | QM9 1AB           | 2025-05-01 | 1.00   | 2        |
    """
    arrivals = """
        | arrival | source   | kind     | council_ons      | _file | landed_at           |
        | 1       | spending | payments | E09000007        | a.csv | 2025-07-02T09:00:00 |
        | 2       | spending | payments | GB-COH-XX0001001 | b.csv | 2025-07-02T09:00:00 |
    """
    tiny.store({"raw.spending__payments": payments, "raw._arrivals": arrivals}, only=tiny.read_by("watched"))
    assert watched.councils()["council_ons"].to_list() == ["E09000007"]
    assert watched.postcodes()["postcode"].to_list() == ["QM9 1AB", "QM9 1AA"]


def test_feeds_are_those_whose_services_are_loaded() -> None:
    arrivals = """
        | arrival | source   | url                     | _file  |
        | 1       | services | https://b.example/api   | b.json |
        | 2       | services | https://a.example/api   | a.json |
        | 3       | services |                         | c.csv  |
        | 4       | gazette  | https://d.example/      | d.json |
    """
    tiny.store({"raw._arrivals": arrivals}, only=tiny.read_by("watched"))
    assert watched.feeds()["url"].to_list() == ["https://a.example/api", "https://b.example/api"]
