"""The landed files that a pack names: the reading that it was made from, and what is wrong with it today."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from pipelines import landing, runner
from pipelines.destination import Destination
from pipelines.landing import Landed
from pipelines.source import Told
from pipelines.verified.landing_then import find
from pipelines.verified.manifest import Arrival, utc
from tests.pipelines.spends import lines, write


@pytest.fixture
def landed(tmp_path: Path) -> Landed:
    """One landed file of nine rows; its store folder is `tmp_path / "store"`."""
    to = Destination(tmp_path / "store")
    to.store.mkdir()
    arrived, _ = runner.read_all([write(tmp_path / "a.csv", lines("2024-04", 9))], Told(), None, to, [])
    return landing.settle(to.store, arrived[0].landed)


def named(landed: Landed) -> Arrival:
    (part,) = landed.receipt.parts
    return Arrival(
        part.arrival, landed.receipt.source, part.kind, "a.csv", landed.receipt.sha256,
        utc(landed.receipt.landed_at), rows_kept=part.rows_kept,
    )  # fmt: skip


def said(store: Path, arrival: Arrival) -> list[str]:
    return [each.sentence for each in find(store, [arrival]).faults]


def test_a_file_that_stands_as_it_did_has_no_fault(landed: Landed, tmp_path: Path) -> None:
    found = find(tmp_path / "store", [named(landed)])
    assert (found.faults, [each.folder for each in found.landed]) == ((), [landed.folder])


def test_each_fault_is_a_sentence(landed: Landed, tmp_path: Path) -> None:
    arrival, store = named(landed), tmp_path / "store"
    assert said(store, replace(arrival, sha256="0" * 64)) == ["it is not in the landing any more"]
    assert said(store, replace(arrival, rows_kept=11)) == [
        "it is read otherwise now: 11 rows kept then, 9 now"
    ]
    assert said(store, replace(arrival, arrival=5)) == ["its part 'a.csv' is not read from it any more"]
    landed.published().unlink()
    assert said(store, arrival) == ["the file as published is gone from the landing"]


def test_rows_that_are_gone_leave_the_rest_to_be_asked(landed: Landed, tmp_path: Path) -> None:
    (kept,) = landed.kept(landed.receipt.parts[0])
    kept.write_bytes(b"PAR1 no more")
    found = find(tmp_path / "store", [named(landed)])
    assert [each.sentence for each in found.faults] == [
        "the rows read from it are gone from the landing or cannot be read"
    ]
    assert [each.receipt.parts for each in found.landed] == [()]


def test_a_receipt_that_cannot_be_read_is_of_no_file(landed: Landed, tmp_path: Path) -> None:
    (landed.folder / "receipt.json").write_text("{", encoding="utf-8")
    assert said(tmp_path / "store", named(landed)) == ["it is not in the landing any more"]
