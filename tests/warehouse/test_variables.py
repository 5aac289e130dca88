import stat
from dataclasses import replace
from pathlib import Path

import duckdb

from warehouse.settings import settings
from warehouse.variables import people_key, tell


def test_sql_may_ask_for_the_settings() -> None:
    db = duckdb.connect()
    tell(db, replace(settings(), council="O'Ons", year_start_month=1, unreliable_gbp=5))
    row = db.execute(
        "select getvariable('year_start_month'), getvariable('unreliable_suppliers'),"
        " getvariable('unreliable_gbp'), getvariable('people_key'), getvariable('council')"
    ).fetchone()
    assert row == (1, 5, 5, None, "O'Ons")


def test_the_key_is_made_once_a_folder_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    key = people_key(tmp_path, is_demo=False)
    assert len(key) == 64
    assert people_key(tmp_path, is_demo=False) == key
    assert people_key(tmp_path / "other", is_demo=False) != key
    assert stat.S_IMODE((tmp_path / ".people_key").stat().st_mode) == 0o600


def test_the_demonstration_has_one_key_so_that_it_is_the_same_everywhere(tmp_path: Path) -> None:
    assert people_key(tmp_path, is_demo=True) == "demonstration"
    assert list(tmp_path.iterdir()) == []


def test_sql_is_told_from_how_many_people_on_a_count_is_shown() -> None:
    db = duckdb.connect()
    tell(db, replace(settings(), people_threshold=10))
    assert db.execute("select getvariable('people_threshold')").fetchone() == (10,)
