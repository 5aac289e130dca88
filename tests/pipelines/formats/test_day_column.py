"""Which columns say the day or the month of a payment."""

from pathlib import Path

import pytest

from tests.pipelines.formats.reading import read
from warehouse.errors import SourceChanged


@pytest.mark.parametrize(
    ("headings", "said", "days"),
    [
        ("Year,Month", ("2013,Feb", "2013,March"), ("2013-02-01", "2013-03-01")),
        ("Year,Month", ("2013,2", "2013,03"), ("2013-02-01", "2013-03-01")),
        ("Financial Year,Month", ("2013/14,Feb", "2013/14,April"), ("2014-02-01", "2013-04-01")),
    ],
)
def test_a_year_and_a_month_are_a_period_and_said(
    tmp_path: Path, headings: str, said: tuple[str, ...], days: tuple[str, ...]
) -> None:
    rows = "".join(f"Amber Ltd,{each},10.00,Parks\n" for each in said)
    got = read(tmp_path, f"Supplier,{headings},Amount,Department\n{rows}")
    assert tuple(str(day) for day in got.kept["_paid_on"]) == days
    assert got.kept["paid_on"][0] == " ".join(reversed(said[0].split(",")))
    assert any("say the month" in each for each in got.understanding.guessed)
    assert "paid_on" not in got.understanding.columns


@pytest.mark.parametrize(
    ("headings", "said"),
    [("Financial Year,Month", "2013/14,2"), ("Fiscal Year,Month", "2013,2"), ("Year,Period", "2013,2")],
)
def test_a_period_of_the_ledger_is_no_month(tmp_path: Path, headings: str, said: str) -> None:
    with pytest.raises(SourceChanged, match="--period"):
        read(tmp_path, f"Supplier,{headings},Amount\nAmber Ltd,{said},10.00\nBex,{said},9.00\n")


def test_the_period_that_the_title_names_is_put_to_the_officer(tmp_path: Path) -> None:
    text = (
        "Payments over £500 - May 2019,,\nSupplier,Department,Amount\nAmber Ltd,Parks,10.00\nBex,Parks,9.00\n"
    )
    with pytest.raises(SourceChanged, match="2019-05 .which the lines above the heading suggest"):
        read(tmp_path, text)
