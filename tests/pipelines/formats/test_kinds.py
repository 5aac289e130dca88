"""A file is what its bytes say."""

import io

import pytest

from pipelines.formats.kinds import Kind, recognise
from warehouse.errors import SourceChanged


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \t", "empty"),
        (b"<!DOCTYPE html><html><table>", "a web page"),
        (b"\xef\xbb\xbf\n<html>", "a web page"),
        ("\ufeff<html><body>".encode("utf-16"), "a web page"),
        (b'<?xml version="1.0"?><feed>', "XML"),
        (b'{"error": "not found"}', "JSON"),
        (b'[{"a": 1}]', "JSON"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "old Office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (bytes(range(1, 9)) * 99, "neither text nor a workbook"),
        (b"PK\x03\x04 cut short", "broken or cut short"),
    ],
)
def test_what_is_no_table_is_named(content: bytes, words: str) -> None:
    with pytest.raises(SourceChanged, match=words) as refused:
        recognise(io.BytesIO(content), "spend.csv")
    assert "spend.csv" in refused.value.sentence


@pytest.mark.parametrize("name", ["spend.csv", "spend.xls", "spend"])
@pytest.mark.parametrize(
    "content", [b"a,b\n", b"\xff\xfea\0,\0b\0", b"a\x85b,<b>\n", b"\n" * 5000, b"(a),[b]\n"]
)
def test_text_is_text_whatever_it_is_called(content: bytes, name: str) -> None:
    assert recognise(io.BytesIO(content), name) is Kind.TEXT
