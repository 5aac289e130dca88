"""Two hundred stores are published while four threads of another process read without pause.

One in ten is built from what landed, the others are copies of the one before, another token in each table:
what is held here is the swap, and two hundred builds beside four hungry readers take minutes.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb

from tests.warehouse.worlds import TOKEN_SQL, build_token, publish_token, sql_folder
from warehouse import stores
from warehouse.settings import ROOT, settings

SWAPS, BUILT_ONE_IN = 200, 10


def test_no_reader_fails_or_sees_two_worlds_at_once(tmp_path: Path) -> None:
    sql, folder = sql_folder(tmp_path / "sql", TOKEN_SQL), settings().store
    build_token(folder, sql, 1)
    db = duckdb.connect()
    reader = subprocess.Popen(
        [sys.executable, "-m", "tests.warehouse.constant_reader"],
        cwd=ROOT, env={**os.environ, "MULTIPLIER_STORE": str(folder)}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "reading\n"
        for token in range(2, SWAPS + 2):
            if token % BUILT_ONE_IN == 0:
                build_token(folder, sql, token)
            else:
                publish_token(folder, db, token)
        said, _ = reader.communicate(timeout=60)
    finally:
        reader.kill()
        reader.wait()
        db.close()
    seen = json.loads(said)
    assert seen["errors"] == []
    assert (seen["mixed"], seen["backwards"]) == (0, 0)
    assert seen["versions"] > SWAPS / 4
    assert seen["questions"] > SWAPS
    assert len(stores.kept(folder)) == settings().keep_stores
