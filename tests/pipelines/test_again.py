"""What has landed is read again where today it would be read otherwise; what is not is said."""

from pathlib import Path

import pytest

from pipelines import again, landing, runner
from tests.pipelines.spends import lines, write
from warehouse import ask
from warehouse.settings import settings


def _count(what: str) -> int:
    return int(ask.run_sql(f"select count(*) from {what}").item())


def test_a_newer_reader_reads_landed_files_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runner.load(
        [write(tmp_path / "a.csv", lines("2024-04", 9)), write(tmp_path / "b.csv", lines("2024-05", 9))]
    )
    monkeypatch.setattr("pipelines.arrival.reader_version", lambda: "newer")
    monkeypatch.setattr(again, "reader_version", lambda: "newer")
    assert runner.build().stays == ()
    assert {each.receipt.reader_version for each in landing.landed(settings().store)} == {"newer"}
    assert _count("marts.payments") == 18
    assert _count("raw._arrivals where reader_version = 'newer'") == 2


def test_what_a_newer_reader_refuses_stays_as_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner.load([write(tmp_path / "a.csv", lines("2024-04", 9))])
    (published,) = (each.published() for each in landing.landed(settings().store))
    published.write_text("no table", encoding="utf-8")
    monkeypatch.setattr(again, "reader_version", lambda: "newer")
    (said,) = runner.build().stays
    assert (said.file, said.status) == ("a.csv", "not read again")
    assert "stays as it was read on" in said.sentence
    assert "today's refuses it: The file is no table" in said.sentence
    assert _count("marts.payments") == 9
    assert not list((settings().store / "landing").glob(".incoming-*"))


def test_a_load_says_which_files_are_still_on_an_older_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner.load([write(tmp_path / "a.csv", lines("2024-04", 9))])
    monkeypatch.setattr("pipelines.arrival.reader_version", lambda: "newer")
    monkeypatch.setattr(again, "reader_version", lambda: "newer")
    (said,) = runner.load([write(tmp_path / "b.csv", lines("2024-05", 9))]).stays
    assert (said.file, said.status) == ("a.csv", "not read again")
    assert "python -m pipelines build" in said.sentence
