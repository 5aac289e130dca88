"""Contracts registers: the sample by hand."""

from datetime import date
from decimal import Decimal

from pipelines.source import Told
from pipelines.sources import registers
from tests.pipelines.sources import drift


def test_the_sample_is_three_contracts() -> None:
    (reading,) = registers.read(drift.samples("registers")[0], Told())
    kept = next(reading.batches).kept
    assert reading.understanding.kind == "contracts_register"
    assert kept.select("reference", "supplier_postcode", "_value", "_starts_on", "_ends_on").row(0) == (
        "MER0001",
        "QM3 6DF",
        Decimal("6786000.00"),
        date(2023, 4, 1),
        date(2028, 3, 28),
    )
    assert kept["body"].unique().to_list() == ["Merefield Council"]
    assert kept["supplier_company_number"].to_list() == ["99682554", "99383452", None]
