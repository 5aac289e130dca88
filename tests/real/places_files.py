"""The real files of places that Camden and Walsall are built of."""

FILES = (
    "geography/lookups/la_all_codes.csv",
    "geography/lookups/ward_all_codes.csv",
    "geography/lookups/lsoa11_lsoa21_lad22_change_england.csv",
    "geography/lookups/lsoa11_ward17_bestfit.csv",
    "geography/lookups/lsoa21_ward24_lad24_bestfit_england.csv",
    "geography/lookups/oa11_oa21_change_camden_walsall.csv",
    "geography/lookups/oa11_wd11_lad11_bestfit_camden_walsall.csv",
    "geography/lookups/oa21_lsoa21_msoa21_lad22_camden_walsall.csv",
    "geography/lookups/oa21_wd23_lad23_bestfit_camden_walsall.csv",
    "geography/postcodes/codepointopen_2025_2_camden_walsall.csv",
    "geography/postcodes/ons_pcd_oa11_lsoa11_msoa11_lad_may2022_camden_walsall.csv",
    *(
        f"geography/wards_{year}/{council}"
        for year in ("wd13", "wd19", "wd20", "wd25_bgc")
        for council in (
            ("E09000007_Camden.json", "E08000030_Walsall.json")
            if year == "wd13"
            else ("E09000007_Camden.geojson", "E08000030_Walsall.geojson")
        )
    ),
    "deprivation/imd2019_england_lsoa11.csv",
    "deprivation/imd2025_england_lsoa21.csv",
    "deprivation/imd2025_england_ltla24.csv",
    "deprivation/cni2019_england_ward17.csv",
    "census/ts021_ethnicity_lsoa21_camden_walsall.csv",
    "facts/camden_walsall_msoa_names.csv",
    "facts/camden_walsall_ward_codes_all_vintages.csv",
    "facts/camden_walsall_ward_facts_wd24.csv",
)
