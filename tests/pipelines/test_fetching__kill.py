"""A fetch is killed with SIGKILL in the middle, again and again: it goes on, and asks for no page twice."""

import os
import subprocess
import sys
import time
from collections import Counter

from pipelines.sources import gazette
from tests.house.tree import ROOT
from tests.pipelines import feeds
from tests.pipelines.replay import Replay, replay
from warehouse.ask import run_sql

DAYS = {f"2026-06-{day:02d}": 90 * day for day in range(1, 13)}
PAGES = sum(-(-count // feeds.SIZE) for count in DAYS.values())
KILLS = 6


def start(publisher: Replay) -> subprocess.Popen[bytes]:
    """A fetch in a process of its own."""
    address = f"{publisher.url}/insolvency/notice/data.json"
    return subprocess.Popen(
        [sys.executable, "-m", "tests.pipelines.fetcher", address], cwd=ROOT, env=os.environ
    )


def test_a_killed_fetch_goes_on_and_asks_nothing_twice() -> None:
    book = feeds.gazette(DAYS)
    with replay(book) as publisher:
        for kill in range(1, KILLS + 1):
            process = start(publisher)
            while len(publisher.asked) < kill * PAGES // (KILLS + 1) and process.poll() is None:
                time.sleep(0.001)
            process.kill()
            assert process.wait() == -9
        assert start(publisher).wait() == 0
        asked = Counter(publisher.asked)
    # The page that was on its way when the process died may be asked for once more; no other.
    assert len(asked) == PAGES
    assert sum(asked.values()) <= PAGES + KILLS
    assert run_sql("select distinct kind from raw._arrivals").item() == gazette.KIND
    found = run_sql("select _file, count(distinct notice_id) as n from staging.gazette__notices group by 1")
    assert dict(found.iter_rows()) == {f"gazette-{day}.json": count for day, count in DAYS.items()}
