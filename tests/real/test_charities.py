"""Real registers of charities and lists of links: each to the row, told by another reader, or why not."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines import registry
from pipelines.registry import Reader
from pipelines.source import Reading, Told
from warehouse.errors import MultiplierError

pytestmark = pytest.mark.real
Find = Callable[[str], Path]

# file -> source, kind, rows, set aside, and of one column: heading, ours, cells that say something
LOADED = {
    "publicextract.charity.zip": ("charities", "charities", 572, 0, "latest_income", "_latest_income", 159),
    "publicextract.charity_other_names.zip": (
        *("charities", "charity_other_names", 222, 0),
        *("charity_name", "name", 222),
    ),
    "publicextract.charity_event_history.zip": (
        *("charities", "charity_events", 951, 0),
        *("date_of_event", "_happened_on", 951),
    ),
    "publicextract.charity_area_of_operation.zip": (
        *("charities", "charity_areas", 413, 0),
        *("parent_geographic_area_description", "within", 209),
    ),
    "publicextract.charity_classification.zip": (
        *("charities", "charity_classifications", 1278, 0),
        *("classification_code", "code", 1278),
    ),
    "publicextract.charity_annual_return_history.zip": (
        *("charity_returns", "charity_returns", 741, 0),
        *("date_annual_return_received", "_received_on", 664),
    ),
    "publicextract.charity_annual_return_parta.zip": (
        *("charity_returns", "charity_returns_a", 541, 0),
        *("income_from_government_contracts", "_government_contracts_income", 120),
    ),
    "publicextract.charity_annual_return_partb.zip": (
        *("charity_returns", "charity_returns_b", 379, 0),
        *("reserves", "_reserves", 379),
    ),
    "ccni-charitydetails_test.csv": ("charities_ni", "charities_ni", 365, 0, "Total income", "_income", 365),
    "lookups-cio_company_numbers.csv": (
        *("register_links", "cio_numbers", 51_671, 0),
        *("company_number", "company_number", 51_671),
    ),
    "lookups-charity-company-numbers.csv": (
        *("register_links", "same_organisations", 4_399, 0),
        *("org_id_b", "to_id", 4_399),
    ),
    "lookups-organisation-company-numbers.csv": (
        *("register_links", "same_organisations", 2_286, 0),
        *("org_id_b", "to_id", 2_286),
    ),
    "relationships-organisation-company-numbers.csv": (
        *("register_links", "same_organisations", 2_286, 0),
        *("org_name", "name", 2_286),
    ),
    "lookups-charity-reregistrations.csv": (
        *("register_links", "charity_reregistrations", 1_931, 0),
        *("New charity number", "charity_number", 1_931),
    ),
    "lookups-dual-registered-uk-charities.csv": (
        *("register_links", "dual_registered_charities", 1_503, 0),
        *("E&W Charity Number", "charity_number", 1_503),
    ),
    "lookups-mutual-companies.csv": (
        *("register_links", "mutual_numbers", 12_182, 0),
        *("company_id", "to_id", 12_182),
    ),
    "lookups-independent-schools-ew.csv": (
        *("register_links", "independent_schools", 3_830, 0),
        *("charity_number", "charity_number", 1_143),
    ),
    "lookups-rsp-charity-number.csv": (
        *("register_links", "social_landlords", 1_844, 0),
        *("Company Number", "company_number", 1_236),
    ),
    "lookups-university-charity-number.csv": (
        *("register_links", "university_numbers", 30, 0),
        *("OrgID", "to_id", 30),
    ),
    "lookups-charity-names.csv": (
        *("register_links", "charity_names", 2_285, 1),
        *("alternative_name", "name", 2_285),
    ),
    "lookups-academy-trusts-company-number.csv": (
        *("register_links", "academy_trusts", 3_478, 0),
        *("Company Number", "id", 3_478),
    ),
    "lookups-ccew-register-of-mergers.csv": (
        *("register_links", "charity_mergers", 5_843, 0),
        *("transferor_regno", "from_number", 5_440),
    ),
}
REFUSED = {
    "publicextract.charity_governing_document.zip": "long texts",
    "publicextract.charity_other_regulators.zip": "other regulators",
    "publicextract.charity_policy.zip": "policies",
    "publicextract.charity_published_report.zip": "no sign of insolvency",
    "classification-ccew.csv": "codes charities are classed by",
    "classification-icnpo_sic_lookup.csv": "compares two lists of trades",
    "classification-icnptso.csv": "kinds of non-profits",
    "classification-sic2007.csv": "trades of SIC 2007",
    "lookups-cc-aoo-gss-iso-new.csv": "names of areas",
    "lookups-ccew-fields.csv": "describes the columns",
    "lookups-charity_scale.csv": "somebody worked out",
    "lookups-mutuals-suffixes.csv": "letters in a mutual society's number",
}
SUMS = {  # file -> our column, its sum in pounds
    "publicextract.charity.zip": ("_latest_income", Decimal("1369713970.00")),
    "publicextract.charity_annual_return_parta.zip": (
        "_government_contracts_income",
        Decimal("204059853.00"),
    ),
    "ccni-charitydetails_test.csv": ("_income", Decimal("149684681.00")),
}


def published(path: Path) -> Iterator[dict[str, str | None]]:
    """The records, by Python's own reader."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            text = packed.read(packed.namelist()[0]).decode("utf-8-sig")
        yield from csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    else:
        encoding = "cp1252" if path.name.startswith("ccni") else "utf-8-sig"
        yield from csv.DictReader(io.StringIO(path.read_bytes().decode(encoding)))


def read(path: Path) -> tuple[Reader, Reading, pl.DataFrame, int]:
    """Who takes it, its one reading, the kept rows, and how many were set aside."""
    reader = registry.taking(path)
    assert reader
    (reading,) = reader.read(path, Told())
    batches = list(reading.batches)
    aside = sum(batch.aside.height for batch in batches)
    return reader, reading, pl.concat([batch.kept for batch in batches]), aside


@pytest.mark.parametrize("name", LOADED)
def test_every_row_is_kept_or_set_aside_and_says_what_was_published(name: str, real_file: Find) -> None:
    source, kind, rows, set_aside, heading, ours, cells = LOADED[name]
    path = real_file(f"charities/{name}")
    reader, reading, kept, aside = read(path)
    records = list(published(path))
    assert (reader.source.name, reading.understanding.kind) == (source, kind)
    assert (kept.height, aside) == (rows, set_aside)
    assert rows + set_aside == len(records)
    assert kept.height - kept[ours].null_count() == cells == sum(1 for each in records if each[heading])
    assert reading.finish().warnings == ()


@pytest.mark.parametrize("name", SUMS)
def test_money_adds_up(name: str, real_file: Find) -> None:
    column, total = SUMS[name]
    path = real_file(f"charities/{name}")
    assert read(path)[2][column].sum() == total
    heading = LOADED[name][4]
    assert sum(Decimal(each[heading] or 0) for each in published(path)) == total


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_left_out_says_why(name: str, real_file: Find) -> None:
    path = real_file(f"charities/{name}")
    reader = registry.taking(path)
    assert reader
    with pytest.raises(MultiplierError, match=REFUSED[name]):
        reader.read(path, Told())
