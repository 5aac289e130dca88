"""The newest lookups of a portal on this machine, as CSV that the source itself reads."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipelines import open_geography
from pipelines.fetched import Land
from pipelines.sources import areas
from tests.pipelines import faults, portal
from tests.pipelines.replay import Hands, Reply, asking, in_turn, replay
from warehouse.errors import SourceChanged, SourceUnreachable
from warehouse.settings import settings

DAY = date(2026, 6, 20)
SMALL, WARDS = "OA21_LSOA21_MSOA21_LAD22_EW_LU", "OA21_WD26_LAD26_EW_LU_v2"
CHANGES = "LSOA11_LSOA21_LAD22_EW_LU"


def row(number: int, **codes: str) -> dict[str, Any]:
    """A row of a lookup, with what a download adds."""
    return {**codes, "LAD22CD": portal.COUNCIL, "FID": number}


SERVICES = {
    SMALL: [row(n, OA21CD=f"X0000000{n}", LSOA21CD="X01000001", MSOA21CD="X02000001") for n in range(1, 4)],
    "OA21_WD25_LAD25_EW_LU": [row(1, OA21CD="X00000001", WD25CD="X05000901")],
    "OA21_WD26_LAD26_EW_LU": [row(1, OA21CD="X00000001", WD26CD="X05000901")],
    WARDS: [row(n, OA21CD=f"X0000000{n}", WD26CD="X05000001") for n in range(1, 4)],
    CHANGES: [row(1, LSOA11CD="X01000011", LSOA21CD="X01000001", CHGIND="U")],
}


@pytest.fixture(autouse=True)
def _of_the_council(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_COUNCIL", portal.COUNCIL)
    settings.cache_clear()


def fetch(folder: Path) -> Land:
    """One run, without waiting."""
    land = Land(folder, DAY, DAY)
    areas.fetch(land, asking(folder, Hands()))
    return land


def test_each_kind_is_the_newest_and_readable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with replay(portal.portal(SERVICES, size=2)) as publisher:
        monkeypatch.setattr(open_geography, "SERVICES", publisher.url)
        land = fetch(tmp_path)
        once = len(publisher.asked)
        fetch(tmp_path)
        assert len(publisher.asked) == once + 4
    assert [path.name for path in land.waiting()] == [
        f"{name}_{portal.COUNCIL}.csv" for name in sorted((CHANGES, SMALL, WARDS))
    ]
    assert faults.rows(land, "areas") == (7, 0)


def test_a_kind_that_is_not_there_keeps_none_of_the_others_away(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fewer = {name: rows for name, rows in SERVICES.items() if name != SMALL}
    with replay(portal.portal(fewer)) as publisher:
        monkeypatch.setattr(open_geography, "SERVICES", publisher.url)
        with pytest.raises(SourceChanged, match="one of lookups from output areas to small areas"):
            fetch(tmp_path)
    assert len(Land(tmp_path, DAY, DAY).waiting()) == 2


def test_a_portal_that_refuses_is_not_asked_for_the_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with replay(portal.portal(SERVICES, {f"{SMALL}/0": in_turn(Reply(status=403))})) as publisher:
        monkeypatch.setattr(open_geography, "SERVICES", publisher.url)
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            fetch(tmp_path)
        assert publisher.times("/OA21_WD26") == 0
