"""Neutral titles: one for every figure that the product draws, short, and free of findings."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.words import FORBIDDEN_WORD
from ui import frozen
from ui.charts import neutral
from ui.charts.figure import MOST_WORDS
from warehouse.settings import ROOT


def keys() -> Iterator[tuple[Path, str]]:
    """Every key that is written out where a figure is made."""
    for path in sorted((Path(ROOT) / "ui").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Figure":
                key = next((each.value for each in call.keywords if each.arg == "key"), None)
                if isinstance(key, ast.Constant):
                    yield path, str(key.value)


def test_every_figure_has_one_or_is_left_out() -> None:
    named = list(keys())
    assert len(named) > 60
    missing = [key for _, key in named if key not in neutral.TITLES and key not in neutral.LEFT_OUT]
    assert missing == []


@pytest.mark.parametrize("key", sorted(neutral.TITLES))
def test_each_is_short_and_without_a_number_or_a_word_of_praise_or_blame(key: str) -> None:
    title = neutral.title(key)
    assert len(title.split()) <= MOST_WORDS
    assert not any(sign.isdigit() for sign in title)
    assert not FORBIDDEN_WORD.search(title)


def test_of_a_key_that_is_not_listed_its_words_are_the_title() -> None:
    assert neutral.title("a-new-figure") == "A new figure"


def test_what_changed_is_told_outside_of_the_period_alone() -> None:
    assert neutral.is_told("changed")
    with frozen.held(on=True):
        assert not neutral.is_told("changed")
        assert neutral.is_told("categories")
