import duckdb
from hypothesis import given
from hypothesis import strategies as st

from warehouse.literal import literal

DB = duckdb.connect()


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert DB.execute(f"select {literal(text)}").fetchall() == [(text,)]
