"""A portal of feature services on this machine: fictional areas, in answers of the true shape."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.pipelines.replay import Book, Reply

COUNCIL = "X99000001"
SQUARE = {"type": "Polygon", "coordinates": [[[1.5, 54.4], [1.55, 54.4], [1.55, 54.45], [1.5, 54.4]]]}
Rows = Sequence[Mapping[str, Any]]


def wards(count: int, year: str = "26") -> list[dict[str, Any]]:
    """Rows of a service of wards."""
    codes = {"WD": [f"X0500{1000 + n}" for n in range(count)], "LAD": [COUNCIL] * count}
    return [
        {f"WD{year}CD": ward, f"WD{year}NM": f"Ward of {ward}", f"LAD{year}CD": lad, "FID": n + 1}
        for n, (ward, lad) in enumerate(zip(codes["WD"], codes["LAD"], strict=True))
    ]


def error(code: int) -> Reply:
    """An error as the portal sends it: with status 200."""
    return Reply(json.dumps({"error": {"code": code, "message": "of this test", "details": []}}).encode())


def page(rows: Rows, asked: Mapping[str, str]) -> bytes:
    """The features that are asked for."""
    start, size = int(asked["resultOffset"]), int(asked["resultRecordCount"])
    here, more = rows[start : start + size], start + size < len(rows)
    if asked["f"] == "geojson":
        features = [{"type": "Feature", "id": 1, "geometry": SQUARE, "properties": row} for row in here]
        found: dict[str, Any] = {"type": "FeatureCollection", "features": features}
        return json.dumps(found | ({"properties": {"exceededTransferLimit": True}} if more else {})).encode()
    listed = {"features": [{"attributes": row} for row in here]}
    return json.dumps(listed | ({"exceededTransferLimit": True} if more else {})).encode()


def portal(services: Mapping[str, Rows], faults: Mapping[str, Book] | None = None, size: int = 100) -> Book:
    """Services by name, each at most `size` features at once; `faults` by "catalogue" and by the service with
    "layer", "count" or an offset answer first, until they answer with no bytes and 200."""

    def book(path: str, count: int) -> Reply:
        parts = urlsplit(path)
        service = parts.path.split("/")[1]
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        what = "count" if "returnCountOnly" in asked else asked.get("resultOffset", "layer")
        fault = (faults or {}).get(f"{service}/{what}" if service else "catalogue")
        if fault and (reply := fault(path, count)) != Reply():
            return reply
        return Reply(_answer(services, service, what, asked, size))

    return book


def _answer(
    services: Mapping[str, Rows], service: str, what: str, asked: Mapping[str, str], size: int
) -> bytes:
    if not service:
        named = [{"name": name, "type": "FeatureServer"} for name in services]
        return json.dumps({"services": named}).encode()
    rows = services[service]
    if what == "layer":
        fields = [{"name": name, "type": "esriFieldTypeString"} for name in rows[0] if name != "FID"]
        fields.append({"name": "FID", "type": "esriFieldTypeOID"})
        edited = {"lastEditDate": 1_780_000_000_000}
        return json.dumps({"fields": fields, "maxRecordCount": size, "editingInfo": edited}).encode()
    field, _, value = asked["where"].partition("=")
    ours = [row for row in rows if row[field] == value.strip("'")]
    return json.dumps({"count": len(ours)}).encode() if what == "count" else page(ours, asked)
