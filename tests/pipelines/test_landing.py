"""Published files are copied whole, named whole, and half of one is never seen."""

import errno
import hashlib
import os
import random
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines import landing
from pipelines.landing import Landed
from tests.pipelines.landings import landed, month_of
from warehouse.errors import DiskFull, MultiplierError


def _incoming(store: Path, file: str = "a.csv", after: int = 0) -> Landed:
    return landed(landing.incoming(store), file, month_of(2024, 4, 3), after)


@pytest.mark.parametrize("name", ["receipt.json", "kept-0-0.parquet", "aside-1.parquet", "Receipt.JSON"])
def test_a_file_that_would_be_written_over_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"published")
    with pytest.raises(MultiplierError, match="a name that the landing keeps for itself"):
        landing.copy(tmp_path / name, landing.incoming(tmp_path), lambda size: None)


def test_a_copy_is_hashed_in_the_same_go(tmp_path: Path) -> None:
    published = tmp_path / "a.csv"
    seen: list[int] = []
    published.write_bytes(b"x" * 5_000_000)
    path, sha256, size = landing.copy(published, landing.incoming(tmp_path), seen.append)
    assert path.read_bytes() == published.read_bytes()
    assert (sha256, size, sum(seen)) == (hashlib.sha256(b"x" * 5_000_000).hexdigest(), 5_000_000, 5_000_000)


@pytest.mark.parametrize("size", [0, 1, landing.CHUNK, 2 * landing.CHUNK + 3])
@pytest.mark.parametrize("number", [None, errno.EXDEV, errno.ENOSYS])
def test_a_copy_is_the_file_whether_the_system_copies_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, number: int | None
) -> None:
    def refuse(*_: int) -> int:
        raise OSError(number, "said")

    if number:
        monkeypatch.setattr(os, "copy_file_range", refuse)
    published, text = tmp_path / "a.csv", random.Random(size).randbytes(size)
    published.write_bytes(text)
    path, sha256, counted = landing.copy(published, landing.incoming(tmp_path), lambda more: None)
    assert path.read_bytes() == published.read_bytes() == text
    assert (sha256, counted) == (hashlib.sha256(text).hexdigest(), size)
    assert path.stat().st_ino != published.stat().st_ino


def test_a_copy_that_breaks_off_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: int) -> int:
        raise OSError(errno.ENOSPC, "said")

    monkeypatch.setattr(os, "copy_file_range", full)
    (tmp_path / "a.csv").write_bytes(b"published")
    with pytest.raises(DiskFull, match="The disk is full"):
        landing.copy(tmp_path / "a.csv", landing.incoming(tmp_path), lambda more: None)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(MultiplierError, match="No such file"):
        landing.copy(tmp_path / "gone.csv", landing.incoming(tmp_path), lambda size: None)


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EIO, MultiplierError)])
def test_a_full_disk_is_told_from_a_broken_one(number: int, kind: type[Exception]) -> None:
    assert isinstance(landing._refusal(Path("a.csv"), OSError(number, "said")), kind)


def test_what_is_settled_is_found_again(tmp_path: Path) -> None:
    settled = landing.settle(tmp_path, _incoming(tmp_path))
    (found,) = landing.landed(tmp_path)
    assert found == settled
    assert found.folder.parent.name == "2024-05-01"
    assert found.folder.name == found.receipt.sha256[:12]


def test_what_is_not_settled_is_not_there_and_is_swept(tmp_path: Path) -> None:
    left = _incoming(tmp_path)
    assert landing.landed(tmp_path) == []
    landing.sweep(tmp_path)
    assert not left.folder.exists()


def test_the_last_reading_of_a_file_counts(tmp_path: Path) -> None:
    first = landing.settle(tmp_path, _incoming(tmp_path))
    again = _incoming(tmp_path)
    second = landing.settle(tmp_path, replace(again, receipt=replace(again.receipt, reader_version="v2")))
    assert first.folder != second.folder
    assert [each.receipt.reader_version for each in landing.landed(tmp_path)] == ["v2"]


def test_what_is_taken_back_is_gone(tmp_path: Path) -> None:
    landing.take_back(landing.settle(tmp_path, _incoming(tmp_path)))
    assert landing.landed(tmp_path) == []
    assert list((tmp_path / "landing").glob(".incoming-*")) == []


def test_arrivals_are_in_the_order_they_came(tmp_path: Path) -> None:
    for file, after in (("c.csv", 2), ("a.csv", 0), ("b.csv", 1)):
        landing.settle(tmp_path, _incoming(tmp_path, file, after))
    assert [each.receipt.file for each in landing.landed(tmp_path)] == ["a.csv", "b.csv", "c.csv"]
