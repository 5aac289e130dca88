from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.worlds import model as text
from tests.warehouse.worlds import sql_folder
from warehouse.errors import QuestionMisasked
from warehouse.question import checked, find, names

SCOPE = "-- not reads.t__x\nselect * from marts.p where name in (select unnest($names::varchar[]))"
READS = {
    "reads/t/scope.sql": text(SCOPE),
    "reads/t/plain.sql": text("select count(*) as a from reads.t__scope -- reads.t__scope"),
    "reads/t/chain.sql": text(
        "with x as (select * from reads.t__plain) select a, 'reads.t__scope' as b from x"
    ),
    "reads/t/deep.sql": text(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < $n::integer)"
        " select sum(i) as a, (select a from reads.t__chain) as b from n where $from_on::date is not null"
    ),
    "reads/t/kinds.sql": text(
        "select $d::date, $m::decimal(18, 2), $yes::boolean, $n::bigint,"
        " $words::varchar[], $days::date[], $free"
    ),
}


@pytest.fixture
def sql(tmp_path: Path) -> Path:
    return sql_folder(tmp_path / "sql", READS)


@pytest.fixture
def db() -> duckdb.DuckDBPyConnection:
    db = duckdb.connect()
    db.execute("create schema marts; create table marts.p as select unnest(['A', 'B', 'A']) as name")
    return db


def test_a_read_stands_on_other_reads(sql: Path, db: duckdb.DuckDBPyConnection) -> None:
    plain = find(sql, "t/plain")
    assert db.execute(plain.sql, {"names": ["A"]}).fetchall() == [(2,)]
    assert db.execute(find(sql, "t/chain").sql, {"names": []}).fetchall() == [(0, "reads.t__scope")]
    deep = find(sql, "t/deep")
    assert deep.params == {"from_on": "date", "n": "int", "names": "text[]"}
    assert db.execute(deep.sql, {"names": ["A", "B"], "n": 3, "from_on": date(2024, 1, 1)}).fetchall() == [
        (6, 3)
    ]


def test_every_question_is_listed_and_an_unknown_one_names_the_nearest(sql: Path) -> None:
    assert names(sql) == ["t/chain", "t/deep", "t/kinds", "t/plain", "t/scope"]
    with pytest.raises(QuestionMisasked, match="no question 't/plane'. Did you mean 't/plain'"):
        find(sql, "t/plane")
    with pytest.raises(QuestionMisasked):
        find(sql, "../../etc/passwd")


def test_a_read_that_stands_on_itself_is_said(tmp_path: Path) -> None:
    sql = sql_folder(
        tmp_path,
        {"reads/t/a.sql": text("from reads.t__b"), "reads/t/b.sql": text("select * from reads.t__a")},
    )
    with pytest.raises(QuestionMisasked, match="which is itself"):
        find(sql, "t/a")


RIGHT = {
    "d": "2024-04-01", "m": "12.50", "yes": "true", "n": "7", "words": ("a", "b"), "days": ["2024-04-01"],
    "free": None,
}  # fmt: skip


def test_parameters_are_made_to_the_type_the_sql_asks_for(sql: Path) -> None:
    found = checked(find(sql, "t/kinds"), RIGHT)
    assert found == {
        "d": date(2024, 4, 1), "m": Decimal("12.50"), "yes": True, "n": 7, "words": ["a", "b"],
        "days": [date(2024, 4, 1)], "free": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"d": "1 April"}, "d = '1 April' is not of the kind date. Write it as 2024-04-01."),
        ({"d": datetime(2024, 4, 1, 12)}, "is not of the kind date"),  # noqa: DTZ001 - an instant is not a day
        ({"m": 12.5}, "m = 12.5 is not of the kind decimal(18, 2)"),
        ({"m": "lots"}, "Write it as a number such as 12."),
        ({"yes": "perhaps"}, "Write it as true or false."),
        ({"n": True}, "n = True is not of the kind bigint"),
        ({"words": "a"}, "Write it as a list of such: [text]."),
        ({"words": [1]}, "is not of the kind text[]"),
        ({"wrods": []}, "t/kinds takes no parameter 'wrods'. Did you mean 'words'?"),
    ],
)
def test_a_parameter_of_the_wrong_kind_is_said(sql: Path, wrong: dict[str, object], said: str) -> None:
    with pytest.raises(QuestionMisasked) as error:
        checked(find(sql, "t/kinds"), {**RIGHT, **wrong})
    assert said in error.value.sentence


def test_a_parameter_that_is_missing_is_said(sql: Path) -> None:
    with pytest.raises(QuestionMisasked, match="t/scope needs names. It takes: names"):
        checked(find(sql, "t/scope"), {})
