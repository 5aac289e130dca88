"""postcodes.io: where a few postcodes lie that no loaded list knows, of organisations and never of people."""

import csv
import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from pipelines.answer import Answer
from pipelines.fetched import Land
from pipelines.formats.foreign_json import is_shaped, of_objects, parsed
from pipelines.http import Http
from warehouse.build import Step
from warehouse.errors import SourceChanged

API = "https://api.postcodes.io"
AT_ONCE = 100
"""Postcodes in one question, as it allows."""
MOST = 1_000
"""Postcodes in one fetch: for more there are ONSPD and NSPL, which name no organisation to anybody."""
HEADINGS = ("postcode", "admin_ward", "admin_district", "lsoa21cd", "oa21cd")
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def ask(land: Land, http: Http, postcodes: Sequence[str]) -> None:
    """Where the first of these lie. A list that was asked for is not asked for again; what it does not know,
    or was given up, stands in no file."""
    some = tuple(postcodes[:MOST])
    if not some:
        return
    # Letters alone: a year in a file's name would be taken for the year of its wards.
    digest = hashlib.sha256("|".join(some).encode()).hexdigest()[:12].translate(_LETTERS)
    unit = f"postcodes-io-{digest}"
    if land.is_again:
        land.forget(unit)
    if land.is_whole(unit):
        return
    texts = []
    for start in range(0, len(some), AT_ONCE):
        land.tell(Step(start, len(some), "asking where postcodes lie"))
        batch = some[start : start + AT_ONCE]
        texts.append(land.page(unit, f"from-{start:04d}", partial(_asked, http, batch), reduced))
    found = "".join(texts)
    text = f"{','.join(HEADINGS)}\n{found}" if found else None
    land.whole(unit, f"{unit}.csv", text, f"{API}/postcodes", is_final=True)


def _asked(http: Http, batch: Sequence[str]) -> Answer:
    body = json.dumps({"postcodes": list(batch)}).encode()
    return http.get(f"{API}/postcodes", check=lambda body: wrong(body, batch), body=body)


def wrong(body: bytes, batch: Sequence[str]) -> str | None:
    """What is wrong with an answer, so that it is asked again; SourceChanged where it is another thing."""
    try:
        said = parsed(body)
    except ValueError:
        return "it sent no JSON, or JSON that is cut off"
    results: Any = said.get("result") if isinstance(said, dict) else None
    if not of_objects(results) or not is_shaped(results, ("result", "codes"), ()):
        raise _changed("has no list of results")
    if [each.get("query") for each in results] != list(batch):
        return f"of {len(batch)} postcodes it answered {len(results)}, or others"
    for each in results:
        codes = (each.get("result") or {}).get("codes")
        if each.get("result") and not {"admin_ward", "admin_district"} <= set(codes or ()):
            raise _changed(f"has no codes of ward and district of {each.get('query')}")
    return None


def reduced(body: bytes) -> str:
    """A line for each postcode that it knows: its codes, and nothing else."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    for each in json.loads(body)["result"]:
        if found := each.get("result"):
            rows.writerow([each["query"], *_codes(found["codes"])])
    return text.getvalue()


def _codes(codes: Mapping[str, Any]) -> Sequence[str]:
    """`lsoa` is of 2021 since December 2025, when `lsoa11` came beside it; before, it was of 2011."""
    lsoa = codes.get("lsoa21") or (codes.get("lsoa") if "lsoa11" in codes else None)
    return [
        str(code or "") for code in (codes["admin_ward"], codes["admin_district"], lsoa, codes.get("oa21"))
    ]


def _changed(what: str) -> SourceChanged:
    return SourceChanged(
        f"The answer of postcodes.io {what}", where=f"{API}/postcodes", next="Load ONSPD or NSPL instead."
    )
