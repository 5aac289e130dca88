"""The register names who holds what, where they are, and until when."""

import csv
from pathlib import Path

from pipelines.samples import contracts, world


def test_every_contract_has_a_holder_a_place_and_an_end(tmp_path: Path) -> None:
    contracts.write_register(world.categories(), tmp_path / "r.csv")
    rows = list(csv.DictReader((tmp_path / "r.csv").read_text("utf-8").splitlines()))
    assert len(rows) > 100
    assert len({row["Reference number"] for row in rows}) == len(rows)
    assert all(row["Supplier Postcode"].startswith("Q") and row["Current Expiry Date"] for row in rows)
    numbers = [row["Company Number"] for row in rows]
    assert all(each.startswith("XX") for each in numbers if each)
    assert numbers.count("") < len(numbers) / 3
