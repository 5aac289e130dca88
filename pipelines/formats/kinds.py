"""What a file is, by its first bytes: a name may lie, for text is published as .xls, workbooks as .csv."""

import io
import re
import zipfile
from enum import Enum
from typing import BinaryIO, NoReturn

from pipelines.formats import archive
from warehouse.errors import SourceChanged

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER = (
    (re.compile(rb"%PDF-"), "a PDF document"),
    (re.compile(rb"\x1f\x8b"), "a gzip file"),
    (re.compile(rb"7z\xbc\xaf\x27\x1c"), "a 7-Zip file"),
    (re.compile(rb"Rar!"), "a RAR file"),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8"), "a picture"),
    (re.compile(rb"PAR1"), "a Parquet file"),
    (re.compile(rb"\{\\rtf"), "an RTF document"),
    (re.compile(rb"(?is)\s*(<!doctype\s+html|<html|<head|<body|<table|<script|<meta)"), "a web page (HTML)"),
    (re.compile(rb"(?is)\s*<\?xml.{0,400}?<html"), "a web page (HTML)"),
    (re.compile(rb"(?is)\s*<\?xml|\s*<[a-z]+:?[a-z]*[\s>]"), "XML"),
    (re.compile(rb'\s*[\[{]\s*(["\[{]|\}|\])'), "JSON"),
)


class NoTableError(SourceChanged):
    """A file that is something else than a table: `words` say what."""

    def __init__(self, words: str, where: str) -> None:
        super().__init__(
            f"The file is {words}, not a table", where, next="Ask the publisher for CSV or a workbook."
        )
        self.words = words


class Kind(Enum):
    """How a file is to be read."""

    TEXT = "text"
    WORKBOOK = "a workbook"
    ZIP = "a zip file"


def recognise(file: BinaryIO, where: str) -> Kind:
    """The kind of an open file; `where` names it. Raises SourceChanged for what is no table."""
    head = file.read(_HEAD)
    if len(head) < _HEAD and not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise SourceChanged("The file is empty", where=where, next="Fetch it again, or ask the publisher.")
    if head.startswith(b"PK"):
        return _zip_kind(file if hasattr(file, "seekable") else io.BytesIO(head + file.read()), where)
    return _ole_kind(file, head, where) if head.startswith(_OLE) else _text_kind(head, where)


def _refuse(what: str, where: str, then: str) -> NoReturn:
    raise SourceChanged(what, where=where, next=then)


def _text_kind(head: bytes, where: str) -> Kind:
    plain = head[3:] if head.startswith(b"\xef\xbb\xbf") else head
    if plain[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in plain[:64]:
        plain = plain.replace(b"\0", b"").lstrip(b"\xff\xfe")
    for pattern, words in _OTHER:
        if pattern.match(plain):
            raise NoTableError(words, where)
    control = sum(plain.count(bytes([code])) for code in (*range(1, 9), *range(14, 26)))
    if control > len(plain) // 20:
        _refuse("The file is neither text nor a workbook that is known", where, "Ask the publisher for CSV.")
    return Kind.TEXT


def _ole_kind(file: BinaryIO, head: bytes, where: str) -> Kind:
    """An old Office file: its directory names what it holds, in UTF-16."""
    content = head + file.read()
    if "EncryptedPackage".encode("utf-16-le") in content:
        _refuse(
            "The workbook is protected by a password", where, "Save it without the password and load that."
        )
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return Kind.WORKBOOK
    _refuse("The file is an old Office document, not a workbook", where, "Ask the publisher for CSV.")


def _zip_kind(file: BinaryIO, where: str) -> Kind:
    try:
        with zipfile.ZipFile(file) as packed:
            archive.hold_in_bounds(packed, where)
            names = set(packed.namelist())
    except zipfile.BadZipFile:
        _refuse("The zip file or workbook is broken or cut short", where, "Fetch it again.")
    if any(name.startswith("xl/workbook.") for name in names):
        return Kind.WORKBOOK
    if "content.xml" in names and "mimetype" in names:
        return Kind.WORKBOOK
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        _refuse("The file is an Office document, not a workbook", where, "Ask the publisher for CSV.")
    return Kind.ZIP
