"""What the generator says it soiled is what the product finds: one body, several, and one file a body."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipelines import runner
from pipelines.source import Told
from tests.bench.generate import Plan, generate
from tests.bench.truth import Found, differences, tell
from warehouse.ask import run_sql
from warehouse.settings import settings

NAMES = ("Hartlepool", "Middlesbrough", "Darlington")


def _found(part: dict[str, Any]) -> Found:
    file = part["_file"]
    ledger = run_sql(f"select count(*), sum(amount_gbp) from marts.payments where _file = '{file}'").row(0)
    kept = pl.concat(
        pl.scan_parquet(path).filter(pl.col("_file") == file).select(pl.col("_row").cast(pl.Int64))
        for path in settings().store.glob("landing/spending/*/*/kept-*.parquet")
    )
    return Found(
        aside=run_sql(f"select _row, reason from raw._rejections where _file = '{file}' order by _row"),
        kept=kept.collect(),
        read=part["rows_read"],
        copies=sum(int(text.split()[0].replace(",", "")) for text in part["warnings"] if "repeat" in text),
        total=Decimal(part["total_gbp"]),
        ledger=ledger,
    )


@pytest.mark.parametrize(
    "plan",
    [
        Plan(20_000, wards=100, names=NAMES),
        Plan(20_000, bodies=3, wards=100, names=NAMES),
        Plan(20_000, bodies=3, wards=100, names=NAMES, split=True),
    ],
    ids=["one body", "three bodies in a file", "a file a body"],
)
def test_every_dirty_row_is_found_and_none_invented(plan: Plan, tmp_path: Path) -> None:
    generate(plan, tmp_path)
    files = sorted(tmp_path.glob("payments*.csv"))
    loaded = runner.load(files, Told())
    assert [each.status for each in loaded.outcomes] == ["loaded"] * len(files)
    for each in loaded.outcomes:
        assert differences(tell(tmp_path, each.file), _found(each.as_json())) == []
    councils = run_sql("select name from marts.councils")["name"].to_list()
    assert sorted(councils) == sorted(NAMES[: plan.bodies])
