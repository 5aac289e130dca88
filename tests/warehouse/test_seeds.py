from pathlib import Path

import polars as pl
import pytest

from tests.warehouse.worlds import sql_folder
from warehouse.errors import BuildBroken
from warehouse.seeds import names, seed


def test_a_seed_is_text_and_an_empty_cell_is_null(tmp_path: Path) -> None:
    sql = sql_folder(tmp_path, {"seeds/rules.csv": 'word,weight,because\nNHS,007,"said, so"\nCCG,,""\n'})
    frame = seed("rules", sql)
    assert set(frame.dtypes) == {pl.String()}
    assert frame.rows() == [("NHS", "007", "said, so"), ("CCG", None, None)]
    assert names(sql) == ["rules"]


def test_the_product_s_own_seeds_say_why() -> None:
    for name in names():
        frame = seed(name)
        assert "because" in frame.columns, name
        assert frame["because"].null_count() == 0, name


def test_a_seed_that_is_not_there_names_the_nearest(tmp_path: Path) -> None:
    sql = sql_folder(tmp_path, {"seeds/councils.csv": "a,because\n1,x\n"})
    with pytest.raises(BuildBroken, match="Did you mean 'councils'"):
        seed("concils", sql)


def test_a_ragged_seed_is_said(tmp_path: Path) -> None:
    sql = sql_folder(tmp_path, {"seeds/rules.csv": "a,because\n1,x,y\n"})
    with pytest.raises(BuildBroken, match=r"sql/seeds/rules\.csv"):
        seed("rules", sql)
