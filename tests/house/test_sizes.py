"""Sizes and names; and each rule notices what is too long or named for nothing."""

from pathlib import Path

import pytest

from tests.house import sizes
from tests.house.tree import Rule, holds, plant

LONG = "x = 1\n"


@pytest.mark.parametrize(
    "rule", [sizes.long_files, sizes.long_functions, sizes.idle_raises, sizes.banned_names]
)
def test_holds(rule: Rule) -> None:
    holds(rule)


@pytest.mark.parametrize(
    ("path", "limit"),
    [("ui/a.py", 200), ("tests/test_a.py", 200), ("pages/a.py", 80), ("sql/marts/a.sql", 150)],
)
def test_a_long_file_is_named(tmp_path: Path, path: str, limit: int) -> None:
    assert sizes.long_files(plant(tmp_path, **{path: LONG * (limit + 1)}))
    assert not sizes.long_files(plant(tmp_path, **{path: LONG * limit}))


def test_a_long_function_is_named(tmp_path: Path) -> None:
    short = "".join(f"def f{i}():\n    pass\n" for i in range(5))
    long = "def long():\n" + "    x = 1\n" * sizes.FUNCTION
    assert sizes.long_functions(plant(tmp_path, **{"ui/a.py": short + long})) == [
        f"ui/a.py:long has {sizes.FUNCTION + 1} lines; {sizes.FUNCTION} at most"
    ]


def test_a_tree_of_longish_functions_is_named(tmp_path: Path) -> None:
    text = "def f():\n" + "    x = 1\n" * sizes.MEDIAN
    assert "median" in sizes.long_functions(plant(tmp_path, **{"ui/a.py": text}))[0]


def test_a_raised_limit_is_taken_and_when_idle_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sizes, "RAISED", {"ui/a.py": (300, "a table of data"), "ui/gone.py": (300, "why")})
    plant(tmp_path, **{"ui/a.py": LONG * 250})
    assert sizes.long_files(tmp_path) == []
    assert sizes.idle_raises(tmp_path) == ["ui/gone.py: raised, but gone"]
    plant(tmp_path, **{"ui/a.py": LONG, "ui/gone.py": LONG * 201})
    assert sizes.idle_raises(tmp_path) == ["ui/a.py: raised to 300, and no longer needed"]


@pytest.mark.parametrize(
    "path", ["ui/utils.py", "warehouse/helpers/a.py", "tests/ui/common.py", "sql/staging/stg_a.sql"]
)
def test_a_name_that_says_nothing_is_named(tmp_path: Path, path: str) -> None:
    assert sizes.banned_names(plant(tmp_path, **{path: ""}))
