"""Every grant is kept or set aside with a reason, and what is odd of those kept is counted in the open."""

import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pipelines.formats.granted import grant, one, package, read


@pytest.mark.parametrize(
    ("more", "reason", "column"),
    [
        ({"amountAwarded": ...}, "no amount", "amount"),
        ({"amountAwarded": None}, "no amount", "amount"),
        ({"amountAwarded": "to be agreed"}, "amount not understood", "amount"),
        ({"currency": ...}, "no currency", "currency"),
        ({"currency": "bad currency"}, "currency not understood", "currency"),
        ({"awardDate": ...}, "no date", "awarded_on"),
        ({"awardDate": "bad date"}, "date not understood", "awarded_on"),
        ({"awardDate": "1066-10-14"}, "date out of range", "awarded_on"),
    ],
)
def test_one_bad_grant_is_set_aside_alone(
    more: dict[str, Any], reason: str, column: str, tmp_path: Path
) -> None:
    found = read(package(tmp_path, grant(1), grant(2, **more), grant(3)))
    assert found.column("grant_id") == ["360G-fund-1", "360G-fund-3"]
    assert found.reasons() == [(2, reason, column)]


GRANTS = st.one_of(
    st.builds(
        grant,
        amountAwarded=st.sampled_from([5, "x", None]),
        awardDate=st.sampled_from(["2023-04-13", "no", None]),
        currency=st.sampled_from(["GBP", "EUR", "", None]),
    ),
    st.sampled_from([None, 7, []]),
)


@settings(deadline=None, max_examples=40)
@given(st.lists(GRANTS, max_size=30))
def test_rows_read_are_kept_or_set_aside(some: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = read(package(Path(folder), grant(), *some))
    assert sorted([*found.column("_row"), *found.aside["_row"]]) == list(range(1, len(some) + 2))


def test_another_currency_is_kept_and_is_no_pounds(tmp_path: Path) -> None:
    found = read(package(tmp_path, grant(currency="eur", amountAwarded=7.5), grant(currency="£")))
    assert found.column("currency") == ["EUR", "GBP"]
    assert found.column("_amount") == [Decimal("7.50"), Decimal(100)]
    assert found.column("_amount_gbp") == [None, Decimal(100)]
    assert found.says("1 grant stood in another currency than pounds")


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("12", 12),
        ("18 months", 18),
        ("1.5 years", 18),
        ("three years", 36),
        ("1 year", 12),
        ("2013-14", None),
    ],
)
def test_lengths_in_words(written: str, months: int | None, tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(f"Date awarded,Beneficiary,Amount,Time period\n13/04/2023,Amber Aid,10,{written}\n")
    found = read(path)
    assert found.column("_duration_months") == [None if months is None else Decimal(months)]
    assert found.column("duration_months") == [written]


def test_what_is_odd_is_counted(tmp_path: Path) -> None:
    found = read(
        package(
            tmp_path,
            grant(1, amountAwarded=0.0, relatedActivity=["360G-fund-2"]),
            grant(1, amountAwarded=-5, fromOpenCall="Y"),
            grant(3, regrantType="FRG010", id=..., recipientOrganization=[], fundingOrganization=[]),
            grant(4, plannedDates=[{"startDate": "later"}], recipientOrganization=[{"id": "GB-CHC-\n1"}]),
        )
    )
    for words in (
        "1 grant came to nothing", "1 grant of nothing named a related activity", "1 grant came to less than",
        "1 grant said Y or N", "1 grant went to be passed on", "1 grant had no identifier",
        "1 grant had the identifier of an earlier", "1 grant did not say who received",
        "1 grant did not say who gave",
        "1 planned date could not", "1 identifier held line breaks",
    ):  # fmt: skip
        assert found.says(words), words
    assert found.column("recipient_id")[3] == "GB-CHC-1"


def test_days_with_and_without_a_time(tmp_path: Path) -> None:
    assert one(tmp_path, awardDate="2014-02-28T00:00:00+00:00")["_awarded_on"] == date(2014, 2, 28)
    found = read(package(tmp_path, grant(awardDate="22/07/2014"), grant(awardDate="03/04/2014")))
    assert found.column("_awarded_on") == [date(2014, 7, 22), date(2014, 4, 3)]
    assert found.understanding.date_order == "dmy"
    assert found.says("Award dates are day first")
