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
        ("9" * 2_000_000, "", None),
        ("9", 'scale="99999999"', None),
        ("9", 'scale="-99999999"', None),
        ("", 'xmlns:xsi="urn:x" xsi:nil="true"', None),
    ],
)
def test_an_amount_as_written(text: str, more: str, expected: str | None) -> None:
    assert net(text, more) == expected


BOMB = b'<!DOCTYPE x [<!ENTITY a "99">%s<!ENTITY x "&b7;&b7;&b7;">]>' % b"".join(
    b'<!ENTITY b%d "%s">' % (place, (b"&b%d;" % (place - 1) if place else b"&a;") * 10) for place in range(8)
)


@pytest.mark.parametrize(
    "declared", [b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>', BOMB], ids=["outside", "laughs"]
)
def test_entities_bring_in_nothing(declared: bytes) -> None:
    fact = '<c:NetAssetsLiabilities contextRef="i" unitRef="p">&x;</c:NetAssetsLiabilities>'
    with pytest.raises(ValueError, match="whole document"):
        inline_accounts.figures(declared + XBRL.format(fact).encode(), DAY)


def test_figures_within_figures_are_none() -> None:
    fact = '<c:NetAssetsLiabilities contextRef="i" unitRef="p">1', "</c:NetAssetsLiabilities>"
    body = XBRL.format(fact[0] * 100 + fact[1] * 100).encode()
    assert inline_accounts.figures(body, DAY)["net_assets"] is None


@pytest.mark.parametrize("body", [b"", b"<html>", b"<html></html>", b"%PDF-1.4"])
def test_what_is_no_document_is_said(body: bytes) -> None:
    with pytest.raises(ValueError, match="whole document|nothing is tagged"):
        inline_accounts.figures(body, DAY)


@pytest.mark.parametrize(
    ("context", "unit", "expected"),
    [("<a/>" * 20, "<a>.</a>" * 20, "1.00"), ("<a/>" * 200, "", None), ("", "<a>.</a>" * 200, None)],
    ids=["large ones", "a context without end", "a unit without end"],
)
def test_contexts_and_units_of_parts_without_end_are_none(
    context: str, unit: str, expected: str | None
) -> None:
    """Within one another they would be gone through over and over."""
    body = f"""<xbrl xmlns:c="urn:c"><context id="i">{context}<instant>2025-03-31</instant></context>
<unit id="p">{unit}<measure>iso4217:GBP</measure></unit>
<c:NetAssetsLiabilities contextRef="i" unitRef="p">1</c:NetAssetsLiabilities></xbrl>"""
    assert inline_accounts.figures(body.encode(), DAY)["net_assets"] == expected
