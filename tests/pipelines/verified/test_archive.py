"""A ZIP from anywhere: opened within bounds, held to its manifest, refused where it is hostile."""

from __future__ import annotations

import copy
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipelines.verified import archive
from pipelines.verified.manifest import NAME, NotAPack
from tests.pipelines.verified.packs import digests, written

MEMBERS = {"report.html": b"<p>Report</p>", "tables/figure-01.csv": b"a,b", "sql/x/y.sql": b"select 1"}
ASKED = {"question": "x/y", "params": {}, "rows": 1, "sha256": "0" * 64, "sql": "sql/x/y.sql"}
TOLD: dict[str, Any] = {
    "schema": "multiplier-pack/1", "title": "Who is paid", "part": "A", "made_at": "2026-11-23T09:00:00Z",
    "data": {
        "version": "wh-1", "built_at": "2026-11-23T08:00:00Z", "is_demo": True, "code_version": "0.2",
        "method_version": "0a1b2c3d4e5f", "hidden_sha256": "", "settings": {}, "arrivals": [],
    },
    "figures": [{"id": "figure-01", "title": "One", "questions": [ASKED]}],
    "files": digests(MEMBERS),
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pack.zip"


def test_a_whole_pack_is_opened_with_the_sql_of_its_questions(path: Path) -> None:
    found = archive.read(written(path, TOLD, MEMBERS))
    assert found.members.are_whole
    assert found.sql == {"sql/x/y.sql": "select 1"}
    assert found.manifest.figures[0].questions[0].question == "x/y"


def test_what_was_altered_is_missing_or_came_in_is_named(path: Path) -> None:
    other = {**MEMBERS, "report.html": b"<p>Retort</p>", "notes.txt": b"more"}
    del other["tables/figure-01.csv"]
    found = archive.read(written(path, TOLD, other)).members
    assert (found.altered, found.missing, found.unexpected) == (
        ("report.html",), ("tables/figure-01.csv",), ("notes.txt",),
    )  # fmt: skip
    assert not found.are_whole


def test_sql_that_was_altered_is_not_taken_for_the_packs(path: Path) -> None:
    found = archive.read(written(path, TOLD, {**MEMBERS, "sql/x/y.sql": b"select 2"}))
    assert (found.sql, found.members.altered) == ({}, ("sql/x/y.sql",))


def test_a_byte_that_turned_on_the_way_is_an_altered_file(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as held:
        for name, text in MEMBERS.items():
            held.writestr(name, text)
        held.writestr(NAME, json.dumps(TOLD))
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"<p>Report</p>", b"<p>Repart</p>"))
    assert archive.read(path).members.altered == ("report.html",)


@pytest.mark.parametrize(
    "name",
    ["../evil.sh", "/etc/passwd", "a/../../b", "a\\b", "C:evil", "a//b", "./a", "folder/", "\u202egpj.exe"],
)
def test_a_name_that_leads_elsewhere_is_refused(path: Path, name: str) -> None:
    with pytest.raises(NotAPack, match="which no pack does"):
        archive.read(written(path, TOLD, {**MEMBERS, name: b"x"}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_held_twice_is_refused(path: Path) -> None:
    written(path, TOLD, MEMBERS)
    with zipfile.ZipFile(path, "a") as held:
        held.writestr("REPORT.html", b"another")
    with pytest.raises(NotAPack, match="twice"):
        archive.read(path)


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held:
        held.writestr(NAME, json.dumps(TOLD))
        held.writestr("report.html", bytes(archive.LARGEST + 1))


def _crowd(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as held:
        for number in range(archive.MOST_MEMBERS + 1):
            held.writestr(f"{number}", b"")


def _packed_otherwise(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as held:
        held.writestr("report.html", b"x")


def _long_manifest(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held:
        held.writestr(NAME, b" " * (archive.LARGEST_MANIFEST + 1))


def _no_manifest(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as held:
        held.writestr("report.html", b"x")


def _no_zip(path: Path) -> None:
    path.write_text("PK but not really", encoding="utf-8")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_bomb, "larger than one of a pack may be"),
        (_crowd, "more files than a pack does: 5,001"),
        (_packed_otherwise, "packed in a way that packs are not"),
        (_long_manifest, "manifest is larger"),
        (_no_manifest, "no manifest in it"),
        (_no_zip, "no ZIP that can be read"),
        (lambda path: None, "There is no such file"),
    ],
)
def test_what_is_no_pack_is_refused_with_a_sentence(
    path: Path, made: Callable[[Path], None], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST", 1 << 21)
    monkeypatch.setattr(archive, "LARGEST_MANIFEST", 1 << 20)
    made(path)
    with pytest.raises(NotAPack) as refusal:
        archive.read(path)
    assert said in refusal.value.sentence


def test_what_is_encrypted_is_refused(path: Path) -> None:
    written(path, TOLD, MEMBERS)
    whole = bytearray(path.read_bytes())
    at = whole.index(b"PK\x01\x02")
    whole[at + 8] |= 1
    path.write_bytes(whole)
    with pytest.raises(NotAPack, match="packed in a way"):
        archive.read(path)


def test_the_whole_of_many_is_bounded_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_WHOLE", path.parent.stat().st_size and 2_000)
    with pytest.raises(NotAPack, match="unpacked"):
        archive.read(written(path, TOLD, {"report.html": bytes(4_000)}))


def test_bytes_cut_off_at_any_place_are_refused_or_named_and_never_a_traceback(path: Path) -> None:
    whole = written(path, copy.deepcopy(TOLD), MEMBERS).read_bytes()
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        with pytest.raises(NotAPack):
            archive.read(path)
