"""JSON that others send: parsed, and held against the shape of the little that is looked into."""

import json
from collections.abc import Collection
from typing import Any


def parsed(text: str | bytes) -> Any:
    """The value. ValueError where it is broken, cut off, or nested deeper than any answer is."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def is_shaped(value: object, objects: Collection[str], lists: Collection[str]) -> bool:
    """Whether `objects` are objects and `lists` are lists of objects (or null), wherever they stand in it."""
    rest = [value]
    while rest:
        here = rest.pop()
        if isinstance(here, dict):
            if any(each is not None and not _fits(name, each, objects, lists) for name, each in here.items()):
                return False
            rest.extend(here.values())
        elif isinstance(here, list):
            rest.extend(here)
    return True


def of_objects(value: object) -> bool:
    """Whether it is a list of objects."""
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _fits(name: str, value: object, objects: Collection[str], lists: Collection[str]) -> bool:
    if name in objects:
        return isinstance(value, dict)
    return name not in lists or of_objects(value)
