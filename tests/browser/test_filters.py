"""The address holds every choice; a bad one falls back and says so; an empty answer names the filter."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from urllib.parse import parse_qs, urlsplit

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]


def test_a_link_opens_what_it_says(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("concentration?category=Home+care&public=yes&measure=top5&period=2023-24")
        said = at.text()
        assert "In the 11 of 12 months of 2023-24 that are loaded, Merefield paid" in said
        assert "Shown: Merefield; 2023-24; all wards, all departments, Home care" in said
        assert "public bodies and pass-throughs counted" in said
        assert "None of what is shown went to public bodies" in said
        asked = parse_qs(urlsplit(page.url).query)
        assert asked == {
            "category": ["Home care"],
            "public": ["yes"],
            "measure": ["top5"],
            "period": ["2023-24"],
        }
        assert not at.complaints


def test_a_bad_address_falls_back_and_says_so(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("?council=%3Cscript%3E&period=1999-00&ward=E99999999&measure=nonsense")
        said = at.text()
        assert "The address asks for council '<script>', which is not here; Merefield is shown." in said
        assert "The address asks for period '1999-00'" in said
        assert "E99999999 is not in this council's data" in said
        assert "In 2025-26 Merefield paid" in said
        assert not urlsplit(page.url).query


def test_what_is_chosen_goes_into_the_address_and_back(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go()
        page.get_by_text("Count public bodies and pass-throughs").click()
        at.settle()
        assert "public=yes" in page.url
        page.get_by_text("More filters").click()
        page.get_by_label("Category", exact=True).click()
        page.keyboard.type("Home care")
        page.get_by_role("option", name="Home care", exact=True).click()
        at.settle()
        assert "category=Home+care" in page.url
        page.reload()
        page.wait_for_selector("h1")
        at.settle()
        assert "all departments, Home care" in at.text()


def test_which_filter_empties_the_page(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        at.go("?payee=individual&kind=card")
        said = at.text()
        assert "No payment matches all the filters in 2025-26." in said
        assert "Lift the filter on" in said
        assert "Take it with you" not in said
        assert not at.complaints


def test_back_is_obeyed_at_once(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go()
        page.get_by_text("Count public bodies and pass-throughs").click()
        page.wait_for_url("**/*public=yes*")
        page.get_by_text("public bodies and pass-throughs counted").first.wait_for()
        page.go_back()
        page.get_by_text("public bodies and pass-throughs left out").first.wait_for()
        at.settle()
        assert "public=yes" not in page.url
        assert not page.get_by_label("Count public bodies and pass-throughs").is_checked()
        assert not at.complaints


def test_two_choices_in_a_row_are_both_kept(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go()
        page.get_by_text("Count public bodies and pass-throughs").click()
        page.get_by_text("Share of the five largest", exact=True).click()
        page.wait_for_url("**/*measure=top5*")
        at.settle()
        assert "public=yes" in page.url
        assert "public bodies and pass-throughs counted" in at.text()
