"""Notices of the Gazette's feed: reduced at the door to what is about a company, then one row each.

A notice about a person, or of a code that is not known, leaves only its code. Of the others the text is
reduced to the company numbers in it: names and addresses of practitioners or directors are never kept.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from pipelines.formats.foreign_json import parsed
from pipelines.pace import london
from warehouse.errors import SourceChanged
from warehouse.seeds import seed

PERSON, UNKNOWN, OTHER = "a notice about a person", "a code that is not known", "a notice of another kind"

NUMBER = re.compile(
    r"(?:Company|Registered|Registration)\s*(?:Registration\s*)?(?:Number|No)\b\.?\s*:?\s*"
    r"([A-Z][A-Z0]\s?\d{4,6}[A-Z]?|\d{5,8})(?!\w)",
    re.IGNORECASE,
)
WHOLE = re.compile(r"\d{8}|[A-Z][A-Z0]\d{6}|(?:IP|NP|RS|SP)\d{5}[A-Z]")
IRI = re.compile(r"business\.data\.gov\.uk/id/company/(\w{3,8})\b", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
EDITION = re.compile(r"/(London|Edinburgh|Belfast)/issue/")
EDITIONS = {"L": "London", "E": "Edinburgh", "B": "Belfast"}
_LONGEST = 12
"""Figures of a count; the feed holds some millions of notices."""
COPIED = ("id", "f:status", "f:notice-code", "title", "published", "updated")

Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Code:
    """What a code is about (company, partnership, person), whether it is kept, the feed's words for it."""

    subject: str
    is_kept: bool
    feed_text: str | None


@lru_cache(maxsize=1)
def codes() -> dict[str, Code]:
    """Every code that is known (sql/seeds/gazette_codes.csv)."""
    rows = seed("gazette_codes").iter_rows(named=True)
    return {row["code"]: Code(row["subject"], row["is_kept"] == "yes", row["feed_text"]) for row in rows}


def entries(feed: Entry) -> list[Entry]:
    """The notices of a page: the feed has a list of them, a single one without a list, or null."""
    found = feed.get("entry")
    if found is None:
        return []
    return [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, dict)]


def aside(entry: Entry) -> str | None:
    """Why a notice is not kept, if it is not."""
    known = codes().get(text(entry, "f:notice-code"))
    if known is None:
        return UNKNOWN
    if known.subject == "person" or (known.subject == "partnership" and not numbers(entry)):
        return PERSON
    return None if known.is_kept else OTHER


def reduced(entry: Entry) -> dict[str, Any]:
    """What is kept of a notice; reducing it again changes nothing."""
    if aside(entry):
        code = text(entry, "f:notice-code")
        return {"f:notice-code": code if code.isdigit() and len(code) == 4 else ""}
    kept: dict[str, Any] = {name: entry[name] for name in COPIED if name in entry}
    kept["category"] = {"@term": type_text(entry)}
    kept["content"] = "; ".join(f"Company Number {number}" for number in numbers(entry))
    if found := edition(entry):
        kept["link"] = [{"@href": f"/{found}/issue/"}]
    return kept


def numbers(entry: Entry) -> list[str]:
    """The different company numbers in a notice's text, in eight characters, in order."""
    content = text(entry, "content")
    # One blank between words: of many the pattern would try every parting.
    plain = " ".join(html.unescape(TAG.sub(" ", content)).split())
    found = [*IRI.findall(content), *NUMBER.findall(plain)]
    return list(dict.fromkeys(number for each in found if (number := padded(each))))


def padded(number: str) -> str | None:
    """A company number in eight characters, its prefix kept ("123456" is "00123456"); None for others."""
    plain = number.upper().replace(" ", "")
    prefix = "" if plain.isdigit() else plain[:2]
    whole = prefix + plain[len(prefix) :].zfill(8 - len(prefix))
    return whole if WHOLE.fullmatch(whole) and prefix != "GB" and whole.strip("0") else None


def name(entry: Entry) -> str | None:
    """The company's name. Old notices are titled by their type, and then it is not known."""
    plain = html.unescape(html.unescape(text(entry, "title")))
    plain = " ".join(re.sub(r"^\s*/n\s", "", plain).split())
    return plain if plain and plain.casefold() != type_text(entry).casefold() else None


def notice_id(entry: Entry) -> str | None:
    """The last part of its address."""
    return text(entry, "id").rstrip("/").rpartition("/")[2] or None


def type_text(entry: Entry) -> str:
    """What the feed calls the type; the same words stand for solvent and insolvent cases."""
    category = entry.get("category")
    first = category[0] if isinstance(category, list) and category else category
    term = first.get("@term") if isinstance(first, dict) else first
    return " ".join(html.unescape(str(term or "")).split())


def edition(entry: Entry) -> str | None:
    """London, Edinburgh or Belfast, where its links or its number say so."""
    links = entry.get("link")
    for link in links if isinstance(links, list) else [links]:
        if isinstance(link, dict) and (found := EDITION.search(str(link.get("@href")))):
            return found[1]
    return EDITIONS.get((notice_id(entry) or "")[:2].removesuffix("-"))


def published_on(entry: Entry) -> date | None:
    """The day of publication; an instant of another zone counts by London's."""
    try:
        return on_day(text(entry, "published"))
    except ValueError:
        return None


def on_day(said: str) -> date:
    """The day of an ISO date or instant. ValueError where it is none."""
    at = datetime.fromisoformat(said)
    return at.date() if at.tzinfo is None else london(at.timestamp()).date()


def text(entry: Entry, field: str) -> str:
    """A field as text, empty where there is none."""
    value = entry.get(field)
    return "" if value is None or isinstance(value, dict | list) else str(value).strip()


def count(feed: Entry, field: str) -> int | None:
    """A number of the feed, which writes numbers as text."""
    said = text(feed, field).replace(",", "")
    return int(said) if said.isdecimal() and len(said) < _LONGEST else None


def opened(body: bytes, where: str) -> dict[str, Any]:
    """A page of the feed. ValueError where it is cut off; SourceChanged where it is no longer the feed."""
    feed = parsed(body.decode("utf-8-sig"))
    if not isinstance(feed, dict) or count(feed, "f:total") is None or "entry" not in feed:
        raise SourceChanged(
            "It is no longer a feed of notices: it has no f:total or no entry",
            where=where,
            next="The feed has changed.",
        )
    found = entries(feed)
    for field in ("f:notice-code", "published", "id"):
        if found and not any(field in each or len(each) == 1 for each in found):
            raise SourceChanged(
                f"None of its {len(found):,} notices has {field}", where=where, next="The feed has changed."
            )
    return feed
