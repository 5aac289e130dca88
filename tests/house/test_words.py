"""What may not be said; and each rule notices when it is."""

from pathlib import Path

import pytest

from tests.house import words
from tests.house.tree import Rule, holds, plant
from warehouse.settings import ROOT

# In halves, so that this file does not leave for later what it names.
LATER = ["# TO" + "DO: later", "# FIX" + "ME", "raise NotImpl" + "ementedError", "@pytest.mark." + "skip"]


@pytest.mark.parametrize("rule", [words.forbidden, words.machines, words.unfinished])
def test_holds(rule: Rule) -> None:
    holds(rule)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("pages/a.py", "title = 'Firms that went bust'"),
        ("ui/words.py", "s = f'{name} is failing'"),
        ("pipelines/cli.py", "help = 'Official statistics'"),
        ("pipelines/wording.py", "s = 'fraud was found'"),
        ("warehouse/model.py", "s = 'results are guaranteed'"),
        ("sql/marts/suppliers.sql", "-- The worst suppliers.\n-- grain: supplier_id\nselect 1"),
        ("sql/staging/gazette__notices.sql", "-- Firms that collapsed.\n-- grain: _row\nselect 1"),
        ("sql/seeds/names.csv", "name,because\nrogue trader,law"),
        ("docs/methods.md", "What the council has generated."),
        ("CHANGELOG.md", "A page of failing suppliers"),
    ],
)
def test_a_forbidden_word_is_named(tmp_path: Path, path: str, text: str) -> None:
    assert words.forbidden(plant(tmp_path, **{path: text}))


def test_why_a_line_of_a_seed_stands_there_is_left_alone(tmp_path: Path) -> None:
    plant(tmp_path, **{"sql/seeds/names.csv": "name,because\ntrader,a word for a vendor"})
    assert words.forbidden(tmp_path) == []


def test_each_exception_is_still_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    excepted = set(words.UNSPOKEN)
    monkeypatch.setattr(words, "UNSPOKEN", {})
    said = {where.split(" says ")[0].split(":")[0] for where in words.forbidden(ROOT)}
    assert said == excepted


def test_a_docstring_and_a_longer_word_are_left_alone(tmp_path: Path) -> None:
    plant(tmp_path, **{"ui/a.py": '"""A failing test is caused by code."""\ns = "robust and unfailing"'})
    assert words.forbidden(tmp_path) == []


@pytest.mark.parametrize("text", ["/ho" + "me/anna/x", "see /tm" + "p/plan", "https://pypi" + ".org/simple"])
def test_a_machine_is_named(tmp_path: Path, text: str) -> None:
    assert words.machines(plant(tmp_path, **{"docs/a.md": text}))


@pytest.mark.parametrize("text", ["`$HO" + "ME/x`", "warehouse/wo" + "rk/a", "/srv/multiplier"])
def test_a_path_of_nobody_is_left_alone(tmp_path: Path, text: str) -> None:
    assert words.machines(plant(tmp_path, **{"docs/a.md": text})) == []


@pytest.mark.parametrize("text", LATER)
def test_what_is_left_for_later_is_named(tmp_path: Path, text: str) -> None:
    assert words.unfinished(plant(tmp_path, **{"ui/a.py": text}))
