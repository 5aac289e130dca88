from pathlib import Path

import pytest

from warehouse import stores
from warehouse.errors import StoreMissing


def _publish(folder: Path, keep: int = 3) -> Path:
    name = stores.new_name(folder)
    stores.building(folder, name).write_text(name, encoding="utf-8")
    return stores.publish(folder, name, keep)


def test_nothing_published_is_nothing(tmp_path: Path) -> None:
    assert stores.current(tmp_path) is None
    assert stores.current(tmp_path / "nowhere") is None


def test_the_last_published_is_current_and_three_are_kept(tmp_path: Path) -> None:
    published = [_publish(tmp_path) for _ in range(5)]
    assert stores.current(tmp_path) == published[-1]
    assert [tmp_path / f"{name}.duckdb" for name in stores.kept(tmp_path)] == published[-3:]
    assert len({path.name for path in published}) == 5


def test_names_rise_even_when_the_clock_falls(tmp_path: Path) -> None:
    (tmp_path / "wh-99999999999999999998-0123abcd.duckdb").touch()
    assert stores.new_name(tmp_path) > "wh-99999999999999999998"


def test_undo_is_a_pointer(tmp_path: Path) -> None:
    first, second = _publish(tmp_path), _publish(tmp_path)
    assert stores.undo(tmp_path) == first
    assert stores.current(tmp_path) == first
    assert second.exists()
    with pytest.raises(StoreMissing, match="no earlier store"):
        stores.undo(tmp_path)
    third = _publish(tmp_path)
    assert stores.current(tmp_path) == third


@pytest.mark.parametrize("held", [b"", b"wh.duckdb", b"../../etc/passwd", b"\xff\xfe\x00", b"<script>"])
def test_a_pointer_that_is_not_one_is_said(tmp_path: Path, held: bytes) -> None:
    (tmp_path / stores.POINTER).write_bytes(held)
    with pytest.raises(StoreMissing, match="The pointer holds") as error:
        stores.current(tmp_path)
    assert "python -m pipelines build" in error.value.sentence


def test_a_lost_pointer_is_said_but_a_first_publish_cut_short_is_nothing(tmp_path: Path) -> None:
    _publish(tmp_path)
    (tmp_path / stores.POINTER).unlink()
    assert stores.current(tmp_path) is None
    _publish(tmp_path)
    (tmp_path / stores.POINTER).unlink()
    with pytest.raises(StoreMissing, match="The pointer to the store in use is gone"):
        stores.current(tmp_path)


def test_what_was_left_is_swept_and_stores_are_not(tmp_path: Path) -> None:
    store = _publish(tmp_path)
    (tmp_path / ".building-x.tmp").mkdir()
    (tmp_path / ".building-x.tmp" / "spill").touch()
    (tmp_path / ".building-x.duckdb").touch()
    (tmp_path / ".CURRENT-1-2").touch()
    stores.sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [stores.POINTER, store.name]


def test_a_publish_that_cannot_point_takes_its_store_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _publish(tmp_path)

    def fails(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(stores, "write_whole", fails)
    with pytest.raises(Exception, match="The disk is full"):
        _publish(tmp_path)
    assert stores.current(tmp_path) == before
    assert stores.kept(tmp_path) == [before.stem]
