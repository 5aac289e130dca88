"""The Open Geography Portal: which of its services is wanted, as names change with each release; and what the
newest of them says of each council."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from pipelines import arcgis
from pipelines.arcgis import Layer
from pipelines.fetched import Land
from pipelines.http import Http
from pipelines.paging import each_tried
from warehouse.build import Step
from warehouse.errors import SourceChanged

SERVICES = "https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services"
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_ANEW = r"(?:_?v(?P<version>\d+))?(?:_[0-9a-f]{32})?"
"""What the name of a service that was published anew has at its end."""
_COUNCIL = r"lad\d\dcd"
_BY_HAND = "Get the file by hand from the portal, and load it."


@dataclass(frozen=True)
class Wanted:
    """A kind of service: what it holds, its name (groups `year`; `month`, `fine`), the fields that must be
    there beside the council's, and whether its boundaries are wanted."""

    what: str
    name: str
    must: tuple[str, ...]
    is_drawn: bool = False


def bring(land: Land, http: Http, wanted: Sequence[Wanted], councils: Sequence[str]) -> None:
    """The newest service of each kind, for each council; what came and has not changed is not asked again.

    One that cannot be told, or has changed, does not keep away the others: it is said at the end.
    """
    catalogue = arcgis.said(http, f"{SERVICES}?f=json", "services")["services"]
    names = [str(each.get("name")) for each in catalogue if each.get("type") == "FeatureServer"]
    each_tried(partial(_bring, land, http, each, names, councils) for each in wanted)


def chosen(names: Sequence[str], wanted: Wanted) -> str:
    """The newest service of that kind. SourceChanged where there is none, or two are as new."""
    pattern = re.compile(wanted.name + _ANEW, re.IGNORECASE)
    found = {name: match for name in names if (match := pattern.fullmatch(name))}
    if not found:
        raise SourceChanged(
            f"None of the portal's {len(names):,} services has the name of one of {wanted.what}",
            where=SERVICES,
            next=_BY_HAND,
        )
    newest = max(map(_age, found.values()))
    first, *others = sorted(name for name, match in found.items() if _age(match) == newest)
    if others:
        raise SourceChanged(
            f"Two services of {wanted.what} are as new: {first} and {others[0]}",
            where=SERVICES,
            next="Which is meant cannot be told: get the file by hand from the portal, and load it.",
        )
    return first


def _age(name: re.Match[str]) -> tuple[int, int, bool, int]:
    """Of one release the finer boundaries come first, and of those the last version."""
    said = name.groupdict()
    month = _MONTHS.index(said["month"].upper()) if said.get("month") else 0
    return int(said["year"]) % 100, month, bool(said.get("fine")), int(said["version"] or 1)


def _bring(land: Land, http: Http, wanted: Wanted, names: Sequence[str], councils: Sequence[str]) -> None:
    service = chosen(names, wanted)
    layer = arcgis.layer(http, f"{SERVICES}/{service}/FeatureServer/0")
    fields = [_field(layer, service, each, wanted) for each in (*wanted.must, _COUNCIL)]
    land.tell(Step(0, 1, f"asking for {wanted.what}"))
    each_tried(partial(_of_council, land, http, wanted, service, layer, fields, each) for each in councils)


def _of_council(
    land: Land, http: Http, wanted: Wanted, service: str, layer: Layer, fields: Sequence[str], council: str
) -> None:
    unit = f"{service}-{council}-{layer.edited}"
    if land.is_again:
        land.forget(unit)
    if land.is_whole(unit):
        return
    where = f"{fields[-1]}='{council}'"
    if wanted.is_drawn:
        text, url = arcgis.drawn(land, http, unit, layer, where, fields)
    else:
        text, url = arcgis.listed(land, http, unit, layer, where)
    ending = "geojson" if wanted.is_drawn else "csv"
    land.whole(unit, f"{service}_{council}.{ending}", text, url, is_final=True)


def _field(layer: Layer, service: str, pattern: str, wanted: Wanted) -> str:
    for field in layer.fields:
        if re.fullmatch(pattern, field, re.IGNORECASE):
            return field
    raise SourceChanged(
        f"{service} has other fields than {wanted.what} had: {', '.join(layer.fields)}",
        where=layer.address,
        next=_BY_HAND,
    )
