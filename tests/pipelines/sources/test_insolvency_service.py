"""Insolvency records and counts: the sample by hand, and what makes a file one of these."""

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from pipelines import fetching, recognise, releases, runner
from pipelines.destination import Destination
from pipelines.fetching import Asked
from pipelines.source import Told
from pipelines.sources import insolvency_service
from tests.pipelines.replay import Hands, Reply, asking, replay
from tests.pipelines.sources import drift
from warehouse.ask import run_sql
from warehouse.errors import SourceChanged
from warehouse.settings import settings

SAMPLE = drift.SAMPLES / "insolvency_service_records.csv"
MONTHS = "month,O,P,TOTAL\n2024-01,0,26,1768\n"
YEARS = "sic_section,2016,2017\nO,10,10\nTOTAL,14669,14570\n"
FOUNDING = (
    "sector,sic2003_section(inferred),sic2007_section,h1_2009,h1_2010,pct_change,status\n"
    'Education,M,P,36,50,38.9,"derived"\nTotal,,,114,168,47.4,published\n'
)


def file(folder: Path, text: str) -> Path:
    """A file of this text."""
    path = folder / "counts.csv"
    path.write_text(text, "utf-8")
    return path


def test_the_sample_is_six_records_in_latin_1() -> None:
    (reading,) = insolvency_service.read(SAMPLE, Told())
    kept = next(reading.batches).kept
    assert reading.understanding.kind == "insolvency_records"
    assert kept["company_name"][1] == "FICTIONAL CAFÉ LIMITED"
    assert kept.select("company_number", "case_type", "month", "section", "sic5", "is_bulk").row(2) == (
        "XX000103", "In Administration", "2023-04", "A", "1110", "N",
    )  # fmt: skip


@pytest.mark.parametrize("text", [MONTHS, YEARS, FOUNDING])
def test_counts_are_known_by_their_headings(text: str, tmp_path: Path) -> None:
    (reader,) = recognise.readers(file(tmp_path, text), None, Told())
    assert reader.source.name == "insolvency_service"


@pytest.mark.parametrize("text", ["month,amount\n2024-01,3\n", "sic_section\nO\n", "a,b\n1,2\n", ""])
def test_other_tables_are_not_taken(text: str, tmp_path: Path) -> None:
    path = file(tmp_path, text)
    assert not insolvency_service.takes(path)
    with pytest.raises(SourceChanged):
        insolvency_service.read(path, Told())


def test_the_bulk_mark_has_two_headings(tmp_path: Path) -> None:
    path = tmp_path / "records.csv"
    path.write_bytes(SAMPLE.read_bytes().replace(b"isBulk", b"is_bulk"))
    (reading,) = insolvency_service.read(path, Told())
    assert next(reading.batches).kept["is_bulk"].to_list() == ["N", "N", "N", "N", "Y", "N"]


def test_a_heading_that_is_gone_is_named(tmp_path: Path) -> None:
    path = tmp_path / "records.csv"
    path.write_bytes(SAMPLE.read_bytes().replace(b"case_type", b"kind_of_case"))
    assert insolvency_service.takes(path)
    with pytest.raises(SourceChanged, match="case_type"):
        insolvency_service.read(path, Told())


def test_loaded_records_have_their_section_and_month(tmp_path: Path) -> None:
    done = runner.load([SAMPLE, file(tmp_path, MONTHS)])
    assert not done.is_refused, [each.sentence for each in done.outcomes]
    records = run_sql(
        "select company_number, sic_section, strftime(month_on, '%Y-%m'), is_bulk"
        " from staging.insolvency_service__records order by _row"
    )
    assert records.rows()[:3] == [
        ("XX000101", "Q", "2023-02", False),
        ("XX000102", "I", "2023-03", False),
        ("XX000103", "A", "2023-04", False),
    ]
    counts = run_sql(
        "select period, sic_section, cases from staging.insolvency_service__sectors order by all"
    )
    assert counts.rows() == [("2024-01", "O", 0), ("2024-01", "P", 26), ("2024-01", "TOTAL", 1768)]


def release(folder: Path) -> Path:
    """A release's zip file: the records between two texts that describe them."""
    path = folder / "Record-level_data.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Metadata.csv", "column,meaning\ncase_type,Which kind\n")
        archive.writestr("record-level-data.csv", SAMPLE.read_bytes())
        archive.writestr("README.txt", "About these records.\nNot to be used to tell who is insolvent.\n")
    return path


def test_the_records_of_a_zip_file_are_found_among_its_descriptions(tmp_path: Path) -> None:
    path = release(tmp_path)
    assert insolvency_service.takes(path)
    (reading,) = insolvency_service.read(path, Told())
    assert sum(batch.kept.height for batch in reading.batches) == 6


def test_a_release_is_found_by_its_page_and_brought_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = release(tmp_path).read_bytes()

    def book(path: str, count: int) -> Reply:
        if path.endswith("company-insolvencies-may-2026"):
            files = ["/media/abc/Long_Run.csv", "/media/abc/Record-level_data.zip"]
            listed = {"details": {"attachments": [{"url": f"{publisher.url}{each}"} for each in files]}}
            return Reply(json.dumps(listed).encode())
        return Reply(body, headers={"ETag": '"1"'}) if path.endswith(".zip") else Reply(status=404)

    with replay(book) as publisher:
        monkeypatch.setattr(releases, "RELEASES", publisher.url)
        monkeypatch.setattr(releases, "ASSETS", publisher.url)
        http = asking(settings().store / "fetching", Hands(1_784_500_000.0), None)
        asked = Asked("insolvency_service", date(2026, 7, 10), date(2026, 7, 10))
        done = fetching.fetch(asked, http, Destination(settings().store))
    assert done.refusal is None
    assert [each.file for each in done.loaded.outcomes] == ["Record-level_data.zip"]
    assert [path.rsplit("/", 1)[-1] for path in publisher.asked] == [
        "company-insolvencies-june-2026",
        "company-insolvencies-may-2026",
        "Record-level_data.zip",
    ]
