"""LSOAs of one year and indices of the other: what is noticed, and what is only not loaded."""

import duckdb
import pytest

from warehouse.checks import cross
from warehouse.model import load
from warehouse.settings import ROOT

CHECK = load(ROOT / "sql", ROOT / "sql/checks/every_small_area_of_an_edition_is_of_its_own_year.sql")


@pytest.fixture
def db() -> duckdb.DuckDBPyConnection:
    """Indices of 2011's areas; of two councils those of 2021 are known, of one those of 2011."""
    db = duckdb.connect()
    db.execute("create schema marts; create schema intermediate")
    db.execute(
        "create table intermediate.places__deprivation as "
        "select '2019' as edition, '2011' as lsoa_vintage, code as lsoa_code "
        "from (values ('X01000001'), ('X01000002'), ('X01000009')) t(code)"
    )
    db.execute(
        "create table marts.areas as from (values ('X01000001', 'lsoa21', 'X99000001'), "
        "('X01000001', 'lsoa11', 'X99000001'), ('X01000002', 'lsoa21', 'X99000002')) "
        "t(area_code, kind, lad_code)"
    )
    return db


def test_areas_of_councils_whose_own_year_is_not_loaded_say_nothing(db: duckdb.DuckDBPyConnection) -> None:
    assert cross(db, CHECK).failing == 0


def test_an_area_of_the_other_year_alone_is_named(db: duckdb.DuckDBPyConnection) -> None:
    db.execute("insert into marts.areas values ('X01000008', 'lsoa11', 'X99000002')")
    found = cross(db, CHECK)
    assert (found.failing, found.sample) == (1, "edition 2019, lsoa_code X01000002, council_ons X99000002")
