"""Grants of 360Giving JSON to columns: vectorised where they are as the standard says, one by one where not.

Twenty thousand are read at a time. Where one of those is not as the standard says, they are read by the
tenth, and so on, until each of the twenty with it is mended: a fault costs what it touches, and little more.
An amount is a decimal number from its first digit on, and never a float.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec
import polars as pl
import pyarrow as pa
from msgspec import Raw
from pyarrow import json as arrow_json

from pipelines.formats import threesixty_mend as mend
from pipelines.formats.threesixty_flat import SHAPE, flat
from pipelines.formats.threesixty_json import NOT_A_GRANT
from pipelines.formats.threesixty_shape import SCHEMA

A_CHUNK = 20_000
_A_FEW = 20
_TENTHS = 10
_SAME_LINE = bytes.maketrans(b"\n\r\0", b"  \n")
"""Grants are parted by a newline; inside of one a newline is but white space."""

Jsons = Sequence[Raw | bytes]
_keys_of = msgspec.json.Decoder(list[dict[str, Raw]]).decode


@dataclass
class Decoded:
    """Some grants in threesixty_flat.SHAPE; `odd` are rows that are none, with why; `wrong` counts by their
    paths the values that were of no use."""

    frame: pl.DataFrame
    odd: list[tuple[int, str]] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)


def decode(raws: Jsons, rows: Sequence[int]) -> Decoded:
    """Some grants, whose `_row` each is in `rows`."""
    found = Decoded(pl.DataFrame(schema=SHAPE))
    lines = _lines(raws)
    if lines.count(b"\n{") + lines.startswith(b"{") != len(raws):
        is_object = [bytes(raw).startswith(b"{") for raw in raws]
        found.odd = [(row, NOT_A_GRANT) for row, good in zip(rows, is_object, strict=True) if not good]
        rows = [row for row, good in zip(rows, is_object, strict=True) if good]
        raws = [raw for raw, good in zip(raws, is_object, strict=True) if good]
        lines = _lines(raws)
    if not raws:
        return found
    nested = pl.from_arrow(_table(raws, lines, found.wrong))
    assert isinstance(nested, pl.DataFrame)
    place = pl.Series("_row", rows, dtype=pl.UInt32)
    found.frame = flat(nested).with_columns(place).select(list(SHAPE)).cast(pl.Schema(SHAPE))
    return found


def keys(raws: Jsons) -> Counter[str]:
    """How many of some grants have each key."""
    objects = [raw for raw in raws if bytes(raw).startswith(b"{")]
    found: Counter[str] = Counter()
    for names, count in Counter(map(tuple, _keys_of(b"[" + b",".join(objects) + b"]"))).items():
        found.update(dict.fromkeys(names, count))
    return found


def _table(raws: Jsons, lines: bytes, wrong: Counter[str]) -> pa.Table:
    try:
        return _read(lines)
    except pa.ArrowInvalid:
        if len(raws) > _A_FEW:
            step = -(-len(raws) // _TENTHS)
            tenths = [raws[start : start + step] for start in range(0, len(raws), step)]
            return pa.concat_tables([_table(some, _lines(some), wrong) for some in tenths]).combine_chunks()
    return _read(b"\n".join(mend.mended(bytes(raw), wrong) for raw in raws))


def _lines(raws: Jsons) -> bytes:
    """A line each."""
    lines = b"\n".join(raws)
    if lines.count(b"\n") == len(raws) - 1 and b"\r" not in lines:
        return lines
    return b"\0".join(raws).translate(_SAME_LINE)


def _read(lines: bytes) -> pa.Table:
    return arrow_json.read_json(
        pa.py_buffer(lines),
        # One block: a grant may be longer than any block that is chosen.
        read_options=arrow_json.ReadOptions(use_threads=False, block_size=len(lines) + 1),
        parse_options=arrow_json.ParseOptions(explicit_schema=SCHEMA, unexpected_field_behavior="ignore"),
    )
