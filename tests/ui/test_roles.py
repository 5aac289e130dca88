"""Nobody is an officer unless the settings and the sign-on say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from ui.roles import is_officer

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
    ],
)
def test_who_is_an_officer(
    officers: str, listed: Sequence[str], user: Mapping[str, object], seen: bool
) -> None:
    assert is_officer(officers, listed, user) is seen
