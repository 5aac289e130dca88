"""The page of a ward: what it says, what it never says, and that the files of all wards say the same."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from pages.__main__ import main
from tests import insolvent, wards
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said
from ui import words
from warehouse.settings import cache_clear, settings

AGAINST = words.safe("Against the council's other wards")
NOTHING_UNPUBLISHED = ("petition", "warning, not confirmed", "solvent wind-down")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the one store of this module, whose cases only read."""
    made = tmp_path_factory.mktemp("wards")
    wards.store(made)
    return made


@pytest.fixture(autouse=True)
def _of_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def plain(cells: Iterable[str]) -> list[str]:
    """Cells of a table as they are read: what keeps data from being acted upon left out."""
    return [each.replace("\\", "").replace("\u2060", "") for each in cells]


def read(**address: str) -> str:
    test = opened("ward", **address)
    assert not test.exception
    assert not test.error
    return said(test)


def test_it_says_what_reaches_a_ward_and_to_officers_too_nothing_unpublished(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    cache_clear()
    text = read(ward="E05000000")
    for part in (
        "is known to be for work in **Ward A**",
        "Organisations granted money for work here: higher against the council's other wards (13 here, 4 in",
        "20,000.00",
        "How much of 1 grant (£20k) for the whole council serves this ward is not told.",
        "Of 1 grant (less than £1k) in",
        "Failures are confirmed ones",
        "E05000000, boundaries of 2025",
        "What we do not know",
        "No ward is ranked",
    ):
        assert part in text, part
    for part in (wards.PERSON, *NOTHING_UNPUBLISHED):
        assert part not in text, part
    assert not FORBIDDEN_WORD.search(text.replace(insolvent.HOSTILE, ""))


def test_another_ward_is_another_page_and_no_such_ward_says_so() -> None:
    text = read(ward="E05000002")
    assert "**Ward C**" in text
    assert "Thrumley Group 0" not in text
    assert "which is not here; Ward A is shown" in read(ward="E05999999")


def test_every_ward_in_one_go_says_what_its_page_says(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["wards", "--council", insolvent.COUNCIL, "--to", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    assert "3 wards are in" in done.output
    with (tmp_path / "out" / "wards.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for code in ("E05000000", "E05000002"):
        test = opened("ward", ward=code)
        [shown] = [each.value for each in test.table if "Against similar wards" in each.value.columns]
        ours = [row for row in rows if row["ward_code"] == code]
        assert [row["Measure"] for row in ours] == plain(shown["Measure"])
        assert [row[AGAINST.replace("\\", "")] for row in ours] == plain(shown[AGAINST])
        printed = (tmp_path / "out" / f"{code}.html").read_text("utf-8")
        for value in plain(shown["This ward"]):
            assert f"<td>{value}</td>" in printed, value
        assert wards.PERSON not in printed
        assert "<script" not in printed
        assert not any(word in printed for word in NOTHING_UNPUBLISHED)
    residents = [row["This ward"] for row in rows if row["Measure"] == "Residents"]
    assert residents == ["8000", "9000", "9500"]


def test_a_program_is_told_each_file_and_its_ward(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = CliRunner().invoke(main, ["wards", "--council", insolvent.COUNCIL, "--to", str(out), "--json"])
    told = {each["file"]: each["ward_code"] for each in json.loads(done.stdout)}
    codes = ("E05000000", "E05000001", "E05000002")
    assert told == {str(out / f"{code}.html"): code for code in codes} | {str(out / "wards.csv"): None}
    assert {str(file) for file in out.iterdir()} == told.keys()


def test_how_far_it_is_is_said_ward_by_ward_and_a_report_may_be_word(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = CliRunner().invoke(
        main, ["wards", "--council", insolvent.COUNCIL, "--to", str(out), "--format", "docx", "--json"]
    )
    assert done.exit_code == 0, done.stderr
    lines = done.stderr.splitlines()
    assert lines[:3] == ["1/3 reading Ward A", "2/3 reading Ward B", "3/3 reading Ward C"]
    assert lines[-1] == "3/3 writing E05000002.docx"
    assert sorted(each.name for each in out.iterdir()) == [
        "E05000000.docx", "E05000001.docx", "E05000002.docx", "wards.csv",
    ]  # fmt: skip
    assert (out / "E05000000.docx").read_bytes().startswith(b"PK")


def test_what_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    unknown = CliRunner().invoke(main, ["wards", "--council", "Nowhere", "--to", str(tmp_path / "out")])
    year = CliRunner().invoke(
        main, ["wards", "--council", insolvent.COUNCIL, "--to", str(tmp_path / "out"), "--awarded", "1999-00"]
    )
    assert (unknown.exit_code, year.exit_code) == (1, 1)
    assert "'Nowhere' is not loaded" in unknown.output
    assert "'1999-00' is not loaded" in year.output
    assert not (tmp_path / "out").exists()
