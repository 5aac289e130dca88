"""The reader's version changes with what reads, and with nothing else."""

from pathlib import Path

import pytest

from pipelines import version


def _of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(version, "HERE", folder)
    version.reader_version.cache_clear()
    found = version.reader_version()
    version.reader_version.cache_clear()
    return found


def test_a_new_heading_is_a_new_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "headings").mkdir()
    (tmp_path / "headings" / "spending.csv").write_text("a")
    before = _of(tmp_path, monkeypatch)
    (tmp_path / "cli.py").write_text("another help text")
    assert _of(tmp_path, monkeypatch) == before
    (tmp_path / "headings" / "spending.csv").write_text("b")
    assert _of(tmp_path, monkeypatch) != before
