"""No real file of places, need or residents is forgotten: each loads, or is refused as what it is."""

from pathlib import Path

import pytest

from pipelines import recognise
from pipelines.source import Told
from warehouse.errors import MultiplierError

pytestmark = pytest.mark.real
FOLDERS = ("geography", "deprivation", "census", "facts")

# file -> source, kind, rows kept, rows set aside
LOADED = {
    "geography/lookups/la_all_codes.csv": ("areas", "council_codes", 415, 0),
    "geography/lookups/la_orgid_to_gss.csv": ("areas", "council_org_ids", 434, 25),
    "geography/lookups/lsoa11_lsoa21_lad22_change_england.csv": ("areas", "area_lookup", 33_855, 0),
    "geography/lookups/lsoa11_ward17_bestfit.csv": ("areas", "area_lookup", 34_753, 0),
    "geography/lookups/lsoa21_ward24_lad24_bestfit_england.csv": ("areas", "area_lookup", 33_755, 0),
    "geography/lookups/oa11_lsoa11_msoa11_lad11_camden_walsall.csv": ("areas", "area_lookup", 1_578, 0),
    "geography/lookups/oa11_oa21_change_camden_walsall.csv": ("areas", "area_lookup", 1_578, 0),
    "geography/lookups/oa11_wd11_lad11_bestfit_camden_walsall.csv": ("areas", "area_lookup", 1_578, 0),
    "geography/lookups/oa21_lsoa21_msoa21_lad22_camden_walsall.csv": ("areas", "area_lookup", 1_603, 0),
    "geography/lookups/oa21_wd22_ltla22_bestfit_camden_walsall.csv": ("areas", "area_lookup", 1_603, 0),
    "geography/lookups/oa21_wd23_lad23_bestfit_camden_walsall.csv": ("areas", "area_lookup", 1_603, 0),
    "geography/lookups/pcon.csv": ("areas", "constituency_codes", 650, 0),
    "geography/lookups/utla_all_codes.csv": ("areas", "county_codes", 218, 0),
    "geography/lookups/ward21_lad21.csv": ("areas", "area_lookup", 8_694, 0),
    "geography/lookups/ward_all_codes.csv": ("areas", "ward_codes", 15_729, 0),
    "geography/lookups/wd11_cmwd11_lad11_camden_walsall.csv": ("areas", "area_lookup", 38, 0),
    "geography/postcodes/codepointopen_2025_2_camden_walsall.csv": ("postcodes", "postcodes", 13_806, 0),
    "geography/postcodes/ons_pcd_oa11_lsoa11_msoa11_lad_may2022_camden_walsall.csv": (
        *("postcodes", "postcodes"),
        *(23_618, 0),
    ),
    "geography/trafford/lookups__2021__administrative_lookup.csv": ("areas", "area_lookup", 215, 0),
    "geography/trafford/lookups__2021__lsoa_to_ward_best-fit_lookup.csv": ("areas", "area_lookup", 1_702, 0),
    "geography/trafford/lookups__2021__statistical_lookup.csv": ("areas", "area_lookup", 8_966, 0),
    "geography/trafford/lookups__lsoa_to_ward_best-fit_lookup.csv": ("areas", "area_lookup", 1_673, 0),
    "geography/trafford/postcodes__trafford_postcodes.csv": ("postcodes", "postcodes", 11_264, 0),
    "geography/trafford/ward__2017__trafford_ward_generalised.geojson": ("wards", "ward_boundaries", 21, 0),
    "geography/trafford/ward__2023__trafford_ward_generalised.geojson": ("wards", "ward_boundaries", 21, 0),
    "geography/wards_wd13/E08000030_Walsall.json": ("wards", "ward_boundaries", 20, 0),
    "geography/wards_wd13/E09000007_Camden.json": ("wards", "ward_boundaries", 18, 0),
    "geography/wards_wd19/E08000030_Walsall.geojson": ("wards", "ward_boundaries", 20, 0),
    "geography/wards_wd19/E09000007_Camden.geojson": ("wards", "ward_boundaries", 18, 0),
    "geography/wards_wd20/E08000030_Walsall.geojson": ("wards", "ward_boundaries", 20, 0),
    "geography/wards_wd20/E09000007_Camden.geojson": ("wards", "ward_boundaries", 18, 0),
    "geography/wards_wd25_bgc/E08000003_Manchester.geojson": ("wards", "ward_boundaries", 32, 0),
    "geography/wards_wd25_bgc/E08000009_Trafford.geojson": ("wards", "ward_boundaries", 21, 0),
    "geography/wards_wd25_bgc/E08000025_Birmingham.geojson": ("wards", "ward_boundaries", 69, 0),
    "geography/wards_wd25_bgc/E08000027_Dudley.geojson": ("wards", "ward_boundaries", 24, 0),
    "geography/wards_wd25_bgc/E08000028_Sandwell.geojson": ("wards", "ward_boundaries", 24, 0),
    "geography/wards_wd25_bgc/E08000030_Walsall.geojson": ("wards", "ward_boundaries", 20, 0),
    "geography/wards_wd25_bgc/E08000031_Wolverhampton.geojson": ("wards", "ward_boundaries", 20, 0),
    "geography/wards_wd25_bgc/E09000007_Camden.geojson": ("wards", "ward_boundaries", 20, 0),
    "geography/wards_wd25_bgc/E09000019_Islington.geojson": ("wards", "ward_boundaries", 17, 0),
    "geography/wards_wd25_bgc/E09000028_Southwark.geojson": ("wards", "ward_boundaries", 23, 0),
    "geography/wards_wd25_bgc/E09000030_Tower_Hamlets.geojson": ("wards", "ward_boundaries", 20, 0),
    "deprivation/cni2019_england_ward17.csv": ("deprivation", "community_needs", 7_433, 0),
    "deprivation/cni2023_england_lsoa21.csv": ("deprivation", "community_needs", 33_755, 0),
    "deprivation/imd2019_england_lsoa11.csv": ("deprivation", "deprivation_indices", 32_844, 0),
    "deprivation/imd2025_england_lsoa21.csv": ("deprivation", "deprivation_indices", 33_755, 0),
    "deprivation/imd2025_england_ltla24.csv": ("deprivation", "deprivation_summaries", 296, 0),
    "census/trafford/2021_economic_activity_status_ward_trafford.csv": ("labour", "labour_counts", 399, 0),
    "census/trafford/2021_highest_level_qualification_la_gm.csv": ("labour", "labour_counts", 70, 0),
    "census/trafford/2021_highest_level_qualification_lsoa_trafford.csv": ("labour", "labour_counts", 973, 0),
    "census/trafford/2021_highest_level_qualification_ward_trafford.csv": ("labour", "labour_counts", 147, 0),
    "census/trafford/2021_occupation_detailed_ward_trafford.csv": ("labour", "labour_counts", 2_184, 0),
    "census/trafford/2021_occupation_la_gm.csv": ("labour", "labour_counts", 90, 0),
    "census/trafford/2021_occupation_lsoa_trafford.csv": ("labour", "labour_counts", 1_251, 0),
    "census/trafford/2021_occupation_ward_trafford.csv": ("labour", "labour_counts", 189, 0),
    "census/trafford/2021_socio-economic_classification_ward_trafford.csv": (
        *("labour", "labour_counts"),
        *(189, 0),
    ),
    "census/trafford_ward_data/demographics__data__total_resident_population.csv": (
        *("populations", "residents"),
        *(21, 0),
    ),
    "census/ts011_household_deprivation_lsoa21_camden_walsall.csv": ("populations", "residents", 1_495, 0),
    "census/ts021_ethnicity_lsoa21_camden_walsall.csv": ("populations", "residents", 1_495, 0),
    "facts/camden_walsall_msoa21_pop_imd.csv": ("populations", "residents", 66, 0),
    "facts/camden_walsall_msoa_names.csv": ("areas", "msoa_names", 68, 0),
    "facts/camden_walsall_ward_codes_all_vintages.csv": ("areas", "ward_codes", 78, 0),
    "facts/camden_walsall_ward_facts_wd17.csv": ("populations", "residents", 38, 0),
    "facts/camden_walsall_ward_facts_wd24.csv": ("populations", "residents", 40, 0),
}

# beginning of a file's path -> words of the sentence that refuses it
REFUSED = {
    "geography/findthatpostcode/areatypes.json": "a list of the kinds of areas",
    "geography/findthatpostcode/geo_": "an extract of a search index",
    "geography/lad/": "boundaries as TopoJSON",
    "geography/lookups/camden_wd13_to_wd22_crosswalk_derived.csv": "a crosswalk between wards",
    "geography/lookups/lieutenancy_areas_england.csv": "a list of lieutenancies",
    "geography/lookups/ward_latlong.csv": "the centres of wards",
    "geography/lsoa11_bgc/": "boundaries of LSOAs",
    "geography/lsoa_bgc/": "boundaries of LSOAs",
    "geography/msoa_bgc/": "boundaries of MSOAs",
    "geography/postcodesio/districts.json": "a list of names of areas by code",
    "geography/postcodesio/wards.json": "a list of names of areas by code",
    "geography/postcodesio/onspd_schema.json": "a description of the columns",
    "geography/postcodesio/spd_small_schema.json": "a description of the columns",
    "geography/wards_wd13/topo_": "boundaries as TopoJSON",
    "deprivation/imd2025_england_lsoa21_indicators": "the indicators that the indices",
    "deprivation/imd2025_england_lsoa21_subdomains": "the sub-domains of the indices",
    "census/trafford_ward_data/demographics": "a table of shares or rates by ward",
    "census/trafford_ward_data/deprivation__data__household_": "a table of shares or rates by ward",
    "census/trafford_ward_data/deprivation": "a table of deprivation by ward",
    "census/trafford_ward_data/education": "a table of shares or rates by ward",
    "facts/worked_reach_indices_golden.csv": "no table that is known",
}
OF_OTHERS = {"facts/real_grants_touching_camden_or_walsall.csv"}
"""A list of grants, which the tests of grants look at."""


def read(path: Path) -> tuple[str, str, int, int]:
    """Source, kind, rows kept and set aside of a file of one part."""
    (reader,) = recognise.readers(path, None, Told())
    (reading,) = reader.read(path, Told())
    kept, aside = 0, 0
    for batch in reading.batches:
        kept, aside = kept + batch.kept.height, aside + batch.aside.height
    return reader.source.name, reading.understanding.kind, kept, aside


def refused(name: str) -> str | None:
    """The words that refuse a file, by the longest beginning of its path that is known."""
    return next(
        (REFUSED[each] for each in sorted(REFUSED, key=len, reverse=True) if name.startswith(each)), None
    )


def test_every_file_is_loaded_or_refused_as_what_it_is(real_data: Path) -> None:
    wrong: list[tuple[str, object]] = []
    for path in sorted(
        path for folder in FOLDERS for path in (real_data / folder).rglob("*") if path.is_file()
    ):
        name = path.relative_to(real_data).as_posix()
        if name in OF_OTHERS:
            continue
        try:
            found = read(path)
        except MultiplierError as refusal:
            words = refused(name)
            if not words or words not in refusal.sentence or not refusal.next:
                wrong.append((name, refusal.sentence))
        else:
            if found != LOADED.get(name):
                wrong.append((name, found))
    assert wrong == []


def test_no_file_named_here_is_gone(real_data: Path) -> None:
    assert [name for name in LOADED if not (real_data / name).is_file()] == []
