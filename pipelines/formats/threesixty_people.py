"""What is never kept of people: of a grant to an individual all but its amount, its dates, who gave it and
the local authority; of any text the e-mail addresses and telephone numbers in it."""

from collections import Counter

import polars as pl

from pipelines import wording
from pipelines.formats import threesixty_places as places

KEPT = (
    "grant_id", "currency", "amount", "amount_applied_for", "amount_disbursed", "awarded_on",
    "planned_start_on", "planned_end_on", "duration_months", "funder_id", "funder_name", "funder_department",
    "programme", "from_open_call", "regrant_type", "location_scope", "individual_purpose",
)  # fmt: skip
"""Of a grant to an individual. Its title and description may name whoever was given it."""

_PURPOSE = r"\bGTI[PR]\d{3}\b"
WRITTEN = ("title", "description", "programme")
EMAIL = r"(?i)[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+"
_FIGURES = r"\d\d"
PHONE = r"(?:\+44 ?(?:\(0\) ?)?|\b0)(?:\d[ -]?){9,10}\b"


def withheld(frame: pl.DataFrame, counts: Counter[str]) -> pl.DataFrame:
    """The grants without it, and of individuals `individual_lad`; `counts` says what was left out."""
    frame = _without_addresses(frame, counts)
    frame = frame.with_columns(
        individual_lad=pl.when("is_individual").then(places.authority("beneficiary_places"))
    )
    people = frame.filter("is_individual")
    if people.is_empty():
        return frame
    counts["individuals"] += people.height
    counts["names"] += int(people["held_person"].sum())
    counts["postcodes"] += people.filter(
        pl.col("recipient_postcode").is_not_null() | places.held_postcode("beneficiary_places")
    ).height
    counts["without_lad"] += people["individual_lad"].null_count()
    dropped = [name for name in frame.columns if name not in (*KEPT, *_OURS)]
    return frame.with_columns(
        *(pl.when(~pl.col("is_individual")).then(pl.col(name)).alias(name) for name in dropped),
        individual_purpose=_codes("individual_purpose"),
    )


def _codes(name: str) -> pl.Expr:
    """The codes of purposes alone: what stands there in words may name whoever it is for."""
    found = pl.col(name).str.extract_all(_PURPOSE)
    return pl.when(found.list.len() > 0).then(found.list.join("; "))


_OURS = ("_row", "is_individual", "held_person", "individual_lad")


def _without_addresses(frame: pl.DataFrame, counts: Counter[str]) -> pl.DataFrame:
    for name in WRITTEN:
        found = frame.select(
            pl.arg_where(
                (pl.col(name).str.contains("@", literal=True) & pl.col(name).str.contains(EMAIL))
                | (pl.col(name).str.contains(_FIGURES) & pl.col(name).str.contains(PHONE))
            )
        ).to_series()
        if found.len():
            counts["addresses"] += found.len()
            clean = (
                frame[name]
                .gather(found)
                .str.replace_all(EMAIL, "[e-mail address withheld]")
                .str.replace_all(PHONE, "[telephone number withheld]")
            )
            frame = frame.with_columns(frame[name].scatter(found, clean))
    return frame


def said(counts: Counter[str]) -> list[str]:
    """The sentences."""
    return [wording.many(counts[name], words) for name, words in _SAID.items() if counts[name]]


_SAID = {
    "individuals": "{} grant{} went to individuals: of those only amount, dates, who gave it, for what "
    "kind of purpose and in which local authority are kept",
    "names": "{} grant{} to individuals held a name or identifier of theirs: not kept",
    "postcodes": "{} grant{} to individuals held a postcode: not kept",
    "without_lad": "{} grant{} to individuals named no local authority",
    "addresses": "{} text{} of a title or description held an e-mail address or telephone number: withheld",
}
