"""Real accounts: every document is a row, of the company of its name, with the net assets it shows."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import accounts

pytestmark = pytest.mark.real

FILES = {  # file -> rows kept, documents set aside, net assets of some
    "companies/accounts-bulk-sample-2023-03-02.zip": (
        9,
        [],
        {"09355500": "375004.00", "SC720321": "-22737.00"},
    ),
    "companies/accounts-bulk-sample-2025-05-03.zip": (
        2,
        [accounts.NO_FIGURES],
        {"00225951": "595325.00", "15052776": "3365.00"},
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_every_document_is_a_row(name: str, real_file: Callable[[str], Path]) -> None:
    path, (many, aside, some) = real_file(name), FILES[name]
    (reader,) = recognise.readers(path, None, Told())
    assert reader.source.name == "accounts"
    (reading,) = reader.read(path, Told())
    batches = list(reading.batches)
    kept = pl.concat([batch.kept for batch in batches])
    assert len(kept) == many
    assert [reason for batch in batches for reason in batch.aside["reason"]] == aside
    with zipfile.ZipFile(path) as packed:
        names = {each.split("_")[2] for each in packed.namelist() if "__MACOSX" not in each}
    assert set(kept["company_number"]) == names
    net = dict(kept.select("company_number", "net_assets").rows())
    assert {number: net[number] for number in some} == some
