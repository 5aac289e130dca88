"""Names and columns of marts and metrics are a promise: other people's SQL relies on them.

A column may be added freely; a new mart adds its own here. To take one away is a change that users notice: say so
in CHANGELOG.md, and then here.
"""

import csv
from pathlib import Path

from tests.house.tree import ROOT
from warehouse.model import load_all

PROMISED = Path(__file__).with_name("promised_columns.csv")


def promised() -> list[tuple[str, str]]:
    with PROMISED.open(encoding="utf-8", newline="") as file:
        return [(row["table"], row["column"]) for row in csv.DictReader(file)]


def test_what_is_promised_is_there() -> None:
    models = load_all(ROOT / "sql", ("marts", "metrics"))
    built = {(name, column) for name, model in models.items() for column in model.head.columns}
    assert [each for each in promised() if each not in built] == []


def test_every_mart_is_promised() -> None:
    marts = set(load_all(ROOT / "sql", ("marts",)))
    assert marts - {table for table, _ in promised()} == set()
