import duckdb
import pytest

from warehouse.similarity import register


@pytest.fixture
def db() -> duckdb.DuckDBPyConnection:
    """A connection that knows name_similarity."""
    db = duckdb.connect()
    register(db)
    return db


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("THRUMLEY CARE", "THRUMLEY CARE", 100),
        ("CARE THRUMLEY", "THRUMLEY CARE", 100),
        ("THRUMLEY CARE", "THRUMLEY CAER", 92.3),
        ("ABC", "XYZ", 0),
        ("", "", 100),
    ],
)
def test_words_in_another_order_are_alike(
    db: duckdb.DuckDBPyConnection, a: str, b: str, alike: float
) -> None:
    row = db.execute("select name_similarity(?, ?), name_similarity(?, ?)", [a, b, b, a]).fetchone()
    assert row == pytest.approx((alike, alike), abs=0.05)


def test_a_name_that_is_not_there_is_like_nothing(db: duckdb.DuckDBPyConnection) -> None:
    assert db.execute("select name_similarity(null, 'A')").fetchone() == (None,)


def test_every_cursor_knows_it_and_many_rows_keep_their_order(db: duckdb.DuckDBPyConnection) -> None:
    cursor = db.cursor()
    wrong = cursor.execute(
        "select count(*) from range(10000) t(i) where (name_similarity(i::text, '77') = 100) <> (i = 77)"
    ).fetchone()
    assert wrong == (0,)
