"""A fetch from a Gazette on this machine, with its faults: all is loaded, and nothing is asked twice."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipelines import fetching, landing
from pipelines.cli import main
from pipelines.destination import Destination
from pipelines.fetching import Asked, Fetched
from pipelines.pace import ALLOWANCES, Window
from pipelines.sources import gazette
from tests.pipelines import feeds
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from warehouse import stores
from warehouse.ask import run_sql
from warehouse.errors import SourceUnreachable, StoreBusy
from warehouse.settings import settings

NOON = 1_781_956_800.0
"""20 June 2026, 12:00 UTC."""
DAYS = {"2026-06-16": 120, "2026-06-17": 1, "2026-06-18": 9, "2026-06-19": 3}
SINCE, UNTIL = date(2026, 6, 15), date(2026, 6, 19)


@contextmanager
def a_gazette(
    monkeypatch: pytest.MonkeyPatch, faults: Mapping[str, Book] | None = None, days: Mapping[str, int] = DAYS
) -> Iterator[Replay]:
    """The publisher, which the source is pointed at."""
    with replay(feeds.gazette(days, faults)) as publisher:
        monkeypatch.setattr(gazette, "FEED", f"{publisher.url}/insolvency/notice/data.json")
        yield publisher


def fetch(asked: Asked | None = None, **more: object) -> Fetched:
    """One run at noon, without waiting."""
    store = settings().store
    http = asking(store / "fetching", Hands(NOON), None, **more)
    return fetching.fetch(asked or Asked("gazette", SINCE, UNTIL), http, Destination(store))


def pages(publisher: Replay) -> list[str]:
    """What was asked, as "16/1": the day and the page."""
    found = [
        re.search(r"start-publish-date=[\d-]+-(\d\d)&.*results-page=(\d+)&", each) for each in publisher.asked
    ]
    return [f"{each[1]}/{each[2]}" for each in found if each]


def stored() -> int:
    """How many notices are in the store in use."""
    return int(run_sql("select count(distinct notice_id) as n from staging.gazette__notices").item())


def test_days_are_fetched_once_and_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_gazette(monkeypatch) as publisher:
        done = fetch()
        assert pages(publisher) == ["15/1", "16/1", "16/2", "17/1", "18/1", "19/1"]
        assert (done.refusal, stored()) == (None, 133)
        assert [each.file for each in done.loaded.outcomes] == [f"gazette-{day}.json" for day in DAYS]
        assert done.sentence() == "15 June 2026 to 19 June 2026: 4 new files."
        again = fetch()
        assert len(publisher.asked) == 6
    assert (again.loaded.outcomes, again.sentence()) == ((), "15 June 2026 to 19 June 2026: nothing new.")
    urls = {each.receipt.url for each in landing.landed(settings().store)}
    assert all(url and "start-publish-date=2026-06-1" in url for url in urls)


def test_what_ends_a_fetch_is_said_and_the_rest_goes_on_later(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_gazette(monkeypatch, {"2026-06-18/1": in_turn(Reply(status=403), Reply())}) as publisher:
        done = fetch()
        assert isinstance(done.refusal, SourceUnreachable)
        assert "refuses to answer this machine (403)" in done.sentence()
        assert stored() == 121
        assert fetch().refusal is None
        assert pages(publisher) == ["15/1", "16/1", "16/2", "17/1", "18/1", "18/1", "19/1"]
    assert stored() == 133


def test_today_is_asked_again_and_a_whole_day_only_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"2026-06-19": 3, "2026-06-20": 2}
    with a_gazette(monkeypatch, days=days) as publisher:
        asked = Asked("gazette", date(2026, 6, 19))
        fetch(asked)
        days["2026-06-20"] = 5
        fetch(asked)
        assert pages(publisher) == ["19/1", "20/1", "20/1"]
        assert stored() == 10 - 2
        fetch(Asked("gazette", date(2026, 6, 19), is_again=True))
        assert pages(publisher)[3:] == ["19/1", "20/1"]
    current = run_sql("select count(*) as n from raw._arrivals where superseded_by is null").item()
    assert (stored(), current) == (8, 2)


def test_without_days_the_last_month_is_asked_for_or_all_since_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with a_gazette(monkeypatch):
        done = fetch(Asked("gazette"))
        assert (done.since, done.until) == (date(2026, 5, 20), date(2026, 6, 20))
        later = asking(settings().store / "fetching", Hands(NOON + 90 * 86_400))
        done = fetching.fetch(Asked("gazette"), later, Destination(settings().store))
        assert (done.since, done.until) == (date(2026, 6, 20), date(2026, 9, 18))


def test_an_unattended_run_by_day_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_gazette(monkeypatch) as publisher:
        done = fetch(window=Window.of("21:00-07:00"))
        assert publisher.asked == []
    assert "unattended runs ask only from 21:00 to 07:00" in done.sentence()


def test_nothing_about_a_person_is_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    people = [
        feeds.notice(1),
        feeds.notice(2, "2503", title="QUILLIP, A"),
        feeds.notice(3, "2451", title="QUILLIP & QUILLIP", content="<p>Quillip</p>"),
        feeds.notice(4, "2999", title="QUILLIP B"),
    ]
    with a_gazette(monkeypatch, {"2026-06-16/1": in_turn(Reply(feeds.page(people)))}):
        done = fetch(Asked("gazette", date(2026, 6, 16), date(2026, 6, 16)))
    (outcome,) = done.loaded.outcomes
    assert outcome.receipt
    assert outcome.receipt.set_aside == {"a notice about a person": 2, "a code that is not known": 1}
    assert "1 with a code that is not known, 2 notices about a person" in outcome.sentence
    for path in settings().store.rglob("*"):
        if path.is_file():
            assert not re.search(rb"(?i)quillip|practitioner of this", path.read_bytes()), path


def test_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SystemClock", lambda: Hands(NOON))
    with a_gazette(monkeypatch):
        run = CliRunner().invoke(
            main, ["fetch", "gazette", "--since", "2026-06-17", "--until", "2026-06-18", "--json"]
        )
    found = json.loads(run.stdout)
    assert (run.exit_code, found["is_finished"]) == (0, True)
    assert [(each["_file"], each["status"], each["rows_kept"]) for each in found["files"]] == [
        ("gazette-2026-06-17.json", "loaded", 1),
        ("gazette-2026-06-18.json", "loaded", 9),
    ]


@pytest.mark.parametrize(
    ("arguments", "variable", "exit_code", "said"),
    [
        (["gazette"], {}, 1, "without a contact"),
        (["gazette"], {"MULTIPLIER_OFFLINE": "true"}, 1, "switched off"),
        (["gazette", "--unattended"], {"MULTIPLIER_UNATTENDED_HOURS": "at night"}, 1, "two times of day"),
        (["spending"], {}, 1, "no address that a program may ask"),
        (["gazete"], {}, 1, "Did you mean 'gazette'"),
        (["gazette", "--since", "2026-06-02", "--until", "2026-06-01"], {}, 2, "later than"),
    ],
)
def test_what_cannot_be_fetched_is_said(
    arguments: list[str], variable: dict[str, str], exit_code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variable.items():
        monkeypatch.setenv(name, value)
    settings.cache_clear()
    run = CliRunner().invoke(main, ["fetch", *arguments])
    assert (run.exit_code, said in run.stderr) == (exit_code, True), run.stderr


def test_the_door_is_as_the_settings_have_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in {"CONTACT": "officer@example.gov.uk", "OFFLINE": "true"}.items():
        monkeypatch.setenv(f"MULTIPLIER_{name}", value)
    settings.cache_clear()
    by_night, by_hand = fetching.door(tmp_path, True), fetching.door(tmp_path, False)
    assert (by_night.contact, by_night.is_offline) == ("officer@example.gov.uk", True)
    assert (by_night.window, by_hand.window) == (Window("21:00", "07:00"), None)
    assert (by_hand.pace.folder, by_hand.pace.allowances) == (tmp_path / "fetching", ALLOWANCES)


def test_a_second_fetch_of_the_same_source_waits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MULTIPLIER_WAIT_SECONDS", "0")
    settings.cache_clear()
    with stores.loading(settings().store / "fetching" / "gazette"), pytest.raises(StoreBusy):
        fetch()
