"""Grants of 360Giving JSON to columns: vectorised where they are as the standard says, one by one where not.

Amounts and award dates are taken out first, as the text they are published in: no amount is ever a float, and
the order of day and month is a fact about the whole file. The rest is read twenty thousand grants at a time.
"""

import json
from collections import Counter
from collections.abc import Sequence

import msgspec
import polars as pl
import pyarrow as pa
from msgspec import Raw
from pyarrow import json as arrow_json

from pipelines.formats import threesixty_mend as mend
from pipelines.formats.threesixty_json import Grants
from pipelines.formats.threesixty_shape import SCHEMA

A_CHUNK = 20_000
_NONE = Raw(b"")
_SAME_LINE = bytes.maketrans(b"\n\r\0", b"  \n")
"""Grants are parted by a newline; inside of one a newline is but white space."""

Jsons = Sequence[Raw | bytes]


class _Scalars(msgspec.Struct, gc=False):
    amount: Raw = msgspec.field(default=_NONE, name="amountAwarded")
    amount_applied_for: Raw = msgspec.field(default=_NONE, name="amountAppliedFor")
    amount_disbursed: Raw = msgspec.field(default=_NONE, name="amountDisbursed")
    awarded_on: Raw = msgspec.field(default=_NONE, name="awardDate")


_scalars_of = msgspec.json.Decoder(list[_Scalars]).decode
_keys_of = msgspec.json.Decoder(list[dict[str, Raw]]).decode


def objects(grants: Grants) -> Grants:
    """Without what is no object at all, which stands among the odd."""
    is_object = [bytes(raw).lstrip()[:1] == b"{" for raw in grants.raws]
    if all(is_object):
        return grants
    kept = [place for place, good in enumerate(is_object) if good]
    odd = [(row, "not a grant") for row, good in zip(grants.rows, is_object, strict=True) if not good]
    return Grants(
        [grants.raws[place] for place in kept], [grants.rows[place] for place in kept], [*grants.odd, *odd]
    )


def scalars(raws: Jsons) -> pl.DataFrame:
    """Amounts and award dates of some grants, as text; null where there are none."""
    found = _scalars_of(b"[" + b",".join(raws) + b"]")
    names = _Scalars.__struct_fields__
    return pl.DataFrame({name: _texts([getattr(each, name) for each in found]) for name in names})


def keys(raws: Jsons) -> Counter[str]:
    """How many of some grants have each key."""
    sets = Counter(map(tuple, _keys_of(b"[" + b",".join(raws) + b"]")))
    found: Counter[str] = Counter()
    for names, count in sets.items():
        found.update(dict.fromkeys(names, count))
    return found


def nested(raws: Jsons) -> tuple[pl.DataFrame, Counter[str]]:
    """Some grants as the standard nests them, and by its path how many values were of no use."""
    wrong: Counter[str] = Counter()
    try:
        table = _read(b"\0".join(raws).translate(_SAME_LINE))
    except pa.ArrowInvalid:
        table = _read(b"\n".join(mend.mended(bytes(raw), wrong) for raw in raws))
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)
    return frame, wrong


def _read(lines: bytes) -> pa.Table:
    return arrow_json.read_json(
        pa.py_buffer(lines),
        # One block: a grant may be longer than any block that is chosen.
        read_options=arrow_json.ReadOptions(use_threads=False, block_size=len(lines) + 1),
        parse_options=arrow_json.ParseOptions(explicit_schema=SCHEMA, unexpected_field_behavior="ignore"),
    )


def _texts(raws: Sequence[Raw]) -> pl.Series:
    """JSON scalars as the text they were published in; anything else as its JSON."""
    text = pl.Series([bytes(raw) for raw in raws], dtype=pl.Binary).cast(pl.String)
    frame = pl.DataFrame({"t": text})
    plain = pl.col("t").str.strip_chars('"')
    frame = frame.with_columns(x=pl.when(plain.is_in(["", "null"])).then(None).otherwise(plain))
    escaped = frame.select(pl.arg_where(pl.col("t").str.contains("\\", literal=True)))["t"]
    if escaped.len():
        whole = [_decoded(value) for value in text.gather(escaped)]
        return frame["x"].scatter(escaped, pl.Series(whole, dtype=pl.String))
    return frame["x"]


def _decoded(value: str) -> str:
    found = json.loads(value)
    return found if isinstance(found, str) else value
