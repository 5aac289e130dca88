"""The headings of whatever file it is, read from its beginning."""

import zipfile
from pathlib import Path

import pytest

from pipelines.formats import exact_files
from pipelines.formats.exact_layout import Layout
from warehouse.errors import SourceChanged


@pytest.mark.parametrize(
    ("content", "headings"),
    [
        (b"a, b ,c\n1,2,3\n", ("a", "b", "c")),
        (b"\xef\xbb\xbfa\tb\r\n", ("a", "b")),
        (b'\n\n"a, x","b"\n', ("a, x", "b")),
        ("a|b\n".encode("utf-16"), ("a", "b")),
        (b"a,b,,\n1,2\n", ("a", "b")),
        (b"", ()),
        (b"%PDF-1.4", ()),
        (b"PK\x03\x04broken", ()),
        (b'{"a": 1}', ()),
    ],
)
def test_headings(tmp_path: Path, content: bytes, headings: tuple[str, ...]) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert exact_files.headings(path) == headings


def test_headings_of_what_is_not_there_or_holds_no_text(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("a.pdf", "%PDF-1.4")
    assert exact_files.headings(tmp_path / "a.zip") == ()
    assert exact_files.headings(tmp_path / "none.csv") == ()


def test_a_file_that_changed_has_other_headings(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    for content, headings in ((b"a,b\n", ("a", "b")), (b"a,b,c\n", ("a", "b", "c"))):
        path.write_bytes(content)
        assert exact_files.headings(path) == headings


def test_where_the_headings_stand(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("\n \na,b\n1,2\n")
    (file,) = exact_files.open_all(tmp_path / "a.csv", Layout({}))
    assert (file.name, file.headings, file.row) == (None, ("a", "b"), 3)


def test_a_workbook_is_no_register(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
        packed.writestr("xl/workbook.xml", "")
    with pytest.raises(SourceChanged, match="workbook"):
        exact_files.open_all(tmp_path / "a.xlsx", Layout({}))
