"""Figures out of a document: what counts, what is null, and what is broken."""

from datetime import date

import pytest

from pipelines.formats import inline_accounts

DAY = date(2025, 3, 31)
XBRL = """<xbrl xmlns:c="urn:c"><context id="i"><period><instant>2025-03-31</instant></period></context>
<unit id="p"><measure>iso4217:GBP</measure></unit>{}</xbrl>"""


def net(text: str, more: str = "") -> str | None:
    """The net assets of a plain document in which they are written so."""
    fact = f'<c:NetAssetsLiabilities contextRef="i" unitRef="p" {more}>{text}</c:NetAssetsLiabilities>'
    return inline_accounts.figures(XBRL.format(fact).encode(), DAY)["net_assets"]


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("1,234", "", "1234.00"),
        ("1.234,5", 'format="ixt:numdotcomma"', "1234.50"),
        ("12", 'scale="3" sign="-"', "-12000.00"),
        ("0", "", "0.00"),
        ("-", 'format="ixt2:zerodash"', "0.00"),
        ("-", "", None),
        ("", "", None),
        ("n/a", "", None),
        ("NaN", "", None),
        ("9" * 40, "", None),
        ("", 'xmlns:xsi="urn:x" xsi:nil="true"', None),
    ],
)
def test_an_amount_as_written(text: str, more: str, expected: str | None) -> None:
    assert net(text, more) == expected


@pytest.mark.parametrize("body", [b"", b"<html>", b"<html></html>", b"%PDF-1.4"])
def test_what_is_no_document_is_said(body: bytes) -> None:
    with pytest.raises(ValueError, match="whole document|nothing is tagged"):
        inline_accounts.figures(body, DAY)
