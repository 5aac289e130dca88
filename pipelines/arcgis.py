"""Layers of ArcGIS services: their fields, and their features page by page. Errors come with status 200."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from pipelines.fetched import Land
from pipelines.formats.foreign_json import of_objects, parsed
from pipelines.http import Http
from pipelines.paging import Page, Pages, every
from warehouse.errors import SourceChanged

PAGE_SIZE = 1000
"""Features a page, where a service does not allow fewer."""
_LATER = {"408", "429", "500", "502", "503", "504"}
"""Errors said inside an answer after which it is worth to ask again."""
_PLUMBING = {"esriFieldTypeOID", "esriFieldTypeGlobalID", "esriFieldTypeGeometry"}
_END_OF_TIME = 10**15
_BY_HAND = "Get the file by hand from the portal, and load it."

Feature = dict[str, Any]
Asked = dict[str, str | int]


@dataclass(frozen=True)
class Layer:
    """The first layer of a service: its address, fields, the field of the row's own number, the features it
    sends at once, and when it was changed last, as it says it."""

    address: str
    fields: Sequence[str]
    key: str
    size: int
    edited: str


def said(http: Http, url: str, field: str) -> dict[str, Any]:
    """An answer that has a list of objects under `field`."""
    return parsed(http.get(url, check=lambda body: wrong(body, field, url)).body)


def layer(http: Http, address: str) -> Layer:
    """What a service says of its first layer."""
    told = said(http, f"{address}?f=json", "fields")
    kinds = {str(each.get("name")): str(each.get("type")) for each in told["fields"]}
    keys = [name for name, kind in kinds.items() if kind == "esriFieldTypeOID"]
    if not keys:
        raise SourceChanged("The layer does not number its rows", where=address, next=_BY_HAND)
    most, edits = told.get("maxRecordCount"), told.get("editingInfo")
    return Layer(
        address,
        [name for name, kind in kinds.items() if kind not in _PLUMBING],
        keys[0],
        min(PAGE_SIZE, most) if isinstance(most, int) and most > 0 else PAGE_SIZE,
        _edited(edits.get("lastEditDate") if isinstance(edits, dict) else None),
    )


def _edited(said: Any) -> str:
    """Milliseconds since 1970 as a text that may be part of a folder's name; empty where it is none such."""
    is_instant = isinstance(said, int) and not isinstance(said, bool) and 0 <= said < _END_OF_TIME
    return str(said) if is_instant else ""


def drawn(
    land: Land, http: Http, unit: str, layer: Layer, where: str, fields: Sequence[str]
) -> tuple[str, str]:
    """The features as GeoJSON with these fields, and the address of the first page."""
    asked: Asked = {"where": where, "outFields": ",".join([*fields, layer.key])}
    asked |= {"f": "geojson", "outSR": 4326, "geometryPrecision": 6}
    found, first = _features(land, http, unit, layer, asked, "properties", fields)
    return json.dumps({"type": "FeatureCollection", "features": found}, ensure_ascii=False), first


def listed(land: Land, http: Http, unit: str, layer: Layer, where: str) -> tuple[str, str]:
    """The rows as CSV under the layer's fields; and the address of the first page."""
    asked: Asked = {"where": where, "outFields": "*", "f": "json", "returnGeometry": "false"}
    found, first = _features(land, http, unit, layer, asked, "attributes", layer.fields)
    text = io.StringIO()
    rows = csv.DictWriter(text, layer.fields, extrasaction="ignore", lineterminator="\n")
    rows.writeheader()
    rows.writerows(each["attributes"] for each in found)
    return text.getvalue(), first


def _features(
    land: Land,
    http: Http,
    unit: str,
    layer: Layer,
    asked: Asked,
    under: str,
    fields: Sequence[str],
) -> tuple[list[Feature], str]:
    paged: Asked = {"orderByFields": layer.key, "resultRecordCount": layer.size, "resultOffset": 0}
    first = f"{layer.address}/query?{urlencode(asked | paged)}"
    counting = {"where": asked["where"], "f": "json", "returnCountOnly": "true"}
    pages = Pages(
        unit,
        f"{layer.address}/query?{urlencode(counting)}",
        wrong=partial(_wrong, under=under, must={layer.key, *fields}),
        read=partial(_page, under=under, key=layer.key, first=first),
    )
    texts = every(land, http, pages)[1:]
    if not texts:
        raise SourceChanged(f"The service has nothing where {asked['where']}", where=first, next=_BY_HAND)
    return [each for text in texts for each in json.loads(text)["features"]], first


def _page(text: str, url: str, under: str, key: str, first: str) -> Page:
    """The first says how many features there are, the others have some."""
    told = json.loads(text)
    if "returnCountOnly" in url:
        return Page((), told["count"], first if told["count"] else None)
    found = told["features"]
    beside = told["properties"] if isinstance(told.get("properties"), dict) else {}
    more = told.get("exceededTransferLimit") or beside.get("exceededTransferLimit")
    asked: Asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    asked["resultOffset"] = int(asked["resultOffset"]) + len(found)
    further = urlsplit(url)._replace(query=urlencode(asked)).geturl() if more else None
    return Page([str(each[under][key]) for each in found], None, further)


def _wrong(body: bytes, url: str, under: str, must: set[str]) -> str | None:
    if "returnCountOnly" in url:
        return wrong(body, "count", url)
    return wrong(body, "features", url) or _short(body, under, must, url)


def _short(body: bytes, under: str, must: set[str], where: str) -> str | None:
    """SourceChanged where a feature lacks what it must say; nothing else is wrong."""
    for each in parsed(body)["features"]:
        has = each.get(under)
        if lost := must - (has.keys() if isinstance(has, dict) else set()):
            gone = ", ".join(sorted(lost))
            raise SourceChanged(f"The service no longer says {gone} of each row", where=where, next=_BY_HAND)
    return None


def wrong(body: bytes, field: str, where: str) -> str | None:
    """What is wrong with an answer so that it is asked for again; SourceChanged where that is of no use."""
    try:
        told = parsed(body)
    except ValueError:
        return "it sent no JSON, or JSON that is cut off"
    if isinstance(told, dict) and "error" in told:
        return _error(told["error"], where)
    has = told.get(field) if isinstance(told, dict) else None
    if isinstance(has, int) if field == "count" else of_objects(has):
        return None
    raise SourceChanged(f'The service\'s answer has no "{field}" any more', where=where, next=_BY_HAND)


def _error(error: Any, where: str) -> str:
    told = error if isinstance(error, dict) else {}
    code = told.get("code")
    sentence = f"it answered 200, and in it error {code}: {str(told.get('message', ''))[:200]}"
    if str(code) in _LATER:
        return sentence
    raise SourceChanged(f"The service refuses the question: {sentence}", where=where, next=_BY_HAND)
