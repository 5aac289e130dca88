"""The pace of a host, and the hours of an unattended run."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipelines.pace import ALLOWANCES, Allowance, Pace, Window, london
from tests.pipelines.replay import Hands
from warehouse.errors import SettingWrong, SourceUnreachable


def at(text: str) -> float:
    """A UTC instant in seconds."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def test_never_more_than_allowed_in_any_stretch(tmp_path: Path) -> None:
    hands = Hands()
    pace, asked = Pace(tmp_path, hands, {"a.org": Allowance(5, 10, "")}), []
    for number in range(23):
        pace.wait("a.org")
        asked.append(hands.time)
        hands.time += number % 4
    assert all(later - earlier >= 10 for earlier, later in zip(asked, asked[5:], strict=False))


def test_hosts_do_not_wait_for_each_other(tmp_path: Path) -> None:
    hands = Hands()
    pace = Pace(tmp_path, hands, {"a.org": Allowance(1, 60, ""), "b.org": Allowance(1, 60, "")})
    pace.wait("a.org")
    pace.wait("b.org")
    assert hands.slept == []
    pace.wait("a.org")
    assert hands.slept == [60.0]


def test_a_host_that_says_nothing_is_asked_once_a_second(tmp_path: Path) -> None:
    hands = Hands()
    for _ in range(3):
        Pace(tmp_path, hands).wait("c.org")
    assert hands.slept == [1.0, 1.0]


def test_a_clock_set_back_and_a_broken_file_stop_nobody(tmp_path: Path) -> None:
    hands = Hands()
    Pace(tmp_path, hands).wait("c.org")
    hands.time -= 5_000
    Pace(tmp_path, hands).wait("c.org")
    assert hands.slept == []
    (tmp_path / ".pace-c.org").write_bytes(os.urandom(64))
    Pace(tmp_path, hands).wait("c.org")


def test_no_host_is_asked_more_than_it_allows() -> None:
    assert {host: (each.requests, each.seconds) for host, each in ALLOWANCES.items()} == {
        "www.thegazette.co.uk": (5, 10),
        "api.company-information.service.gov.uk": (600, 300),
    }


def test_each_allowance_gives_its_reason() -> None:
    assert all(each.because.endswith(".") for each in ALLOWANCES.values())


@pytest.mark.parametrize(
    ("utc", "here"),
    [
        ("2026-03-29T00:59", "00:59"),
        ("2026-03-29T01:00", "02:00"),
        ("2026-07-01T20:00", "21:00"),
        ("2026-10-25T00:59", "01:59"),
        ("2026-10-25T01:00", "01:00"),
        ("2027-12-31T23:30", "23:30"),
    ],
)
def test_the_clock_in_london(utc: str, here: str) -> None:
    assert f"{london(at(utc)):%H:%M}" == here


@pytest.mark.parametrize(
    ("utc", "is_open"),
    [
        ("2026-01-15T21:00", True),
        ("2026-01-15T20:59", False),
        ("2026-01-15T06:59", True),
        ("2026-01-15T07:00", False),
        ("2026-07-15T20:00", True),
        ("2026-07-15T06:00", False),
    ],
)
def test_the_night_is_open(utc: str, is_open: bool) -> None:
    night = Window.of("21:00-07:00")
    if is_open:
        night.hold(at(utc))
        return
    with pytest.raises(SourceUnreachable, match="unattended runs ask only from 21:00 to 07:00"):
        night.hold(at(utc))


def test_hours_within_a_day_and_hours_that_are_none() -> None:
    Window.of("9:00 - 17:00").hold(at("2026-01-15T12:00"))
    with pytest.raises(SourceUnreachable):
        Window.of("09:00-17:00").hold(at("2026-01-15T18:00"))
    with pytest.raises(SettingWrong, match="two times of day"):
        Window.of("at night")
