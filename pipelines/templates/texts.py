"""A table of a template as text: a CSV file of its headings, and a Frictionless table schema."""

import json
from typing import Any

from pipelines.source import Column, Source, Table
from pipelines.templates import choices, notes

_TYPES = {"text": "string", "money": "number", "decimal": "number", "whole": "integer", "date": "date"}
_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


def headings(table: Table) -> bytes:
    """The one line that a CSV file begins with."""
    return (",".join(column.name for column in table.columns) + "\r\n").encode()


def schema(source: Source, table: Table) -> bytes:
    """What may stand under each heading, as datapackage.org asks."""
    found = {
        "$schema": _PROFILE,
        "name": f"{source.template}-{table.entity}",
        "title": f"{source.title}: {table.entity}",
        "description": " ".join(notes.NEVER),
        "version": str(choices.VERSION),
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    return (json.dumps(found, indent=2, ensure_ascii=False) + "\n").encode()


def _field(column: Column) -> dict[str, Any]:
    holds: dict[str, Any] = {"required": True} if column.required else {}
    if choices.is_closed(column):
        holds["enum"] = list(choices.of(column))
    elif column.type in ("whole", "money", "decimal"):
        holds["minimum"] = 0
    field = {"name": column.name, "type": _TYPES[column.type], "description": column.about}
    if column.is_free:
        field["description"] += f" The list: {', '.join(choices.of(column))}."
    return field | ({"constraints": holds} if holds else {})
