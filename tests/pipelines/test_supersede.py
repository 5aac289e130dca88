"""A correction takes a file's place visibly; the same months again are told, and nothing is deleted."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipelines import supersede
from pipelines.sources.spending import PAYMENTS
from pipelines.supersede import Comparison, Counted
from tests.pipelines.landings import Row, landed, month_of


def _judge(tmp_path: Path, new: tuple[str, list[Row]], *earlier: tuple[str, list[Row]]) -> Comparison:
    before = [landed(tmp_path / str(n), file, rows, n) for n, (file, rows) in enumerate(earlier)]
    fresh = landed(tmp_path / "new", new[0], new[1], 9)
    return supersede.judge(Counted(fresh, fresh.receipt.parts[0]), PAYMENTS, supersede.counted(before))


def test_the_same_name_and_month_is_a_correction(tmp_path: Path) -> None:
    found = _judge(tmp_path, ("a.csv", month_of(2024, 4, 3, "2.00")[2:]), ("a.csv", month_of(2024, 4, 3)))
    assert [old.because for old in found.supersedes] == ["same body, same period, same file name"]
    assert any("a.csv takes the place of a.csv" in warning for warning in found.warnings)


def test_another_name_with_half_the_rows_is_a_correction(tmp_path: Path) -> None:
    found = _judge(tmp_path, ("b.csv", month_of(2024, 4, 6)[3:]), ("a.csv", month_of(2024, 4, 6)))
    assert "50% of its rows" in found.supersedes[0].because


def test_fewer_than_half_is_another_file_of_the_same_month(tmp_path: Path) -> None:
    found = _judge(tmp_path, ("b.csv", month_of(2024, 4, 9)[6:]), ("a.csv", month_of(2024, 4, 9)))
    assert found.supersedes == ()
    assert any("April 2024 stands in b.csv and in a.csv" in warning for warning in found.warnings)


def test_another_month_is_nothing(tmp_path: Path) -> None:
    assert _judge(tmp_path, ("a.csv", month_of(2024, 5, 3)), ("a.csv", month_of(2024, 4, 3))) == Comparison(
        (), ()
    )


def test_a_cumulative_file_is_told_and_both_stand(tmp_path: Path) -> None:
    april, may = month_of(2024, 4, 9), month_of(2024, 5, 9)
    found = _judge(tmp_path, ("to_may.csv", april + may), ("to_april.csv", april))
    assert found.supersedes == ()
    assert any("cumulative" in warning and "to_april.csv" in warning for warning in found.warnings)


def test_a_cumulative_file_is_told_whichever_comes_first(tmp_path: Path) -> None:
    april, may = month_of(2024, 4, 9), month_of(2024, 5, 9)
    found = _judge(tmp_path, ("to_april.csv", april), ("to_may.csv", april + may))
    assert any("cumulative: to_may.csv holds 100% of to_april.csv" in warning for warning in found.warnings)


def test_a_few_late_rows_do_not_make_another_period(tmp_path: Path) -> None:
    late = month_of(2024, 4, 28) + month_of(2024, 3, 1)
    assert _judge(tmp_path, ("a.csv", late), ("a.csv", month_of(2024, 4, 28))).supersedes


@pytest.mark.parametrize(("suppliers", "amount"), [(40, "1000.00"), (10, "4000.00")])
def test_a_month_three_times_its_usual_size_is_told(tmp_path: Path, suppliers: int, amount: str) -> None:
    usual = [(f"{month}.csv", month_of(2024, month, 10)) for month in (1, 2, 3)]
    found = _judge(tmp_path, ("4.csv", month_of(2024, 4, suppliers, amount)), *usual)
    assert any("4.0 times the usual month" in warning for warning in found.warnings)


def test_a_month_is_compared_with_the_months_near_it_and_they_are_named(tmp_path: Path) -> None:
    near = [(f"{month}.csv", month_of(2024, month, 10)) for month in (1, 2, 3)]
    far = [(f"2014-{month}.csv", month_of(2014, month, 400)) for month in range(1, 13)]
    found = _judge(tmp_path, ("4.csv", month_of(2024, 4, 40)), *far, *near)
    assert found.warnings == (
        "April 2024 holds 40 rows, 4.0 times the usual month of the 3 loaded within a year of it, "
        "January 2024 to March 2024",
    )


def test_with_few_months_near_it_nothing_is_usual(tmp_path: Path) -> None:
    old = [(f"2022-{month}.csv", month_of(2022, month, 10)) for month in range(1, 13)]
    near = [(f"{month}.csv", month_of(2024, month, 10)) for month in (2, 3)]
    assert _judge(tmp_path, ("4.csv", month_of(2024, 4, 40)), *old, *near).warnings == ()


def test_with_few_months_nothing_is_usual(tmp_path: Path) -> None:
    assert _judge(tmp_path, ("b.csv", month_of(2024, 4, 40)), ("a.csv", month_of(2024, 3, 10))).warnings == ()


def test_what_is_superseded_does_not_stand_and_is_named(tmp_path: Path) -> None:
    old = landed(tmp_path / "old", "a.csv", month_of(2024, 4, 3))
    gone = supersede.Superseded(old.receipt.parts[0].arrival, "why")
    new = landed(tmp_path / "new", "a.csv", month_of(2024, 4, 3), 1, supersedes=(gone,))
    assert [each.landed for each in supersede.counted([old, new])] == [new]
    assert supersede.gone([old, new]) == {old.receipt.parts[0].arrival: (new.receipt.parts[0].arrival, "why")}


def test_what_is_read_again_later_stands_again(tmp_path: Path) -> None:
    old = landed(tmp_path / "old", "a.csv", month_of(2024, 4, 3), 5)
    gone = supersede.Superseded(old.receipt.parts[0].arrival, "why")
    new = landed(tmp_path / "new", "b.csv", month_of(2024, 4, 3), 1, supersedes=(gone,))
    assert supersede.gone([old, new]) == {}


def test_of_files_of_many_publishers_only_a_correction_is_told(tmp_path: Path) -> None:
    many = replace(PAYMENTS, is_of_many=True)
    before = landed(tmp_path / "0", "a.csv", month_of(2024, 4, 9), 0)
    other = landed(tmp_path / "1", "b.csv", month_of(2024, 4, 9)[6:], 9)
    same = landed(tmp_path / "2", "a.csv", month_of(2024, 4, 9)[6:], 9)
    standing = supersede.counted([before])
    assert supersede.judge(Counted(other, other.receipt.parts[0]), many, standing) == Comparison((), ())
    assert supersede.judge(Counted(same, same.receipt.parts[0]), many, standing).supersedes
