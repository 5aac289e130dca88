"""The register holds the companies among the suppliers, under numbers of their own."""

import csv

import pytest

from pipelines.samples import companies, world
from pipelines.sources import companies as source


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    path = tmp_path_factory.mktemp("register") / companies.FILE
    companies.write_companies(world.categories(), path)
    assert source.takes(path)
    heading, *lines = csv.reader(path.read_text("utf-8").splitlines())
    return [dict(zip(map(str.strip, heading), line, strict=True)) for line in lines]


def test_no_number_is_a_companys_and_none_stands_twice(rows: list[dict[str, str]]) -> None:
    numbers = [row["CompanyNumber"] for row in rows]
    assert len(numbers) == len(set(numbers)) > 300
    assert all(each.startswith("XX") for each in numbers)


def test_every_fate_is_a_suppliers() -> None:
    suppliers = {each for category in world.categories() for each in category.suppliers}
    assert {row["supplier"] for row in companies.fates()} <= suppliers
    assert all(companies.number(row["supplier"]) for row in companies.fates())


def test_who_is_off_the_register_is_not_in_it(rows: list[dict[str, str]]) -> None:
    off = [row["supplier"] for row in companies.fates() if not row["status"]]
    assert off
    assert not {companies.number(each) for each in off} & {row["CompanyNumber"] for row in rows}


def test_two_spellings_of_one_form_are_one_company() -> None:
    assert companies.number("Ozmere Skips Ltd") == companies.number("Ozmere Skips Limited")
    assert companies.number("Ozmere Skips Ltd") != companies.number("Ozmere Skips plc")
    assert companies.number("Merefield Leisure Trust") is None
