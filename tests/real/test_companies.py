"""Real samples of the register of companies: every line is a company, and nothing is set aside."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import companies
from warehouse.errors import SourceChanged

pytestmark = pytest.mark.real

FILES = {  # file -> the day of its snapshot, its companies
    "companies/BasicCompanyData-2020-06-01-part6_7-sample.csv": (date(2020, 6, 1), 87),
    "companies/CompaniesHouseTestData.zip": (date(2020, 6, 1), 87),
    "companies/product217-sample.csv": (None, 11),
}
NOT_LOADED = {
    "companies/product101-daily-update-sample.txt": "product 101",
    "companies/api-enumerations-constants.yml": "api-enumerations",
    "companies/api-enumerations-filing_history_descriptions.yml": "api-enumerations",
    "companies/api-enumerations-mortgage_descriptions.yml": "api-enumerations",
}
Find = Callable[[str], Path]


def text(path: Path) -> str:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            return packed.read(packed.namelist()[0]).decode()
    return path.read_text("utf-8")


@pytest.mark.parametrize("name", FILES)
def test_every_company_as_published(name: str, real_file: Find) -> None:
    path = real_file(name)
    (reading,) = companies.read(path, Told())
    batches = list(reading.batches)
    kept = pl.concat([batch.kept for batch in batches])
    published = list(csv.DictReader(io.StringIO(text(path))))
    assert (kept["_snapshot_on"].unique().to_list(), len(kept)) == ([FILES[name][0]], FILES[name][1])
    assert sum(batch.aside.height for batch in batches) == 0
    for ours, heading in companies.LAYOUT.headings.items():
        at = next(each for each in published[0] if each.strip() == heading)
        assert kept[ours].to_list() == [row[at] or None for row in published], ours
    for column in companies.COMPANIES.columns:
        if column.type != "text" and column.name in companies.LAYOUT.headings:
            assert kept[f"_{column.name}"].null_count() == kept[column.name].null_count()


@pytest.mark.parametrize("name", FILES)
def test_it_is_known_by_its_headings(name: str, real_file: Find) -> None:
    assert [each.source.name for each in recognise.readers(real_file(name), None, Told())] == ["companies"]


@pytest.mark.parametrize("name", NOT_LOADED)
def test_what_is_not_read_is_told(name: str, real_file: Find) -> None:
    path = real_file(name)
    assert companies.takes(path)
    with pytest.raises(SourceChanged, match=NOT_LOADED[name]):
        companies.read(path, Told())
