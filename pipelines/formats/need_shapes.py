"""Tables about need by their headings: indices of deprivation, of community needs, and residents."""

from pipelines.formats.area_shapes import CODE, LAD_SAID, LSOA, LSOA_SAID, NAME, WARD, Shape

_IMD = r"(?:imd_{0}|index of multiple deprivation \(imd\) {0}.*)"
INDICES = Shape(
    "deprivation_indices",
    {
        "lsoa_code": LSOA_SAID,
        "lad_code": LAD_SAID,
        "imd_score": _IMD.format("score"),
        "imd_rank": _IMD.format("rank"),
        "imd_decile": _IMD.format("decile"),
        "income_rate": r"income_score|income score \(rate\)",
        "employment_rate": r"employment_score|employment score \(rate\)",
        "population": r"total population: mid \d{4}.*",
    },
    must=("lsoa_code", "imd_rank", "imd_decile"),
)
_PROPORTION = (
    r"(?:proportion_of_lso_as|proportion of lsoas)"
    r"[ _]in[ _]most[ _]deprived[ _]10[ _]?(?:%|percent)[ _]nationally"
)
SUMMARIES = Shape(
    "deprivation_summaries",
    {
        "lad_code": LAD_SAID,
        "lad_name": rf"(?:lad|ltla|la)_?(?:\d\d)?{NAME}|local authority district name(?: \(20\d\d\))?",
        "average_rank": r"imd(?:_| - )average[ _]rank",
        "rank_of_average_rank": r"imd(?:_| - )rank[ _]of[ _]average[ _]rank",
        "average_score": r"imd(?:_| - )average[ _]score",
        "rank_of_average_score": r"imd(?:_| - )rank[ _]of[ _]average[ _]score",
        "share_decile1": rf"imd(?:_| - ){_PROPORTION}",
        "rank_of_share_decile1": rf"imd(?:_| - )rank[ _]of[ _]{_PROPORTION}",
        "extent": r"imd ?(?:20)?\d\d(?:_| - )extent",
        "rank_of_extent": r"imd ?(?:20)?\d\d(?:_| - )rank[ _]of[ _]extent",
    },
    must=("lad_code", "average_score", "rank_of_average_score"),
)
_NEEDS = {
    "score": r"community needs index(?: \d{4})? score",
    "rank": r"community needs index(?: \d{4})? rank",
    "is_left_behind": r"left behind area\?",
}
NEEDS = tuple(
    Shape(
        "community_needs",
        _NEEDS | {"area_code": code, "name": rf"{stem}_?\d\d{NAME}"},
        must=("area_code", "score", "rank", "is_left_behind"),
        says={"area_kind": kind},
    )
    for code, stem, kind in ((LSOA, "lsoa", "lsoa{yy}"), (WARD, "ward", "ward"))
)

_CENSUS = {"counted_on": "2021-03-21"}
RESIDENTS = (
    Shape(
        "residents",
        {
            "area_code": WARD,
            "residents": "pop_census2021_oa_bestfit_est",
            "households": "households_census2021_oa_bestfit",
            "imd_score": "imd2025_score_oaw",
            "residents_decile1_2": "imd2025_pop_decile1_2_oaw",
        },
        must=("area_code", "residents", "imd_score"),
        says={"area_kind": "ward", "basis": "OA best fit", "imd_edition": "2025"} | _CENSUS,
        filled=("residents",),
    ),
    Shape(
        "residents",
        {"area_code": WARD, "residents": "pop_mid2020_bestfit"},
        must=("area_code", "residents"),
        says={"area_kind": "ward", "basis": "LSOA best fit", "counted_on": "2020-06-30"},
        filled=("residents",),
    ),
    Shape(
        "residents",
        {"area_code": rf"msoa_?(?P<yy>\d\d){CODE}", "residents": "pop"},
        must=("area_code", "residents"),
        says={"area_kind": "msoa{yy}", "basis": "census table"} | _CENSUS,
        filled=("residents",),
    ),
    Shape(
        "residents",
        {"area_code": LSOA, "residents": "total_residents", "category": "ethnic_group"},
        must=("area_code", "residents"),
        says={"area_kind": "lsoa{yy}", "basis": "census table"} | _CENSUS,
        filled=("residents",),
    ),
    Shape(
        "residents",
        {
            "area_code": LSOA,
            "households": "count",
            "category": "households_number_deprivation_dimensions",
        },
        must=("area_code", "households", "category"),
        says={"area_kind": "lsoa{yy}", "basis": "census table"} | _CENSUS,
        filled=("households",),
    ),
    Shape(
        "residents",
        {
            "area_code": "area_code",
            "residents": "value",
            "counted_on": "period",
            "indicator": "indicator",
            "measure": "measure",
        },
        must=("area_code", "residents", "counted_on", "indicator", "measure"),
        says={"basis": "mid-year estimate"},
        holds={"indicator": "total resident population", "measure": "count"},
        filled=("residents",),
    ),
    Shape(
        "residents",
        {
            "area_code": r"geography[_ ]code",
            "counted_on": "date",
            "residents": r"residence type: total; measures: value",
        },
        must=("area_code", "residents"),
        says={"basis": "census table"},
        filled=("residents",),
    ),
    Shape(
        "residents",
        {
            "area_code": r"geography[_ ]code",
            "counted_on": "date(?:_name)?",
            "category": r"c2021_restype_3(?:_name)?",
            "residents": "obs_value",
        },
        must=("area_code", "residents", "category"),
        says={"basis": "census table"},
        filled=("residents",),
    ),
    Shape(
        "residents",
        {
            "area_code": r"geography[_ ]code",
            "counted_on": "date(?:_name)?",
            "residents": "obs_value",
            "gender": "gender(?:_name)?",
            "age": "c_age(?:_name)?",
        },
        must=("area_code", "counted_on", "residents", "gender", "age"),
        says={"basis": "mid-year estimate"},
        holds={"gender": "total|persons|0", "age": "all ages|200"},
        filled=("residents",),
    ),
)
"""Residents, as the Census, Nomis and those who made tables of them publish them."""
