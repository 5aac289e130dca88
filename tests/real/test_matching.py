"""How often a supplier is taken for the right company, on lists that others looked up by hand and by machine.

`pytest tests/real/test_matching.py -s` prints the table that docs/methods.md quotes.
"""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from tests.real import matched
from warehouse.console import run_sql

LEAST_PRECISION = 0.995
FOUND = """
select identities.supplier, links.match_tier, links.evidence, links.org_id[8:] as taken, asked.offered
from intermediate.suppliers__identities as identities
inner join intermediate.suppliers__links as links on identities.supplier_id = links.supplier_id
left join (
    select supplier_id, list(org_id[8:]) as offered
    from intermediate.suppliers__candidates
    group by supplier_id
) as asked on identities.supplier_id = asked.supplier_id
"""

pytestmark = pytest.mark.real


@pytest.fixture
def judged(real_data: Path, real_file: Callable[[str], Path]) -> pl.DataFrame:
    """Every supplier that somebody found a company for: what we take it for, and whether that is it."""
    for file in matched.FILES:
        real_file(file)
    rows = matched.labelled(real_data)
    matched.build(rows)
    found = rows.join(run_sql(FOUND), on="supplier", how="inner").filter(pl.col("number").is_not_null())
    return found.with_columns(
        pl.col("taken").eq_missing(pl.col("number")).alias("is_right"),
        pl.col("offered").list.contains(pl.col("number")).fill_null(False).alias("is_asked"),
    )


def test_what_is_taken_for_exact_is_right(judged: pl.DataFrame, capsys: pytest.CaptureFixture[str]) -> None:
    exact = judged.filter(pl.col("match_tier") == "exact")
    by_evidence = exact.group_by("set", "evidence").agg(pl.len().alias("taken"), pl.col("is_right").sum())
    by_set = judged.group_by("set").agg(
        pl.len().alias("suppliers"),
        pl.col("is_right").sum(),
        (~pl.col("is_right") & pl.col("is_asked")).sum().alias("in_the_queue"),
    )
    with capsys.disabled(), pl.Config(tbl_rows=50, tbl_hide_dataframe_shape=True):
        print(by_evidence.sort("set", "evidence"), by_set.sort("set"), sep="\n")  # noqa: T201 - the table is the point
    assert exact.height > 1900
    assert exact["is_right"].sum() / exact.height >= LEAST_PRECISION


def test_more_than_half_of_the_rest_is_put_to_a_person(judged: pl.DataFrame) -> None:
    rest = judged.filter(~pl.col("is_right"))
    assert rest["is_asked"].sum() / rest.height > 0.5
