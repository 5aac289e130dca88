"""A receipt says the same after it was written and read."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pipelines import receipt
from pipelines.receipt import Receipt, Superseded, arrival_of
from pipelines.source import Told
from tests.pipelines.landings import month_of, part

SHA = "0123456789abcdef" * 4


def _receipt() -> Receipt:
    rows = month_of(2024, 4, 3, "123456789.01")
    whole = part(
        rows,
        own_total=Decimal("0.10"),
        supersedes=(Superseded(7, "why"),),
        warnings=("é",),
        set_aside={"blank row": 2},
    )
    return Receipt(
        "spending", "å.csv", SHA, 12, datetime(2024, 5, 1, tzinfo=UTC), None, "OGL", "v1",
        Told("Devon", "2013-02", {"amount": "Net"}), (whole,),
    )  # fmt: skip


def test_money_dates_and_words_come_back_as_they_were(tmp_path: Path) -> None:
    receipt.write(_receipt(), tmp_path / "receipt.json")
    assert receipt.read(tmp_path / "receipt.json") == _receipt()


def test_the_same_file_told_another_way_is_another_reading() -> None:
    first = _receipt()
    assert first.is_like(_receipt())
    assert not first.is_like(replace(first, told=Told("Leeds", "2013-02", {"amount": "Net"})))
    assert not first.is_like(replace(first, reader_version="v2"))


def test_rows_set_aside_are_counted_over_all_reasons() -> None:
    assert (
        part([(date(2024, 1, 1), "A", "1")], set_aside={"blank row": 2, "total row": 1}).rows_set_aside == 3
    )


@given(st.text(max_size=20) | st.none())
def test_an_arrival_leaves_room_for_the_row(name: str | None) -> None:
    number = arrival_of(SHA, name)
    assert 0 <= number < 2**37
    assert number * 2**26 + 2**26 - 1 < 2**63


def test_parts_of_a_file_are_different_arrivals() -> None:
    assert arrival_of(SHA, "April") != arrival_of(SHA, "May")
