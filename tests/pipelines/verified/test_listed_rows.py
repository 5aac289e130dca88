"""Source rows in a pack's file and those of today: the same form, so that only what changed differs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines.verified import archive, listed_rows
from pipelines.verified.apart import differences
from tests.pipelines.verified.packs import digests, written
from tests.pipelines.verified.test_archive import MEMBERS, TOLD
from ui.exports.pack import source_rows

ROWS = pl.DataFrame(
    {
        "paid_on": [date(2024, 4, 1), None],
        "supplier_name": ["=1+1 Ltd", '-2 Ltd, "quoted"'],
        "amount_gbp": [Decimal("10.50"), Decimal("-3.00")],
        "codes": [["a", "b"], []],
        "_row": [2, 3],
    }
)


def pack(path: Path, content: bytes, *, altered: bool = False) -> archive.Pack:
    members = {**MEMBERS, "rows/a.csv": content}
    told = {**TOLD, "files": digests(members)}
    return archive.read(
        written(path, told, {**members, "rows/a.csv": content + b"x"} if altered else members)
    )


def test_what_did_not_change_does_not_differ(tmp_path: Path) -> None:
    then = listed_rows.then(pack(tmp_path / "a.zip", source_rows.to_csv(ROWS)), "rows/a.csv")
    assert then is not None
    assert differences(then, listed_rows.now(ROWS)) == []
    changed = ROWS.with_columns(amount_gbp=pl.Series([Decimal("10.50"), Decimal("-4.00")]))
    (one,) = differences(then, listed_rows.now(changed))
    assert (one.column, one.then, one.now) == ("amount_gbp", "-3.00", "-4.00")


@pytest.mark.parametrize("name", ["rows/a.csv", "rows/none.csv", ""])
def test_what_was_altered_or_is_not_there_is_not_taken(tmp_path: Path, name: str) -> None:
    made = pack(tmp_path / "a.zip", source_rows.to_csv(ROWS), altered=True)
    assert listed_rows.then(made, name) is None


def test_what_is_no_table_is_none(tmp_path: Path) -> None:
    assert listed_rows.then(pack(tmp_path / "a.zip", b""), "rows/a.csv") is None
