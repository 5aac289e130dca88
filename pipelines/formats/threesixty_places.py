"""The places of grants: what a code says of itself goes before what is said of it; then JSON text."""

import polars as pl

GSS = {
    "E00": "OA", "W00": "OA", "S00": "OA", "N00": "SA", "E01": "LSOA", "W01": "LSOA", "S01": "DZ",
    "E02": "MSOA", "W02": "MSOA", "S02": "IG", "E04": "PAR", "W04": "COM", "E05": "WD", "W05": "WD",
    "S13": "WD", "N08": "WD", "N10": "WD", "E06": "UA", "W06": "UA", "E07": "NMD", "E08": "MD", "E09": "LONB",
    "S12": "CA", "N09": "LGD", "E10": "CTY", "E11": "CTY", "E12": "RGN", "E14": "WPC", "W07": "WPC",
    "S14": "WPC", "N06": "WPC", "N20": "SA", "N21": "DZ", "E92": "CTRY", "W92": "CTRY", "S92": "CTRY",
    "N92": "CTRY", "K02": "CTRY", "K03": "CTRY", "K04": "CTRY",
}  # fmt: skip
"""The first three characters of a code of the Government Statistical Service -> the type that code is of."""

LOCAL_AUTHORITIES = ("E06", "E07", "E08", "E09", "W06", "S12", "N09", "X99")
"""X99 is made up: the demonstration council's."""

_SAME = {"RGN/GOR": "RGN", "GOR": "RGN", "CTY": "CTY", "CTRY": "CTRY", "LAD": "LAD", "WARD": "WD"}
_LADS = ("UA", "NMD", "MD", "LONB", "CA", "LGD")
_CODE = r"^[EWSNKX]\d{8}$"
POSTCODE = r"(?i)^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$"


def settled(listed: str) -> pl.Expr:
    """The list of places with codes trimmed and types as the codes say them; a postcode is a type of its
    own."""
    one = pl.element().struct
    code = one.field("code").str.strip_chars().str.to_uppercase()
    return pl.col(listed).list.eval(
        pl.struct(
            code=code,
            type=pl.coalesce(by_code(code), one.field("type").str.strip_chars()),
            name=one.field("name").str.strip_chars(),
            lat=one.field("lat"),
            lng=one.field("lng"),
            country=one.field("country"),
        )
    )


def by_code(code: pl.Expr) -> pl.Expr:
    """The type that a code is of, by its own first three characters; null where it says none."""
    known = code.str.slice(0, 3).replace_strict(GSS, default=None, return_dtype=pl.String)
    return (
        pl.when(code.str.contains(_CODE))
        .then(known)
        .when(code.str.contains(POSTCODE))
        .then(pl.lit("postcode"))
    )


def conflicts(frame: pl.DataFrame, listed: str) -> int:
    """How many places are said to be of another type than their code is."""
    every = frame.select(pl.col(listed).explode(empty_as_null=True)).to_series().drop_nulls().struct.unnest()
    said = pl.col("type").str.strip_chars().str.to_uppercase().replace(_SAME)
    own = by_code(pl.col("code").str.strip_chars().str.to_uppercase())
    as_lad = (said == "LAD") & own.is_in(_LADS)
    return every.filter(said.is_not_null() & own.is_not_null() & (said != own) & ~as_lad).height


def authority(listed: str) -> pl.Expr:
    """The first code of a local authority among the places; null where there is none."""
    codes = pl.col(listed).list.eval(pl.element().struct.field("code"))
    return codes.list.eval(
        pl.element().filter(
            pl.element().str.contains(_CODE) & pl.element().str.slice(0, 3).is_in(LOCAL_AUTHORITIES)
        )
    ).list.get(0, null_on_oob=True)


def held_postcode(listed: str) -> pl.Expr:
    """Whether one of the places is a postcode."""
    types = pl.col(listed).list.eval(pl.element().struct.field("type"))
    return types.list.contains("postcode").fill_null(value=False)


def text(listed: str) -> pl.Expr:
    """A list of objects as compact JSON text; null where it is empty."""
    whole = pl.struct(p=listed).struct.json_encode()
    inside = whole.str.slice(5, whole.str.len_chars() - 6)
    return pl.when(pl.col(listed).list.len() > 0).then(inside).alias(listed)
