"""Real answers of Companies House, and the changes they were made from: both say the same dates."""

import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from warehouse.errors import SourceChanged

pytestmark = pytest.mark.real

Find = Callable[[str], Path]
LOADED = {  # file -> kind, rows
    "company-profile-example.json": ("company_profiles", 1),
    "company-profile-with-insolvency-history.json": ("company_profiles", 1),
    "charge-floating.json": ("company_charges", 1),
    "charge-satisfied.json": ("company_charges", 1),
    "charges-with-insolvency-case.json": ("company_charges", 1),
    "insolvency-compulsory-output.json": ("company_cases", 1),
    "insolvency-receivership-output.json": ("company_cases", 1),
    **{
        f"insolvency-case-type-{number}-{end}.json": ("company_cases", rows)
        for number, rows in {1: 4, 2: 1, 3: 5, 4: 5}.items()
        for end in ("input", "output")
    },
    "streaming-insolvency-cases-2021-sample.jsonl": ("company_cases", 33),
}
SAID = ("company_number", "case_number", "case_type", "date_kind", "_happened_on", "_checked_on")


def kept(path: Path) -> tuple[str, pl.DataFrame]:
    """What it is, and its rows; nothing of it is set aside."""
    (reader,) = recognise.readers(path, None, Told())
    assert reader.source.name == "companies_house"
    (reading,) = reader.read(path, Told())
    batches = list(reading.batches)
    assert sum(batch.aside.height for batch in batches) == 0
    return reading.understanding.kind, pl.concat([batch.kept for batch in batches])


@pytest.mark.parametrize("name", LOADED)
def test_each_file_is_what_it_is(name: str, real_file: Find) -> None:
    kind, rows = kept(real_file(f"companies/{name}"))
    assert (kind, rows.height) == LOADED[name]


@pytest.mark.parametrize("number", range(1, 5))
def test_a_change_says_what_the_answer_says(number: int, real_file: Find) -> None:
    was, now = (
        kept(real_file(f"companies/insolvency-case-type-{number}-{end}.json"))[1]
        for end in ("input", "output")
    )
    assert was.select(SAID).sort(SAID).equals(now.select(SAID).sort(SAID))


def test_the_stream_is_all_there(real_file: Find) -> None:
    path = real_file("companies/streaming-insolvency-cases-2021-sample.jsonl")
    cases = [
        case for line in path.read_text("utf-8").splitlines() for case in json.loads(line)["data"]["cases"]
    ]
    _, rows = kept(path)
    assert rows.height == sum(len(case.get("dates", [])) or 1 for case in cases)
    assert rows["_happened_on"].drop_nulls().len() == sum(len(case.get("dates", [])) for case in cases)


def test_who_controls_a_company_is_refused(real_file: Find) -> None:
    path = real_file("companies/psc-corporate-entity.json")
    (reader,) = recognise.readers(path, None, Told())
    with pytest.raises(SourceChanged, match="who controls a company"):
        reader.read(path, Told())
