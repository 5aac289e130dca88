"""What the store of then is made with: decisions up to that day; nothing is left behind."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipelines.verified import restored
from pipelines.verified.manifest import read
from tests.pipelines.verified.test_manifest import SAMPLE
from warehouse import decisions, stores, variables
from warehouse.build import Step

DATA = replace(read(SAMPLE.encode()).data, arrivals=())


def test_only_what_was_decided_by_then_is_taken_over(tmp_path: Path) -> None:
    first = decisions.record(tmp_path, "hide", {"event_id": 7}, "hidden", by="A", because="It is disputed")
    place = tmp_path / "place"
    place.mkdir()
    restored.decide(tmp_path, place, first.decided_at)
    assert decisions.hidden(place) == [7]
    restored.decide(tmp_path, place, first.decided_at - timedelta(seconds=1))
    assert decisions.listed(place) == []
    assert decisions.hidden(tmp_path) == [7]


def test_the_folder_has_the_key_of_people_and_is_gone_after(tmp_path: Path) -> None:
    key = variables.people_key(tmp_path, is_demo=False)
    told: list[Step] = []
    with restored.store(tmp_path, DATA, (), ("marts.lsips",), told.append) as place:
        assert variables.people_key(place, is_demo=False) == key
        assert stores.current(place) is not None
        assert stores.current(tmp_path) is None
    assert told
    assert not place.exists()


def test_a_build_that_breaks_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), restored.store(tmp_path, DATA, (), ("marts.lsips",), _break):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_build_began_when_the_name_of_its_store_says(tmp_path: Path) -> None:
    at = datetime(2026, 11, 23, 9, tzinfo=UTC)
    named = replace(DATA, version=f"wh-{int(at.timestamp() * 1e9):020d}-0a1b2c3d")
    assert restored.begun(named) == at
    assert restored.begun(replace(DATA, version="another")) == DATA.built_at


def _break(step: Step) -> None:
    raise ZeroDivisionError
