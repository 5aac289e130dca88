"""One service as Open Referral UK writes it, 3.0 or 1: reduced to what is kept, and its places told apart.

Contacts, telephones and the lines of addresses are not looked at, so that nobody's name or number is kept.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from pipelines.formats.threesixty_people import EMAIL, PHONE

Json = Mapping[str, Any]
Shape = Mapping[str, "Shape | None"]

_POSTCODE: Shape = {"postal_code": None}
_LOCATION: Shape = {
    "id": None, "latitude": None, "longitude": None, "postal_code": None, "addresses": _POSTCODE,
    "physical_addresses": _POSTCODE,
}  # fmt: skip
_TERM: Shape = {"name": None}
_IDENTIFIER: Shape = {"identifier_scheme": None, "identifier_type": None, "identifier": None}
_SERVICE: Shape = {
    "id": None,
    "name": None,
    "status": None,
    "url": None,
    "organization": {"id": None, "name": None, "organization_identifiers": _IDENTIFIER},
    "attributes": {"taxonomy_term": _TERM},
    "service_taxonomys": {"taxonomy": _TERM},
    "taxonomies": _TERM,
    "service_areas": {"uri": None, "extent": None},
    "service_at_locations": {"id": None, "location": _LOCATION},
    "locations": _LOCATION,
}
"""What is kept. Version 1 has `service_taxonomys` and `physical_addresses`, Outpost's feeds `locations`."""

_WARD = re.compile(r"\b[EWX]05\d{6}\b")
# What feeds call the lists of org-id.guide; the last two stand in the validator's own examples.
_LISTS = {"GB-COH": "GB-COH", "GB-CHC": "GB-CHC", "GB-SC": "GB-SC", "GB-NIC": "GB-NIC", "GB-MPR": "GB-MPR",
          "UK-CO": "GB-COH", "UK-CHTY": "GB-CHC"}  # fmt: skip
_TYPES = (("company", "GB-COH"), ("charity", "GB-CHC"))


@dataclass(frozen=True)
class Place:
    """Where a service is to be had. `key` tells it from the service's other places."""

    key: str | None = None
    postcode: str | None = None
    latitude: Decimal | None = None
    longitude: Decimal | None = None


def reduced(service: Json) -> dict[str, Any]:
    """The service with what is kept of it and no more; reducing it again changes nothing."""
    found = _pruned(service, _SERVICE)
    return found if isinstance(found, dict) else {}


def _pruned(value: Any, shape: Shape | None) -> Any:
    """Lists and objects where they may stand; a plain value where one is kept; None for anything else."""
    if isinstance(value, list):
        return [kept for each in value if (kept := _pruned(each, shape)) is not None] if shape else None
    if isinstance(value, dict):
        if shape is None:
            return None
        pairs = {field: _pruned(value[field], inner) for field, inner in shape.items() if field in value}
        pairs |= {field: clean(value) for field, clean in (("name", name), ("url", url)) if field in pairs}
        return {field: kept for field, kept in pairs.items() if kept is not None}
    return value if shape is None else None


def text(document: Json, field: str) -> str | None:
    """A field as text with single blanks; None where it is empty, or no text and no number."""
    value = document.get(field)
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    return " ".join(_whole(str(value)).split()) or None


def _whole(value: str) -> str:
    """Without halves of letters, which JSON may hold and no file may."""
    return value.encode("utf-8", "replace").decode()


def name(document: Json) -> str | None:
    """What it is called, without e-mail addresses and telephone numbers."""
    called = re.sub(EMAIL, "[e-mail address withheld]", text(document, "name") or "")
    # The pattern takes a blank behind the number along.
    said = re.sub(PHONE, "[telephone number withheld] ", called).replace("withheld] )", "withheld])")
    return " ".join(said.split()) or None


def url(service: Json) -> str | None:
    """Its page; nothing that writes to somebody."""
    said = service.get("url")
    found = _whole(said).strip() if isinstance(said, str) else ""
    return found if re.match(r"https?://\S+$", found) and "@" not in found else None


def terms(service: Json) -> str | None:
    """What it is filed under, as named, with | between."""
    found = [
        *(name(_one(each, "taxonomy_term")) for each in objects(service, "attributes")),
        *(name(_one(each, "taxonomy")) for each in objects(service, "service_taxonomys")),
        *(name(each) for each in objects(service, "taxonomies")),
    ]
    named = dict.fromkeys(each.replace("|", " ") for each in found if each)
    return "|".join(named) or None


def organisation(service: Json) -> str | None:
    """The organisation's name."""
    return name(_one(service, "organization"))


def org_id(service: Json) -> str | None:
    """The organisation's number in a register, the company's before the charity's; None where it has none."""
    found = [_identifier(each) for each in objects(_one(service, "organization"), "organization_identifiers")]
    known = sorted(each for each in found if each)
    return next((each for each in known if each.startswith("GB-COH-")), known[0] if known else None)


def _identifier(said: Json) -> str | None:
    number, scheme = text(said, "identifier"), (text(said, "identifier_scheme") or "").upper()
    kind = (text(said, "identifier_type") or "").lower()
    if number is None:
        return None
    if any(number.upper().startswith(f"{each}-") for each in set(_LISTS.values())):
        return number.upper()
    told = _LISTS.get(scheme) or next((each for word, each in _TYPES if word in kind and not scheme), None)
    return f"{told}-{number.upper()}" if told else None


def ward_code(service: Json) -> str | None:
    """The one ward that it says it is for, by its code; None where that is several or none."""
    said = [str(each.get(field)) for each in objects(service, "service_areas") for field in ("uri", "extent")]
    found = {code for each in said for code in _WARD.findall(each)}
    return found.pop() if len(found) == 1 else None


def places(service: Json) -> list[Place]:
    """Its places, each once; one without anything where it has none."""
    at = [(each, _one(each, "location")) for each in objects(service, "service_at_locations")]
    at += [(each, each) for each in objects(service, "locations")]
    found = dict.fromkeys(_place(each, location) for each, location in at)
    return list(found) or [Place()]


def _place(each: Json, location: Json) -> Place:
    codes = [text(location, "postal_code")]
    codes += [text(address, "postal_code") for address in _addresses(location)]
    return Place(
        text(location, "id") or text(each, "id"),
        next((code for code in codes if code), None),
        _degrees(location.get("latitude")),
        _degrees(location.get("longitude")),
    )


def _addresses(location: Json) -> Iterator[Json]:
    for field in ("addresses", "physical_addresses"):
        yield from objects(location, field)


def _degrees(value: Any) -> Decimal | None:
    """A number of degrees; what is none at all is left."""
    if isinstance(value, bool):
        return None
    try:
        found = Decimal(str(value).strip())
        return round(found, 6) if abs(found) <= 180 else None
    except InvalidOperation:
        return None


def objects(document: Json, field: str) -> list[Json]:
    """The objects of a list, wherever something else stands."""
    value = document.get(field)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _one(document: Json, field: str) -> Json:
    value = document.get(field)
    return value if isinstance(value, dict) else {}
