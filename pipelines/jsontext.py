"""JSON text for programs: money as exact number literals, dates as ISO text."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import polars as pl


def text(value: object, indent: int = 0) -> str:
    """A value as JSON. A Decimal is a number with all its digits, never a float."""
    inner = " " * (indent + 1)
    if isinstance(value, Mapping):
        pairs = [
            f"{inner}{json.dumps(str(key), ensure_ascii=False)}: {text(each, indent + 1)}"
            for key, each in value.items()
        ]
        return "{\n" + ",\n".join(pairs) + "\n" + " " * indent + "}" if pairs else "{}"
    if isinstance(value, Iterable) and not isinstance(value, str):
        items = [inner + text(each, indent + 1) for each in value]
        return "[\n" + ",\n".join(items) + "\n" + " " * indent + "]" if items else "[]"
    return _plain(value)


def line(value: object) -> str:
    """The same in one line."""
    return "".join(part.lstrip(" ") for part in text(value).split("\n"))


def rows(frame: pl.DataFrame) -> str:
    """A frame as a list of objects."""
    return text(frame.to_dicts())


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f") if value.is_finite() else "null"
    if isinstance(value, float):
        return repr(value) if value - value == 0 else "null"
    if isinstance(value, datetime | date | time):
        return json.dumps(value.isoformat())
    if isinstance(value, timedelta):
        return json.dumps(str(value))
    if isinstance(value, bytes):
        return json.dumps(value.hex())
    if value is None or isinstance(value, bool | int | str):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(str(value), ensure_ascii=False)
