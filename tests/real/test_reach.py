"""The worked indices of Camden and Walsall, met to the printed digit by the real grants of both."""

import csv
from datetime import date
from pathlib import Path

import pytest

from pipelines import runner
from pipelines.source import Told
from warehouse.reads import funding, ward
from warehouse.reads.funding import Reach
from warehouse.settings import settings

pytestmark = pytest.mark.real

GOLDEN = {
    "gbp": ("amount_gbp", 0),
    "grants": ("grants", 0),
    "per_head": ("per_head_gbp", 3),
    "conc_index": ("concentration_index", 4),
    "gini_per_head": ("gini_per_head", 4),
    "hoover": ("hoover", 4),
    "share_to_most_deprived_20pct_pop": ("share_to_most_deprived_fifth", 4),
    "wards_zero": ("wards_without", 0),
    "pop_share_zero_wards": ("residents_without", 4),
    "ward_hhi": ("ward_hhi", 4),
    "spearman_perhead_imd": ("spearman", 4),
}
HEAD_OFFICES = {
    "University College London", "SOAS", "Hospice UK", "Historic England", "Royal College of Physicians",
    "Nordoff Robbins",
}  # fmt: skip
"""Six national bodies and universities of which the worked values leave out all grants."""


FILES = (
    "geography/postcodes/codepointopen_2025_2_camden_walsall.csv",
    "geography/wards_wd25_bgc/E09000007_Camden.geojson",
    "geography/wards_wd25_bgc/E08000030_Walsall.geojson",
    "facts/camden_walsall_ward_facts_wd24.csv",
)
"""Living postcodes alone, as the worked values know no others."""


@pytest.fixture(scope="module")
def loaded(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store of these files, for every test of this module."""
    folder = tmp_path_factory.mktemp("reach")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MULTIPLIER_STORE", str(folder))
        settings.cache_clear()
        assert not runner.load([real_data / name for name in FILES]).is_refused
        # Our own excerpt of real grants, with a heading of its own for the recipient's number.
        told = Told(columns={"recipient_id": "recipient_id"})
        grants = real_data / "facts/real_grants_touching_camden_or_walsall.csv"
        assert not runner.load([grants], told, "grants").is_refused
    settings.cache_clear()
    return folder


@pytest.fixture(autouse=True)
def _of_these(loaded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(loaded))
    settings.cache_clear()


def reach(council: str) -> Reach:
    return Reach(council, date(2000, 1, 1), date(2030, 1, 1), location="based_in")


@pytest.mark.parametrize("council", ["E08000030", "E09000007"])
@pytest.mark.parametrize("case", ["all", "excl_HE_national"])
def test_the_worked_values_are_met(real_data: Path, council: str, case: str) -> None:
    with (real_data / "facts/worked_reach_indices_golden.csv").open(encoding="utf-8") as file:
        [worked] = [row for row in csv.DictReader(file) if (row["lad"], row["case"]) == (council, case)]
    asked = reach(council)
    if case != "all":
        given = funding.head_offices(asked, limit=1000).rows(named=True)
        without = tuple(row["recipient_id"] for row in given if row["recipient_name"] in HEAD_OFFICES)
        asked = Reach(**{**vars(asked), "without": without})
    found = funding.reach_indices(asked).row(0, named=True)
    for theirs, (ours, digits) in GOLDEN.items():
        assert round(float(found[ours]), digits) == float(worked[theirs]), ours


def test_a_postcode_given_up_is_not_located_where_only_living_ones_are_loaded() -> None:
    whole = funding.headline(Reach("E09000007", date(2000, 1, 1), date(2030, 1, 1), "based_in")).row(
        0, named=True
    )
    assert whole["amount_gbp"] == whole["located_gbp"] == 7459118


@pytest.mark.parametrize("council", ["E08000030", "E09000007"])
def test_the_pages_of_all_wards_have_every_real_grant_once(real_data: Path, council: str) -> None:
    with (real_data / "facts/worked_reach_indices_golden.csv").open(encoding="utf-8") as file:
        [worked] = [row for row in csv.DictReader(file) if (row["lad"], row["case"]) == (council, "all")]
    codes = ward.wards(council)["ward_code"].to_list()
    assert len(codes) == 20
    pages = [
        ward.granted(ward.Place(council, code, date(2000, 1, 1), date(2030, 1, 1), date(2026, 1, 1)))
        for code in codes
    ]
    based = [row for page in pages for row in page.to_dicts() if row["reach"] == "based here"]
    assert round(sum(row["amount_gbp"] for row in based)) == float(worked["gbp"])
    assert sum(row["grants"] for row in based) == int(worked["grants"])
    # No funder of these says where the work is done: on every page they all are of no known place.
    assert {page.filter(page["reach"] == "place not known")["grants"].sum() for page in pages} == {
        int(worked["grants"])
    }
