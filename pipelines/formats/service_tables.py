"""Services as tables: the file that Outpost imports; the tables of the UK profile, one or all in a zip file.

They become what the JSON of a feed is, so that one reader turns both into rows.
"""

import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from pipelines.formats import archive, exact, records
from pipelines.formats.parts import Part
from pipelines.formats.service_documents import Json
from pipelines.formats.service_feeds import Feed
from warehouse.errors import SourceChanged

Cells = Mapping[str, str]
Lines = Sequence[tuple[int, Cells]]

OUTPOST = {"import_id", "import_id_reference", "service_taxonomies", "location_postcode"}
PROFILE = {"id", "organization_id", "name", "status"}
DETAIL, TOO_WIDE = "detail row", "too many cells"
_STEMS = {
    "services": "services", "service": "services", "organizations": "organizations",
    "organization": "organizations", "organization_identifiers": "organization_identifiers",
    "service_at_locations": "service_at_locations", "service_at_location": "service_at_locations",
    "locations": "locations", "location": "locations", "addresses": "addresses", "address": "addresses",
    "physical_addresses": "addresses", "physical_address": "addresses", "attributes": "attributes",
    "attribute": "attributes", "taxonomy_terms": "taxonomy_terms", "taxonomy_term": "taxonomy_terms",
}  # fmt: skip
"""The tables that are read, by the names of their files. Contacts, phones and the rest are left closed."""
READ = frozenset({
    "id", "organization_id", "name", "status", "url", "identifier_scheme", "identifier_type", "identifier",
    "service_id", "location_id", "latitude", "longitude", "postal_code", "link_id", "taxonomy_term_id",
    "import_id", "import_id_reference", "organisation", "approved", "visible", "temporarily_closed",
    "service_taxonomies", "location_latitude", "location_longitude", "location_postcode", "location_visible",
    "mask_exact_address",
})  # fmt: skip
"""The columns that are read."""
HIDDEN = frozenset({"location_latitude", "location_longitude", "location_postcode"})
"""Of these nothing is read where the directory hides the place: it may be a refuge or a home."""


def is_table(path: Path) -> bool:
    """Whether the headings, of the file or of the first in a zip file, are Outpost's or the profile's."""
    if archive.head(path).startswith((b"{", b"[")):
        return False
    found = set(exact.headings(path))
    return found >= OUTPOST or found >= PROFILE or bool(_profile(path))


def _profile(path: Path) -> dict[str, Part]:
    """The tables of a zip file that has services; nothing of any other file."""
    if exact.headings(path)[:1] != ("id",):
        return {}
    named = {_STEMS[stem]: part for part in records.open_parts(path) if (stem := _stem(part)) in _STEMS}
    return named if "services" in named else {}


def _stem(part: Part) -> str:
    return PurePosixPath(part.name or "").stem.lower().rpartition("__")[2]


def texts(path: Path) -> Iterator[tuple[Part, str]]:
    """Each table that is read, and its text."""
    for part in _profile(path).values() or records.open_parts(path)[:1]:
        if part.name is None:
            body = path.read_bytes()
        else:
            with zipfile.ZipFile(path) as packed:
                body = archive.unpacked(packed, packed.getinfo(part.name))
        yield part, body.decode(part.encoding or "utf-8", "replace").removeprefix("\ufeff")


def opened(path: Path) -> Feed:
    """The services of the file. SourceChanged where it has none."""
    odd: list[tuple[int, str]] = []
    if tables := _profile(path):
        lines = {name: list(_lines(part, odd if name == "services" else [])) for name, part in tables.items()}
        services = list(_joined(lines))
    else:
        (part, *_) = records.open_parts(path)
        found = list(_lines(part, odd))
        is_outpost = bool(found) and found[0][1].keys() >= OUTPOST
        services = list(_of_outpost(found, odd)) if is_outpost else list(_joined({"services": found}))
    if not services:
        raise SourceChanged(
            "The table has no services", where=path.name, next="Export it again, with its rows."
        )
    return Feed(services, odd=odd)


def _lines(part: Part, odd: list[tuple[int, str]]) -> Iterator[tuple[int, Cells]]:
    """Each line by its headings; what has no cell in it says nothing, and is no line of anybody's."""
    heading = next((each for each in part.head() if any(cell.strip() for cell in each.cells)), None)
    if heading is None:
        return
    names = [cell.strip().lower() for cell in heading.cells]
    for chunk in part.records_after(heading.row, len(names), ragged=True):
        odd += [(row, reason) for row, reason, _ in chunk.odd.iter_rows()]
        for row, *cells in chunk.frame.iter_rows():
            found = {name: cell.strip() for name, cell in zip(names, cells, strict=True) if cell}
            if found:
                yield row, {name: found.get(name, "") for name in names}
            else:
                odd.append((row, "blank row"))


def _of_outpost(lines: Lines, odd: list[tuple[int, str]]) -> Iterator[tuple[int, Json]]:
    """A service a line; a line that refers to another is a further place of it, or says nothing of places."""
    services = {cells["import_id"]: cells for _, cells in lines if not cells["import_id_reference"]}
    for row, cells in lines:
        owner = services.get(cells["import_id_reference"]) if cells["import_id_reference"] else cells
        if owner is None or (owner is not cells and not cells.get("location_name")):
            odd.append((row, DETAIL))
        else:
            yield row, _outpost_service(owner, cells)


def _outpost_service(owner: Cells, at: Cells) -> Json:
    terms = [{"name": each.strip()} for each in owner["service_taxonomies"].split(";") if each.strip()]
    return {
        "id": owner["import_id"],
        "name": owner.get("name"),
        "url": owner.get("url"),
        "status": _outpost_status(owner),
        "organization": {"name": owner.get("organisation")},
        "taxonomies": terms,
        "locations": _outpost_places(at),
    }


def _outpost_status(owner: Cells) -> str:
    if _is(owner, "temporarily_closed"):
        return "temporarily closed"
    return (
        "inactive"
        if "FALSE" in {owner.get(each, "").upper() for each in ("approved", "visible")}
        else "active"
    )


def is_hidden(at: Cells) -> bool:
    """Whether the directory hides the place of a line."""
    return _is(at, "mask_exact_address") or at.get("location_visible", "").strip().upper() == "FALSE"


def _outpost_places(at: Cells) -> list[Json]:
    """One, or none."""
    if is_hidden(at):
        return []
    found = {name: at.get(f"location_{name}") for name in ("latitude", "longitude")}
    place = {"postal_code": at["location_postcode"], **found}
    return [place] if any(place.values()) else []


def _is(cells: Cells, name: str) -> bool:
    return cells.get(name, "").strip().upper() == "TRUE"


def _joined(tables: Mapping[str, Lines]) -> Iterator[tuple[int, Json]]:
    """The services of the profile's tables with what the other tables say of each."""
    keyed = {name: {cells.get("id"): cells for _, cells in lines} for name, lines in tables.items()}
    by = {name: _grouped(tables, *name.split(".")) for name in _KEYS}
    for row, cells in tables["services"]:
        owner = keyed.get("organizations", {}).get(cells.get("organization_id"), {})
        numbers = by["organization_identifiers.organization_id"].get(cells.get("organization_id"), [])
        at = by["service_at_locations.service_id"].get(cells["id"], [])
        places = [keyed.get("locations", {}).get(each.get("location_id"), {}) for each in at]
        filed = by["attributes.link_id"].get(cells["id"], [])
        terms = [keyed.get("taxonomy_terms", {}).get(each.get("taxonomy_term_id"), {}) for each in filed]
        addresses = by["addresses.location_id"]
        service: dict[str, Any] = {
            **cells,
            "organization": {"name": owner.get("name"), "organization_identifiers": numbers},
            "taxonomies": terms,
            "locations": [
                {**each, "addresses": addresses.get(each.get("id"), [])} for each in places if each
            ],
        }
        yield row, service


_KEYS = (
    "organization_identifiers.organization_id", "service_at_locations.service_id", "addresses.location_id",
    "attributes.link_id",
)  # fmt: skip


def _grouped(tables: Mapping[str, Lines], name: str, key: str) -> Mapping[str | None, list[Cells]]:
    found: defaultdict[str | None, list[Cells]] = defaultdict(list)
    for _, cells in tables.get(name, ()):
        found[cells.get(key)].append(cells)
    return found
