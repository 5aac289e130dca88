"""`fetch companies`: the latest whole snapshot of the register, once, whatever the line does."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from pipelines import fetching
from pipelines.destination import Destination
from pipelines.fetched import Land
from pipelines.fetching import Asked
from pipelines.sources import companies
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged, SourceUnreachable
from warehouse.settings import settings

DAY = date(2026, 7, 3)
SAMPLE = drift.SAMPLES / "companies_BasicCompanyData-2026-06-01-part1_1.csv"
PAGE = b"""
    <a href="BasicCompanyDataAsOneFile-2026-05-01.zip">May</a>
    <a href="BasicCompanyDataAsOneFile-2026-06-01.zip">BasicCompanyDataAsOneFile-2026-06-01.zip</a>
    <a href="BasicCompanyData-2026-06-01-part1_7.zip">part 1</a>
"""
LATEST = "BasicCompanyDataAsOneFile-2026-06-01.zip"


def packed() -> bytes:
    """The sample as it is published: zipped, as one file."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.write(SAMPLE, LATEST.replace(".zip", ".csv"))
    return body.getvalue()


WHOLE = Reply(packed(), headers={"ETag": '"june"'}, ranges=True)


@contextmanager
def the_register(
    monkeypatch: pytest.MonkeyPatch, file: Book | None = None, page: bytes = PAGE
) -> Iterator[Replay]:
    """Companies House's page of downloads and its files."""

    def book(path: str, count: int) -> Reply:
        if path == "/en_output.html":
            return Reply(page)
        return file(path, count) if file else WHOLE

    with replay(book) as publisher:
        monkeypatch.setattr(companies, "DOWNLOADS", publisher.url)
        yield publisher


def test_the_latest_is_brought_loaded_and_not_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with the_register(monkeypatch) as publisher:
        for loaded in (1, 0):
            http = asking(settings().store / "fetching", Hands())
            done = fetching.fetch(Asked("companies", DAY, DAY), http, Destination(settings().store))
            assert (done.refusal, len(done.loaded.outcomes)) == (None, loaded), done.sentence()
            assert not done.loaded.is_refused
        assert publisher.asked == ["/en_output.html", f"/{LATEST}", "/en_output.html"]


@pytest.mark.parametrize(
    "fault",
    [
        Reply(status=429, headers={"Retry-After": "30"}),
        Reply(status=500),
        Reply(packed(), headers={"ETag": '"june"'}, sends=300),
    ],
    ids=["429", "500", "cut"],
)
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: Reply
) -> None:
    hands = Hands()
    with the_register(monkeypatch, in_turn(fault, WHOLE)) as publisher:
        companies.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, hands))
        assert publisher.asked == ["/en_output.html", f"/{LATEST}", f"/{LATEST}"]
        assert publisher.headers[2].get("Range") == ("bytes=300-" if fault.sends else None)
    assert max(hands.slept) >= (30 if fault.status == 429 else 2)
    assert (tmp_path / "waiting" / LATEST).read_bytes() == packed()


def test_a_refusal_is_said_and_the_next_run_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with the_register(monkeypatch, in_turn(Reply(status=403), WHOLE)):
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            companies.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()))
        companies.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()))
    assert list(Land(tmp_path, DAY, DAY).waiting()) == [tmp_path / "waiting" / LATEST]


@pytest.mark.parametrize(
    "page", [b"", b"<html>We have moved</html>", b'<a href="BasicCompanyData-part1.zip">']
)
def test_a_page_that_names_none_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: bytes
) -> None:
    with the_register(monkeypatch, page=page):
        with pytest.raises(SourceChanged, match="names no file of all companies") as said:
            companies.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()))
        assert "by hand" in said.value.sentence
