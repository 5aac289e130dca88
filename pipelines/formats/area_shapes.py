"""Tables about areas by their headings: lookups from areas to areas, and lists of their codes.

Headings carry the vintage of their codes (OA21CD, wd22cd, LAD25CD, lsoa11_code, "LSOA code (2021)"), so
that they are patterns here. Of a column that ends in `_code`, the group `yy` goes into `<...>_vintage`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

CODE = r"_?(?:cd|code)"
NAME = r"_?(?:nm|name)"
_YEAR = r"(?: \((?:20)?(?P<yy>\d\d)\))"
WARD = rf"(?:wd|ward)_?(?P<yy>\d\d)?{CODE}"
LAD = rf"(?:lad|ltla|la)_?(?P<yy>\d\d)?{CODE}"
LSOA = rf"lsoa_?(?P<yy>\d\d)?{CODE}"
LSOA_SAID = rf"(?:{LSOA}|lsoa code{_YEAR.replace('yy', 'said')})"
LAD_SAID = rf"(?:{LAD}|local authority district code{_YEAR.replace('yy', 'said')})"


@dataclass(frozen=True)
class Shape:
    """One kind of table. `headings`: our column -> pattern of its heading, letters of any case.

    `must`: columns that a heading line has, `at_least` of `among`. `filled`: columns that every row says.
    `says`: columns that no cell says, `{yy}` for the year of the first code. `holds`: our column -> what its
    first cell says. `strange`: the most of the headings that may be none of ours and none of an area's.
    """

    kind: str
    headings: Mapping[str, str]
    must: tuple[str, ...]
    says: Mapping[str, str] = field(default_factory=dict)
    holds: Mapping[str, str] = field(default_factory=dict)
    among: tuple[str, ...] = ()
    at_least: int = 0
    strange: float = 1.0
    filled: tuple[str, ...] = ()


FILLER = (
    r"(?:rgn|ctry|cauth|nat|utla|ew|gb|uk|cty|ced|bua|fid|objectid|globalid|smpopind|ind)\w*|"
    r"\w+(?:nmw?|_name)"
)
"""Headings of larger areas, and of what a download adds: nothing strange, and not taken."""

LOOKUP = Shape(
    "area_lookup",
    {
        "oa11_code": rf"oa_?11{CODE}",
        "oa21_code": rf"oa_?21{CODE}",
        "lsoa11_code": rf"lsoa_?11{CODE}",
        "lsoa11_name": rf"lsoa_?11{NAME}",
        "lsoa21_code": rf"lsoa_?21{CODE}",
        "lsoa21_name": rf"lsoa_?21{NAME}",
        "msoa11_code": rf"msoa_?11{CODE}",
        "msoa11_name": rf"msoa_?11{NAME}",
        "msoa21_code": rf"msoa_?21{CODE}",
        "msoa21_name": rf"msoa_?21{NAME}",
        "ward_code": rf"(?:wd|ward)_?(?P<yy>\d\d){CODE}",
        "ward_name": rf"(?:wd|ward)_?\d\d{NAME}",
        "census_ward_code": rf"cmwd_?\d\d{CODE}",
        "lad_code": rf"(?:lad|ltla|la)_?(?P<yy>\d\d){CODE}",
        "lad_name": rf"(?:lad|ltla|la)_?\d\d{NAME}",
        "change_code": r"change_?code|chgind|change indicator",
        "best_fit_pct": r"percentage_?bf|bf_?pct",
    },
    must=(),
    among=(
        *("oa11_code", "oa21_code", "lsoa11_code", "lsoa21_code", "msoa11_code", "msoa21_code"),
        *("ward_code", "census_ward_code", "lad_code"),
    ),
    at_least=2,
    strange=0.25,
)

_LISTED = {"name": rf"(?:wd|ward|lad|msoa|pcon|utla)_?(?:\d\d)?{NAME}|name"}
_IN = {"lad_code": LAD, "lad_name": rf"(?:lad|la)_?(?:\d\d)?{NAME}"}
CODES = (
    Shape(
        "ward_codes",
        _LISTED
        | _IN
        | {"area_code": WARD, "seen_in": "first_seen_source_year", "scheme": "scheme"}
        | {"valid_from": "valid_from|oper_date", "valid_to": "valid_to|term_date"},
        must=("area_code", "name", "valid_from", "valid_to"),
        says={"area_kind": "ward"},
    ),
    Shape(
        "ward_codes",
        _LISTED | _IN | {"area_code": WARD, "seen_in": "sourcefile", "active_code": f"lad{CODE}_active"},
        must=("area_code", "name", "seen_in", "lad_code"),
        says={"area_kind": "ward"},
    ),
    Shape(
        "council_codes",
        _LISTED | {"area_code": f"lad{CODE}", "active_code": f"lad{CODE}_active"},
        must=("area_code", "name", "active_code"),
        says={"area_kind": "lad"},
    ),
    Shape(
        "council_org_ids",
        {"area_code": "gss_code", "org_id": "org_id", "name": "name", "local_name": "area_name"},
        must=("area_code", "org_id", "name"),
        says={"area_kind": "lad"},
    ),
    Shape(
        "msoa_names",
        _LISTED | _IN | {"area_code": rf"msoa_?(?P<yy>\d\d)?{CODE}", "local_name": r"hcl_name|msoa\d\dhclnm"},
        must=("area_code", "name", "local_name"),
        says={"area_kind": "msoa"},
    ),
    Shape(
        "constituency_codes",
        _LISTED | {"area_code": rf"pcon_?(?P<yy>\d\d)?{CODE}"},
        must=("area_code", "name"),
        says={"area_kind": "constituency"},
        strange=0,
    ),
    Shape(
        "county_codes",
        _LISTED | {"area_code": rf"utla_?(?P<yy>\d\d)?{CODE}"},
        must=("area_code", "name"),
        says={"area_kind": "county"},
        strange=0,
    ),
)
