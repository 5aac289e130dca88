from pathlib import Path

import duckdb
import pytest

from tests.warehouse.worlds import model as text
from tests.warehouse.worlds import sql_folder
from warehouse.checks import Finding, cross, facts, stop_if_broken
from warehouse.errors import BuildBroken
from warehouse.model import Model, load

ROWS = """
    create schema marts;
    create table marts.things as
    select *
    from (values ('a.csv', 2, 'Ann Private', 5, 1), ('a.csv', 3, null, null, 2), ('a.csv', 4, 'Bo', -1, 2))
        t(_file, _row, name, amount, id)
"""


@pytest.fixture
def db() -> duckdb.DuckDBPyConnection:
    db = duckdb.connect()
    db.execute(ROWS)
    return db


def _model(folder: Path, *said: str, kind: str = "marts") -> Model:
    body = "select 1" if kind == "marts" else "select * from marts.things where amount < 0"
    sql_folder(folder, {f"{kind}/things.sql": text(body, *said)})
    return load(folder, folder / kind / "things.sql")


def test_every_fact_is_counted_and_its_first_rows_are_placed(
    tmp_path: Path, db: duckdb.DuckDBPyConnection
) -> None:
    said = [
        "grain: id",
        "not null: name, amount",
        "true: amount > 0",
        "warn true: amount < 5",
        "not null: _row",
    ]
    found = facts(db, _model(tmp_path, *said))
    assert [(f.name.removeprefix("marts.things "), f.failing, f.severity) for f in found] == [
        ("not null: name, amount", 2, "stop"),
        ("true: amount > 0", 1, "stop"),
        ("true: amount < 5", 1, "warn"),
        ("not null: _row", 0, "stop"),
        ("unique: id", 1, "stop"),
    ]
    assert found[1].sample == "a.csv:4 (amount -1, id 2)"


def test_a_sample_never_shows_text_that_may_name_a_person(
    tmp_path: Path, db: duckdb.DuckDBPyConnection
) -> None:
    found = facts(db, _model(tmp_path, "true: amount > 10"))
    assert found[0].failing == 2
    assert "Private" not in found[0].sample
    assert "a.csv:2" in found[0].sample


def test_a_sample_names_areas_by_their_codes(tmp_path: Path, db: duckdb.DuckDBPyConnection) -> None:
    found = "select name, 'X01000001' as lsoa_code from marts.things where id = 1"
    sql_folder(tmp_path, {"checks/areas.sql": text(found)})
    assert cross(db, load(tmp_path, tmp_path / "checks/areas.sql")).sample == "lsoa_code X01000001"


def test_rows_that_show_nothing_are_no_empty_words(tmp_path: Path, db: duckdb.DuckDBPyConnection) -> None:
    sql_folder(tmp_path, {"checks/three.sql": text("select name from marts.things")})
    found = cross(db, load(tmp_path, tmp_path / "checks/three.sql"))
    assert (found.failing, found.sample) == (3, "")


def test_unknown_is_not_false(tmp_path: Path, db: duckdb.DuckDBPyConnection) -> None:
    assert facts(db, _model(tmp_path, "true: amount is null or amount < 6"))[0].failing == 0
    assert facts(db, _model(tmp_path, "true: amount < 6"))[0].failing == 0


def test_the_grain_of_a_view_is_held_only_when_asked(tmp_path: Path, db: duckdb.DuckDBPyConnection) -> None:
    view = _model(tmp_path, "grain: id", "kept: view")
    assert facts(db, view) == []
    assert [f.failing for f in facts(db, view, thorough=True)] == [1]


def test_a_sentence_of_checks_returns_what_fails(tmp_path: Path, db: duckdb.DuckDBPyConnection) -> None:
    found = cross(db, _model(tmp_path, kind="checks"))
    assert (found.name, found.failing, found.severity) == ("things", 1, "stop")
    assert found.sample == "a.csv:4 (amount -1, id 2)"
    assert cross(db, _model(tmp_path, "severity: warn", kind="checks")).severity == "warn"


def test_a_broken_stop_stops_with_what_how_many_and_where() -> None:
    one = Finding("marts.things true: a > 0", "A thing.", "stop", 1200, "a.csv:4")
    two = Finding("other", "Another.", "stop", 1, "")
    with pytest.raises(BuildBroken) as error:
        stop_if_broken([one, two])
    assert error.value.sentence == (
        "A check fails: marts.things true: a > 0 (a.csv:4): 1,200 rows."
        " The store people read is as it was. 1 more checks fail. A thing."
    )
    stop_if_broken([Finding("w", "W.", "warn", 5, ""), Finding("ok", "O.", "stop", 0, "")])
