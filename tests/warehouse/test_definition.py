"""What defines a measure: its words, where its rows come from, and a version that follows its SQL."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.warehouse.worlds import model, sql_folder
from warehouse.definition import define
from warehouse.errors import QuestionMisasked
from warehouse.settings import ROOT

STAGED = model("select token from raw.world__tokens", columns=("token",))
MART = model("select token, doubled(1) as twice from staging.world__tokens", columns=("token", "twice"))
READ = model("select twice from marts.first", columns=("twice",), about="What is left.")
RULES = "word,because\nNHS,said so\n"
DOUBLED = "-- Twice as many.\n-- params: a\n--\n-- a   A number.\n2 * a\n"


def world(folder: Path, changed: Mapping[str, str]) -> Path:
    files: dict[str, str] = {
        "staging/world__tokens.sql": STAGED, "marts/first.sql": MART, "reads/world/left.sql": READ,
        "functions/doubled.sql": DOUBLED, "functions/halved.sql": DOUBLED.replace("2 * a", "a / 2"),
        "seeds/rules.csv": RULES,
    }  # fmt: skip
    return sql_folder(folder, {**files, **changed})


def version(folder: Path, changed: Mapping[str, str] = MappingProxyType({})) -> str:
    return define(world(folder, changed), "world/left", "twice").version


def test_words_sources_and_sql_of_a_question_and_of_a_table(tmp_path: Path) -> None:
    sql = world(tmp_path, {})
    found = define(sql, "world/left", "twice")
    assert (found.about, found.sources, found.sql) == (
        "A column.",
        ("world",),
        "select twice from marts.first",
    )
    assert define(sql, "world/left").about == "What is left."
    assert define(sql, "marts.first").sources == ("world",)


def test_a_version_follows_what_it_stands_on_and_nothing_else(tmp_path: Path) -> None:
    first = version(tmp_path / "a")
    assert version(tmp_path / "b") == first
    other = DOUBLED.replace("2 * a", "a / 3")
    assert version(tmp_path / "c", {"functions/halved.sql": other}) == first, "nobody calls it"
    assert version(tmp_path / "d", {"functions/doubled.sql": other}) != first
    changed = STAGED.replace("select token", "select upper(token) as token")
    assert version(tmp_path / "e", {"staging/world__tokens.sql": changed}) != first
    assert version(tmp_path / "f", {"seeds/rules.csv": RULES + "CCG,said so\n"}) == first, "nobody reads it"


def test_a_list_that_is_read_is_in_the_version(tmp_path: Path) -> None:
    mart = model("select word as token, 1 as twice from seeds.rules", columns=("token", "twice"))
    first, then = (
        version(tmp_path / name, {"marts/first.sql": mart, "seeds/rules.csv": rules})
        for name, rules in (("a", RULES), ("b", RULES + "CCG,said so\n"))
    )
    assert first != then


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    sql = world(tmp_path, {})
    with pytest.raises(QuestionMisasked, match="world/lift"):
        define(sql, "world/lift")
    with pytest.raises(QuestionMisasked, match="thrice"):
        define(sql, "world/left", "thrice")


def test_a_metric_says_its_limits() -> None:
    found = define(ROOT / "sql", "metrics.suppliers_hhi")
    assert "CMA" in found.caveat
    assert "spending" in found.sources
