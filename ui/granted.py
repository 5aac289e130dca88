"""Words for grants: what sort of money it is, how its place is known, which fifth a ward is in."""

from __future__ import annotations

from datetime import date
from typing import Literal

Location = Literal["delivered_in", "based_in", "best_available"]
CLASSES = {
    "council": "councils",
    "another council": "other councils",
    "public": "other public bodies and the Lottery",
    "philanthropic": "charities and foundations",
    "private": "private companies",
    "social_investment": "social investment",
    "in_kind": "in kind",
    "unknown": "funders of a sort not known",
}
LOCATIONS: dict[Location, str] = {
    "delivered_in": "where it is delivered",
    "based_in": "where the recipient is based",
    "best_available": "the best that is known",
}
RUNGS = {
    1: "One ward",
    2: "Several wards, in equal parts",
    3: "A small or programme area",
    4: "The council only",
    5: "The recipient's address",
    6: "Place not known",
}
FIFTHS = {
    1: "Most deprived",
    2: "Second",
    3: "Middle",
    4: "Fourth",
    5: "Least deprived",
    None: "Deprivation not known",
}
EVERY_YEAR = ("every year loaded", date(1900, 1, 1), date(2999, 12, 31))
"""The period of a page of a council of which no grant is loaded: its name, its first and its last day."""
BANDS = ("under £10k", "£10k to £100k", "£100k to £1m", "£1m and over", "not known")
"""Incomes of recipients before the award."""
