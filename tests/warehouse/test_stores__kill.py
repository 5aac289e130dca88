"""A builder is killed with SIGKILL at a hundred random moments: the store in use is whole, and none older."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.worlds import EVERY_TABLE, TOKEN_SQL, build_token, sql_folder
from warehouse import ask, stores
from warehouse.settings import ROOT, settings

KILLS = 100


@pytest.fixture
def world(tmp_path: Path) -> tuple[Path, Path]:
    """A folder with one store, token 1, and the sql it was built from."""
    sql = sql_folder(tmp_path / "sql", TOKEN_SQL)
    build_token(settings().store, sql, 1)
    return settings().store, sql


@pytest.fixture
def loader(world: tuple[Path, Path]) -> Iterator[subprocess.Popen[str]]:
    """The warm process whose children are killed."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.warehouse.doomed_loader", *map(str, world)],
        cwd=ROOT, env={**os.environ, "MULTIPLIER_STORE": str(world[0])}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        yield process
        process.kill()


def _load(loader: subprocess.Popen[str], token: int, seconds: float) -> bool:
    """Whether the child was killed, rather than done before."""
    assert loader.stdin is not None
    assert loader.stdout is not None
    loader.stdin.write(f"{token} {int(seconds * 1e6)}\n")
    loader.stdin.flush()
    return loader.stdout.readline() == "killed\n"


def _tokens(folder: Path) -> set[int]:
    store = stores.current(folder)
    assert store is not None
    assert store.exists()
    with ask.snapshot() as now:
        assert now.version == store.stem
        return set(now.frame(EVERY_TABLE)["token"])


def test_a_killed_builder_leaves_the_store_whole(
    world: tuple[Path, Path], loader: subprocess.Popen[str]
) -> None:
    folder, _ = world
    begun = time.monotonic()
    assert not _load(loader, 2, -1e-6)
    took, last, killed = time.monotonic() - begun, 2, 0
    moments = random.Random(20261122)
    for token in range(3, 4 * KILLS):
        if killed == KILLS:
            break
        landed = _load(loader, token, moments.uniform(0, took))
        # The machine may be busier or idler than a moment ago: aim so that most kills land inside the build.
        killed, took = killed + landed, took * (1.03 if landed else 0.8)
        tokens = _tokens(folder)
        assert len(tokens) == 1
        assert tokens <= {last, token}
        last = tokens.pop()
        assert 1 <= len(stores.kept(folder)) <= settings().keep_stores + 1
    assert killed == KILLS


def test_what_a_killed_builder_left_is_swept_by_the_next(
    world: tuple[Path, Path], loader: subprocess.Popen[str]
) -> None:
    folder, sql = world
    for wait in (0.03, 0.05, 0.07):
        _load(loader, 9, wait)
    (folder / ".building-wh-left.tmp").mkdir()
    (folder / ".building-wh-left.duckdb").write_bytes(b"half a file")
    build_token(folder, sql, 10)
    assert _tokens(folder) == {10}
    assert list(folder.glob(".building-*")) == []
