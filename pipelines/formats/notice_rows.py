"""Notices as rows: pages of the feed, the file of a day that a fetch writes, the list derived from it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from pipelines.formats import notices
from pipelines.formats.archive import Document
from pipelines.formats.notices import Entry
from pipelines.source import ASIDE, Batch, Ending, Heading, Reading, Table, Understanding
from warehouse.errors import SourceChanged

TWICE = "a notice that stands here already"
CODE_GUESSED = "the code is that of the words of the type, where only one code has them"
DAY_GUESSED = "the day is that of the list, which is that of publication or some days later"


def of_feed(document: Document, where: str, table: Table) -> Reading:
    """A page of the feed, or a day of them. `_row` counts notices from 1.

    SourceChanged where it is cut off, or no longer the feed.
    """
    try:
        feed = notices.opened(document.read(), where)
    except ValueError as broken:
        raise SourceChanged(
            "The JSON is broken or cut off", where=where, next="Fetch the file again."
        ) from broken
    found = notices.entries(feed)
    batch = _batch(found, table)
    fields = {
        "notice_id": "id",
        "code": "f:notice-code",
        "company_name": "title",
        "published_on": "published",
    }
    understanding = Understanding(
        kind=table.kinds[0],
        part=document.part,
        encoding="utf-8",
        columns={ours: Heading(field, 0, "known") for ours, field in fields.items()},
        warnings=tuple(_warnings(feed, found)),
    )
    return Reading(understanding, iter([batch]), Ending)


def of_list(reading: Reading) -> Reading:
    """The derived list with the numbers of notices, and codes where the words of the type have only one."""
    words = "a list derived from the feed, without codes or company numbers"
    many = "most types are those of solvent and insolvent cases alike, and stay without a code"
    known = reading.understanding
    return Reading(
        replace(
            known,
            guessed=(*known.guessed, CODE_GUESSED, DAY_GUESSED),
            warnings=(*known.warnings, f"{words}: {many}"),
        ),
        (_with_codes(batch) for batch in reading.batches),
        reading.finish,
    )


def reduced_page(body: bytes) -> str:
    """A page of the feed without anything but what is kept."""
    feed = json.loads(body.decode("utf-8-sig"))
    kept = {name: feed[name] for name in ("f:total", "f:page-number", "f:page-size") if name in feed}
    return json.dumps({**kept, "entry": [notices.reduced(each) for each in notices.entries(feed)]})


def written(entries: Sequence[Entry], total: int) -> str:
    """A day's notices as a feed of one page, a line each."""
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in entries)
    return f'{{"f:total": "{total}", "entry": [\n{lines}\n]}}\n'


def repeated(entries: Iterable[Entry]) -> bool:
    """Whether a notice stands there twice, as where a page was sent for another."""
    found = [number for each in entries if (number := notices.notice_id(each))]
    return len(found) != len(set(found))


def wrong(body: bytes, number: int, url: str) -> str | None:
    """What is wrong with a page, so that it is asked for again. SourceChanged where asking will not help."""
    if body.lstrip().startswith(b"<"):
        return "it sent a web page instead of notices"
    try:
        feed = notices.opened(body, url)
    except ValueError:
        return "it sent half a page"
    came, size = notices.count(feed, "f:page-number"), notices.count(feed, "f:page-size") or 0
    if not notices.entries(feed):
        is_due = (notices.count(feed, "f:total") or 0) > (number - 1) * size
        return f"it sent page {number} empty" if is_due else None
    return f"it sent page {came} for page {number}" if came not in (None, number) else None


def _batch(found: Sequence[Entry], table: Table) -> Batch:
    kept: list[dict[str, Any]] = []
    aside: list[dict[str, Any]] = []
    seen: set[str] = set()
    for number, entry in enumerate(found, start=1):
        reason, column = _refused(entry, seen)
        if reason:
            # The text is not kept: it may name a person.
            aside.append({"_row": number, "reason": reason, "column": column, "text": ""})
        else:
            kept.append({"_row": number} | _row(entry))
            seen.add(str(notices.notice_id(entry)))
    return Batch(pl.DataFrame(kept, schema=table.schema()), pl.DataFrame(aside, schema=ASIDE))


def _refused(entry: Entry, seen: set[str]) -> tuple[str | None, str | None]:
    if reason := notices.aside(entry):
        return reason, "code"
    if not notices.notice_id(entry):
        return "no notice id", "notice_id"
    if notices.published_on(entry) is None:
        return "date not understood", "published_on"
    return (TWICE, "notice_id") if notices.notice_id(entry) in seen else (None, None)


def _row(entry: Entry) -> dict[str, Any]:
    numbers = notices.numbers(entry)
    return {
        "notice_id": notices.notice_id(entry),
        "code": notices.text(entry, "f:notice-code"),
        "company_name": notices.name(entry),
        "company_number": numbers[0] if len(numbers) == 1 else None,
        "published_on": notices.text(entry, "published"),
        "_published_on": notices.published_on(entry),
        "edition": notices.edition(entry),
        "status": notices.text(entry, "f:status") or None,
        "url": notices.text(entry, "id"),
        "type_text": notices.type_text(entry) or None,
    }


def _warnings(feed: Entry, found: Sequence[Entry]) -> Iterator[str]:
    total = notices.count(feed, "f:total")
    if total is not None and total != len(found):
        yield f"the feed says {total:,} notices, {len(found):,} stand here"
    kept = [each for each in found if not notices.aside(each)]
    counted = Counter(min(2, len(notices.numbers(each))) for each in kept)
    for many, words in ((0, "no company number"), (2, "more than one company number, so none is taken")):
        if counted[many]:
            yield f"{counted[many]:,} of {len(kept):,} notices have {words}"


def _with_codes(batch: Batch) -> Batch:
    """Numbers and codes filled in; notices about partnerships, which have no number here, set aside."""
    texts = Counter(code.feed_text for code in notices.codes().values() if code.feed_text)
    only = {
        c.feed_text: code for code, c in notices.codes().items() if c.feed_text and texts[c.feed_text] == 1
    }
    people = [text for text, code in only.items() if notices.codes()[code].subject != "company"]
    kept = batch.kept.with_columns(
        pl.col("url").str.strip_chars_end("/").str.split("/").list.last().alias("notice_id"),
        pl.col("type_text").replace_strict(only, default=None, return_dtype=pl.String).alias("code"),
    )
    is_person = pl.col("type_text").is_in(people).fill_null(value=False)
    aside = kept.filter(is_person).select(
        "_row",
        pl.lit(notices.PERSON).alias("reason"),
        pl.lit("type_text").alias("column"),
        pl.lit("").alias("text"),
    )
    return Batch(kept.filter(~is_person), pl.concat([batch.aside, aside]))
