"""The stream of insolvency cases of Companies House, from where it was left until nothing comes.

The place in the stream is in the name of each unit that came whole, and in no other file: a run that is
killed goes on behind the last of them.
"""

import json
from collections.abc import Sequence
from typing import Any

from pipelines.answer import Declined
from pipelines.companies_asked import cases, headers
from pipelines.fetched import Land
from pipelines.formats.company_documents import LISTS, OBJECTS
from pipelines.formats.foreign_json import is_shaped, parsed
from pipelines.http import Http
from warehouse.errors import SourceChanged, SourceUnreachable

STREAM = "https://stream.companieshouse.gov.uk/insolvency-cases"
IDLE = 15.0
"""Seconds without a change, after which all there is has come."""
MOST = 10_000
"""Lines of one file: what came is safe before the stream ends."""
PREFIX = "stream-"

Line = dict[str, Any]


def listen(land: Land, http: Http, key: str) -> None:
    """Everything behind the last timepoint. SourceUnreachable where the stream no longer has that (416)."""
    known = (
        0
        if land.is_again
        else max((int(unit.removeprefix(PREFIX)) for unit in land.units(PREFIX)), default=0)
    )
    found: list[Line] = []
    try:
        # The place itself may be sent once more.
        url = f"{STREAM}?timepoint={known}" if known else STREAM
        for sent in http.lines(url, headers(key), IDLE):
            line = _reduced(sent)
            if line["event"]["timepoint"] > known:
                found.append(line)
            if len(found) >= MOST:
                _land(land, found)
                found = []
    except Declined as refusal:
        raise _explained(refusal, known) from refusal
    finally:
        _land(land, found)


def _land(land: Land, found: Sequence[Line]) -> None:
    if found:
        last = max(line["event"]["timepoint"] for line in found)
        text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in found)
        unit = f"{PREFIX}{last}"
        land.whole(unit, f"companies-house-{unit}.jsonl", text, STREAM, is_final=True)


def _reduced(sent: bytes) -> Line:
    """A change without its practitioners; one that is taken back has no cases."""
    try:
        said = parsed(sent)
        if not is_shaped(said, OBJECTS, LISTS):
            raise TypeError("a field that is looked into is something else")
        event = {name: said["event"].get(name) for name in ("published_at", "type")}
        return {
            "resource_kind": said["resource_kind"],
            "resource_id": said["resource_id"],
            "data": {"cases": cases(said.get("data") or {})},
            "event": event | {"timepoint": int(said["event"]["timepoint"])},
        }
    except (ValueError, KeyError, TypeError) as error:
        raise SourceChanged(
            "The stream sends lines that are not understood",
            where=STREAM,
            next="Report it: its shape has changed.",
        ) from error


def _explained(refusal: Declined, known: int) -> SourceUnreachable:
    if refusal.status == 416:
        return SourceUnreachable(
            f"The stream no longer goes back to where it was left, timepoint {known} (416)",
            where=STREAM,
            next="Run `fetch companies_house --again`: it begins anew, and asks about every company.",
        )
    if refusal.status == 429:
        return SourceUnreachable(
            "The stream is being read with this key already, or was too often (429)",
            where=STREAM,
            next="Run the same command in a minute; nothing is lost.",
        )
    return refusal
