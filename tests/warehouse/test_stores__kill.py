"""A builder is killed with SIGKILL at random moments: the store in use is whole, and never an older one."""

from pathlib import Path

import pytest

from tests.warehouse.doomed import doomed
from tests.warehouse.worlds import EVERY_TABLE, TOKEN_SQL, build_token, sql_folder
from warehouse import ask, stores
from warehouse.settings import settings

KILLS = 25


@pytest.fixture
def sql(tmp_path: Path) -> Path:
    """The sql folder from which a first store, token 1, is published."""
    sql = sql_folder(tmp_path / "sql", TOKEN_SQL)
    build_token(settings().store, sql, 1)
    return sql


def _tokens() -> set[int]:
    store = stores.current(settings().store)
    assert store is not None
    with ask.snapshot() as now:
        assert now.version == store.stem
        return set(now.frame(EVERY_TABLE)["token"])


def test_a_killed_builder_leaves_the_store_whole(sql: Path) -> None:
    last = 2
    with doomed("build", sql) as loaders:
        loaders.let_end(last)
        for token in range(3, 4 * KILLS):
            if loaders.killed == KILLS:
                break
            loaders.kill(token)
            tokens = _tokens()
            assert len(tokens) == 1
            assert tokens <= {last, token}
            last = tokens.pop()
            assert 1 <= len(stores.kept(settings().store)) <= settings().keep_stores + 1
        assert loaders.killed == KILLS


def test_what_a_killed_builder_left_is_swept_by_the_next(sql: Path) -> None:
    folder = settings().store
    (folder / ".building-wh-left.tmp").mkdir()
    (folder / ".building-wh-left.duckdb").write_bytes(b"half a file")
    build_token(folder, sql, 10)
    assert _tokens() == {10}
    assert list(folder.glob(".building-*")) == []
