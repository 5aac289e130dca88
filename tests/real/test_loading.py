"""The command line on all real payments at once.

Each file's line says the truth, and the mart adds up to all of them.
"""

import json
import os
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.real.truths import truths

pytestmark = pytest.mark.real

ROOT = Path(__file__).parents[2]
SPEND = {name.removeprefix("spend/"): truth for name, truth in truths().items() if name.startswith("spend/")}
UNDATED = "darlington_2013-02_sqlpreamble.csv"

Lines = dict[str, dict[str, Any]]


def run(store: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`python -m pipelines ...` with a store of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pipelines", *words],
        cwd=ROOT,
        env={**os.environ, "MULTIPLIER_STORE": str(store)},
        capture_output=True,
        text=True,
        check=False,
    )


def load(store: Path, *words: str) -> Lines:
    return {
        part["_file"]: part
        for part in json.loads(run(store, "load", *words, "--json").stdout, parse_float=Decimal)
    }


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("store")


@pytest.fixture(scope="module")
def loaded(store: Path, real_data: Path) -> Lines:
    """Every file of spend/ but the undated one, in one load; then that one with its period."""
    paths = [real_data / "spend" / name for name in SPEND if (real_data / "spend" / name).is_file()]
    if len(paths) < len(SPEND):
        pytest.skip(f"{len(SPEND) - len(paths)} of the real payments files are not in {real_data}.")
    dated = load(store, *(str(path) for path in paths if path.name != UNDATED))
    return {**dated, **load(store, str(real_data / "spend" / UNDATED), "--period", "2013-02")}


@pytest.mark.parametrize("name", SPEND)
def test_a_files_line_says_the_truth(name: str, loaded: Lines) -> None:
    line, truth = loaded[name], SPEND[name]
    assert (line["status"], line["understood_as"]) == ("loaded", truth.kind)
    assert line["rows_read"] == truth.records == line["rows_kept"] + line["rows_set_aside"]
    assert line["rows_kept"] == truth.kept
    assert sum(line["set_aside"].values()) == line["rows_set_aside"]
    assert Decimal(line["total_gbp"]) == truth.total
    assert (line["own_total_gbp"] and Decimal(line["own_total_gbp"])) == truth.own_total
    assert line["heading_row"] == truth.heading_line
    assert line["amount_basis"] == truth.basis
    days = (date(2013, 2, 1), date(2013, 2, 1)) if name == UNDATED else (truth.first, truth.last)
    assert (date.fromisoformat(line["period_from"]), date.fromisoformat(line["period_to"])) == days


def test_the_mart_adds_up_to_all_files(store: Path, loaded: Lines) -> None:
    answer = run(store, "sql", "select count(*) n, sum(amount_gbp) gbp from marts.payments", "--json")
    (row,) = json.loads(answer.stdout, parse_float=Decimal)
    assert row["n"] == sum(truth.kept for truth in SPEND.values())
    assert Decimal(row["gbp"]) == sum((truth.total for truth in SPEND.values()), Decimal(0))


def test_the_same_file_again_changes_nothing(store: Path, loaded: Lines, real_data: Path) -> None:
    name = "networkrail_2017-01.csv"
    again = load(store, str(real_data / "spend" / name))[name]
    assert again["status"] == "already loaded"
    assert again["rows_kept"] == SPEND[name].kept
    (row,) = json.loads(run(store, "sql", "select count(*) n from raw._arrivals", "--json").stdout)
    assert row["n"] == len(SPEND)


def test_a_register_among_the_payments_is_named_and_not_one_of_them(
    store: Path, loaded: Lines, real_data: Path
) -> None:
    path = real_data / "registers" / "salford_contracts_register_2022-07.csv"
    answer = run(store, "load", str(path), "--source", "spending")
    assert answer.returncode == 1
    assert "contracts register" in answer.stderr
