"""Trafford's tables of the Census, loaded as a council would: every row, and sums as plain Python makes."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from pipelines import runner
from pipelines.destination import Destination
from pipelines.source import Told
from pipelines.sources import labour
from warehouse.ask import run_sql
from warehouse.settings import settings

pytestmark = pytest.mark.real

FOLDER = "census/trafford"
ROWS = {
    "2021_economic_activity_status_ward_trafford.csv": 399,
    "2021_highest_level_qualification_la_gm.csv": 70,
    "2021_highest_level_qualification_lsoa_trafford.csv": 973,
    "2021_highest_level_qualification_ward_trafford.csv": 147,
    "2021_occupation_detailed_ward_trafford.csv": 2_184,
    "2021_occupation_la_gm.csv": 90,
    "2021_occupation_lsoa_trafford.csv": 1_251,
    "2021_occupation_ward_trafford.csv": 189,
    "2021_socio-economic_classification_ward_trafford.csv": 189,
}
WORDS = {
    "Managers and directors": "Managers, directors and senior officials",
    "Professional": "Professional occupations",
    "Elementary": "Elementary occupations",
}


@pytest.mark.parametrize("name", ROWS)
def test_every_row_is_kept(real_data: Path, name: str) -> None:
    (reading,) = labour.read(real_data / FOLDER / name, Told())
    batches = list(reading.batches)
    assert sum(batch.kept.height for batch in batches) == ROWS[name]
    assert sum(batch.aside.height for batch in batches) == 0


def test_percentages_of_the_same_council_are_left_to_others(real_data: Path) -> None:
    for path in (real_data / "census/trafford_ward_data").glob("*.csv"):
        assert not labour.takes(path), path.name


def test_the_sums_are_those_of_the_file(real_data: Path) -> None:
    files = [real_data / FOLDER / name for name in ROWS if "_ward_" in name]
    plans = real_data / "skills/dfe_local_skills/LSIP_lookup.xlsx"
    runner.load([*files, plans], to=Destination(settings().store))
    found = run_sql("select ward_code, category, value, base from marts.labour where topic = 'occupation'")
    ours = {(row["ward_code"], row["category"]): (row["value"], row["base"]) for row in found.to_dicts()}
    by_hand: dict[str, dict[str, int]] = defaultdict(dict)
    with (real_data / FOLDER / "2021_occupation_ward_trafford.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            by_hand[row["area_code"]][row["occupation"]] = int(row["value"])
    assert len(by_hand) == 21
    assert len(ours) == 21 * 9
    for ward, counts in by_hand.items():
        for category, published in WORDS.items():
            assert ours[ward, category] == (counts[published], sum(counts.values()))
    plan = run_sql("select lsip_name from marts.lsips where council_ons = 'E08000030'").item()
    assert plan == "West Midlands and Warwickshire"
