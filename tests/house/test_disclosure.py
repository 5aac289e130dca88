"""Whatever shows people reads what was withheld; and the rule notices what does not."""

from pathlib import Path

import pytest

from tests.house import disclosure
from tests.house.tree import Rule, holds, plant


@pytest.mark.parametrize("rule", [disclosure.open_rows, disclosure.idle])
def test_holds(rule: Rule) -> None:
    holds(rule)


def test_a_table_that_shows_rows_of_people_is_named(tmp_path: Path) -> None:
    plant(
        tmp_path,
        **{
            "sql/staging/hubs__attendance.sql": "select x from raw.hubs__attendance",
            "sql/intermediate/hubs__visits.sql": "select x from staging.hubs__attendance",
            "sql/intermediate/hubs__withheld.sql": "select people_withheld(x) from intermediate.hubs__visits",
            "sql/marts/good.sql": "select x from intermediate.hubs__withheld",
            "sql/marts/bad.sql": "select x from intermediate.hubs__visits",
            "sql/marts/worse.sql": "select x from staging.hubs__attendance",
        },
    )
    assert [each.split(" ")[0] for each in disclosure.open_rows(tmp_path)] == [
        "sql/marts/bad.sql",
        "sql/marts/worse.sql",
    ]
