from pathlib import Path

import pytest

from tests.warehouse.worlds import TOKEN_SQL, build_token, sql_folder
from warehouse.log import log
from warehouse.settings import settings


def test_a_build_is_news_and_a_quiet_run_is_none(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    sql = sql_folder(tmp_path / "sql", TOKEN_SQL)
    with caplog.at_level("INFO", logger=log.name):
        built = build_token(settings().store, sql, 1)
    assert [record.message for record in caplog.records] == [f"Store {built.version}: 3 tables, 150 rows"]
