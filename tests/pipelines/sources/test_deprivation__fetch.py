"""The indices by the pages that list their files: nothing sent twice, nothing loaded twice, faults said."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from pipelines import releases
from pipelines.fetched import Land
from pipelines.sources import deprivation
from tests.pipelines import faults
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged, SourceUnreachable

DAY = date(2026, 6, 20)
SEVEN = "File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv"
TEN = "File_10_IoD2025_Local_Authority_District_Summaries__lower-tier__v2.csv"
OLD_SEVEN = "File_7_-_All_IoD2019_Scores__Ranks__Deciles_and_Population_Denominators_3.csv"
OLD_TEN = "File_10_-_IoD2019_Local_Authority_District_Summaries__lower-tier__.xlsx"
NEW = {
    f"media/a1/{SEVEN}": (drift.SAMPLES / "deprivation_indices.csv").read_bytes(),
    f"media/a2/{TEN}": (drift.SAMPLES / "deprivation_councils.csv").read_bytes(),
    "media/a2/File_10_IoD2025_Local_Authority_District_Summaries__lower-tier_.csv": b"the first version",
    "media/a3/File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx": b"",
    "media/a4/IoD2025_Technical_Report.pdf": b"",
}
OLD = {f"media/b1/{OLD_SEVEN}": b"of 2019, seven", f"media/b2/{OLD_TEN}": b"of 2019, ten"}


@contextmanager
def gov_uk(
    monkeypatch: pytest.MonkeyPatch,
    files: Mapping[str, bytes] = NEW,
    broken: Mapping[str, Book] | None = None,
) -> Iterator[Replay]:
    """The pages and the files; what it sent before under the same mark it does not send again."""
    lists = dict(zip(deprivation.PAGES, (files, OLD), strict=True))

    def book(path: str, count: int) -> Reply:
        name = path.rpartition("/")[2]
        fault = (broken or {}).get(name)
        if fault and (reply := fault(path, count)) != Reply():
            return reply
        if name in lists:
            listed = [{"url": f"{publisher.url}/{each}"} for each in lists[name]]
            return Reply(json.dumps({"details": {"attachments": listed}}).encode())
        if publisher.headers[-1].get("If-None-Match") == f'"{path}"':
            return Reply(status=304, has_length=False)
        body = {**files, **OLD}[path[1:]]
        return Reply(body, headers={"ETag": f'"{path}"'}, ranges=True)

    with replay(book) as publisher:
        monkeypatch.setattr(releases, "RELEASES", publisher.url)
        monkeypatch.setattr(releases, "ASSETS", f"{publisher.url}/")
        yield publisher


def fetch(folder: Path, landed: frozenset[str] = frozenset()) -> Land:
    """One run, without waiting; `landed` are the checksums of what is loaded."""
    land = Land(folder, DAY, DAY, landed)
    deprivation.fetch(land, asking(folder, Hands()))
    return land


def loaded(land: Land) -> frozenset[str]:
    """Everything that waits is loaded: its checksums."""
    sums = frozenset(hashlib.sha256(path.read_bytes()).hexdigest() for path in land.waiting())
    for path in land.waiting():
        land.loaded(path)
    return sums


def test_the_newest_files_are_brought_and_not_sent_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with gov_uk(monkeypatch) as publisher:
        land = fetch(tmp_path)
        assert {path.name for path in land.waiting()} == {SEVEN, TEN, OLD_SEVEN, OLD_TEN}
        assert [path.rpartition("/")[2] for path in publisher.asked] == [
            deprivation.PAGES[0], SEVEN, TEN, deprivation.PAGES[1], OLD_SEVEN, OLD_TEN
        ]  # fmt: skip
        assert fetch(tmp_path, loaded(land)).waiting() == {}
        assert sum("If-None-Match" in said for said in publisher.headers) == 4


def test_the_same_bytes_at_another_address_are_no_new_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with gov_uk(monkeypatch):
        sums = loaded(fetch(tmp_path))
    moved = {path.replace("media/a", "media/z"): body for path, body in NEW.items()}
    with gov_uk(monkeypatch, moved):
        assert fetch(tmp_path, sums).waiting() == {}
    mended = moved | {f"media/z1/{SEVEN}": NEW[f"media/a1/{SEVEN}"].replace(b"62.31", b"62.32")}
    with gov_uk(monkeypatch, mended):
        assert [path.name for path in fetch(tmp_path, sums).waiting()] == [SEVEN]


def test_what_is_brought_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with gov_uk(monkeypatch):
        land = fetch(tmp_path)
    for path in land.waiting():
        if path.name not in (SEVEN, TEN):
            land.loaded(path)
    assert faults.rows(land, "deprivation") == (3, 1)


@pytest.mark.parametrize("where", [deprivation.PAGES[0], SEVEN])
@pytest.mark.parametrize("name", ["429", "500", "cut"])
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str, name: str
) -> None:
    broken = {where: in_turn(faults.fault(name, b"x" * 400), Reply())}
    with gov_uk(monkeypatch, broken=broken) as publisher:
        land = fetch(tmp_path)
        assert publisher.times(where) == 2
    assert (tmp_path / "waiting" / SEVEN).read_bytes() == NEW[f"media/a1/{SEVEN}"]
    assert len(land.waiting()) == 4


def test_what_ends_a_fetch_is_said_and_what_came_is_not_sent_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with gov_uk(monkeypatch, broken={TEN: in_turn(Reply(status=403), Reply())}) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            fetch(tmp_path)
        assert len(fetch(tmp_path).waiting()) == 4
        again = [said for path, said in zip(publisher.asked, publisher.headers, strict=True) if SEVEN in path]
    assert ["If-None-Match" in said for said in again] == [False, True]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({f"media/a1/{SEVEN}": b""}, "no File 10"),
        ({}, "no File 7"),
        (
            {f"media/a1/{SEVEN}": b"", f"media/a2/{SEVEN.replace('All', 'Some')}": b""},
            "two files that may be",
        ),
    ],
    ids=["none", "empty", "two"],
)
def test_a_page_that_does_not_tell_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: Mapping[str, bytes], said: str
) -> None:
    with gov_uk(monkeypatch, files), pytest.raises(SourceChanged, match=said):
        fetch(tmp_path)
