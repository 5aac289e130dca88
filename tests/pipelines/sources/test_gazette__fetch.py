"""A fetch of some days of notices against every fault: nothing is lost, and nothing asked twice."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines.fetched import Land
from pipelines.source import Told
from pipelines.sources import gazette
from tests.pipelines import feeds
from tests.pipelines.replay import PATIENT, SILENT, Book, Hands, Replay, Reply, asking, in_turn, replay
from warehouse.errors import MultiplierError, SourceChanged, SourceUnreachable

NOON = 1_781_956_800.0
"""20 June 2026, 12:00 UTC."""
DAYS = {"2026-06-16": 250, "2026-06-17": 1, "2026-06-18": 100, "2026-06-19": 3}
SINCE, UNTIL = date(2026, 6, 15), date(2026, 6, 19)


@contextmanager
def a_gazette(
    monkeypatch: pytest.MonkeyPatch, faults: Mapping[str, Book] | None = None, days: Mapping[str, int] = DAYS
) -> Iterator[Replay]:
    """The publisher, which the source is pointed at."""
    with replay(feeds.gazette(days, faults)) as publisher:
        monkeypatch.setattr(gazette, "FEED", f"{publisher.url}/insolvency/notice/data.json")
        yield publisher


def fetch(folder: Path, until: date = UNTIL) -> Land:
    """One run at noon, without waiting."""
    land = Land(folder, SINCE, until)
    gazette.fetch(land, asking(folder, Hands(NOON)))
    return land


def kept(land: Land) -> int:
    """How many different notices wait to be loaded."""
    frames = [batch.kept for path in land.waiting() for batch in gazette.read(path, Told())[0].batches]
    return pl.concat(frames)["notice_id"].n_unique() if frames else 0


def pages(publisher: Replay) -> list[str]:
    """What was asked, as "16/1": the day and the page."""
    shape = re.compile(r"start-publish-date=[\d-]+-(\d\d)&.*results-page=(\d+)&")
    return ["/".join(found.groups()) for each in publisher.asked if (found := shape.search(each))]


def test_each_page_is_asked_for_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_gazette(monkeypatch) as publisher:
        land = fetch(tmp_path)
        assert kept(land) == 354
        assert kept(fetch(tmp_path)) == 354
        assert pages(publisher) == ["15/1", "16/1", "16/2", "16/3", "17/1", "18/1", "19/1"]
    assert [path.name for path in land.waiting()] == [f"gazette-{day}.json" for day in DAYS]


@pytest.mark.parametrize(
    "fault",
    [
        Reply(status=429, headers={"Retry-After": "30"}),
        Reply(status=500),
        Reply(b"x" * 5_000, sends=100),
        Reply(feeds.page([feeds.notice(1)] * 2)[:200], has_length=False),
        Reply(b"<html>Please wait</html>"),
        Reply(feeds.page([feeds.notice(n) for n in range(250)], 1)),
        Reply(feeds.page([feeds.notice(n) for n in range(250)], 2, entry=None)),
        SILENT,
    ],
    ids=["429", "500", "cut", "half", "html", "repeated", "emptied", "silent"],
)
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: Reply
) -> None:
    with a_gazette(monkeypatch, {"2026-06-16/2": in_turn(fault, Reply())}) as publisher:
        land = Land(tmp_path, SINCE, UNTIL)
        gazette.fetch(land, asking(tmp_path, Hands(NOON), timeout=PATIENT if fault is SILENT else 30.0))
        assert pages(publisher).count("16/2") == 2
        assert len(publisher.asked) == 8
    assert kept(land) == 354


@pytest.mark.parametrize("page", ["18/1", "16/3"])
def test_what_ends_a_fetch_is_said_and_the_rest_goes_on_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: str
) -> None:
    with a_gazette(monkeypatch, {f"2026-06-{page}": in_turn(Reply(status=403), Reply())}) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            fetch(tmp_path)
        assert kept(fetch(tmp_path)) == 354
        once = ["15/1", "16/1", "16/2", "16/3", "17/1", "18/1", "19/1"]
        assert pages(publisher) == sorted([*once, page])


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (
            feeds.page([feeds.notice(n, published=None) for n in (1, 2)]).replace(b"f:notice-code", b"code"),
            "None",
        ),
        (b'{"notices": []}', "no longer a feed of notices"),
    ],
)
def test_a_changed_field_stops_at_once_with_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: bytes, said: str
) -> None:
    with a_gazette(monkeypatch, {"2026-06-18/1": in_turn(Reply(page))}) as publisher:
        with pytest.raises(SourceChanged, match=said):
            fetch(tmp_path)
        assert pages(publisher).count("18/1") == 1


def test_pages_cut_anew_in_between_are_fetched_once_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shifted = [feeds.notice(616_000 + n, day="2026-06-16") for n in (*range(100), 99, *range(100, 249))]
    again = Reply(feeds.page(shifted, 2))
    with a_gazette(monkeypatch, {"2026-06-16/2": in_turn(again, Reply())}) as publisher:
        land = fetch(tmp_path)
        assert pages(publisher)[:7] == ["15/1", "16/1", "16/2", "16/3", "16/1", "16/2", "16/3"]
    assert kept(land) == 354


def test_a_day_that_never_adds_up_is_kept_told_and_asked_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    short = Reply(feeds.page([feeds.notice(n) for n in range(3)], total=4))
    with a_gazette(monkeypatch, {"2026-06-19/1": in_turn(short)}) as publisher:
        land = fetch(tmp_path)
        assert pages(publisher).count("19/1") == 2
        (reading,) = gazette.read(list(land.waiting())[-1], Told())
        assert "the feed says 4 notices, 3 stand here" in reading.understanding.warnings
        assert not land.is_whole("2026-06-19")


def test_a_day_without_a_notice_about_a_company_is_whole_and_nothing_waits(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    alone = Reply(feeds.page([feeds.notice(1, "2451", content="two partners")]))
    with a_gazette(monkeypatch, {"2026-06-19/1": in_turn(alone)}, days={}):
        land = fetch(tmp_path)
    assert (land.waiting(), land.is_whole("2026-06-19")) == ({}, True)


def test_today_is_asked_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    days = {"2026-06-20": 2}
    with a_gazette(monkeypatch, days=days):
        assert kept(fetch(tmp_path, date(2026, 6, 20))) == 2
        days["2026-06-20"] = 5
        assert kept(fetch(tmp_path, date(2026, 6, 20))) == 5


def test_the_address_is_the_one_of_the_publisher(tmp_path: Path) -> None:
    said = gazette.address(date(2026, 6, 16), 2)
    assert said.startswith("https://www.thegazette.co.uk/insolvency/notice/data.json?categorycode=24&")
    with pytest.raises(MultiplierError, match="switched off"):
        gazette.fetch(Land(tmp_path, SINCE, UNTIL), asking(tmp_path, Hands(NOON), is_offline=True))
