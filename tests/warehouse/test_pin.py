"""A frozen store: readers stay with it, loads go on, and it is kept until the period is over."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from warehouse import pin, stores
from warehouse.errors import StoreMissing
from warehouse.pin import Pin

NOW = datetime.now(UTC)


def publish(folder: Path, keep: int = 3) -> Path:
    name = stores.new_name(folder)
    stores.building(folder, name).write_text(name, encoding="utf-8")
    return stores.publish(folder, name, keep)


def freeze(folder: Path, store: Path, days: int | None = 1) -> Pin:
    until = None if days is None else NOW.date() + timedelta(days=days)
    made = Pin(store.stem, NOW, until, "Local elections")
    pin.put(folder, made)
    return made


def test_readers_stay_while_stores_are_published_undone_and_forgotten(tmp_path: Path) -> None:
    frozen = publish(tmp_path)
    assert (stores.shown(tmp_path), pin.standing(tmp_path)) == (frozen, None)
    made = freeze(tmp_path, frozen)
    later = [publish(tmp_path) for _ in range(5)]
    assert (stores.shown(tmp_path), stores.current(tmp_path)) == (frozen, later[-1])
    assert pin.standing(tmp_path) == made
    assert stores.kept(tmp_path) == [each.stem for each in (frozen, *later[-3:])]
    stores.undo(tmp_path)
    stores.sweep(tmp_path)
    assert (stores.shown(tmp_path), stores.current(tmp_path)) == (frozen, later[-2])


def test_lifted_the_newest_store_is_read_and_the_frozen_one_goes_as_any_old_one(tmp_path: Path) -> None:
    frozen = publish(tmp_path)
    freeze(tmp_path, frozen, days=None)
    newest = [publish(tmp_path) for _ in range(4)][-1]
    assert stores.shown(tmp_path) == frozen
    pin.lift(tmp_path)
    pin.lift(tmp_path)
    assert stores.shown(tmp_path) == newest
    publish(tmp_path)
    assert not frozen.exists()


def test_it_ends_by_itself_after_its_last_day(tmp_path: Path) -> None:
    first = publish(tmp_path)
    newest = publish(tmp_path)
    freeze(tmp_path, first, days=0)
    assert stores.shown(tmp_path) == first
    over = freeze(tmp_path, first, days=-1)
    assert stores.shown(tmp_path) == newest
    assert (pin.standing(tmp_path), pin.read(tmp_path)) == (None, over)


def test_a_frozen_store_that_is_gone_is_said_and_nothing_newer_is_shown_instead(tmp_path: Path) -> None:
    frozen = publish(tmp_path)
    publish(tmp_path)
    freeze(tmp_path, frozen)
    frozen.unlink()
    with pytest.raises(StoreMissing, match="unfreeze"):
        stores.shown(tmp_path)


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b'{"store": "../x", "frozen_at": "2026-01-01", "until": null}',
    ],
)
def test_a_pin_that_cannot_be_read_is_said_and_stops_no_load(tmp_path: Path, held: bytes) -> None:
    publish(tmp_path)
    (tmp_path / pin.FILE).write_bytes(held)
    with pytest.raises(StoreMissing, match="unfreeze"):
        stores.shown(tmp_path)
    newest = publish(tmp_path)
    assert stores.current(tmp_path) == newest
