"""Ward boundaries as GeoJSON: features to rows, rings wound as RFC 7946 asks, areas on the ellipsoid."""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.formats import archive, rings
from pipelines.formats.foreign_json import parsed
from pipelines.source import ASIDE, Batch, Ending, Heading, Reading, Table, Told, Understanding
from warehouse.errors import SourceChanged

CODE = re.compile(r"wd(?P<year>\d\d)cd|(?:ward_?|area_?|gss_?)?code", re.IGNORECASE)
NAME = re.compile(r"wd\d\dnm|(?:ward_?|area_?)?name", re.IGNORECASE)
COUNCIL = re.compile(r"lad(?:\d\d)?cd|la_?code|lad_?code|council_?ons|council_?code", re.IGNORECASE)
WARD = re.compile(r"E05\d{6}|W05\d{6}|S13\d{6}|N08\d{6}|95[A-Z]\d{2,3}|X05\d{6}")
COUNCIL_CODE = re.compile(r"[EWSNX]\d{8}")
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_IS = "The file is "

Properties = Mapping[str, Any]


def looks_like(path: Path) -> bool:
    """Whether the file, or the only file in the ZIP, begins as JSON does."""
    return len(archive.documents(path)) == 1 and archive.head(path).startswith(b"{")


def kind(path: Path) -> str:
    """`ward_boundaries`, or in a few words what the JSON is instead."""
    try:
        features = _features(path)
    except SourceChanged as refusal:
        return refusal.what.removeprefix(_IS)
    named = _named(_properties(features[0])) if features else {}
    return "ward_boundaries" if {"ward_code", "name"} <= named.keys() else "GeoJSON without ward codes"


def read_wards(path: Path, table: Table, told: Told, council: str | None = None) -> Reading:
    """The file's features, one row each, in one batch. `_row` counts features from 1.

    `council` is whose wards they are where the features do not say.

    Raises SourceChanged where the file is not GeoJSON of wards in longitude and latitude.
    """
    features = _features(path)
    named = _named(_properties(features[0])) if features else {}
    if not {"ward_code", "name"} <= named.keys():
        raise SourceChanged(
            "The file has no ward code and ward name among the properties",
            where=path.name,
            next="Files of wards have WD25CD and WD25NM: ask for one that does.",
        )
    vintage, guessed = _vintage(named["ward_code"].text, path, told)
    if not council and (code := COUNCIL_CODE.search(path.stem)):
        council = code.group()
    if "council_ons" not in named and council and not told.council:
        guessed += ("the council is the one the file is named by",)
    rows, aside = [], []
    for number, feature in enumerate(features, start=1):
        try:
            rows.append({"_row": number} | _row(feature, named, vintage, council))
        except rings.Broken as broken:
            text = json.dumps(_properties(feature), ensure_ascii=False)
            aside.append({"_row": number, "reason": str(broken), "column": broken.column, "text": text})
    batch = Batch(pl.DataFrame(rows, schema=table.schema()), pl.DataFrame(aside, schema=ASIDE))
    first = _properties(features[0])
    understanding = Understanding(
        kind=table.kinds[0],
        encoding="utf-8",
        columns=named,
        unused=tuple(key for key in first if key not in {heading.text for heading in named.values()}),
        guessed=guessed,
    )
    return Reading(understanding, _once(batch), Ending)


def _once(batch: Batch) -> Iterator[Batch]:
    yield batch


def _row(
    feature: Any, named: Mapping[str, Heading], vintage: str | None, council: str | None
) -> dict[str, Any]:
    properties = _properties(feature)
    code = str(properties.get(named["ward_code"].text) or "").strip()
    name = str(properties.get(named["name"].text) or "").strip()
    if not WARD.fullmatch(code):
        raise rings.Broken("no ward code", "ward_code")
    if not name:
        raise rings.Broken("no ward name", "name")
    geometry = rings.wound(feature.get("geometry"))
    area = Decimal(repr(round(rings.area_km2(geometry), 6)))
    own = properties.get(named["council_ons"].text) if "council_ons" in named else council
    return {
        "ward_code": code,
        "name": name,
        "council_ons": str(own or "").strip() or council,
        "vintage": vintage,
        "geometry": json.dumps(geometry, separators=(",", ":")),
        "area_km2": str(area),
        "_area_km2": area,
    }


def _named(properties: Properties) -> dict[str, Heading]:
    """Which property is which of our columns. A bare `code` counts only where it holds a ward's code."""
    found: dict[str, Heading] = {}
    for position, (key, value) in enumerate(properties.items()):
        if match := CODE.fullmatch(key):
            if match["year"] or WARD.fullmatch(str(value).strip()):
                found["ward_code"] = Heading(key, position, "known" if match["year"] else "content")
        elif NAME.fullmatch(key):
            found["name"] = Heading(key, position, "known")
        elif COUNCIL.fullmatch(key):
            found["council_ons"] = Heading(key, position, "known")
    return found


def _vintage(heading: str, path: Path, told: Told) -> tuple[str | None, tuple[str, ...]]:
    """The year of the boundaries: from the property's name, else as told, else from the file's name."""
    if (match := CODE.fullmatch(heading)) and match["year"]:
        return f"20{match['year']}", ()
    if told.period and (year := YEAR.search(told.period)):
        return year.group(), ()
    if year := YEAR.search(path.name):
        return year.group(), (f"the boundaries are those of {year.group()}, by the file's name",)
    return None, ("the year of the boundaries is not known: say it with --period 2025",)


def _properties(feature: Any) -> Properties:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return properties if isinstance(properties, dict) else {}


def _features(path: Path) -> list[Any]:
    try:
        document = parsed(_text(path))
    except ValueError as broken:
        line = f":{broken.lineno}" if isinstance(broken, json.JSONDecodeError) else ""
        raise SourceChanged(
            f"{_IS}JSON that is broken or cut off",
            where=f"{path.name}{line}",
            next="Fetch the file again.",
        ) from broken
    if isinstance(document, dict) and document.get("type") == "Topology":
        raise SourceChanged(
            f"{_IS}TopoJSON, not GeoJSON", where=path.name, next="Ask for the GeoJSON of the same boundaries."
        )
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or not features:
        raise SourceChanged(
            f"{_IS}JSON with no features, so not GeoJSON boundaries",
            where=path.name,
            next="Ask for the boundaries as GeoJSON.",
        )
    return features


def _text(path: Path) -> str:
    """The file, or the only JSON in a ZIP; a ZIP of anything else is as if it were empty."""
    found = archive.documents(path)
    return found[0].read().decode("utf-8-sig", "replace") if len(found) == 1 else ""
