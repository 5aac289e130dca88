"""Postcodes: the sample by hand."""

from pipelines.source import Told
from pipelines.sources import postcodes
from tests.pipelines.sources import drift


def test_the_sample_is_three_postcodes_one_given_up() -> None:
    (reading,) = postcodes.read(drift.samples("postcodes")[0], Told())
    assert next(reading.batches).kept.drop("_row").rows() == [
        ("QM1 1AB", "X05000001", "X99000001", "X01000001", None),
        ("QM1 1AD", "X05000001", "X99000001", "X01000001", "202309"),
        ("QM1 4AE", "X05000002", "X99000001", "X01000005", None),
    ]
