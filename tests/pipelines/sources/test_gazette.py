"""The Gazette: the samples by hand, and what a fetch keeps of them."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from pipelines.formats import notice_rows, notices
from pipelines.source import Told
from pipelines.sources import gazette
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged

LIST, PAGE = drift.samples("gazette")


def test_the_page_is_understood() -> None:
    assert gazette.takes(PAGE)
    (reading,) = gazette.read(PAGE, Told())
    (batch,) = reading.batches
    shown = ("notice_id", "code", "company_name", "company_number", "_published_on", "edition", "status")
    day = date(2026, 6, 16)
    assert batch.kept.select(shown).rows() == [
        ("99000001", "2443", "MEREBRIDGE CARE & SUPPORT LTD.", "XX000101", day, None, "published"),
        ("99000002", "2432", "ABBEY LANE HOLDINGS LIMITED", "XX000102", day, "London", "published"),
        ("99000003", "2450", "CASTLE GROUNDWORKS LIMITED", "XX000103", date(2026, 6, 17), None, "published"),
        ("99000004", "2450", "RIVERSIDE LOCKSMITHS LTD", None, day, None, "withdrawn"),
        ("L-99001-1", "2431", None, None, day, "London", "published"),
    ]
    assert batch.aside.select("_row", "reason", "text").rows() == [
        (6, "a notice about a person", ""),
        (7, "a notice about a person", ""),
        (8, "a code that is not known", ""),
        (9, "a notice that stands here already", ""),
    ]
    assert reading.understanding.warnings == (
        "1 of 6 notices have no company number",
        "1 of 6 notices have more than one company number, so none is taken",
    )


def test_the_derived_list_has_codes_only_where_the_words_have_one() -> None:
    assert gazette.takes(LIST)
    (reading,) = gazette.read(LIST, Told())
    (batch,) = reading.batches
    assert batch.kept.select("notice_id", "code", "company_number", "_published_on").rows() == [
        ("99000011", "2410", None, date(2026, 6, 16)),
        ("99000012", None, None, date(2026, 6, 16)),
        ("99000013", "2450", None, date(2026, 6, 17)),
        ("99000015", None, None, date(2026, 6, 18)),
    ]
    assert batch.aside.select("_row", "reason").rows() == [(5, "a notice about a person")]
    assert "stay without a code" in reading.understanding.warnings[-1]
    assert len(reading.understanding.guessed) == 2


@pytest.mark.parametrize("sample", ["spending_messy.csv", "wards_small.geojson", "postcodes_small.csv"])
def test_files_of_others_are_left_to_them(sample: str) -> None:
    assert not gazette.takes(drift.SAMPLES / sample)


def test_what_a_fetch_keeps_reads_as_the_page_it_came_from(tmp_path: Path) -> None:
    kept = json.loads(notice_rows.reduced_page(PAGE.read_bytes()))
    path = tmp_path / "a.json"
    path.write_text(notice_rows.written(notices.entries(kept), 9), "utf-8")
    assert not re.search("PERSON|PARTNERS|practitioner|address", path.read_text("utf-8"))
    (was,), (now,) = (list(gazette.read(each, Told())[0].batches) for each in (PAGE, path))
    assert was.kept.equals(now.kept)
    assert was.aside.equals(now.aside)


def test_a_page_cut_off_or_changed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for text, said in (
        (PAGE.read_text("utf-8")[:900], "broken or cut off"),
        (
            PAGE.read_text("utf-8").replace("f:notice-code", "f:code"),
            "None of its 9 notices has f:notice-code",
        ),
        (PAGE.read_text("utf-8").replace("entry", "entries"), "no longer a feed"),
    ):
        path.write_text(text, "utf-8")
        with pytest.raises(SourceChanged, match=said):
            gazette.read(path, Told())


def test_the_list_of_codes_is_named_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text("notice_code,label\n2443,Appointment of liquidators\n", "utf-8")
    assert gazette.takes(path)
    with pytest.raises(SourceChanged, match=r"says what each notice code means.*gazette_codes\.csv"):
        gazette.read(path, Told())
