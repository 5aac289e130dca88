"""Only a file is loaded: whatever else a path leads to is a sentence, at once."""

import os
import socket
from pathlib import Path

import pytest

from pipelines import ordinary, runner
from warehouse.errors import SourceChanged


def _sentence(path: Path) -> str:
    with pytest.raises(SourceChanged) as refusal:
        ordinary.hold(path)
    return refusal.value.sentence


def test_a_file_and_a_link_to_one_are_ordinary(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n")
    (tmp_path / "link.csv").symlink_to(tmp_path / "a.csv")
    for name in ("a.csv", "link.csv"):
        ordinary.hold(tmp_path / name)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    assert _sentence(tmp_path / "a.csv") == (
        "There is no such file (a.csv). Check its name and its folder, and load it again."
    )
    (tmp_path / "link.csv").symlink_to(tmp_path / "gone.csv")
    assert _sentence(tmp_path / "link.csv").startswith("It is a link to a file that is not there (link.csv).")
    assert _sentence(tmp_path / ("a" * 300)).startswith("There is no way to the file (File name too long)")


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert _sentence(tmp_path / "pipe") == (
        "It is a pipe, and not a file (pipe). Save what comes from it as a file, and load that."
    )
    with socket.socket(socket.AF_UNIX) as made:
        folder = Path.cwd()
        try:
            os.chdir(tmp_path)  # a socket's path may be 100 characters long
            made.bind("s")
        finally:
            os.chdir(folder)
    assert _sentence(tmp_path / "s").startswith("It is a socket, and not a file (s).")
    for device in ("zero", "null"):
        assert _sentence(Path("/dev") / device).startswith(f"It is a device, and not a file ({device}).")


def test_a_folder_without_files_is_refused_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / ".hidden").write_text("a,b\n")
    (said,) = runner.load([tmp_path / "empty"]).outcomes
    assert (said.file, said.status) == ("empty", "refused")
    assert said.sentence == "The folder holds no file to load. Name the folder that the files are in."


def test_a_name_that_nothing_can_have_is_a_sentence(tmp_path: Path) -> None:
    (said,) = runner.load([tmp_path / ("a" * 300)]).outcomes
    assert said.status == "refused"
