"""Accounts as filed: the sample by hand, and what becomes of a broken file."""

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipelines.source import Told
from pipelines.sources import accounts
from tests.pipelines.formats import bombs
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged

(SAMPLE,) = drift.samples("accounts")


def test_each_document_is_a_row_or_is_set_aside() -> None:
    assert accounts.takes(SAMPLE)
    (reading,) = accounts.read(SAMPLE, Told())
    (batch,) = reading.batches
    shown = ("_row", "company_number", "_balance_on", "_net_assets", "_current_assets", "_cash")
    day, none = date(2025, 3, 31), None
    assert batch.kept.select(shown).rows() == [
        (1, "XX000101", day, Decimal("-12345.00"), Decimal("7500.00"), none),
        (2, "XX000102", day, Decimal("0.00"), none, none),
        (3, "XX000103", day, none, none, Decimal("70.00")),
    ]
    others = ("_creditors_within_year", "_turnover", "_employees", "is_dormant")
    assert batch.kept.select(others).rows() == [
        (Decimal("20001.00"), none, Decimal(3), "false"),
        (none, none, none, "true"),
        (none, none, none, none),
    ]
    assert batch.aside.select("_row", "reason", "text").rows() == [
        (4, accounts.NO_FIGURES, ""),
        (5, accounts.BROKEN, ""),
        (6, accounts.NO_ACCOUNTS, ""),
    ]


def test_nobody_who_signed_is_kept() -> None:
    (reading,) = accounts.read(SAMPLE, Told())
    for batch in reading.batches:
        assert "OF THIS SAMPLE" not in f"{batch.kept.rows()}{batch.aside.rows()}"


def test_batches_count_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "A_BATCH", 2)
    (reading,) = accounts.read(SAMPLE, Told())
    found = [number for batch in reading.batches for number in [*batch.kept["_row"], *batch.aside["_row"]]]
    assert sorted(found) == [1, 2, 3, 4, 5, 6]


def test_a_file_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Prod223_0001_XX000101_20250331.zip"
    path.write_bytes(SAMPLE.read_bytes()[:500])
    with pytest.raises(SourceChanged, match="broken or cut off"):
        list(accounts.read(path, Told())[0].batches)


def packed(path: Path, **members: bytes) -> Path:
    """A zip file of such members, named as the accounts of XX000101, XX000102, ... by their endings."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, (ending, body) in enumerate(members.items(), start=1):
            archive.writestr(f"Prod223_0001_XX00010{place}_20250331.{ending}", body)
    return path


def reasons(path: Path) -> list[str]:
    """Why the documents of a file are set aside."""
    return [reason for batch in accounts.read(path, Told())[0].batches for reason in batch.aside["reason"]]


def test_a_zip_file_that_would_unpack_to_too_much_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "Accounts_Bulk_Data.zip", html=bytes(80 << 20))
    with pytest.raises(SourceChanged, match="would unpack to 84 MB"):
        reasons(path)


def test_an_inner_zip_file_that_would_is_set_aside(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", html=bytes(80 << 20), xml=b"<a/>")
    path = packed(tmp_path / "Accounts_Bulk_Data.zip", zip=inner.read_bytes(), html=b"<a/>")
    assert reasons(path) == [accounts.TOO_LARGE, accounts.BROKEN]


@pytest.mark.parametrize("spoilt", [b"PK\x03\x04", b"PK\x01\x02"])
def test_an_inner_zip_file_that_is_broken_is_set_aside(tmp_path: Path, spoilt: bytes) -> None:
    inner = packed(tmp_path / "inner.zip", html=b"<a/>" * 99).read_bytes().replace(spoilt, b"PK\x09\x09")
    path = packed(tmp_path / "Accounts_Bulk_Data.zip", zip=inner)
    assert reasons(path) == [accounts.BROKEN]


@pytest.mark.parametrize(
    ("at", "byte", "said"),
    [(6, 1, "password"), (8, 99, "broken or cut off"), (18, 4, "broken or cut off")],
    ids=["locked", "packed in no known way", "shorter than it says"],
)
def test_a_document_that_cannot_be_unpacked_is_a_sentence(
    tmp_path: Path, at: int, byte: int, said: str
) -> None:
    path = packed(tmp_path / "Accounts_Bulk_Data.zip", html=b"<a>%s</a>" % bytes(range(33, 127)))
    body = bytearray(path.read_bytes())
    body[at] = body[body.index(b"PK\x01\x02") + at + 2] = byte
    path.write_bytes(body)
    with pytest.raises(SourceChanged, match=said):
        reasons(path)


@pytest.mark.parametrize("sample", ["spending_messy.csv", "gazette_page.json"])
def test_files_of_others_are_left_to_them(sample: str) -> None:
    assert not accounts.takes(drift.SAMPLES / sample)


def test_a_document_that_lies_about_its_size_fills_no_memory(tmp_path: Path) -> None:
    path = bombs.lying(tmp_path / "Accounts_Bulk_Data.zip", "Prod223_0001_XX000101_20250331.html")
    with bombs.little_memory(), pytest.raises(SourceChanged, match="broken or cut off"):
        reasons(path)
