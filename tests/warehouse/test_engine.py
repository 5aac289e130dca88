"""Connections bound in memory, none of which spills where another one does."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from warehouse import engine
from warehouse.settings import settings

# More than fits into the memory, so that it spills; the answer is known.
LARGE = """
    select count(*) from (select x from range(1_500_000) t(x) order by md5(x::varchar)) where x % 1000 = 0
"""
# A window over all rows, where one of two branches has none.
LONE_WINDOW = """
    with one as (select i as x from range(1) t(i)),
    few as (
        select * from one where x >= 5000
        union all
        select * from one where not exists (select 1 from one where x >= 5000)
    ),
    whole as (select x, sum(x) over () as s, count(*) over () as n from few where x >= 0)
    select *, sum(s) over (order by x rows unbounded preceding) from whole order by x desc
"""


def _asked(connection: object, setting: str) -> object:
    return connection.execute(f"select current_setting('{setting}')").fetchone()[0]  # type: ignore[attr-defined]


def test_a_connection_is_as_the_settings_say_and_fetches_nothing(tmp_path: Path) -> None:
    with engine.connect(replace(settings(), memory_limit="64MiB", threads=1), tmp_path / "spill") as db:
        assert [_asked(db, name) for name in ("memory_limit", "threads")] == ["64.0 MiB", 1]
        assert _asked(db, "temp_directory") == str(tmp_path / "spill")
        assert not _asked(db, "autoinstall_known_extensions")
        assert not _asked(db, "autoload_known_extensions")


def test_two_connections_that_spill_at_once_do_not_meet(tmp_path: Path) -> None:
    chosen = replace(settings(), memory_limit="60MB", threads=1)
    first, second = engine.spill_folder(tmp_path), engine.spill_folder(tmp_path)
    assert first != second
    with engine.connect(chosen, first) as one, engine.connect(chosen, second) as other:
        rows = one.execute(LARGE)
        assert other.execute(LARGE).fetchone() == (1500,)
        assert rows.fetchone() == (1500,)
        assert first.is_dir()
        assert second.is_dir()


def test_what_the_dead_spilled_is_swept_and_nothing_else(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    mine, machine = engine.spill_folder(tmp_path), os.uname().nodename
    dead = tmp_path / f"{engine.SPILL}{machine}-{ended.pid}-0a1b2c3d"
    away = tmp_path / f"{engine.SPILL}another-machine-{ended.pid}-0a1b2c3d"
    for folder in (mine, dead, away, tmp_path / "landing"):
        folder.mkdir()
    engine.sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([mine, away, tmp_path / "landing"])


def test_a_window_over_one_row_is_answered_however_often_it_is_asked(tmp_path: Path) -> None:
    with engine.connect(replace(settings(), threads=8), tmp_path / "spill") as db:
        assert [db.execute(LONE_WINDOW).fetchall() for _ in range(400)] == [[(0, 0, 1, 0)]] * 400
