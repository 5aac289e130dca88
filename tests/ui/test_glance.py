"""The five cards: a value with its count, its change and its coverage, or a mark with the reason."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from tests.ui import events, frames
from ui import glance

SECTOR = {
    "vcse_gbp": Decimal(7_500_000),
    "unknown_gbp": Decimal(3_800_000),
    "vcse": 62,
    "low_pct": 5.1,
    "high_pct": 7.7,
}
WARDS = {"wards": 12, "delivering": 9, "funded": 11, "grants": 85, "located_pct": 72.5}
NOT = frames.churn(is_comparable=False, because="Only 7 of 12 months of the period before are loaded.")


def _paid(before: glance.Row | None, churn: glance.Row | None = None) -> glance.Card:
    return glance.paid(frames.headline(), before, churn or frames.churn(), frames.coverage(), "2024-25")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (Decimal(40_000_000), "£1.2m (3%) more than the year before"),
        (Decimal(50_000_000), "£8.8m (18%) less than the year before"),
        (Decimal(41_200_000), "£41.2m the year before"),
        (Decimal(0), "£0 the year before"),
    ],
)
def test_a_change_has_its_size_and_its_direction(before: Decimal, said: str) -> None:
    assert _paid(frames.headline(amount_gbp=before)).change == said


def test_what_does_not_compare_says_why() -> None:
    card = _paid(glance.before(pl.DataFrame([frames.headline()]), NOT), NOT)
    assert card.change == "Not compared. Only 7 of 12 months of the period before are loaded."
    assert card.value == "£41.2m"
    assert card.said == "212 suppliers, 9,204 payments"
    assert card.known == "12 of 12 months loaded"


def test_the_fewest_are_told_of_a_category_that_is_reliable() -> None:
    card = glance.spread(
        frames.headline(), frames.headline(effective=7.4), frames.churn(), frames.by_category(), "2024-25"
    )
    assert (card.value, card.said, card.change) == ("6.8", "fewest in Waste: 1.3", "7.4 the year before")
    assert card.known == "96% of the money names its supplier"


@pytest.mark.parametrize("changed", [{"effective": None}, {"is_unreliable": True}])
def test_too_little_to_say_how_few_is_marked(changed: dict[str, Any]) -> None:
    card = glance.spread(frames.headline(**changed), None, NOT, frames.by_category(), "2024-25")
    assert card.value == "[u]"
    assert "fewest" not in card.said


def test_without_a_reliable_category_none_is_named() -> None:
    unsure = frames.by_category().with_columns(is_unreliable=True)
    card = glance.spread(frames.headline(), None, NOT, unsure, "2024-25")
    assert card.said == "no category has enough suppliers to compare"


def test_only_confirmed_failures_count() -> None:
    card = glance.failed(events.window(), events.exposed(with_warning=True))
    assert card.value == "£780k"
    assert card.said == "2 suppliers with a confirmed failure; £366k of live contracts is left"
    assert "as known on" in card.change


def test_no_failure_is_nought_and_no_notices_are_not() -> None:
    none = events.exposed().clear()
    assert glance.failed(events.window(), none).value == "£0"
    for lacking in ({"checked_on": None}, {"watched": 0}):
        card = glance.failed(events.window(**lacking), none)
        assert (card.value, card.change) == ("[z]", "")


def test_the_share_of_the_sector_is_a_range() -> None:
    card = glance.sector(SECTOR, SECTOR | {"low_pct": 4.0, "high_pct": 4.0}, frames.churn(), "2024-25")
    assert (card.value, card.change) == ("5% to 8%", "4% the year before")
    assert card.known == "£3.8m went to payees of whom it is not known"


@pytest.mark.parametrize(
    ("changed", "value", "said"),
    [
        ({}, "9 of 12", "85 grants placed; 11 wards with any group funded"),
        ({"located_pct": 59.0}, "[u]", "too little is placed to count wards"),
        ({"located_pct": None}, "[z]", "no grant of this time is loaded"),
        ({"wards": 0}, "[z]", "no ward is loaded"),
    ],
)
def test_wards_are_counted_where_enough_is_placed(changed: dict[str, Any], value: str, said: str) -> None:
    card = glance.delivering(WARDS | changed, WARDS | {"delivering": 10}, "2024-25")
    assert (card.value, card.said) == (value, said)
    assert ("10 the year before" in card.change) is (value == "9 of 12")


def test_the_wards_lead_to_the_grants_of_the_same_year_by_the_name_that_page_has_for_it() -> None:
    assert glance.delivering(WARDS, None, "2024-25").address == {"awarded": "2024-25"}
    # A year without a grant cannot be chosen there.
    assert glance.delivering(WARDS | {"located_pct": None}, None, "2024-25").address == {}


def test_a_year_of_which_too_little_is_placed_is_no_year_to_compare_with() -> None:
    card = glance.delivering(WARDS, WARDS | {"located_pct": 20.0}, "2024-25")
    assert card.change == "Nothing to compare with"


def test_the_period_before_is_asked_for_and_used_only_where_it_compares() -> None:
    churn = frames.churn()
    assert glance.earlier(churn) == (churn["previous_from_on"], churn["previous_to_on"])
    assert glance.before(pl.DataFrame([frames.headline()]), NOT) is None
    assert glance.before(pl.DataFrame([frames.headline()]), churn) == frames.headline()
