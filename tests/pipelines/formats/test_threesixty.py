"""The same grants in JSON, zipped, in a bulk package of many publishers, and what is no such thing."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from pipelines.formats import threesixty
from tests.pipelines.formats import bombs
from tests.pipelines.formats.granted import every, grant, read, written
from warehouse.errors import SourceChanged

ONE, TWO = (json.dumps({"grants": [grant(number)]}).encode() for number in (1, 2))


def zipped(folder: Path, members: dict[str, bytes]) -> Path:
    path = folder / "grants.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name, body in members.items():
            packed.writestr(name, body)
    return path


def tarred(folder: Path, members: dict[str, bytes]) -> Path:
    path = folder / "latest.tar.gz"
    with tarfile.open(path, "w:gz") as packed:
        for name, body in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            packed.addfile(info, io.BytesIO(body))
    return path


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_each_publishers_file_is_a_part(pack, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = pack(
        tmp_path, {"coverage.json": b'{"a": "grants"}', "x/one.json": ONE, "x/two.json": TWO, "read.me": b"x"}
    )
    assert threesixty.takes(path)
    first, second = every(path)
    assert (first.understanding.part, first.column("grant_id")) == ("x/one.json", ["360G-fund-1"])
    assert (second.understanding.part, second.column("grant_id")) == ("x/two.json", ["360G-fund-2"])
    assert first.says("coverage.json")


def test_a_broken_member_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (only,) = every(tarred(tmp_path, {"one.json": ONE, "two.json": TWO[:-9]}))
    assert only.says("two.json")
    assert only.says("line 1, column")


def test_a_single_file_may_be_gzipped(tmp_path: Path) -> None:
    path = written(tmp_path, gzip.compress(ONE), "grants.json.gz")
    assert threesixty.takes(path)
    assert read(path).column("grant_id") == ["360G-fund-1"]


@pytest.mark.parametrize(
    ("pack", "members"), [(zipped, {"a.json": b'{"grants": []}'}), (tarred, {"a.json": b'{"grants": 7}'})]
)
def test_an_archive_without_grants_is_refused(pack, members, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SourceChanged, match="No member of the archive holds grants"):
        every(pack(tmp_path, members))


def test_an_archive_cut_short_is_refused(tmp_path: Path) -> None:
    path = tarred(tmp_path, {"one.json": ONE * 1, "pad.json": b'{"grants": [' + b" " * 200_000})
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(SourceChanged):
        every(path)


@pytest.mark.parametrize(
    "text",
    ['{"type": "FeatureCollection", "features": []}', "Identifier,Award Date\n", "", "PK\x03\x04 not a zip"],
)
def test_other_files_are_not_taken(text: str, tmp_path: Path) -> None:
    assert not threesixty.takes(written(tmp_path, text))


@pytest.mark.parametrize("leads_to", ["elsewhere.json", "a.json"], ids=["nowhere", "itself"])
def test_a_link_in_an_archive_leads_nowhere(leads_to: str, tmp_path: Path) -> None:
    path = tmp_path / "latest.tar.gz"
    with tarfile.open(path, "w:gz") as packed:
        link = tarfile.TarInfo("a.json")
        link.type, link.linkname = tarfile.SYMTYPE, leads_to
        packed.addfile(link)
    assert not threesixty.takes(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED])
def test_a_member_that_lies_about_its_size_fills_no_memory(method: int, tmp_path: Path) -> None:
    path = bombs.lying(tmp_path / "grants.zip", "a.json", method, begins=b'{"grants": [')
    with bombs.little_memory():
        threesixty.takes(path)
        with pytest.raises(SourceChanged):
            every(path)


def test_json_that_unpacks_to_far_more_than_its_file_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, gzip.compress(b'{"grants": [' + bytes(80 << 20)), "grants.json.gz")
    with pytest.raises(SourceChanged, match="unpacks to more than 64 MB"):
        every(path)
