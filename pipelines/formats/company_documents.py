"""What Companies House says of a company, in any of the wrappings its answers come in.

An answer of its interface, a line of its stream or of a fetch, a record of its own store, a change on its way
there: each is opened to which company it is of, when it was so, and what it says.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.formats.foreign_json import is_shaped, of_objects, parsed
from warehouse.errors import SourceChanged

Json = Mapping[str, Any]
PROFILE, CASES, CHARGES = "company_profiles", "company_cases", "company_charges"
KINDS = {"company-profile": PROFILE, "company-insolvency": CASES, "company-charges": CHARGES}
"""What the stream, and a fetch, call a record -> the kind of table it becomes."""
OBJECTS = (
    *("data", "event", "updated", "internal_data", "external_data", "companyInsolvency"),
    *("accounts", "next_accounts", "confirmation_statement"),
)
LISTS = ("cases", "dates", "case_numbers", "items")
"""The fields that are looked into, wherever they stand."""
ABSENT = "not-on-the-register"
"""The status of a company that Companies House does not know: an answer (404), and no failure to answer."""

_OF_COMPANY = re.compile(r"/company/([A-Za-z0-9]{2,10})(?:/|$)")
_IN_NAME = re.compile(r"(?<![A-Za-z0-9])([A-Z]{2}\d{6}|\d{8})(?![A-Za-z0-9])")


@dataclass(frozen=True)
class Document:
    """What is said of one company. `line`: of JSON lines, from 1; `timepoint`: its place in the stream."""

    kind: str
    number: str | None
    checked_on: str | None
    data: Json
    line: int | None = None
    timepoint: str | None = None


@dataclass(frozen=True)
class Opened:
    """The documents of a file, and the lines that are none: (line, why)."""

    documents: Sequence[Document]
    odd: Sequence[tuple[int, str]]


def opened(body: bytes, name: str) -> Opened:
    """Every document of a file. SourceChanged where it is broken, or says nothing of a company."""
    text = body.decode("utf-8-sig", "replace").strip("\r\n ")
    try:
        whole = parsed(text)
    except ValueError:
        return _lines(text, name)
    found = list(_documents(whole, 1, name))
    if not found:
        raise _unknown(whole, name)
    return Opened(found, ())


def _lines(text: str, name: str) -> Opened:
    found: list[Document] = []
    odd: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            said = parsed(line) if line.strip() else None
        except ValueError:
            odd.append((number, "broken JSON"))
            continue
        here = list(_documents(said, number, name))
        found.extend(here)
        if not here:
            odd.append((number, "blank row" if said is None else "another kind of record"))
    if not found:
        raise SourceChanged("The JSON is broken or cut off", where=name, next="Fetch the file again.")
    return Opened(found, odd)


def _documents(said: object, line: int, name: str) -> Iterator[Document]:
    """What one JSON value says; nothing where it is not known, or not shaped as it should be."""
    if not isinstance(said, Mapping) or not is_shaped(said, OBJECTS, LISTS):
        return
    if "resource_kind" in said:
        yield from _of_stream(said, line)
    elif of_objects(said.get("insolvency")):
        for each in said["insolvency"]:
            yield Document(CASES, text(each, "company_number"), day(each.get("delta_at")), each)
    elif isinstance(said.get("external_data"), Mapping) and "cases" in said["external_data"]:
        when = day((said.get("internal_data") or {}).get("delta_at"))
        yield Document(CASES, _linked(said), when, said["external_data"])
    elif isinstance(said.get("companyInsolvency"), Mapping):
        yield Document(CASES, text(said, "id"), day(said.get("deltaAt")), said["companyInsolvency"])
    else:
        yield from _of_interface(said, name)


def _of_stream(said: Json, line: int) -> Iterator[Document]:
    event = said.get("event") or {}
    kind, data = KINDS.get(str(said["resource_kind"])), said.get("data") or {}
    when = day(said.get("checked_on") or event.get("published_at"))
    if kind:
        yield Document(kind, text(said, "resource_id"), when, data, line, text(event, "timepoint"))


def _of_interface(said: Json, name: str) -> Iterator[Document]:
    """An answer as it is given, or a record of the store with the answer in `data`."""
    inner = said["data"] if isinstance(said.get("data"), Mapping) else said
    when = day((said.get("updated") or {}).get("at") or said.get("delta_at"))
    if isinstance(inner.get("cases"), list):
        found = _IN_NAME.search(name)
        yield Document(CASES, _linked(inner) or (found.group(1) if found else None), when, inner)
    elif "charge_number" in inner or "charge_code" in inner:
        number = text(said, "company_number") or _linked(inner)
        yield Document(CHARGES, number, when, {"items": [inner]})
    elif isinstance(inner.get("items"), list) and "unfiltered_count" in inner:
        yield Document(CHARGES, _linked(inner), when, inner)
    elif "company_status" in inner or ("company_name" in inner and "company_number" in inner):
        yield Document(PROFILE, text(inner, "company_number") or text(said, "_id"), when, inner)


def _linked(said: Json) -> str | None:
    """The company that its links speak of, where they speak of one only."""
    try:
        numbers = set(_OF_COMPANY.findall(json.dumps(said)))
    except RecursionError:  # nested as deep as can just be read: no answer is
        return None
    return numbers.pop() if len(numbers) == 1 else None


def _unknown(said: object, name: str) -> SourceChanged:
    kind = str(said.get("kind", "")) if isinstance(said, Mapping) else ""
    if kind.endswith("person-with-significant-control"):
        return SourceChanged(
            "It says who controls a company, which Multiplier does not keep",
            where=name,
            next="Leave it out.",
        )
    return SourceChanged(
        "It is no profile, insolvency or charges of a company",
        where=name,
        next="Those are the answers of /company/{number}, /insolvency and /charges, and lines of the stream.",
    )


def text(said: Json, name: str) -> str | None:
    """A field as text; null and empty are null, yes and no are true and false."""
    value = said.get(name)
    if value is None or isinstance(value, Mapping | list):
        return None
    return str(value).lower() if isinstance(value, bool) else str(value).strip() or None


def day(said: object) -> str | None:
    """The day of a moment, however it is written: 2022-03-08T17:14:48Z, 20211008152823383176."""
    written = str(said or "")
    if re.match(r"\d{8}", written):
        return f"{written[:4]}-{written[4:6]}-{written[6:8]}"
    return written[:10] or None
