"""Merefield's groups have small incomes where a register knows them, and nobody's numbers."""

from pipelines.samples import charities
from pipelines.samples.groups import groups
from pipelines.samples.places import WARDS, postcodes


def test_a_group_is_in_its_ward_and_known_by_a_number_or_to_its_funder_alone() -> None:
    for each in groups():
        assert each.postcode in postcodes()[each.ward]
        assert each.org_id == (f"GB-CHC-{each.number}" if each.number else each.org_id)
        assert each.number or (each.org_id.startswith("360G-") and each.income is None)
    assert len({each.org_id for each in groups()}) == len(groups())
    assert WARDS.index("Eastmarsh") not in {each.ward for each in groups()}


def test_incomes_reach_below_ten_and_below_a_hundred_thousand() -> None:
    incomes = [each.income for each in groups() if each.income]
    assert min(incomes) < 10_000 < max(incomes) < 100_000
    assert not {each.number for each in groups() if each.number} & set(charities.numbers().values())
