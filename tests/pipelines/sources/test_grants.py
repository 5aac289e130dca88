"""Grants: the samples by hand, what publishers do to them, and what a load makes of them."""

from decimal import Decimal
from pathlib import Path

import pytest

from pipelines import recognise, registry
from pipelines.source import Told
from pipelines.sources import grants
from tests.pipelines.formats.granted import read
from tests.pipelines.sources import drift

SAMPLES = {path.stem.removeprefix("grants_"): path for path in drift.samples("grants")}


def test_the_package() -> None:
    found = read(SAMPLES["small"])
    assert found.column("_amount") == [
        Decimal(amount) for amount in ("2500", "10000", "0", "20000.50", "350", "900")
    ]
    assert found.reasons() == [
        (7, "amount not understood", "amount"),
        (8, "date not understood", "awarded_on"),
    ]
    assert found.column("individual_lad")[4] == "X99000001"
    assert found.column("_duration_months")[:2] == [12, 36]


def test_the_flattened_list() -> None:
    found = read(SAMPLES["flattened"])
    assert found.column("_amount") == [Decimal("5000"), Decimal("750.50"), Decimal("400")]
    assert found.column("recipient_kind") == ["organisation", "organisation", "individual"]
    assert found.reasons() == [(5, "blank row", None), (6, "no amount", "amount")]
    assert found.understanding.unused == ("Our own notes",)


def test_the_list_under_the_code() -> None:
    found = read(SAMPLES["transparency"], Told(council="Walsall"))
    assert found.understanding.heading_row == 2
    assert found.column("funder_name") == ["Walsall"] * 3
    assert found.column("_duration_months") == [12, 36, None]
    assert found.column("recipient_company") == [None, "OC990002", None]
    assert found.column("currency") == ["GBP"] * 3


@pytest.mark.parametrize("path", SAMPLES.values(), ids=SAMPLES)
def test_a_sample_is_known_without_being_told(path: Path) -> None:
    assert [reader.source.name for reader in recognise.readers(path, None, Told())] == ["grants"]


@pytest.mark.parametrize("name", ["spending_messy.csv", "registers_small.csv", "wards_small.geojson"])
def test_other_samples_are_not_taken(name: str) -> None:
    path = drift.SAMPLES / name
    assert not grants.takes(path)
    assert "grants" not in [reader.source.name for reader in recognise.readers(path, None, Told())]


def test_the_months_of_one_publisher_are_not_held_against_anothers() -> None:
    table = registry.named("grants").table("grants")
    assert table
    assert table.is_of_many
