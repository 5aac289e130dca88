"""Signing in by the council's own sign-on, in a browser: an officer, somebody else, nobody, and out again."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Page

from tests import insolvent
from tests.browser.provider import CLIENT, SECRET, Provider, providing
from tests.browser.serving import ROOT, Visit, serving

Visiting = Callable[..., AbstractContextManager[Visit]]
INSOLVENCY = 'h1:has-text("Which suppliers have failed, and what rests on them?")'
REVIEW = 'h1:has-text("Which supplier is which organisation?")'
OFFICER = "anna@council.example"
PEOPLE: dict[str, dict[str, object]] = {
    "anna": {"email": OFFICER, "email_verified": True},
    "bert": {"email": "bert@other.example", "email_verified": True},
    "unproven": {"email": OFFICER, "email_verified": False},
    "since-yesterday": {"email": OFFICER, "email_verified": True, "iat": int(time.time()) - 13 * 3600},
}
SETTINGS = {"officers": "signed-in", "officer_emails": OFFICER}


def secrets_file(provider: Provider) -> str:
    """The block of docs/deployment.md, filled in as it says."""
    text = (ROOT / "docs" / "deployment.md").read_text("utf-8")
    block = text.split("```toml\n[auth]")[1].split("```")[0]
    told = {
        "https://multiplier.council.example": "http://127.0.0.1:{port}",
        "https://sign-on.council.example": provider.address,
        "what the command above printed": "9" * 64,
        "the identifier that the sign-on gave": CLIENT,
        "the secret that the sign-on gave": SECRET,
    }
    for example, own in told.items():
        assert example in block, example
        block = block.replace(example, own)
    tomllib.loads(f"[auth]{block}")
    return f"[auth]{block}"


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with providing(PEOPLE) as made:
        yield made


@pytest.fixture(scope="module")
def address(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("sign-in")
    insolvent.store(folder / "store", also=("marts.skill_terms",))
    (folder / "secrets.toml").write_text(secrets_file(provider))
    flag = f"--secrets.files={folder / 'secrets.toml'}"
    with serving(folder / "store", folder / "log.txt", flag, **SETTINGS) as found:
        provider.callback = f"{found}/oauth2callback"
        yield found


def sign_in(at: Visit, who: str) -> Page:
    """Press the button, say at the sign-on who is there, and come back."""
    at.page.get_by_role("button", name="Sign in").click()
    at.page.get_by_role("link", name=who, exact=True).click()
    at.page.wait_for_url(f"{at.address}/")
    at.page.get_by_role("button", name="Sign out").wait_for()
    return at.settle()


def sees_no_more_than_the_public(at: Visit) -> None:
    """No page of decisions by its name or its address, and of suppliers confirmed failures only."""
    page = at.go("insolvency?events=all", INSOLVENCY)
    page.get_by_text("2 suppliers with a confirmed failure").first.wait_for()
    said = at.text()
    for word in ("For officers only", "petition", "solvent wind-down", "not confirmed"):
        assert word not in said, word
    assert page.get_by_text("Matches and decisions").count() == 0
    at.page.goto(f"{at.address}/review")
    at.page.get_by_role("dialog").get_by_text("Page not found").wait_for()
    assert page.locator(REVIEW).count() == 0


def test_a_reader_who_is_not_signed_in_sees_what_is_public(address: str, visit: Visiting) -> None:
    with visit(address) as at:
        at.go()
        at.page.get_by_role("button", name="Sign in").wait_for()
        sees_no_more_than_the_public(at)


def test_an_officer_signs_in_decides_in_their_own_name_and_signs_out(
    address: str, visit: Visiting, provider: Provider
) -> None:
    with visit(address) as at:
        at.go()
        page = sign_in(at, "anna")
        assert f"Signed in as {OFFICER}, an officer." in at.text().replace("\u2060", "")
        page = at.go("insolvency?events=all", INSOLVENCY)
        page.get_by_text("For officers only: 2 suppliers with another event.").wait_for()
        page = at.go("review", REVIEW)
        page.get_by_text("Take a decision back").wait_for()
        page.get_by_label("Number of the event").fill("1")
        page.get_by_label("Number of the event").press("Enter")
        page.get_by_text("Recorded in the name of").wait_for()
        assert page.get_by_label("Who decides").count() == 0
        page.get_by_label("Why", exact=True).fill("Mistyped")
        page.get_by_role("button", name="Hide the event").click()
        page.get_by_text("nothing is hidden").wait_for()
        before = provider.signed_out
        page.get_by_role("button", name="Sign out").click()
        page.get_by_role("button", name="Sign in").wait_for()
        assert provider.signed_out == before + 1
        sees_no_more_than_the_public(at)
    assert provider.refused == []


@pytest.mark.parametrize("who", ["bert", "unproven", "since-yesterday"])
def test_whoever_is_not_listed_or_not_proven_or_not_lately_sees_what_is_public(
    address: str, visit: Visiting, who: str
) -> None:
    with visit(address) as at:
        at.go()
        sign_in(at, who)
        assert "not an officer here" in at.text()
        sees_no_more_than_the_public(at)


def test_a_stolen_half_of_the_sign_on_is_worth_nothing(address: str, visit: Visiting) -> None:
    with visit(address) as at:
        at.page.goto(f"{address}/oauth2callback?code=guessed&state=guessed")
        sees_no_more_than_the_public(at)
        at.page.context.add_cookies([
            {"name": "_streamlit_user", "value": '{"is_logged_in": true, "email": "anna@council.example"}',
             "url": address}
        ])  # fmt: skip
        sees_no_more_than_the_public(at)
