"""Work, learning and claims from a Nomis on this machine: paged, once, and again in another month."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from pipelines import nomis, nomis_labour
from pipelines.fetched import Land
from pipelines.source import Told
from pipelines.sources import labour
from tests.pipelines import faults
from tests.pipelines.replay import Hands, Replay, Reply, asking, in_turn, replay
from warehouse.settings import settings

DAY, COUNCIL = date(2026, 6, 20), "X99000001"
GROUPS = ("Total: All usual residents", "Elementary occupations", "Professional occupations")
NEXT_MONTH = 1_782_900_000.0


def reply(path: str, _: int) -> Reply:
    """A page of two rows of the table that is asked for, under headings in capitals."""
    query = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
    names, offset = query["select"].upper().split(","), int(query["recordoffset"])
    said = {
        "DATE_NAME": "2021", "GEOGRAPHY_CODE": "X05000001", "RECORD_COUNT": "3", "GENDER_NAME": "Total",
        "AGE_NAME": "All categories: Age 16+", "MEASURE_NAME": "Claimant count",
    }  # fmt: skip
    said |= {"DATE_NAME": "May 2026", "RECORD_COUNT": "1"} if "MEASURE_NAME" in names else {}
    rows = []
    for number in range(offset, min(offset + 2, int(said["RECORD_COUNT"]))):
        cells = said | {"OBS_VALUE": str(5 * number + 5), names[-1]: said.get(names[-1], GROUPS[number])}
        rows.append(",".join(f'"{cells[name]}"' for name in names))
    return Reply(("\r\n".join([",".join(names), *rows]) + "\r\n").encode())


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Replay]:
    monkeypatch.setenv("MULTIPLIER_COUNCIL", COUNCIL)
    settings.cache_clear()
    with replay(reply) as found:
        monkeypatch.setattr(nomis, "API", found.url)
        yield found


def fetch(folder: Path, now: float = 1_781_956_800.0) -> Land:
    """One run, without waiting."""
    land = Land(folder, DAY, DAY)
    labour.fetch(land, asking(folder, Hands(now)))
    return land


def tables(publisher: Replay) -> list[str]:
    return [urlsplit(path).path.rsplit("/", 1)[1].split(".")[0] for path in publisher.asked]


def test_the_census_is_asked_for_once_and_claimants_each_month(publisher: Replay, tmp_path: Path) -> None:
    land = fetch(tmp_path)
    fetch(tmp_path)
    census = ["NM_2080_1", "NM_2083_1", "NM_2084_1"]
    assert tables(publisher) == [*(each for each in census for _ in range(2)), "NM_162_1"]
    # Three tables of three rows, and one claimant count.
    assert faults.rows(land, "labour") == (10, 0)
    fetch(tmp_path, NEXT_MONTH)
    assert tables(publisher)[7:] == ["NM_162_1"]


def test_what_came_says_its_topic_and_day(publisher: Replay, tmp_path: Path) -> None:
    found: dict[str, dict[str, object]] = {}
    for path in fetch(tmp_path).waiting():
        (reading,) = labour.read(path, Told())
        found |= {row["topic"]: row for batch in reading.batches for row in batch.kept.to_dicts()}
    assert set(found) == {"occupation", "activity", "qualification", "claimants"}
    assert (found["claimants"]["counted_on"], found["claimants"]["_value"]) == ("May 2026", 5)
    assert found["occupation"]["category"] == GROUPS[2]


@pytest.mark.parametrize("name", faults.OVER_SOON)
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setenv("MULTIPLIER_COUNCIL", COUNCIL)
    settings.cache_clear()
    whole = reply(nomis.address(nomis_labour.TABLES[0], COUNCIL), 0)
    broken = in_turn(faults.fault(name, whole.body), Reply())

    def book(path: str, count: int) -> Reply:
        first = "NM_2080_1" in path and "recordoffset=0" in path
        faulty = broken(path, count) if first else Reply()
        return faulty if faulty != Reply() else reply(path, count)

    with replay(book) as found:
        monkeypatch.setattr(nomis, "API", found.url)
        assert faults.rows(fetch(tmp_path), "labour") == (10, 0)
