"""Zip files are opened within bounds."""

import zipfile
from pathlib import Path

import pytest

from pipelines.formats import archive
from pipelines.formats.records import open_all, open_parts
from tests.pipelines.formats import bombs
from warehouse.errors import SourceChanged


def packed(path: Path, files: dict[str, bytes]) -> Path:
    """A zip file of these."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return path


def test_members_that_can_be_tables_are_found_in_folders_too(tmp_path: Path) -> None:
    names = [
        "2023/april.csv",
        "2023/MAY.CSV",
        "__MACOSX/2023/._april.csv",
        ".DS_Store",
        "guide.pdf",
        "june.xlsx",
    ]
    path = packed(tmp_path / "a.zip", dict.fromkeys(names, b"a,b\n"))
    assert [one.name for one in archive.members(path)] == ["2023/april.csv", "2023/MAY.CSV", "june.xlsx"]


def test_a_zip_file_without_tables_says_what_it_holds(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match=r"can be a table \(a\.zip\): 1 files: guide\.pdf"):
        archive.members(packed(tmp_path / "a.zip", {"guide.pdf": b"%PDF-"}))


def test_the_members_that_are_no_tables_are_named(tmp_path: Path) -> None:
    inside = {"guide.pdf": b"%PDF-", "page.csv": b"<html><p>Not found</p>", "__MACOSX/x.pdf": b"%PDF-"}
    path = packed(tmp_path / "a.zip", {"may.csv": b"a,b\n1,2\n", **inside})
    assert [part.name for part in open_parts(path)] == ["may.csv"]
    assert [part.name for part in open_all(path)] == ["may.csv", "page.csv", "guide.pdf"]
    del inside["guide.pdf"]
    with pytest.raises(SourceChanged, match=r"a web page \(HTML\), not a table \(b\.zip/page\.csv\)"):
        open_parts(packed(tmp_path / "b.zip", inside))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.zip", {"a.csv": bytes(80 << 20)})
    with pytest.raises(SourceChanged, match=r"would unpack to 84 MB"):
        open_parts(path)


def test_a_bomb_that_calls_itself_a_workbook_is_not_unpacked(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "bomb.xlsx", {"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": bytes(80 << 20)}
    )
    with pytest.raises(SourceChanged, match=r"would unpack"):
        open_parts(path)


def test_a_zip_file_cut_short_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.csv": b"a,b\n1,2\n" * 999})
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(SourceChanged, match="broken or cut short"):
        open_parts(path)


def test_a_member_whose_bytes_were_changed_is_refused_when_it_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.csv": b"".join(b"%d,b\n" % i for i in range(99_999))})
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(SourceChanged, match=r"a\.zip/a\.csv"):
        list(open_parts(path)[0].records_after(0, 2))


def test_a_zip_file_with_a_password_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.csv": b"a,b\n"})
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(SourceChanged, match="password"):
        open_parts(path)


def test_the_documents_of_a_file_are_the_file_or_those_in_it(tmp_path: Path) -> None:
    plain = tmp_path / "page.json"
    plain.write_bytes(b"\xef\xbb\xbf {}")
    inside = {"b/two.JSONL": b"[2]", "guide.pdf": b"%PDF-", "__MACOSX/b/._two.json": b"", "one.json": b"[1]"}
    for path, named in ((plain, [None]), (packed(tmp_path / "a.zip", inside), ["b/two.JSONL", "one.json"])):
        assert [each.part for each in archive.documents(path)] == named
    assert [archive.head(each) for each in (plain, tmp_path / "a.zip")] == [b"{}", b"[2]"]
    assert [each.read() for each in archive.documents(plain)] == [b"\xef\xbb\xbf {}"]


@pytest.mark.parametrize("spoilt", [b"PK\x01\x02", b"PK\x05\x06"])
def test_a_broken_zip_file_has_no_documents(tmp_path: Path, spoilt: bytes) -> None:
    path = packed(tmp_path / "a.zip", {"one.json": b"[1]"})
    path.write_bytes(path.read_bytes().replace(spoilt, b"PK\x09\x09"))
    assert not archive.head(path).startswith((b"{", b"["))


def test_documents_that_would_unpack_to_too_much_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match="would unpack to 84 MB"):
        archive.documents(packed(tmp_path / "a.zip", {"one.json": bytes(80 << 20)}))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_cannot_be_unpacked_bit_by_bit_is_not_unpacked(tmp_path: Path, method: int) -> None:
    path = bombs.lying(tmp_path / "bomb.zip", "a.csv", method)
    with bombs.little_memory(), pytest.raises(SourceChanged, match="does not say how much"):
        open_parts(path)


def test_a_member_that_lies_about_its_size_fills_no_memory(tmp_path: Path) -> None:
    path = bombs.lying(tmp_path / "bomb.zip", "a.csv")
    with bombs.little_memory(), pytest.raises(SourceChanged, match="broken or cut short"):
        open_parts(path)
