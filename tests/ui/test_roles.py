"""Nobody is an officer unless the settings and the sign-on say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from ui.roles import is_officer, signed_on_as

NOW = datetime(2026, 3, 5, 9, tzinfo=UTC)
ANNA: Mapping[str, object] = {"email": "Anna@Council.example", "is_logged_in": True, "email_verified": True}


@pytest.mark.parametrize(
    ("officers", "listed", "user", "seen"),
    [
        ("nobody", ["anna@council.example"], ANNA, False),
        ("", ["anna@council.example"], ANNA, False),
        ("officer", ["anna@council.example"], ANNA, False),
        ("everyone", [], {}, True),
        ("signed-in", ["anna@council.example"], ANNA, True),
        ("signed-in", [" ANNA@council.EXAMPLE "], {"email": "anna@council.example"}, True),
        ("signed-in", ["@council.example"], ANNA, True),
        ("signed-in", ["@council.example"], {"email": "anna@other.council.example"}, False),
        ("signed-in", ["@council.example"], {"email": "council.example"}, False),
        ("signed-in", [], ANNA, False),
        ("signed-in", ["bert@council.example"], ANNA, False),
        ("signed-in", ["anna@council.example"], {}, False),
        ("signed-in", ["anna@council.example"], {"email": None}, False),
        ("signed-in", ["anna@council.example"], {**ANNA, "is_logged_in": False}, False),
        ("signed-in", ["anna@council.example"], {**ANNA, "email_verified": False}, False),
        ("signed-in", ["boss@council.example"], {"email": "bo\u00df@council.example"}, False),
        ("signed-in", ["kim@council.example"], {"email": "\u212aim@council.example"}, False),
        ("signed-in", ["s@council.example"], {"email": "\u017f@council.example"}, False),
        ("signed-in", ["jos\u00e9@council.example"], {"email": "jos\u00e9@council.example"}, True),
    ],
)
def test_who_is_an_officer(
    officers: str, listed: Sequence[str], user: Mapping[str, object], seen: bool
) -> None:
    assert is_officer(officers, listed, user, NOW) is seen


@pytest.mark.parametrize(
    ("issued", "seen"),
    [
        (NOW.timestamp(), True),
        ((NOW - timedelta(hours=12)).timestamp(), True),
        ((NOW - timedelta(hours=12, seconds=1)).timestamp(), False),
        ((NOW + timedelta(minutes=4)).timestamp(), True),
        ((NOW + timedelta(minutes=6)).timestamp(), False),
        (float("nan"), False),
        ("yesterday", False),
        (None, True),
    ],
)
def test_a_sign_on_counts_for_half_a_day(issued: object, seen: bool) -> None:
    user = {**ANNA, "iat": issued}
    assert is_officer("signed-in", ["@council.example"], user, NOW) is seen
    assert signed_on_as("signed-in", ["@council.example"], user, NOW) == ("Anna@Council.example" * seen)


def test_a_name_is_proven_only_by_the_sign_on() -> None:
    assert signed_on_as("everyone", ["anna@council.example"], ANNA, NOW) == ""
    assert signed_on_as("signed-in", [], ANNA, NOW) == ""
