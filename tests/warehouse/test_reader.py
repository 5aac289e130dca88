import threading
from pathlib import Path

import pytest

from tests.warehouse.worlds import EVERY_TABLE, TOKEN_SQL, build_token, sql_folder
from warehouse import stores
from warehouse.errors import StoreMissing
from warehouse.reader import Warehouse, current_store, warehouse
from warehouse.settings import settings


@pytest.fixture
def sql(tmp_path: Path) -> Path:
    return sql_folder(tmp_path / "sql", TOKEN_SQL)


def _tokens(reader: Warehouse) -> set[int]:
    with reader.snapshot() as now:
        return set(now.frame(EVERY_TABLE)["token"])


def test_a_new_store_is_noticed(sql: Path) -> None:
    reader = Warehouse(settings())
    for token in (1, 2, 3):
        built = build_token(settings().store, sql, token)
        assert _tokens(reader) == {token}
        assert reader.version() == built.version


def test_a_snapshot_stays_with_its_version_while_stores_come_and_go(sql: Path) -> None:
    reader = Warehouse(settings())
    first = build_token(settings().store, sql, 1)
    with reader.snapshot() as old:
        for token in range(2, 7):
            build_token(settings().store, sql, token)
            assert _tokens(reader) == {token}
        assert not first.path.exists()
        assert old.version == first.version
        assert set(old.frame("from marts.first union all from metrics.third")["token"]) == {1}


def test_the_demonstration_is_read_until_something_real_is_there(sql: Path) -> None:
    reader = Warehouse(settings())
    with pytest.raises(StoreMissing, match="Nothing is loaded yet.*python -m pipelines demo"):
        reader.version()
    build_token(settings().demo_store, sql, 1)
    assert _tokens(reader) == {1}
    build_token(settings().store, sql, 2)
    assert _tokens(reader) == {2}
    assert current_store(settings()).parent == settings().store


def test_a_store_that_does_not_open_is_a_sentence(sql: Path) -> None:
    built = build_token(settings().store, sql, 1)
    built.path.write_bytes(b"not a store at all" * 1000)
    with pytest.raises(StoreMissing, match="The store in use cannot be opened"):
        Warehouse(settings()).version()
    built.path.unlink()
    with pytest.raises(StoreMissing, match="The store in use cannot be opened"):
        Warehouse(settings()).version()


def test_a_pointer_that_was_lost_is_a_sentence_and_not_the_demonstration(sql: Path) -> None:
    build_token(settings().demo_store, sql, 1)
    build_token(settings().store, sql, 2)
    build_token(settings().store, sql, 3)
    (settings().store / stores.POINTER).unlink()
    with pytest.raises(StoreMissing, match="The pointer to the store in use is gone"):
        Warehouse(settings()).version()


def test_a_reader_that_fails_does_not_spoil_the_next(sql: Path) -> None:
    reader = Warehouse(settings())
    build_token(settings().store, sql, 1)
    with pytest.raises(ZeroDivisionError), reader.snapshot():
        raise ZeroDivisionError
    assert _tokens(reader) == {1}


def test_many_threads_share_one_warehouse(sql: Path) -> None:
    build_token(settings().store, sql, 1)
    seen: list[set[int]] = []
    threads = [
        threading.Thread(target=lambda: seen.append(_tokens(warehouse(settings())))) for _ in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [{1}] * 12


def test_nobody_writes_through_a_reader(sql: Path) -> None:
    build_token(settings().store, sql, 1)
    with pytest.raises(Exception, match="read-only"), Warehouse(settings()).snapshot() as now:
        now.frame("create table marts.x as select 1 as a")


def test_a_large_question_spills_into_the_store_folder(sql: Path) -> None:
    build_token(settings().store, sql, 1)
    with Warehouse(settings()).snapshot() as now:
        spill = Path(now.frame("select current_setting('temp_directory') as t").item())
    assert spill.parent == settings().store.resolve()
