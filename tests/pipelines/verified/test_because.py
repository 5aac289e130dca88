"""Why an answer may be other: only what feeds the question is named; decisions without their words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipelines.verified.archive import Members, Pack
from pipelines.verified.because import Why, hidden, hidden_digest, sources
from pipelines.verified.landing_then import Fault
from pipelines.verified.manifest import Asked, read
from pipelines.verified.since import Change
from tests.pipelines.verified.test_manifest import SAMPLE
from warehouse import decisions, evidence
from warehouse.plumbing import PRODUCT

NOW = datetime.now(UTC)
TOLD = read(SAMPLE.encode())
HEADLINE = Asked("concentration/headline", {}, 1, "0")
EXPOSED = Asked("insolvency/exposed", {}, 1, "0")
FAULTS = (
    Fault("spending", "a.csv", "0", "it is gone"),
    Fault("gazette", "notices.json", "0", "it is gone"),
    Fault("skills", "offers.csv", "0", "it is gone"),
)


@pytest.fixture
def why(tmp_path: Path) -> Callable[..., Why]:
    """Today's method, product and settings, but for what is given."""

    def made(faults: tuple[Fault, ...] = (), **other: object) -> Why:
        same = {"method_version": evidence.method_version(), "code_version": PRODUCT, "settings": {},
                "hidden_sha256": hidden_digest([]), "built_at": NOW}  # fmt: skip
        told = replace(TOLD, data=replace(TOLD.data, **{**same, **other}), made_at=NOW)
        return Why(Pack(told, Members((), (), ()), {}), tmp_path, faults)

    return made


def test_nothing_is_said_where_nothing_is_other(why: Callable[..., Why]) -> None:
    assert why().again(EXPOSED) == why().today(EXPOSED, {}) == []


def test_only_files_that_feed_the_question_are_named(why: Callable[..., Why]) -> None:
    assert why(FAULTS).again(HEADLINE) == ["a.csv: it is gone"]
    assert why(FAULTS).again(EXPOSED) == ["a.csv: it is gone", "notices.json: it is gone"]
    files = {"gazette__notices": [Change("n.json was loaded since")], "skills": [Change("s.csv is gone")]}
    assert why().today(HEADLINE, files) == []
    assert why().today(EXPOSED, files) == ["n.json was loaded since"]
    assert sources("no/such") == frozenset()


def test_other_councils_files_are_named_only_where_ones_own_did_not_change(why: Callable[..., Why]) -> None:
    asked = Asked("concentration/headline", {"council": "X1"}, 1, "0")
    ours, theirs = Change("ours.csv was loaded since", "X1"), Change("theirs.csv was loaded since", "X2")
    every = [ours.sentence, theirs.sentence]
    assert why().today(asked, {"spending__payments": [ours, theirs]}) == every[:1]
    assert why().today(asked, {"spending__payments": [theirs]}) == every[1:]
    assert why().today(asked, {"spending__payments": [ours, theirs]}, is_of_many=True) == every


def test_a_question_that_is_no_more_is_said(why: Callable[..., Why]) -> None:
    assert why().again(Asked("no/such", {}, 1, "0")) == ["there is no question 'no/such' any more"]


def test_decisions_since_are_counted_and_neither_who_nor_why_is_told(
    why: Callable[..., Why], tmp_path: Path
) -> None:
    decisions.record(tmp_path, "hide", {"event_id": 7}, "hidden", by="A. Officer", because="It is disputed")
    before = why(built_at=NOW - timedelta(days=1))
    assert before.today(HEADLINE, {}) == []
    (said,) = before.today(EXPOSED, {})
    assert said == "one decision of officers since then (hide): python -m pipelines review decisions"
    assert why(built_at=NOW + timedelta(days=1)).today(EXPOSED, {}) == []


def test_which_events_were_hidden_then_is_held_to_what_the_pack_says(
    why: Callable[..., Why], tmp_path: Path
) -> None:
    made = decisions.record(tmp_path, "hide", {"event_id": 7}, "hidden", by="A", because="It is disputed")
    later = made.decided_at + timedelta(seconds=5)
    assert (hidden(tmp_path, later), hidden(tmp_path, made.decided_at - timedelta(seconds=5))) == ([7], [])
    told = why(hidden_sha256=hidden_digest([8])).again(EXPOSED)
    assert told == ["other events are hidden, as the decisions here tell it, than when the pack was made"]
    assert why(hidden_sha256=hidden_digest([8])).again(HEADLINE) == []
