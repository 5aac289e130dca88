"""A disk that is full in the middle of a build ends in a sentence; the store in use is as it was."""

import contextlib
import resource
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from tests.warehouse.worlds import TOKEN_SQL, build_token, sql_folder
from tests.warehouse.worlds import model as text
from warehouse import ask, settings, stores
from warehouse.build import build
from warehouse.errors import DiskFull

LARGE = {"marts/large.sql": text("select hash(i) as a from range(8000000) r(i)")}


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store folder on a disk of 24 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        pytest.skip(f"A small disk cannot be mounted here: {made.stderr.strip()}")
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _fill(folder: Path) -> None:
    for size in (1 << 20, 1 << 12):
        with (folder / f"ballast-{size}").open("wb", buffering=0) as ballast, contextlib.suppress(OSError):
            while ballast.write(b"\0" * size) == size:
                pass


def _holds(folder: Path, sql: Path, large: Path) -> None:
    """One good store, then one for which there is no room, then a good one again."""
    before = build_token(folder, sql, 1)
    with pytest.raises(DiskFull) as error:
        build(folder, [], pl.DataFrame(), sql=large)
    assert "The disk is full" in error.value.sentence
    assert "The store people read is as it was" in error.value.sentence
    assert stores.current(folder) == before.path
    assert ask.about().version == before.version
    assert list(folder.glob(".building-*")) == []


def test_a_full_disk_is_a_sentence(tmp_path: Path, small_disk: Path) -> None:
    sql, large = sql_folder(tmp_path / "sql", TOKEN_SQL), sql_folder(tmp_path / "large", LARGE)
    _holds(small_disk, sql, large)
    assert build_token(small_disk, sql, 2).path.exists()


def test_a_disk_without_a_byte_left_is_a_sentence(tmp_path: Path, small_disk: Path) -> None:
    sql = sql_folder(tmp_path / "sql", TOKEN_SQL)
    before = build_token(small_disk, sql, 1)
    _fill(small_disk)
    with pytest.raises(DiskFull):
        build(
            small_disk,
            [],
            pl.DataFrame(),
            sql=sql_folder(tmp_path / "one", {"marts/x.sql": text("select 1 as a")}),
        )
    assert stores.current(small_disk) == before.path
    assert ask.about().version == before.version


def test_a_file_that_may_not_grow_is_a_sentence(tmp_path: Path) -> None:
    sql, large = sql_folder(tmp_path / "sql", TOKEN_SQL), sql_folder(tmp_path / "large", LARGE)
    folder = settings.settings().store
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16_000_000, hard))
    try:
        _holds(folder, sql, large)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
