"""A list is known by all its headings: a ledger has a company number too."""

import pytest

from pipelines.formats import link_lists
from pipelines.formats.link_lists import Listed


@pytest.mark.parametrize("listed", link_lists.LISTS, ids=lambda listed: f"{listed.kind}-{len(listed.others)}")
def test_each_list_is_told_by_its_headings(listed: Listed) -> None:
    assert link_lists.of([*listed.headings.values(), *listed.others, ""]) is listed


def test_a_list_of_three_may_have_one_renamed() -> None:
    found = link_lists.of(["Old charity number", "New charity number", "Title"])
    assert found
    assert found.kind == "charity_reregistrations"


@pytest.mark.parametrize(
    "headings",
    [
        [],
        ["company_number"],
        ["company_number", "charity_number", "amount"],
        ["Supplier", "Amount", "Company Number", "Charity Number", "Date"],
        ["name", "number"],
    ],
)
def test_a_ledger_is_no_such_list(headings: list[str]) -> None:
    assert link_lists.of(headings) is None
