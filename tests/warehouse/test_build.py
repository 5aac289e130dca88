from pathlib import Path

import duckdb
import polars as pl
import pytest

from tests.warehouse.worlds import TOKEN_SQL, build_token, landed, sql_folder
from tests.warehouse.worlds import model as text
from warehouse import stores
from warehouse.build import Built, RawTable, Step, build
from warehouse.console import run_sql
from warehouse.errors import BuildBroken
from warehouse.settings import settings

RAW = RawTable("s__payments", {"_file": "VARCHAR", "_row": "BIGINT", "amount": "BIGINT"})
STAGING = text("select _file, _row, amount from raw.s__payments", columns=("_file", "_row", "amount"))
MART = text("select _file, _row, amount from staging.s__payments", columns=("_file", "_row", "amount"))


def _build(folder: Path, files: dict[str, str], rows: int = 3, **how: object) -> Built:
    sql = sql_folder(folder / "sql", files)
    frame = pl.DataFrame({"_file": ["a.csv"] * rows, "_row": range(2, rows + 2), "amount": range(rows)})
    table = RawTable(RAW.name, RAW.columns, (landed(settings().store, "payments", frame),))
    return build(settings().store, [table], pl.DataFrame(), sql=sql, **how)  # type: ignore[arg-type]


def test_a_build_makes_every_layer_says_its_steps_and_is_in_use(tmp_path: Path) -> None:
    told: list[Step] = []
    files = {
        "staging/s__payments.sql": STAGING,
        "marts/payments.sql": MART,
        "metrics/total.sql": text("select sum(amount)::bigint as a from marts.payments", "kept: view"),
        "checks/money_is_kept.sql": text("select a from metrics.total where a <> 3"),
        "seeds/rules.csv": "word,because\nNHS,x\n",
    }
    built = _build(tmp_path, files, progress=told.append)
    assert stores.current(settings().store) == built.path
    assert built.rows == {"marts.payments": 3}
    assert [step.what for step in told] == [
        "what was landed", "staging.s__payments", "marts.payments", "metrics.total", "checks",
        "making it the store in use",
    ]  # fmt: skip
    assert {step.total for step in told} == {6}
    assert run_sql("select a from metrics.total").item() == 3
    assert run_sql("select word from seeds.rules").item() == "NHS"
    assert run_sql("select version from raw._store").item() == built.version
    assert run_sql("select name, failing from raw._checks").rows() == [("money is kept", 0)]


def test_words_become_comments(tmp_path: Path) -> None:
    files = {"staging/s__payments.sql": STAGING.replace("A thing.", "A payee's thing.")}
    _build(tmp_path, files)
    assert (
        run_sql("select comment from duckdb_views() where schema_name = 'staging'").item()
        == "A payee's thing."
    )
    columns = run_sql("select column_name, comment from duckdb_columns() where schema_name = 'staging'")
    assert columns.filter(pl.col("column_name") == "_row")["comment"].item() == "A column."


@pytest.mark.parametrize(
    ("mart", "said"),
    [
        (MART.replace("-- amount  A column.\n", ""), "amount is built and not described"),
        (MART.replace("-- amount", "-- amout  Wrong.\n-- amount"), "amout is described and not built"),
        (MART.replace("select _file", "select nothing, _file"), "nothing"),
        (MART.replace("staging.s__payments", "staging.s__payment"), "Did you mean 'staging.s__payments'?"),
        (MART.replace("-- A thing.", "-- A thing.\n-- true: amount < 2"), "a.csv:4 (amount 2)"),
        (MART.replace("-- A thing.", "-- A thing.\n-- true: wrong < 2"), "marts.payments cannot be built"),
    ],
)
def test_a_build_that_breaks_says_where_and_leaves_the_store_as_it_was(
    tmp_path: Path, mart: str, said: str
) -> None:
    before = _build(tmp_path, {"staging/s__payments.sql": STAGING, "marts/payments.sql": MART})
    with pytest.raises(BuildBroken) as error:
        _build(tmp_path, {"marts/payments.sql": mart})
    assert said in error.value.sentence
    assert stores.current(settings().store) == before.path
    assert list(settings().store.glob(".building-*")) == []
    assert run_sql("select count(*) from marts.payments").item() == 3


def test_a_check_across_tables_stops_or_warns(tmp_path: Path) -> None:
    files = {"staging/s__payments.sql": STAGING, "marts/payments.sql": MART}
    check = text("select * from marts.payments where amount = 1", columns=())
    with pytest.raises(BuildBroken, match="A check fails: nothing is one"):
        _build(tmp_path, {**files, "checks/nothing_is_one.sql": check})
    warn = check.replace("-- A thing.", "-- A thing.\n-- severity: warn")
    built = _build(tmp_path, {**files, "checks/nothing_is_one.sql": warn})
    assert [(found.name, found.failing) for found in built.warnings] == [("nothing is one", 1)]
    assert run_sql("select severity, failing, sample from raw._checks").rows() == [
        ("warn", 1, "a.csv:3 (amount 1)")
    ]


def test_only_what_is_asked_for_is_built(tmp_path: Path) -> None:
    files = {
        "staging/s__payments.sql": STAGING,
        "marts/payments.sql": MART,
        "marts/broken.sql": text("select * from marts.payments"),
        "checks/never.sql": text("select * from marts.broken"),
    }
    assert _build(tmp_path, files, only=["marts.payments"]).rows == {"marts.payments": 3}


def test_a_setting_reaches_the_sql(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    select = "select getvariable('year_start_month') as a, getvariable('people_key') as b"
    _build(tmp_path, {"marts/x.sql": text(select, columns=("a", "b"))}, is_demo=True)
    assert run_sql("from marts.x").rows() == [(4, "demonstration")]


def test_tables_lie_in_the_order_their_sql_says(tmp_path: Path) -> None:
    select = "select i as a from range(300000) r(i) order by hash(i)"
    _build(tmp_path, {"marts/x.sql": text(select)})
    hashes = run_sql("select hash(a) as h from marts.x order by rowid")["h"]
    assert hashes.is_sorted()


def test_the_store_is_written_in_the_fast_format(tmp_path: Path) -> None:
    built = build_token(settings().store, sql_folder(tmp_path / "sql", TOKEN_SQL), 1)
    db = duckdb.connect()
    db.execute(f"attach '{built.path}' as wh (read_only)")
    tags = db.execute("select tags from duckdb_databases() where database_name = 'wh'").fetchone()
    assert tags is not None
    assert tags[0]["storage_version"].startswith("v1.5.0")


def test_a_landed_file_that_is_gone_is_said(tmp_path: Path) -> None:
    missing = RawTable("s__payments", RAW.columns, (settings().store / "landing" / "gone.parquet",))
    sql = sql_folder(tmp_path / "sql", {"staging/s__payments.sql": STAGING})
    with pytest.raises(BuildBroken, match=r"What landed for raw\.s__payments cannot be read.*gone\.parquet"):
        build(settings().store, [missing], pl.DataFrame(), sql=sql)
    assert stores.current(settings().store) is None
