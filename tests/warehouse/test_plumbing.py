import re
from pathlib import Path

import polars as pl

from tests.warehouse.worlds import TOKEN_SQL, build_token, sql_folder
from warehouse import ask, plumbing
from warehouse.console import run_sql
from warehouse.settings import ROOT, settings


def test_a_store_says_what_it_is_and_what_it_passed(tmp_path: Path) -> None:
    built = build_token(settings().store, sql_folder(tmp_path, TOKEN_SQL), 7)
    assert ask.about().version == built.version
    assert run_sql("select product from raw._store")["product"].to_list() == [plumbing.PRODUCT]
    assert run_sql("select name, failing from raw._checks").rows() == [("marts.first not null: token", 0)]


def test_every_table_of_the_plumbing_is_there_in_its_shape(tmp_path: Path) -> None:
    build_token(settings().store, sql_folder(tmp_path, TOKEN_SQL), 7)
    for name in plumbing.TABLES:
        assert run_sql(f"from {name}").width > 1, name
    assert run_sql("from raw._checks").schema == pl.Schema(plumbing.CHECKS)


def test_the_changelog_begins_with_the_version_that_stores_are_signed_with() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    (first, *_) = re.findall(r"^## (\d+(?:\.\d+)+)\b", text, re.MULTILINE)
    assert first == plumbing.PRODUCT
