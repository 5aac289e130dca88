"""One notice: its number, its name, its day, and whether it may be kept."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipelines.formats import notices
from tests.pipelines import feeds
from warehouse.errors import SourceChanged
from warehouse.seeds import seed
from warehouse.settings import settings


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("<p>(Company Number 99000416 )</p>", ["99000416"]),
        ("Company Number: 900184", ["00900184"]),
        ("Company&nbsp;No. SC012345", ["SC012345"]),
        ("Registered Number: OC 301234", ["OC301234"]),
        ("Company registration number XX1234", ["XX001234"]),
        ("Company Number: R0001234", ["R0001234"]),
        ("Registered No: IP12345R", ["IP12345R"]),
        ('<a resource="http://business.data.gov.uk/id/company/99000416">Works Ltd</a>', ["99000416"]),
        ("<b>Company</b> <i>Number</i>: <b>99000416</b> and again Company Number 99000416", ["99000416"]),
        ("Company Number 99000416; Company Number XX000002", ["99000416", "XX000002"]),
        ("Telephone number 0123 456789, IP Number 12345, Company Number: none", []),
        ("Company Number 00000000", []),
        ("Company Number 1234567890", []),
        ("Company Number GB123456", []),
        ("", []),
    ],
)
def test_company_numbers_in_all_their_shapes(content: str, found: list[str]) -> None:
    assert notices.numbers(feeds.notice(1, content=content)) == found


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("/n MEREFIELD WORKS LTD", "MEREFIELD WORKS LTD"),
        ("MEREFIELD &amp; SONS LTD.", "MEREFIELD & SONS LTD."),
        ("MEREFIELD &amp;amp; SONS", "MEREFIELD & SONS"),
        ("  Merefield \n Works  ", "Merefield Works"),
        ("/nursing care ltd", "/nursing care ltd"),
        ("Appointment of Liquidators", None),
        ("", None),
    ],
)
def test_a_title_is_the_name_unless_it_is_the_type(title: str, name: str | None) -> None:
    assert notices.name(feeds.notice(1, title=title)) == name


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-06-16T00:00:00", date(2026, 6, 16)),
        ("2026-06-16", date(2026, 6, 16)),
        ("2026-06-16T23:30:00Z", date(2026, 6, 17)),
        ("2026-01-16T23:30:00+00:00", date(2026, 1, 16)),
        ("16 June 2026", None),
        (None, None),
    ],
)
def test_the_day_is_londons(said: str | None, day: date | None) -> None:
    assert notices.published_on(feeds.notice(1, published=said)) == day


@pytest.mark.parametrize(
    ("more", "edition"),
    [
        ({"link": {"@href": "/Edinburgh/issue/1/page/2"}}, "Edinburgh"),
        ({"link": [None, {"@href": "/London/issue/1"}]}, "London"),
        ({"link": None, "id": "https://www.thegazette.co.uk/id/notice/B-1-2"}, "Belfast"),
        ({"link": None}, None),
    ],
)
def test_the_edition(more: dict[str, Any], edition: str | None) -> None:
    assert notices.edition(feeds.notice(1, **more)) == edition


@pytest.mark.parametrize(("code", "known"), notices.codes().items())
def test_every_code_is_kept_or_leaves_no_trace(code: str, known: notices.Code) -> None:
    entry = feeds.notice(1, code, content="no number")
    assert known.subject in ("company", "partnership", "person")
    if code.startswith("25"):
        assert known.subject == "person"
    if known.subject == "company" and known.is_kept:
        assert notices.aside(entry) is None
        return
    assert notices.aside(entry) in (notices.PERSON, notices.OTHER)
    assert notices.reduced(entry) == {"f:notice-code": code}


@pytest.mark.parametrize("code", ["2999", "2903", "", "24", "2443 ", "A PERSON", None, 2503, ["2443"]])
def test_a_code_that_is_not_known_is_not_kept(code: object) -> None:
    entry = feeds.notice(1, code)  # type: ignore[arg-type]
    if notices.aside(entry) is None:
        assert str(code).strip() == "2443"
        return
    assert set(notices.reduced(entry)) == {"f:notice-code"}
    assert "PERSON" not in notices.reduced(entry)["f:notice-code"]


def test_a_partnership_with_a_number_is_no_person() -> None:
    assert notices.aside(feeds.notice(1, "2451", content="Company Number OC301234")) is None
    assert notices.aside(feeds.notice(1, "2451", content="two partners")) == notices.PERSON


def test_reducing_again_changes_nothing_and_nothing_else_is_left() -> None:
    once = notices.reduced(feeds.notice(1, author={"name": "x"}, new_field="A practitioner"))
    assert notices.reduced(once) == once
    assert "practitioner" not in str(once)
    assert once["content"] == "Company Number XX000001"


@pytest.mark.parametrize("entry", [None, {}, {"a": 1}, [{"a": 1}, "text", None], "text", 5])
def test_entries_of_any_shape(entry: object) -> None:
    found = notices.entries({"entry": entry})
    assert all(isinstance(each, dict) for each in found)
    assert len(found) == (1 if isinstance(entry, dict | list) else 0)


def test_numbers_of_the_feed_come_as_text() -> None:
    assert [notices.count({"n": said}, "n") for said in ("6,023", 5, "", None, "²", "9" * 5_000)] == [
        6023,
        5,
        None,
        None,
        None,
        None,
    ]


@pytest.mark.parametrize("text", [b"[]", b'{"entry": []}', b'{"f:total": "1"}', b"3"])
def test_what_is_no_feed_is_refused(text: bytes) -> None:
    with pytest.raises(SourceChanged, match="no longer a feed"):
        notices.opened(text, "a.json")


def test_an_empty_day_is_a_feed() -> None:
    assert notices.entries(notices.opened(feeds.page([]), "a.json")) == []


@pytest.mark.real
def test_the_seed_is_the_list_of_codes() -> None:
    path = Path(settings().real_data) / "gazette" / "gazette-notice-codes.csv"
    if not path.exists():
        pytest.skip("needs gazette/gazette-notice-codes.csv (MULTIPLIER_REAL_DATA)")
    with path.open(encoding="utf-8-sig", newline="") as file:
        theirs = {row["notice_code"]: row for row in csv.DictReader(file)}
    ours = {row["code"]: row for row in seed("gazette_codes").iter_rows(named=True)}
    assert set(ours) == set(theirs)
    for code, row in ours.items():
        assert (row["label"] or "", row["category"]) == (theirs[code]["label"], theirs[code]["category"])
        assert (row["rdf_class"] or "") == theirs[code]["rdf_class_in_TheGazette_Transformations"]
        assert (row["subject"] == "person") >= theirs[code]["role"].startswith("EXCLUDE")
        assert row["because"].endswith(".")


@pytest.mark.parametrize(
    "hostile", ["<" * 300_000, f"Company No{' ' * 300_000}:x", "Company Number " * 30_000]
)
def test_a_hostile_text_is_gone_through_once(hostile: str) -> None:
    """What goes back over and over would take hours here."""
    assert notices.numbers({"content": f"{hostile} Company\n  Number : XX000101"}) == ["XX000101"]
