"""What Companies House says of companies, as rows: a profile, each date of each case, each charge.

No practitioner, officer or lender is taken out of a document: none is kept.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl

from pipelines.formats.company_documents import CASES, CHARGES, Document, Json, day, text
from pipelines.source import ASIDE, Batch, Table

Row = dict[str, Any]

DELTA_DATES: Mapping[str, str] = {
    "wind_up_date": "wound-up-on",
    "sworn_date": "declaration-solvent-on",
    "petition_date": "petitioned-on",
    "wind_up_conclusion_date": "concluded-winding-up-on",
    "dissolved_due_date": "due-to-be-dissolved-on",
    "dissolved_date": "dissolved-on",
}
"""What a change on its way to the register calls a date of a case -> what the register calls it."""
_WHOLE = re.compile(r"[0-9]{1,18}")
NO_DATE = "a kind of date that is not known"


def batch(documents: Sequence[Document], odd: Sequence[tuple[int, str]], table: Table) -> Batch:
    """The rows of one table. `_row` is the line of JSON lines, else counts the records of the file from 1."""
    kept: list[Row] = []
    aside = [_aside(line, reason) for line, reason in odd]
    for document in documents:
        for place, (row, reason) in enumerate(_records(document), start=1):
            number = document.line or len(kept) + len(aside) + 1
            reason = reason or _refused(row, table)
            if reason:
                aside.append(_aside(number, reason))
            else:
                kept.append(_typed({"_row": number, "place": str(place), **row}, table))
    return Batch(pl.DataFrame(kept, schema=table.schema()), pl.DataFrame(aside, schema=ASIDE))


def _aside(number: int, reason: str) -> Row:
    """The text is not kept: it may name a person."""
    return {"_row": number, "reason": reason, "column": None, "text": ""}


def _records(document: Document) -> Iterator[tuple[Row, str | None]]:
    """Each record, and why it is set aside."""
    known: Row = {
        "company_number": document.number,
        "checked_on": document.checked_on,
        "timepoint": document.timepoint,
    }
    if document.kind == CASES:
        rows = _cases(document.data)
    elif document.kind == CHARGES:
        rows = _charges(document.data)
    else:
        rows = iter([(_profile(document.data), None)])
    is_empty = True
    for row, reason in rows:
        is_empty = False
        yield known | row, reason
    if is_empty:
        yield known, "no case" if document.kind == CASES else "no charge"


def _profile(data: Json) -> Row:
    accounts = data.get("accounts") or {}
    coming = accounts.get("next_accounts") or {}
    statement = data.get("confirmation_statement") or {}
    return {
        "name": text(data, "company_name"),
        "status": text(data, "company_status"),
        "status_detail": text(data, "company_status_detail"),
        "type": text(data, "type"),
        "incorporated_on": day(data.get("date_of_creation")),
        "ceased_on": day(data.get("date_of_cessation")),
        "accounts_overdue": text(coming, "overdue") or text(accounts, "overdue"),
        "accounts_due_on": day(coming.get("due_on") or accounts.get("next_due")),
        "confirmation_overdue": text(statement, "overdue"),
        "has_insolvency_history": text(data, "has_insolvency_history"),
        "has_been_liquidated": text(data, "has_been_liquidated"),
    }


def _charges(data: Json) -> Iterator[tuple[Row, str | None]]:
    for charge in data.get("items") or []:
        yield (
            {
                "charge_number": text(charge, "charge_number"),
                "charge_code": text(charge, "charge_code"),
                "status": text(charge, "status"),
                "created_on": day(charge.get("created_on")),
                "satisfied_on": day(charge.get("satisfied_on")),
            },
            None,
        )


def _cases(data: Json) -> Iterator[tuple[Row, str | None]]:
    """A row a date; a case without any is a row too."""
    for case in data.get("cases") or []:
        known = {"case_number": text(case, "number"), "case_type": text(case, "type")}
        dates = case.get("dates") or [{}]
        for each in dates:
            yield known | {"date_kind": text(each, "type"), "happened_on": day(each.get("date"))}, None
    for case in data.get("case_numbers") or []:
        kind = re.sub(r"[^a-z]+", "-", str(case.get("case_type") or "").lower()).strip("-")
        known = {"case_number": text(case, "case_number"), "case_type": kind or None}
        dated = {name: day(case[name]) for name in case if name.endswith("_date") and case[name]}
        for name, when in dated.items() or {"": None}.items():
            reason = NO_DATE if name and name not in DELTA_DATES else None
            yield known | {"date_kind": DELTA_DATES.get(name), "happened_on": when}, reason


def _refused(row: Row, table: Table) -> str | None:
    if not row["company_number"]:
        return "no company number"
    for column in table.columns:
        said = row.get(column.name)
        if column.type == "date" and said is not None and _date(said) is None:
            return "date not understood"
    return None


def _typed(row: Row, table: Table) -> Row:
    given: Row = {"_row": row["_row"]} | {each.name: row.get(each.name) for each in table.columns}
    for column in table.columns:
        said = given[column.name]
        if column.type == "date":
            given[f"_{column.name}"] = _date(said) if said else None
        elif column.type == "whole":
            given[f"_{column.name}"] = int(said) if said and _WHOLE.fullmatch(said) else None
    return given


def _date(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
