"""Accounts that companies filed, a document each: what was owned and owed on the day of the balance sheet.

publisher  Companies House
page       https://download.companieshouse.gov.uk/en_accountsdata.html
cadence    daily, of the accounts filed that day; a zip file a month for earlier ones
oddities   The number and the day stand in the name of each document. Small companies need not say what they
           earned, so that turnover is mostly null, and null is not zero. A zip file packed on a Mac holds a
           shadow of each document; one of several documents is a zip file inside. Who signed is never kept.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.formats import archive, inline_accounts
from pipelines.source import (
    ASIDE,
    Batch,
    Column,
    Ending,
    Heading,
    Reading,
    Source,
    Table,
    Told,
    Understanding,
)
from warehouse.errors import SourceChanged

KIND = "company_accounts"
BROKEN, TOO_LARGE = "a document that is broken", "a document that is too large"
NO_ACCOUNTS, NO_FIGURES = "no accounts", "a document without figures"
LARGEST, MOST = 64 << 20, 1 << 40
"""Bytes of a document, or of all in a zip file inside; of all of a month, which are read one by one."""
A_BATCH = 500
_NAME = re.compile(r"Prod\d+_\d+_([A-Z0-9]{8})_(\d{8})[^/]*\.(html|xhtml|xml|zip)", re.IGNORECASE)

ACCOUNTS = Table(
    entity="accounts",
    kinds=(KIND,),
    columns=(
        Column("company_number", "The number of the company.", required=True),
        Column("balance_on", "The day of the balance sheet.", "date", required=True),
        Column("net_assets", "What is owned less what is owed; below zero where more is owed.", "money"),
        Column("current_assets", "What is owned for less than a year.", "money"),
        Column("cash", "What is in the bank and at hand.", "money"),
        Column("creditors_within_year", "What is owed within a year.", "money"),
        Column("turnover", "What was earned; small companies need not say.", "money"),
        Column("employees", "How many were employed on average.", "decimal"),
        Column("is_dormant", "Whether it did nothing all year: true or false."),
    ),
    rows=(1, 5_000_000),
    rows_because="A day has some thousand documents, a month up to four hundred thousand.",
    period="balance_on",
    alike=("company_number", "balance_on"),
    is_national=True,
    is_snapshot=True,
)

SOURCE = Source(
    name="accounts",
    title="Accounts filed by companies",
    publisher="Companies House",
    page="https://download.companieshouse.gov.uk/en_accountsdata.html",
    cadence="daily",
    licence="Free of charge and without restriction on use, as Companies House says of its public data",
    tables=(ACCOUNTS,),
)


def takes(path: Path) -> bool:
    """Whether it is a zip file of documents named as accounts are, or one such document."""
    if _NAME.fullmatch(path.name):
        return True
    try:
        with zipfile.ZipFile(path) as packed:
            return any(_NAME.fullmatch(_base(name)) for name in packed.namelist())
    except (zipfile.BadZipFile, OSError):
        return False


def read(path: Path, told: Told) -> list[Reading]:
    """The documents of the file, a row each; `_row` counts them from 1. SourceChanged where it is broken."""
    understanding = Understanding(
        kind=KIND,
        encoding="utf-8",
        columns={column.name: Heading(column.name, 0, "known") for column in ACCOUNTS.columns},
    )
    return [Reading(understanding, _batches(path), Ending)]


def _batches(path: Path) -> Iterator[Batch]:
    kept: list[dict[str, Any]] = []
    aside: list[dict[str, Any]] = []
    for number, (name, body) in enumerate(_documents(path), start=1):
        found = _NAME.fullmatch(name)
        row, reason = _row(found, body) if found else (None, NO_ACCOUNTS)
        if row:
            kept.append({"_row": number} | row)
        else:
            # The text is not kept: it names who signed.
            aside.append({"_row": number, "reason": reason, "column": None, "text": ""})
        if len(kept) + len(aside) >= A_BATCH:
            yield Batch(pl.DataFrame(kept, schema=ACCOUNTS.schema()), pl.DataFrame(aside, schema=ASIDE))
            kept, aside = [], []
    yield Batch(pl.DataFrame(kept, schema=ACCOUNTS.schema()), pl.DataFrame(aside, schema=ASIDE))


def _documents(path: Path) -> Iterator[tuple[str, bytes | None]]:
    """The name and text of each; no text where it is too large, an empty one where it is broken."""
    if path.suffix.lower() != ".zip":
        yield path.name, path.read_bytes()
        return
    try:
        with zipfile.ZipFile(path) as packed:
            archive.hold_in_bounds(packed, path.name, MOST)
            for name, body in _members(packed):
                # The documents of a zip file inside are of the company and the day that its own name says.
                for text in _texts(name, body):
                    yield name, text
    except archive.UNPACKABLE as error:
        raise SourceChanged(
            "The zip file is broken or cut off", where=path.name, next="Fetch the file again."
        ) from error


def _members(packed: zipfile.ZipFile) -> Iterator[tuple[str, bytes | None]]:
    for member in packed.infolist():
        if not member.is_dir() and "__MACOSX/" not in member.filename:
            is_fit = member.file_size <= LARGEST
            yield _base(member.filename), archive.unpacked(packed, member) if is_fit else None


def _texts(name: str, body: bytes | None) -> Sequence[bytes | None]:
    """The document; those of a zip file inside, or one that is too large or broken, where that is so."""
    if body is None or not name.lower().endswith(".zip"):
        return [body]
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            archive.hold_in_bounds(packed, "", LARGEST)
            return [text for _, text in _members(packed)]
    except archive.UNPACKABLE:
        return [b""]
    except SourceChanged:
        return [None]


def _row(found: re.Match[str], body: bytes | None) -> tuple[dict[str, Any] | None, str]:
    if body is None:
        return None, TOO_LARGE
    try:
        day = date.fromisoformat(re.sub(r"(\d{4})(\d\d)(\d\d)", r"\1-\2-\3", found.group(2)))
        figures = inline_accounts.figures(body, day)
    except ValueError:
        return None, BROKEN
    if not any(figures.values()):
        return None, NO_FIGURES
    row: dict[str, Any] = {"company_number": found.group(1).upper(), "balance_on": day.isoformat()} | figures
    for column in ACCOUNTS.columns:
        said = row[column.name]
        if column.type in ("money", "decimal"):
            row[f"_{column.name}"] = None if said is None else Decimal(said)
    return row | {"_balance_on": day}, ""


def _base(name: str) -> str:
    return name.rsplit("/", 1)[-1]
