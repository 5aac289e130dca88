from pathlib import Path

import duckdb
import pytest

from warehouse import stores
from warehouse.settings import settings
from warehouse.site import Step, open_site


def test_a_site_tells_its_steps_and_leaves_one_whole_file(tmp_path: Path) -> None:
    told: list[Step] = []
    with open_site(tmp_path, "wh-1", settings(), told.append, 2) as site:
        site.step("one")
        with site.at_once():
            site.db.execute("create table marts.x as select 1 as a")
        site.step("two")
    assert told == [Step(0, 2, "one"), Step(1, 2, "two")]
    assert [path.name for path in tmp_path.iterdir()] == [stores.building(tmp_path, "wh-1").name]


def test_a_site_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(duckdb.Error), open_site(tmp_path, "wh-1", settings(), None, 1) as site:
        site.db.execute("create table marts.x as select error('no') from range(1000)")
    assert list(tmp_path.iterdir()) == []
