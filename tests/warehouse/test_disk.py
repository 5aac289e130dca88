import errno
import stat
from pathlib import Path

import duckdb
import pytest

from warehouse.disk import flush, is_full, room, write_whole
from warehouse.errors import BuildBroken, DiskFull


def test_text_is_written_whole(tmp_path: Path) -> None:
    file = tmp_path / "CURRENT"
    write_whole(file, "one")
    write_whole(file, "two")
    assert file.read_text(encoding="utf-8") == "two"
    assert list(tmp_path.iterdir()) == [file]
    flush(tmp_path)


def test_a_secret_is_readable_by_its_owner_only_from_the_first_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    monkeypatch.setattr("warehouse.disk.flush", lambda path: seen.append(stat.S_IMODE(path.stat().st_mode)))
    write_whole(tmp_path / "key", "secret", mode=0o600)
    assert seen[0] == 0o600
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_a_write_that_fails_leaves_the_old_text_and_nothing_beside(tmp_path: Path) -> None:
    file = tmp_path / "CURRENT"
    write_whole(file, "one")
    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "\ud800")
    assert file.read_text(encoding="utf-8") == "one"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EFBIG, "File too large"),
        duckdb.IOException("IO Error: Could not write file: No space left on device"),
        duckdb.OutOfMemoryException("failed to offload data block: max_temp_directory_size"),
    ],
)
def test_no_room_is_a_sentence(tmp_path: Path, error: Exception) -> None:
    assert is_full(error)
    with (
        pytest.raises(DiskFull, match="The disk is full.*The store people read is as it was"),
        room(tmp_path),
    ):
        raise error


def test_other_errors_go_through(tmp_path: Path) -> None:
    assert not is_full(OSError(errno.EACCES, "Permission denied"))
    with pytest.raises(BuildBroken), room(tmp_path):
        raise BuildBroken("It fails")
