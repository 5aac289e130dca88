"""Whose a landed file is, asked again: a build heeds a new row in the list and another setting."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from pipelines import councils, landing, runner, whose
from pipelines.source import Told
from tests.pipelines.spends import HEADING, lines, write
from warehouse import ask
from warehouse import settings as module
from warehouse.seeds import seed
from warehouse.settings import settings

UNSAID = HEADING.replace("Body Name", "Ledger")
KNOWN = "X99000002"


def _nobodys(path: Path, month: str = "2024-04", count: int = 9) -> Path:
    return write(path, [row.replace("Merefield Council", "Main") for row in lines(month, count)], UNSAID)


def _forget() -> None:
    councils._bodies.cache_clear()
    councils._joined.cache_clear()


def _whose() -> list[str]:
    return ask.run_sql("select distinct council_ons from marts.payments order by 1").to_series().to_list()


@pytest.fixture
def _set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_COUNCIL", KNOWN)
    module.cache_clear()


@pytest.fixture
def unlisted(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The list of councils without Ashmere, until the patch is undone."""

    def short(name: str) -> pl.DataFrame:
        return seed(name).filter(pl.col("council_ons") != KNOWN)

    with monkeypatch.context() as patched:
        patched.setattr(councils, "seed", short)
        _forget()
        yield patched
    _forget()


def _listed(unlisted: pytest.MonkeyPatch) -> None:
    unlisted.undo()
    _forget()


def test_a_build_after_the_setting_gives_the_file_to_that_council(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    runner.load([_nobodys(tmp_path / "payments.csv")])
    assert _whose() == ["unknown:payments"]
    request.getfixturevalue("_set")
    runner.build()
    assert _whose() == [KNOWN]
    (each,) = landing.landed(settings().store)
    assert each.receipt.parts[0].council_how == "multiplier.toml"
    assert not any("NOT KNOWN" in said for said in each.receipt.parts[0].guessed)


def test_loaded_again_after_the_setting_it_is_read_anew(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path = _nobodys(tmp_path / "payments.csv")
    runner.load([path])
    request.getfixturevalue("_set")
    assert [each.status for each in runner.load([path]).outcomes] == ["loaded"]
    assert _whose() == [KNOWN]
    assert [each.status for each in runner.load([path]).outcomes] == ["already loaded"]


def test_a_build_after_a_new_row_in_the_seed_gives_the_file_to_that_council(
    tmp_path: Path, unlisted: pytest.MonkeyPatch
) -> None:
    runner.load([_nobodys(tmp_path / "ashmere_payments.csv")])
    assert _whose() == ["unknown:ashmere_payments"]
    _listed(unlisted)
    runner.build()
    assert _whose() == [KNOWN]


def test_what_rows_say_is_asked_again_too(tmp_path: Path, unlisted: pytest.MonkeyPatch) -> None:
    rows = [row.replace("Merefield Council", "Ashmere Council") for row in lines("2024-04", 9)]
    runner.load([write(tmp_path / "payments.csv", rows)])
    _listed(unlisted)
    runner.build()
    assert _whose() == [KNOWN]


def test_a_later_file_is_judged_again_where_an_earlier_one_is_now_its_councils(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    runner.load([_nobodys(tmp_path / "1" / "payments.csv")])
    runner.load([_nobodys(tmp_path / "2" / "payments.csv", count=8)], Told(council="Ashmere"))
    request.getfixturevalue("_set")
    runner.build()
    assert ask.run_sql("select count(*) from marts.payments").item() == 8


def test_where_nothing_new_is_said_nothing_is_read_again(tmp_path: Path) -> None:
    runner.load([_nobodys(tmp_path / "payments.csv"), write(tmp_path / "devon.csv", lines("2024-04", 9))])
    before = landing.landed(settings().store)
    assert all(whose.stands(each) for each in before)
    runner.build()
    assert landing.landed(settings().store) == before
