"""Tables about areas that are known and not loaded: what each is, why, and what to load instead."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipelines.formats.area_shapes import LAD, LSOA, WARD, Shape

_RESIDENTS = "For residents load a table of usual residents by output area (Census 2021, TS001)."
_INDICES = "Load File 7 of the indices, with the ranks, deciles and scores of every LSOA."
_TIDY = {name: name for name in ("area_code", "area_name", "indicator", "period", "measure", "unit", "value")}
_SAYS_WHOSE = ("area_code", "indicator", "period", "measure", "unit", "value")


@dataclass(frozen=True)
class Left:
    """A shape that is left: what it is called, why it is of no use here, and what is."""

    shape: Shape
    called: str
    because: str
    next: str


CROSSWALK = Left(
    Shape("ward_crosswalk", {}, must=()),
    "a crosswalk between wards",
    "it leads from wards to wards, which loses residents with every step",
    "Load lookups from output areas to each set of wards: shares of residents are worked out of those.",
)
"""Known by two codes of wards of different years."""

LEFT = (
    Left(
        Shape(
            "ward_centres",
            {"area_code": WARD, "east": "longitude|long?", "north": "latitude|lat"},
            must=("area_code", "east", "north"),
            strange=0,
        ),
        "a list of the centres of wards",
        "a point says less than a boundary",
        "Load the wards' boundaries as GeoJSON.",
    ),  # fmt: skip
    Left(
        Shape("lieutenancies", {"area_code": LAD, "county": r"lieutenancy_area\w*"}, must=("county",)),
        "a list of lieutenancies",
        "no figure is of ceremonial counties",
        "For codes of councils that changed load a list with LADCD and LADCD_ACTIVE.",
    ),  # fmt: skip
    Left(
        Shape(
            "deprivation_indicators",
            {"lsoa_code": LSOA, "numerator": "income_domain_numerator"},
            must=("lsoa_code", "numerator"),
        ),
        "the indicators that the indices of deprivation are made of",
        "the domains say the same on one scale",
        _INDICES,
    ),  # fmt: skip
    Left(
        Shape(
            "deprivation_subdomains",
            {"lsoa_code": LSOA, "score": "children_and_young_people_score", "rank": "indoors_rank"},
            must=("lsoa_code", "score", "rank"),
        ),
        "the sub-domains of the indices of deprivation",
        "the domains say the same on one scale",
        _INDICES,
    ),  # fmt: skip
    Left(
        Shape(
            "area_deprivation",
            _TIDY,
            must=_SAYS_WHOSE,
            holds={"indicator": ".*deprivation.*|income deprivation.*"},
        ),
        "a table of deprivation by ward, as a council worked it out",
        "need is counted from small areas, by residents",
        _INDICES,
    ),  # fmt: skip
    Left(
        Shape("area_counts", _TIDY, must=_SAYS_WHOSE, holds={"measure": "count"}),
        "a Census table of what residents do or have learnt",
        "it counts some of the residents of each area, by occupation, work or qualification",
        _RESIDENTS,
    ),
    Left(
        Shape("area_shares", _TIDY, must=_SAYS_WHOSE),
        "a table of shares or rates by ward",
        "it says no number of residents",
        _RESIDENTS,
    ),
)

CALLED: Mapping[str, str] = {left.shape.kind: left.called for left in (CROSSWALK, *LEFT)}
NEXT: Mapping[str, str] = {left.shape.kind: left.next for left in (CROSSWALK, *LEFT)}
