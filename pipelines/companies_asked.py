"""Companies House asked about companies one by one: the profile, and what it says there is beside it.

A round is one unit: each answer is reduced and kept as it comes, so that a round that is broken off goes on
with the company it was at. Only a profile that links to insolvency or charges is followed by those questions.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import quote

from pipelines.fetched import Land
from pipelines.formats.company_documents import ABSENT, LISTS, OBJECTS
from pipelines.formats.foreign_json import is_shaped, parsed
from pipelines.http import Http
from pipelines.pace import london
from warehouse.build import Step
from warehouse.errors import SourceChanged

API = "https://api.company-information.service.gov.uk"
CHARGES_A_PAGE = 100
NUMBER = re.compile(r"[A-Z0-9]{2}[A-Z0-9]{6}")

_PROFILE = (
    "company_name", "company_number", "company_status", "company_status_detail", "type", "date_of_creation",
    "date_of_cessation", "has_insolvency_history", "has_been_liquidated",
)  # fmt: skip
_DUE = {"/insolvency": ("cases", None), "/charges": ("items", "total_count")}
_CHARGE = ("charge_number", "charge_code", "status", "created_on", "satisfied_on")


def headers(key: str) -> dict[str, str]:
    """Who asks: the key as the user's name, without a password. It goes nowhere else."""
    return {"Authorization": "Basic " + base64.b64encode(f"{key}:".encode()).decode("ascii")}


def numbers_of(text: str, name: str) -> tuple[str, ...]:
    """The company numbers of a list, one a line; figures alone are given their noughts.

    SourceChanged names a line that is none.
    """
    found: dict[str, None] = {}
    for line, said in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        number = said.strip().upper()
        number = number.zfill(8) if number.isdecimal() else number
        if number and not NUMBER.fullmatch(number):
            raise SourceChanged(
                f"Line {line} is no company number",
                where=name,
                next="Write one a line, as 01234567 or SC123456.",
            )
        found |= {number: None} if number else {}
    return tuple(found)


def ask(land: Land, http: Http, numbers: Sequence[str], key: str) -> None:
    """One round: what is whole of today's is not asked for again, what was begun before is gone on with."""
    # A list of one's own is a round of its own.
    digest = hashlib.sha256("\n".join(numbers).encode()).hexdigest()[:8]
    prefix = f"list-{digest}-" if land.numbers is not None else "suppliers-"
    unit = land.begun(prefix) or f"{prefix}{_today(http).isoformat()}"
    if land.is_again:
        land.forget(unit)
    if land.is_whole(unit):
        return
    lines: list[str] = []
    for place, number in enumerate(numbers):
        land.tell(Step(place, len(numbers), f"asking for company {number}"))
        lines.extend(_company(land, http, unit, number, key))
    text = "".join(f"{line}\n" for line in lines)
    land.whole(unit, f"companies-house-{unit}.jsonl", text or None, API, is_final=True)


def _company(land: Land, http: Http, unit: str, number: str, key: str) -> Iterator[str]:
    """Its lines: the profile, its cases, its charges."""
    profile = _page(land, http, unit, number, "", key)
    yield profile
    links = json.loads(profile)["data"].get("links", [])
    if "insolvency" in links and (cases := _page(land, http, unit, number, "/insolvency", key)):
        yield cases
    if "charges" in links:
        start, total = 0, 1
        while start < total:
            path = f"/charges?items_per_page={CHARGES_A_PAGE}&start_index={start}"
            charges = _page(land, http, unit, number, path, key)
            if not charges:
                return
            yield charges
            told = json.loads(charges)["data"]
            total, start = told["total_count"], start + (len(told["items"]) or total)


def _page(land: Land, http: Http, unit: str, number: str, path: str, key: str) -> str:
    """The reduced answer; empty where there is none of insolvency or charges."""
    url = f"{API}/company/{quote(number)}{path}"
    name = re.sub(r"[^a-z0-9]+", "-", path.lower()) or "-profile"
    today = _today(http)
    return land.page(
        unit,
        f"{number}{name}.json",
        lambda: http.get(url, headers(key), check=lambda body: wrong(body, number, path), may_be_absent=True),
        lambda body: reduced(body, number, path, today),
    )


def wrong(body: bytes, number: str, path: str) -> str | None:
    """What is wrong with an answer, so that it is asked for again."""
    try:
        said = parsed(body)
    except ValueError:
        return "it sent half an answer, or none"
    if not isinstance(said, Mapping) or not is_shaped(said, OBJECTS, LISTS):
        return "it sent something else"
    if not path and said.get("company_number") != number:
        return f"it sent company {said.get('company_number')} for {number}"
    due, counted = _DUE.get(path.partition("?")[0], (None, None))
    if due and not isinstance(said.get(due), list):
        return f"it sent no {due}"
    return f"it sent no {counted}" if counted and not isinstance(said.get(counted), int) else None


def reduced(body: bytes, number: str, path: str, today: date) -> str:
    """One line of what is kept: nobody's name but the company's. No body: it is not there (404)."""
    said: Mapping[str, Any] = json.loads(body) if body else {}
    if not path:
        kind, data = "company-profile", _profile(said) if body else {"company_status": ABSENT}
    elif path == "/insolvency":
        kind, data = "company-insolvency", {"cases": cases(said)}
    else:
        items = [_some(each, _CHARGE) for each in said.get("items", [])]
        kind, data = "company-charges", {"items": items, "total_count": said.get("total_count")}
    if path and not body:
        return ""
    line = {"resource_kind": kind, "resource_id": number, "checked_on": today.isoformat(), "data": data}
    return json.dumps(line, ensure_ascii=False)


def cases(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The cases of an answer without their practitioners."""
    return [
        _some(case, ("number", "type"))
        | {"dates": [_some(each, ("type", "date")) for each in case.get("dates") or []]}
        for case in said.get("cases") or []
    ]


def _profile(said: Mapping[str, Any]) -> dict[str, Any]:
    accounts = said.get("accounts") or {}
    coming = _some(accounts.get("next_accounts") or {}, ("overdue", "due_on"))
    links = said["links"] if isinstance(said.get("links"), Mapping) else {}
    told = {"insolvency": said.get("has_insolvency_history"), "charges": said.get("has_charges")}
    return _some(said, _PROFILE) | {
        "accounts": _some(accounts, ("overdue", "next_due")) | {"next_accounts": coming},
        "confirmation_statement": _some(said.get("confirmation_statement") or {}, ("overdue",)),
        "links": [name for name, has in told.items() if has or name in links],
    }


def _some(said: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: said[name] for name in names if said.get(name) is not None}


def _today(http: Http) -> date:
    return london(http.pace.clock.now()).date()
