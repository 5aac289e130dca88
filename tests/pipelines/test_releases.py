"""Releases on GOV.UK: which page is asked for, which of its files, and what is said where there is none."""

import json
from datetime import date
from pathlib import Path

import pytest

from pipelines import releases
from pipelines.fetched import Land
from tests.pipelines.replay import Hands, Reply, asking, in_turn, replay
from warehouse.errors import SourceChanged, SourceUnreachable

DAY = date(2026, 2, 10)
WHERE = "https://www.gov.uk/"


def test_no_release_in_three_months_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with replay(in_turn(Reply(status=404))) as publisher:
        monkeypatch.setattr(releases, "RELEASES", publisher.url)
        with pytest.raises(SourceChanged, match="no release since November 2025"):
            releases.bring(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()))
    asked = [path.rpartition("-insolvencies-")[2] for path in publisher.asked]
    assert asked == ["january-2026", "december-2025", "november-2025"]


@pytest.mark.parametrize(
    ("fault", "said"),
    [(Reply(status=403), "refuses to answer this machine"), (Reply(status=500), "it answered 500")],
)
def test_a_page_that_cannot_be_had_is_no_absent_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Reply, said: str
) -> None:
    with replay(in_turn(fault)) as publisher:
        monkeypatch.setattr(releases, "RELEASES", publisher.url)
        with pytest.raises(SourceUnreachable, match=said):
            releases.bring(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()))
    assert {path.rpartition("-insolvencies-")[2] for path in publisher.asked} == {"january-2026"}


def test_a_file_is_named_by_the_end_of_its_address_alone() -> None:
    named = releases.name_of("https://a.org/media/x/..%2F..%2FRecord-level%20data.zip?v=1")
    assert named == "Record-level data.zip"


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("https://a.org/1/Records%00.csv", "Records.csv"),
        ("https://a.org/1/Re%0Acords%1B.csv", "Records.csv"),
        ("https://a.org/1/..%5C..%5CRecords.csv", "Records.csv"),
        ("https://a.org/1/%00", ""),
        ("https://a.org/1/..", ""),
    ],
)
def test_the_name_of_a_file_is_one_that_a_disk_takes(address: str, named: str) -> None:
    assert releases.name_of(address) == named


def test_the_records_are_found_among_the_files() -> None:
    urls = [f"{releases.ASSETS}1/Long_Run.csv", f"{releases.ASSETS}2/Record-level%20data.zip"]
    page = json.dumps({"details": {"attachments": [{"url": url} for url in urls]}}).encode()
    assert releases.records_of(page, WHERE) == urls[1]


def test_a_file_on_another_host_is_not_asked_for() -> None:
    page = json.dumps({"details": {"attachments": [{"url": "https://a.org/2/Records.zip"}]}}).encode()
    with pytest.raises(SourceChanged, match="lies at a.org, and no other host is asked"):
        releases.records_of(page, WHERE)


@pytest.mark.parametrize(
    "page",
    [
        b"<html>",
        b"{}",
        b"[" * 100_000,
        b'{"details": {"attachments": [{"url": "x/Tables.xlsx"}]}}',
        b'{"details": {"attachments": [{"url": "https://["}]}}',
    ],
    ids=["html", "empty", "deep", "others", "broken"],
)
def test_a_page_that_lists_no_records_is_named(page: bytes) -> None:
    with pytest.raises(SourceChanged, match="release"):
        releases.records_of(page, WHERE)
