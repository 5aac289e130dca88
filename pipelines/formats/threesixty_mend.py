"""One grant that is not as the standard says, made so: numbers that should be text, one thing where a list
should be, "12 months" for 12. What cannot be is left out, and counted by its path."""

import json
from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import Any

import pyarrow as pa

from pipelines.formats.threesixty_shape import AS_WRITTEN, FIELDS, MONEY

_OF_PEOPLE = ("recipientIndividual", "toIndividualsDetails")


def mended(raw: bytes, wrong: Counter[str]) -> bytes:
    """The grant on one line, as the standard says; `wrong` counts paths that could not be used."""
    found = json.loads(raw, parse_float=str, parse_int=str)
    whole = {
        key: _as(found[key], kind, key, wrong)
        for key, kind in FIELDS.items()
        if key in found and key not in MONEY
    }
    for key in _OF_PEOPLE:
        # However it is said that it is to a person, it is said: what else the grant holds may name them.
        if found.get(key) and whole[key] is None:
            whole[key] = {}
    for key in MONEY:
        if found.get(key) is not None:
            written = _text(found[key])
            number = _decimal(written)
            whole[key if number else AS_WRITTEN.format(key)] = number or written
    return json.dumps(whole).encode()


def _as(value: Any, kind: pa.DataType, path: str, wrong: Counter[str]) -> Any:
    if value is None or value == "":
        return None
    if pa.types.is_list(kind):
        items = value if isinstance(value, list) else [value]
        made = [_as(each, kind.value_type, f"{path}[]", wrong) for each in items]
        return [each for each in made if each is not None]
    if pa.types.is_struct(kind):
        return _struct(value, kind, path, wrong)
    if isinstance(value, dict | list):
        wrong[path] += 1
        return None
    return _number(value, path, wrong) if pa.types.is_floating(kind) else _text(value)


def _struct(value: Any, kind: pa.StructType, path: str, wrong: Counter[str]) -> dict[str, Any] | None:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, dict):
        wrong[path] += 1
        return None
    fields = [kind.field(place) for place in range(kind.num_fields)]
    return {
        field.name: _as(value[field.name], field.type, f"{path}.{field.name}", wrong)
        for field in fields
        if field.name in value
    }


def _number(value: Any, path: str, wrong: Counter[str]) -> float | None:
    try:
        return float(str(value).strip())
    except ValueError:
        wrong[path] += 1
        return None


def _decimal(written: str) -> str | None:
    """The number without an exponent, where it has no more places than an amount is read with."""
    try:
        number = Decimal(written)
    except InvalidOperation:
        return None
    places = number.as_tuple().exponent
    fits = isinstance(places, int) and places >= -6 and number.adjusted() < 30 and "_" not in written
    return format(number, "f") if fits else None


def _text(value: Any) -> str:
    """A surrogate without its other half is no letter of any text."""
    said = str(value).lower() if isinstance(value, bool) else str(value)
    return said.encode("utf-8", "replace").decode()
