from pathlib import Path

import polars as pl
import pytest

from tests.warehouse.worlds import TOKEN_SQL, build_token, sql_folder
from warehouse.console import run_sql
from warehouse.errors import QuestionMisasked, StoreMissing
from warehouse.settings import settings


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return build_token(settings().store, sql_folder(tmp_path / "sql", TOKEN_SQL), 7).path


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    "asked",
    [
        "from marts.first", "with x as (from marts.first) from x;", "from staging.world__tokens",
        "describe marts.first", "show all tables", "summarize marts.first", "explain select 1", "values (1)",
        "explain analyze from marts.first", "EXPLAIN (analyze, format json) select 1", "explain (select 1)",
        "pragma table_info('marts.first')", "-- a word\nselect 1", "select getvariable('year_start_month')",
        "select count(*) from read_parquet('landing/world/*.parquet')",
    ],
)  # fmt: skip
def test_what_only_reads_is_answered(asked: str) -> None:
    assert isinstance(run_sql(asked), pl.DataFrame)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("drop table marts.first", "DROP is refused: the store is only read here"),
        ("insert into marts.first values (1)", "INSERT is refused"),
        ("update marts.first set token = 1", "UPDATE is refused"),
        ("create table memory.main.x as select 1", "CREATE is refused"),
        ("copy marts.first to 'x.csv'", "COPY is refused"),
        ("attach 'x.duckdb'", "ATTACH is refused"),
        ("set threads = 1", "SET is refused"),
        ("install httpfs", "LOAD is refused"),
        ("export database 'x'", "EXPORT is refused"),
        ("select 1; drop table marts.first", "Ask one statement at a time: 2"),
        ("", "There is nothing to ask"),
        ("selec 1", "The SQL was refused: Parser Error"),
        ("select * from marts.frist", "The SQL was refused: Catalog Error"),
        ("from read_text('/etc/passwd')", "file system operations are disabled"),
        ("from read_text('landing/../../../etc/passwd')", "file system operations are disabled"),
        ("from read_csv('https://example.org/x.csv')", "The SQL was refused"),
        ("explain analyze insert into marts.first values (1)", "INSERT is refused"),
        ("explain analyze copy (select 1) to 'landing/x.csv'", "COPY is refused"),
        ("explain (analyze, format json) copy (select 1) to 'landing/x.csv'", "COPY is refused"),
        ("-- a word\nexplain analyze copy (select 1) to 'landing/x.csv'", "EXPLAIN is refused"),
        ("explain analyze set threads = 1", "SET is refused"),
    ],
)
def test_what_is_not_reading_is_refused_with_a_sentence(asked: str, said: str) -> None:
    with pytest.raises(QuestionMisasked) as error:
        run_sql(asked)
    assert said in error.value.sentence


def test_the_key_of_people_s_ids_is_not_told(store: Path) -> None:
    assert run_sql("select getvariable('people_key')").item() is None
    with pytest.raises(QuestionMisasked):
        run_sql(f"from read_text('{store.parent}/.people_key')")


def test_nothing_loaded_is_a_sentence() -> None:
    with pytest.raises(StoreMissing, match="Nothing is loaded yet"):
        run_sql("select 1")
