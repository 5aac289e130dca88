"""Feeds of services on this machine: pages that do not add up, counters that lie, and a fetch broken off."""

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from pipelines.fetched import Land
from pipelines.sources import services
from tests.house.tree import ROOT
from tests.pipelines import faults
from tests.pipelines.directory import Directory, a_feed, asked
from tests.pipelines.replay import Hands, Reply, asking, in_turn, replay
from warehouse.errors import SourceChanged, SourceUnreachable

DAY = date(2026, 6, 20)
PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from pipelines import services_asked
from pipelines.fetched import Land
from tests.pipelines.replay import Hands, asking
folder = Path(sys.argv[2])
land = Land(folder, date(2026, 6, 20), date(2026, 6, 20))
services_asked.ask(land, asking(folder, Hands()), sys.argv[1:2])
"""


def fetch(folder: Path, *feeds: str, hands: Hands | None = None, is_again: bool = False) -> Land:
    """One run, without waiting."""
    land = Land(folder, DAY, DAY, numbers=feeds or None, is_again=is_again)
    services.fetch(land, asking(folder, hands or Hands()))
    return land


def marks(land: Land) -> list[str]:
    """The services of the one file that waits."""
    (path,) = land.waiting()
    text = path.read_text("utf-8")
    assert "OF THIS SAMPLE" not in text
    return [each["id"] for each in json.loads(text)["contents"]]


ALL = [f"s-{number}" for number in range(5)]


@pytest.mark.parametrize(
    ("directory", "pages"),
    [
        (Directory(), "1 2 3 4"),
        (Directory(total=31, pages=1, last=True, first=True), "1 2 3 4 0"),
        (Directory(total=2, pages=1, last=True), "1 2 3 4"),
        (Directory(total=500, pages=50), "1 2 3 4 5 6 0"),
        (Directory(total=500, pages=50, repeats=True), "1 2 3 4 5 6 0"),
        (Directory(repeats=True), "1 2 3 4"),
        (Directory(last=False, first=False), "1 2 3 4 0"),
        (Directory(gaps=(2,)), "1 2 3 4 5"),
        (Directory(overlaps=1), "1 2 3 4"),
        (Directory(begins=0, version=1), "1 2 3 0"),
        (Directory(begins=0, version=1, first=True), "1 2 3 0"),
        (Directory(version=1, last=True, pages=1), "1 2 3 4"),
        (Directory(size=5, total=5), "1 2"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_all_services_come_once_whatever_the_counters_say(
    tmp_path: Path, directory: Directory, pages: str
) -> None:
    with a_feed(directory) as publisher:
        land = fetch(tmp_path, publisher.url)
        assert " ".join(map(asked, publisher.asked)) == pages
    assert sorted(marks(land)) == ALL
    assert faults.rows(land, "services") == (5, 0)


def test_a_page_behind_the_last_may_be_refused(tmp_path: Path) -> None:
    for status in (400, 404, 422):
        with a_feed(
            Directory(total=9), {"4": in_turn(Reply(status=status)), "0": in_turn(Reply(status=400))}
        ) as p:
            assert marks(fetch(tmp_path / str(status), p.url)) == ALL


def test_a_list_without_pages_is_asked_for_twice(tmp_path: Path) -> None:
    body = json.dumps([Directory().one(number) for number in range(5)]).encode()
    with replay(lambda path, count: Reply(body)) as publisher:
        assert marks(fetch(tmp_path, publisher.url)) == ALL
        assert len(publisher.asked) == 2


def test_a_list_that_names_no_places_is_followed_to_each_service(tmp_path: Path) -> None:
    other = Reply(json.dumps({**Directory().one(0), "id": "s-9"}).encode())
    broken = {"s-1": in_turn(Reply(status=404)), "s-2": in_turn(other)}
    with a_feed(Directory(is_brief=True), broken) as publisher:
        land = fetch(tmp_path, publisher.url)
        assert publisher.times("/services/s-") == 5
    (path,) = land.waiting()
    found = json.loads(path.read_text("utf-8"))["contents"]
    assert [each["id"] for each in found] == ALL
    assert [each["id"] for each in found if "service_at_locations" in each] == ["s-0", "s-3", "s-4"]


def test_a_feed_is_asked_once_a_day_and_again_where_that_is_said(tmp_path: Path) -> None:
    with a_feed(Directory()) as publisher:
        for _ in range(2):
            fetch(tmp_path, publisher.url, publisher.url)
        assert len(publisher.asked) == 4
        fetch(tmp_path, publisher.url, is_again=True)
        assert len(publisher.asked) == 8
        assert publisher.asked[0] == "/services?page=1&per_page=100&full=true"
        assert {said["Accept"] for said in publisher.headers} == {"application/json"}


@pytest.mark.parametrize("name", faults.OVER_SOON)
def test_a_fault_is_asked_again_and_nothing_is_lost(tmp_path: Path, name: str) -> None:
    body = Directory().page(2) or b""
    hands = Hands()
    with a_feed(Directory(), {"2": in_turn(faults.fault(name, body), Reply())}) as publisher:
        assert marks(fetch(tmp_path, publisher.url, hands=hands)) == ALL
        assert " ".join(map(asked, publisher.asked)) == "1 2 2 3 4"
    assert max(hands.slept) >= (30 if name == "429" else 2)


def test_what_ends_a_fetch_is_said_and_the_rest_goes_on_later(tmp_path: Path) -> None:
    with a_feed(Directory(), {"3": in_turn(Reply(status=403), Reply())}) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            fetch(tmp_path, publisher.url)
        assert marks(fetch(tmp_path, publisher.url)) == ALL
        assert " ".join(map(asked, publisher.asked)) == "1 2 3 3 4"


def test_a_killed_fetch_goes_on_where_it_was(tmp_path: Path) -> None:
    with a_feed(Directory(), drip=0.1) as publisher:
        process = subprocess.Popen([sys.executable, "-c", PROGRAM, publisher.url, tmp_path], cwd=ROOT)
        while len(publisher.asked) < 2 and process.poll() is None:
            time.sleep(0.001)
        process.kill()
        assert process.wait() == -9
        assert marks(fetch(tmp_path, publisher.url)) == ALL
        # The page that was on its way may be asked for once more; no other.
        assert len(publisher.asked) <= 5


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"version": "HSDS-UK-3.0"}', "It holds no services"),
        (b'{"contents": []}', "The feed lists no services"),
        (b'{"contents": [{"id": "1", "name": "An organisation"}]}', "It holds no services"),
    ],
    ids=["root", "empty", "organisations"],
)
def test_what_is_no_feed_is_said_and_the_others_are_asked(tmp_path: Path, body: bytes, said: str) -> None:
    with replay(lambda path, count: Reply(body)) as other, a_feed(Directory()) as publisher:
        land = Land(tmp_path, DAY, DAY, numbers=(other.url, publisher.url))
        with pytest.raises(SourceChanged, match=said):
            services.fetch(land, asking(tmp_path, Hands()))
    assert marks(land) == ALL


def test_without_a_feed_there_is_nobody_to_ask(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match="No feed of services is known here.*--feed https"):
        fetch(tmp_path)
